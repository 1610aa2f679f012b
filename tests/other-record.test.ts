import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../src/compile/edges/build.ts';
import type { Built } from '../src/compile/edges/build.ts';
import { printFault } from '../src/compile/fault.ts';
import { loadRenderer } from '../src/prerender/plugin.ts';
import type { Rendered } from '../src/prerender/render.ts';
import { STANDINGS } from '../src/record/vocabulary.ts';

/* Sides, channels, topics, colours, letters and years are data: the program serves a record of other talks. */

const NAMES =
  /united states|\brussian?s?\b|ukrain|washington|moscow|kremlin|white house|\bbiden\b|\bputin\b|\btrump\b|\blavrov\b/i;

let built: Built;
let site: Rendered;

beforeAll(async () => {
  built = await build({ data: 'tests/records/harbour-1993', releases: 'none' });
  const { renderSite } = await loadRenderer(process.cwd());
  site = renderSite({
    base: '/',
    url: 'https://example.org/',
    mould: readFileSync('index.html', 'utf8').replaceAll('%BASE_URL%', '/'),
    dataset: built.served!,
    tokens: readFileSync('src/page/tokens.css', 'utf8'),
    style: '/assets/words.css',
    start: { script: 'assets/before-paint.js', fonts: [], letters: {} },
  });
});

test('it compiles without a fault, and is graded by its own sides', () => {
  expect(built.faults.map((fault) => printFault(fault))).toEqual([]);
  const { views } = built.output!.dataset.single;
  const standing = views.contacts.standing.map((steps) => STANDINGS[steps.at(-1)!]);
  expect(Object.fromEntries(views.contacts.id.map((id, row) => [id, standing[row]]))).toEqual({
    '1992-12-04-seminar-in-port-sound': 'one-sided',
    '1993-05-talks-on-the-islands': 'disputed',
    '1993-09-09-exchange-of-letters': 'acknowledged',
    '1993-12-13-signing-put-off': 'one-sided',
    '1994-05-04-signing': 'acknowledged',
  });
  expect(views.landmarks.day).toEqual([]);
  expect(views.record.rubric?.[0]).toBe('A paper that anybody can read in an archive');
});

test('its site is about nothing else', () => {
  const pages = [...site.files].filter(([name]) => /\.(html|atom|txt|xml|json)$/.test(name));
  expect(pages.length).toBeGreaterThan(20);
  const foreign = [...pages, ...site.cards].filter(([, text]) => NAMES.test(text));
  expect(foreign.map(([name, text]) => `${name}: ${NAMES.exec(text)![0]}`)).toEqual([]);
  expect(site.files.get('s/islands-minutes/index.html')).toContain('A paper that anybody can read in an archive');
  expect(site.files.get('index.html')).toContain('Southmark');
});

test('the program names no party, place or person of any record', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(ts|svelte|css|json|html)$/.test(entry.name) && !entry.name.includes('test'),
  );
  const told = files.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    // What is shipped: comments may give examples, and a language of the page has its name.
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|<!--[\s\S]*?-->/gm, '')
      .replace(/'In Ukrainian\.'/, '');
    const found = NAMES.exec(code);
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(files.length).toBeGreaterThan(300);
  expect(told).toEqual([]);
});
