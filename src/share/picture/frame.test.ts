import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STANDINGS } from '../../record/vocabulary.ts';
import { coloursOf, THEMES } from './colours.ts';
import { FORMATS } from './formats.ts';
import { frameOf, frameSvg } from './frame.ts';
import type { Frame, FrameInput } from './frame.ts';
import { outlinePen } from './pen.ts';
import { standingEntry } from './standing-sample.ts';
import { wholeTypeface } from './test-typeface.ts';

const tokens = readFileSync('src/page/tokens.css', 'utf8');
const typeface = wholeTypeface();
const colours = coloursOf(tokens, 'light');
const legend = STANDINGS.map((standing) => standingEntry(standing, standing, colours));

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all words and signs of a frame, and of its body. */
function boxesOf({ texts, samples, room }: Frame): Box[] {
  return [
    ...texts.map(({ text, x, y, setting }) => ({
      left: x,
      right: x + typeface.width(text, setting),
      top: y - setting.size * 0.75,
      bottom: y + setting.size * 0.22,
    })),
    ...samples.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height })),
    { left: room.x, right: room.x + room.width, top: room.y, bottom: room.y + room.height },
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const sizes = [
  ...FORMATS.flatMap(({ size, zoom }) => (size ? [[size[0] / zoom, size[1] / zoom] as const] : [])),
  [600, 400],
  [2400, 1600],
] as const;
const words = fc.lorem({ maxCount: 40 });
const input: fc.Arbitrary<FrameInput> = fc
  .record({
    size: fc.constantFrom(...sizes),
    title: fc.lorem({ maxCount: 14 }),
    sentence: words,
    entries: fc.array(fc.record({ label: fc.lorem({ maxCount: 6 }), width: fc.integer({ min: 0, max: 44 }) }), {
      maxLength: 18,
    }),
    address: fc.webUrl({ withQueryParameters: true }),
  })
  .map(({ size: [width, height], title, sentence, entries, address }) => ({
    width,
    height,
    title,
    sentence,
    legend: entries.map((entry) => ({ ...entry, sample: '<path d="M0 0"/>', height: 14 })),
    credit: ['A record, as recorded to 26 March 2026. Dataset 2026-03-26-0a1b2c3d.', address],
  }));

it('keeps everything inside, and nothing upon another', () => {
  fc.assert(
    fc.property(input, (given) => {
      const frame = frameOf(given, typeface);
      // Where words take all the room there is none for the body, and no picture is made.
      if (frame.room.height === 0) return;
      const boxes = boxesOf(frame);
      for (const { left, right, top, bottom } of boxes) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(frame.width);
        expect(bottom).toBeLessThanOrEqual(frame.height);
      }
      boxes.forEach((box, i) => {
        for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
      });
    }),
  );
});

it('says everything that it was given', () => {
  fc.assert(
    fc.property(input, (given) => {
      const said = frameOf(given, typeface)
        .texts.map(({ text }) => text)
        .join('')
        .replace(/\s/g, '');
      for (const part of [given.title, given.sentence, ...given.credit, ...given.legend.map(({ label }) => label)])
        expect(said).toContain(part.replace(/\s/g, ''));
    }),
  );
});

it('is as high as its body asks for, where it has no height of its own', () => {
  const frame = frameOf(
    { width: 800, height: null, body: 500, title: 'A', sentence: 'B', legend, credit: ['C'] },
    typeface,
  );
  expect(frame.room.height).toBe(500);
  expect(frame.height).toBeGreaterThan(560);
});

const SIMPLE = { width: 960, height: 540, title: 'Contacts', sentence: 'All <of> them', legend, credit: ['A & B'] };

it.each(THEMES)('is drawn by another renderer as it is meant, %s', (theme) => {
  const frame = frameOf(SIMPLE, typeface);
  const own = coloursOf(tokens, theme);
  const { x, y, width, height } = frame.room;
  const svg = frameSvg(frame, `<rect width="${width}" height="${height}" fill="#00ff00"/>`, {
    colours: own,
    zoom: 1.25,
    pen: outlinePen(typeface),
    alt: 'What it shows',
  });
  expect(svg).toBe(
    frameSvg(frameOf(SIMPLE, typeface), `<rect width="${width}" height="${height}" fill="#00ff00"/>`, {
      colours: own,
      zoom: 1.25,
      pen: outlinePen(typeface),
      alt: 'What it shows',
    }),
  );
  // No typeface is at hand: what is seen are outlines.
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  expect([drawn.width, drawn.height]).toEqual([1200, 675]);
  const colourAt = (left: number, top: number): string => {
    const at = (Math.round(top * 1.25) * drawn.width + Math.round(left * 1.25)) * 4;
    return `#${Buffer.from(drawn.pixels.subarray(at, at + 3)).toString('hex')}`;
  };
  expect(colourAt(2, 2)).toBe(own.paper);
  expect(colourAt(x + width / 2, y + height / 2)).toBe('#00ff00');
  const inked = (text: string): boolean => {
    const words = frame.texts.find((one) => one.text === text)!;
    const across = typeface.width(text, words.setting);
    for (let left = words.x; left < words.x + across; left += 0.8)
      for (let up = 1; up < words.setting.size * 0.6; up += 0.8)
        if (colourAt(left, words.y - up) !== own.paper) return true;
    return false;
  };
  for (const { text } of frame.texts) expect([text, inked(text)]).toEqual([text, true]);
});
