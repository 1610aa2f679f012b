import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDay } from '../../record/day.ts';
import { textOf } from '../../text/text.ts';
import { geometryOf, scaleOf } from './geometry.ts';
import { roughWidth } from '../common/measure.ts';
import { ticksOf } from './ticks.ts';
import type { Ticks } from './ticks.ts';

const text = textOf('en');
const axis = (from: string, to: string, width = 1100): Ticks =>
  ticksOf(scaleOf({ from: parseDay(from), to: parseDay(to) }, geometryOf(width, false)), text, width, roughWidth);
const words = (ticks: Ticks['fine']): string => ticks.map(({ label }) => label).join(' ');

it.each([
  ['decades', '1950-01-01', '2020-01-01', '', '1950 1955 1960 1965 1970 1975 1980 1985 1990 1995 2000 2005 2010 2015'],
  [
    'years',
    '2021-01-01',
    '2022-07-01',
    'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec Jan Feb Mar Apr May Jun',
    '2021 2022',
  ],
  ['quarters', '2021-01-01', '2024-01-01', 'Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct', '2021 2022 2023'],
  ['weeks', '2022-02-01', '2022-04-01', '1 8 15 22 1 8 15 22', 'February 2022 March 2022'],
  ['days', '2022-02-20', '2022-03-03', '20 21 22 23 24 25 26 27 28 1 2', 'February 2022 March 2022'],
])('names %s on two levels', (_, from, to, fine, coarse) => {
  const ticks = axis(from, to);
  expect(words(ticks.fine)).toBe(fine);
  expect(words(ticks.coarse)).toBe(coarse);
});

it('says what month or year the left edge lies in, unless the next one begins at once', () => {
  expect(words(axis('2022-12-30', '2024-01-01').coarse)).toBe(' 2023');
  expect(words(axis('2022-06-15', '2024-01-01').coarse)).toBe('2022 2023');
});

it('never lets two labels of a level meet, nor run out of the plot', () => {
  const start = fc.integer({ min: -20000, max: 25000 });
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 40000 }), fc.integer({ min: 280, max: 1600 }), (from, days, width) => {
      const ticks = ticksOf(scaleOf({ from, to: from + days }, geometryOf(width, false)), text, width, roughWidth);
      for (const level of [ticks.fine, ticks.coarse]) {
        const named = level.filter(({ label }) => label !== '');
        named.forEach(({ x, label }, i) => {
          expect(x + 3 + roughWidth(label)).toBeLessThanOrEqual(Math.min(width, named[i + 1]?.x ?? Infinity));
        });
      }
      expect(ticks.fine.length + ticks.coarse.length).toBeGreaterThan(0);
      expect(ticks.fine.length + ticks.coarse.length).toBeLessThan(150);
    }),
  );
});
