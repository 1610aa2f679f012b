import fc from 'fast-check';
import { expect, it } from 'vitest';
import { balanced, linesOf } from './lines.ts';

const width = (text: string): number => Array.from(text).length;

it.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 99, ['one two three']],
  ['https://example.org/?view=timeline&time=2025', 20, ['https://', 'example.org/?view=', 'timeline&time=2025']],
  ['immeasurably', 5, ['immea', 'surab', 'ly']],
  ['  ', 5, []],
])('%j in %i', (text, room, lines) => {
  expect(linesOf(text, room, width)).toEqual(lines);
});

it('keeps every letter, in lines that fit', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (text, room) => {
      const lines = linesOf(text, room, width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room);
    }),
  );
});

it('balances lines without making more of them', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 20, max: 60 }), (text, room) => {
      const [plain, even] = [linesOf(text, room, width), balanced(text, room, width)];
      expect(even.length).toBe(plain.length);
      expect(even.join(' ')).toBe(plain.join(' '));
      expect(Math.max(...even.map(width))).toBeLessThanOrEqual(Math.max(...plain.map(width)));
    }),
  );
});
