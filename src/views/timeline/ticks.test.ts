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
  ticksOf(scaleOf({ from: parseDay(from), to: parseDay(to) }, geometryOf(width)), text, width, roughWidth);
const words = (ticks: Ticks['fine']): string => ticks.map(({ label }) => label).join(' ');

it.each([
  ['years over decades', '1990-01-01', '2014-01-01', '1990 1991', '1990s 2000s 2010s'],
  ['five years over decades', '1950-01-01', '2020-01-01', '1950 1955', '1950s 1960s 1970s 1980s 1990s 2000s 2010s'],
  ['months over years', '2021-01-01', '2022-07-01', 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov', '2021 2022'],
  ['quarters over years', '2021-01-01', '2024-01-01', 'Jan Apr Jul Oct Jan', '2021 2022 2023'],
  ['weeks over months', '2022-02-01', '2022-04-01', '1 8 15 22 1 8 15 22', 'February 2022 March 2022'],
  ['days over months', '2022-02-20', '2022-03-05', '20 21 22 23 24 25 26 27 28 1 2', 'February 2022 March 2022'],
  [
    'six hours over days',
    '2022-02-24',
    '2022-02-28',
    '00:00 06:00 12:00 18:00 00:00',
    '24 February 2022 25 February 2022',
  ],
  ['hours over days', '2022-02-24', '2022-02-25', '00:00 01:00 02:00 03:00 04:00 05:00', '24 February 2022'],
])('names %s', (_, from, to, fine, coarse) => {
  const ticks = axis(from, to);
  expect(words(ticks.fine).slice(0, fine.length)).toBe(fine);
  expect(words(ticks.coarse).slice(0, coarse.length)).toBe(coarse);
});

it('names few years, or many centuries, on one level', () => {
  const few = axis('2014-01-01', '2026-01-01', 400);
  expect(few.fine).toEqual([]);
  expect(words(few.coarse)).toBe('2014 2016 2018 2020 2022 2024');
  const ages = ticksOf(scaleOf({ from: 0, to: 400_000 }, geometryOf(1100)), text, 1100, roughWidth);
  expect(ages.fine).toEqual([]);
  expect(words(ages.coarse)).toMatch(/^2000 2050 2100/);
});

it('shortens the names of months where a wide font needs it', () => {
  const scale = scaleOf({ from: parseDay('2022-02-01'), to: parseDay('2022-06-20') }, geometryOf(1100));
  const months = (width: number) => words(ticksOf(scale, text, 1100, (label) => label.length * width).coarse);
  expect(months(6)).toMatch(/^February 2022 March 2022/);
  expect(months(13)).toMatch(/^Feb 2022 Mar 2022/);
});

it('says what month or year the left edge lies in, unless the next one begins at once', () => {
  expect(words(axis('2022-12-30', '2024-01-01').coarse)).toBe(' 2023');
  expect(words(axis('2022-06-15', '2024-01-01').coarse)).toBe('2022 2023');
});

const anySpan = fc.tuple(
  fc.integer({ min: -20000, max: 25000 }),
  fc.oneof(fc.double({ min: 0.1, max: 60, noNaN: true }), fc.integer({ min: 1, max: 400_000 })),
  fc.integer({ min: 240, max: 2400 }),
);
/** Widths of letters in other fonts and languages. */
const anyMeasure = fc.integer({ min: 3, max: 12 }).map((width) => (label: string) => label.length * width);

it('never lets two labels of a level meet, nor run out of the plot', () => {
  fc.assert(
    fc.property(anySpan, anyMeasure, ([from, days, width], measure) => {
      const ticks = ticksOf(scaleOf({ from, to: from + days }, geometryOf(width)), text, width, measure);
      for (const [level, indent, larger] of [
        [ticks.fine, 3, 1],
        [ticks.coarse, 4, ticks.fine.length > 0 ? 1.2 : 1],
      ] as const) {
        const named = level.filter(({ label }) => label !== '');
        named.forEach(({ x, label }, i) => {
          expect(x + indent + larger * measure(label)).toBeLessThanOrEqual(
            Math.min(width + 1, named[i + 1]?.x ?? Infinity),
          );
        });
      }
    }),
  );
});

it('has ticks in every view, few and in order, and those of the upper level among those of the lower', () => {
  fc.assert(
    fc.property(anySpan, ([from, days, width]) => {
      const scale = scaleOf({ from, to: from + days }, geometryOf(width));
      const { fine, coarse } = ticksOf(scale, text, width, roughWidth);
      expect(fine.length + coarse.length).toBeLessThan(width / 8);
      for (const level of [fine, coarse])
        level.forEach(({ day, x }, i) => {
          expect(x).toBeCloseTo(scale.x(Math.max(day, from)), 6);
          expect(day).toBeLessThan(from + days);
          if (i > 0) expect(day).toBeGreaterThan(level[i - 1]!.day);
        });
      if (fine.length === 0) return;
      expect(coarse.length).toBeGreaterThan(0);
      const below = new Set(fine.map(({ day }) => day));
      for (const { day } of coarse) if (day >= from) expect(below).toContain(day);
    }),
  );
});

it('writes in the language of the page', () => {
  const polish = ticksOf(scaleOf({ from: 18993, to: 19723 }, geometryOf(1100)), textOf('pl'), 1100, roughWidth);
  expect(words(polish.fine)).toMatch(/^sty lut mar kwi/);
});
