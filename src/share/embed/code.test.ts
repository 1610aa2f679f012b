import { describe, expect, it } from 'vitest';
import { embedCode } from './code.ts';
import { freezable } from './options.ts';
import { startHeight, usualHeight } from './start-height.ts';

describe('the embed code', () => {
  it('is one frame with a title, no referrer and a size that needs no inline style, then the script', () => {
    expect(
      embedCode({
        src: 'https://example.org/?embed=timeline&q=%22a%22',
        title: 'Timeline. "A" <b> & C',
        width: null,
        height: 700,
        script: 'https://example.org/embed.js',
      }),
    ).toBe(
      '<iframe src="https://example.org/?embed=timeline&amp;q=%22a%22" title="Timeline. &quot;A&quot; &lt;b&gt; &amp; C"' +
        ' width="100%" height="700" loading="lazy" referrerpolicy="no-referrer" allow="clipboard-write"' +
        ' frameborder="0"></iframe>\n<script async src="https://example.org/embed.js"></script>',
    );
  });

  it('may have a fixed width and no script', () => {
    const code = embedCode({ src: 'https://example.org/', title: '', width: 360, height: 500, script: null });
    expect(code).toContain('width="360"');
    expect(code).toContain('style="max-width: 100%"');
    expect(code).not.toContain('<script');
  });
});

it.each([
  ['2026-03-26-bbbbbbbb', ['2026-01-01-cccccccc', '2026-03-26-bbbbbbbb', '2026-05-01-aaaaaaaa'], '2026-03-26-bbbbbbbb'],
  ['2026-06-01-dddddddd', ['2026-05-01-aaaaaaaa', '2026-01-01-cccccccc'], '2026-05-01-aaaaaaaa'],
  ['2026-06-01-dddddddd', [], null],
])('of %s seen and %j released, %s may be frozen', (seen, released, version) => {
  expect(freezable(seen, released)).toBe(version);
});

it('a frame starts as high as what it shows, but no taller than is read in one go', () => {
  expect(startHeight('matrix', 820)).toBe(820);
  expect(startHeight('timeline', usualHeight('timeline', 360))).toBe(1200);
  expect(startHeight('all', usualHeight('all', 640))).toBe(900);
  expect(startHeight({ contact: 3 }, usualHeight({ contact: 3 }, 640))).toBe(900);
  for (const width of [240, 640, 720, 1000, 1400])
    for (const embed of ['timeline', 'network', 'matrix', 'table', 'all'] as const)
      expect(usualHeight(embed, width)).toBeGreaterThan(500);
});
