import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realDataset } from '../../../tests/real-record.ts';
import en from '../../text/en.json';
import { FACES } from './typeface.ts';
import { wholeTypeface } from './test-typeface.ts';

const typeface = wholeTypeface();
const size = 1000;

it('adds up widths, draws pairs nearer that want it, and joins what a typeface joins', () => {
  const width = (text: string): number => typeface.width(text, { face: 'sans-400', size });
  expect(width('HH')).toBe(2 * width('H'));
  expect(width('AV')).toBeLessThan(width('A') + width('V'));
  expect(width('')).toBe(0);
  expect(typeface.width('ffi', { face: 'serif-400', size })).toBeLessThan(
    typeface.width('f', { face: 'serif-400', size }) * 2 + typeface.width('i', { face: 'serif-400', size }),
  );
});

it('is bolder in its bold face, and as much wider as it is larger', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Contacts', 'Переговоры', 'Żółw', '1,032'),
      fc.double({ min: 1, max: 80, noNaN: true }),
      (text, at) => {
        const plain = typeface.width(text, { face: 'sans-400', size: at });
        expect(plain * 2).toBeCloseTo(typeface.width(text, { face: 'sans-400', size: 2 * at }), 6);
        expect(typeface.width(text, { face: 'sans-600', size: at })).toBeGreaterThan(plain);
      },
    ),
  );
});

it('draws each letter from where the one before it ends', () => {
  const starts = (text: string): number[] =>
    [...typeface.outline(text, { face: 'sans-400', size }).matchAll(/M(-?[\d.]+) /g)].map(([, x]) => Number(x));
  expect(starts('ll')).toHaveLength(2);
  const [first, second] = starts('ll');
  expect(second! - first!).toBe(typeface.width('l', { face: 'sans-400', size }));
  expect(typeface.outline(' ', { face: 'sans-400', size })).toBe('');
});

it('knows spaces and hyphens that do not break, and leaves out what is not seen', () => {
  const width = (text: string): number => typeface.width(text, { face: 'sans-400', size });
  expect(width('a\u202fb')).toBe(width('a\u00a0b'));
  expect(width('a\u2011b')).toBe(width('a-b'));
  expect(width('a\u200bb')).toBe(width('ab'));
});

it('has every letter of the messages and of the record’s names', () => {
  const { views } = realDataset();
  const words = [
    ...Object.values(en),
    ...views.contacts.title,
    ...views.actors.name,
    ...views.channels.name,
    ...views.sources.name,
    ...views.landmarks.name,
  ];
  const letters = new Set(words.flatMap((text) => Array.from(text)));
  for (const face of FACES) expect([...letters].filter((letter) => !typeface.has(letter, face))).toEqual([]);
});

it('says of letters that it has not', () => {
  expect(typeface.has('北京', 'sans-400')).toBe(false);
});
