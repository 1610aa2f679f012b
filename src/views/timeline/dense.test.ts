import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { syntheticViews } from '../../../bench/synthetic.ts';
import { realDataset } from '../../../tests/real-record.ts';
import { columnsOf } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import { roughWidth } from '../common/measure.ts';
import { barsOf, binsOf, densityIn, mostMarks } from './bins.ts';
import { heir, isBin, nearest, stopsOf, walk } from './find.ts';
import { geometryOf, scaleOf } from './geometry.ts';
import type { Geometry } from './geometry.ts';
import { fitted, packRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { isIn, sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { shapesOf } from './shapes.ts';
import type { DateShape } from './shapes.ts';
import { SHORTEST, wholeSpan } from './span.ts';
import type { Span } from './span.ts';

const COUNT = 6000;
/** Of a page across, and of phones. */
const WIDTHS = [1128, 408, 328, 288] as const;
type Width = (typeof WIDTHS)[number];

let columns: Columns;
let shapes: readonly DateShape[];
const laid = new Map<Width, { geometry: Geometry; rows: Rows }>();
beforeAll(() => {
  columns = columnsOf(syntheticViews(realDataset().views, COUNT));
  shapes = shapesOf(columns);
  for (const width of WIDTHS) {
    const geometry = width < 400 ? fitted(columns, shapes, width) : geometryOf(width);
    laid.set(width, { geometry, rows: packRows(columns, shapes, geometry) });
  }
});

const standing = (i: number) => STANDINGS[columns.views.contacts.standing[i]![0]!]!;

function scene(width: Width, span: Span, passing: Uint8Array): Scene {
  const { geometry, rows } = laid.get(width)!;
  const input = { columns, shapes, geometry, rows, standing, order: [], selected: [], measure: roughWidth };
  return sceneOf({ ...input, span, passing });
}

const anyWidth = fc.constantFrom(...WIDTHS);
/** From the whole record down to a day, every order of length as likely. */
const anySpan = (): fc.Arbitrary<Span> => {
  const whole = wholeSpan(columns);
  const days = whole.to - whole.from;
  return fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([at, log]) => {
      const length = Math.max(SHORTEST, Math.round(days ** log));
      const from = whole.from + Math.round(at * (days - length));
      return { from, to: from + length };
    });
};
const anyPassing = fc
  .integer({ min: 1, max: 9 })
  .map((part) => Uint8Array.from({ length: COUNT }, (_, i) => Number((i * 7919) % 10 < part)));

const sum = (of: Iterable<number>): number => [...of].reduce((a, b) => a + b, 0);

describe('a dense record, at any zoom and width and under any filter', () => {
  it('shows every contact of the span once, as a mark, a ghost or in one bin, and its counts add up', () => {
    fc.assert(
      fc.property(anyWidth, anySpan(), anyPassing, (width, span, passing) => {
        const { drawn, ghosts, bins, haze, density } = scene(width, span, passing);
        const inView = [...passing.keys()].filter((i) => isIn(columns, i, span));
        const dense = (i: number): boolean => density[columns.contacts.channel[i]!] === 1;
        expect([...drawn]).toEqual(inView.filter((i) => passing[i] && !dense(i)));
        expect([...ghosts]).toEqual(inView.filter((i) => !passing[i] && !dense(i)));
        expect(sum(bins.map(({ total }) => total))).toBe(inView.filter(dense).length);
        expect(drawn.length + sum(bins.map(({ count }) => count))).toBe(inView.filter((i) => passing[i]).length);
        for (const { counts, count, total } of [...bins, ...haze]) {
          expect(sum(counts)).toBe(count);
          expect(count).toBeLessThanOrEqual(total);
        }
        for (const [channel, part] of density.entries()) {
          expect(bins.some((bin) => bin.channel === channel)).toBe(
            part === 1 && inView.some((i) => columns.contacts.channel[i] === channel),
          );
          expect(haze.some((bin) => bin.channel === channel)).toBe(part > 0 && part < 1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lets no two marks of a row meet, and draws few', () => {
    fc.assert(
      fc.property(anyWidth, anySpan(), (width, span) => {
        const { drawn, ghosts, x0, x1, bins } = scene(width, span, new Uint8Array(COUNT).fill(1));
        const { y } = laid.get(width)!.rows;
        const ends = new Map<number, number>();
        for (const i of [...drawn, ...ghosts].sort((a, b) => x0[a]! - x0[b]!)) {
          const before = ends.get(y[i]!);
          if (before !== undefined) expect(x0[i]!).toBeGreaterThanOrEqual(before - 0.01);
          ends.set(y[i]!, x1[i]!);
        }
        const lanes = columns.views.channels.id.length;
        expect(drawn.length).toBeLessThanOrEqual(lanes * mostMarks(lanes));
        expect(bins.length).toBeLessThanOrEqual(lanes * (laid.get(width)!.geometry.width / 10 + 2));
      }),
      { numRuns: 40 },
    );
  });

  it('has marks in every lane at the closest zoom, where there is room for rows', () => {
    for (const width of [1128, 408] as const) {
      const { density } = scene(width, { from: 15_000, to: 15_000 + SHORTEST }, new Uint8Array(COUNT).fill(1));
      expect(density.every((part) => part < 1)).toBe(true);
    }
  });

  it('keeps to its room: lanes beside each other on a phone, each row inside its lane', () => {
    for (const width of WIDTHS) {
      const { geometry, rows } = laid.get(width)!;
      if (geometry.turned) expect(rows.height).toBeCloseTo(geometry.across, 6);
      rows.y.forEach((y, i) => {
        const lane = rows.lanes[columns.contacts.channel[i]!]!;
        expect(y - geometry.r).toBeGreaterThanOrEqual(lane.y - 0.01);
        expect(y + geometry.r).toBeLessThanOrEqual(lane.y + lane.height + 0.01);
      });
    }
  });
});

describe('bins', () => {
  it('keep their place when the view moves, and halve when it zooms', () => {
    const whole = wholeSpan(columns);
    const list = [...Array(COUNT).keys()].filter((i) => columns.contacts.channel[i] === 0);
    const all = new Uint8Array(COUNT).fill(1);
    const bins = (span: Span) => {
      const inSpan = list.filter((i) => isIn(columns, i, span));
      return binsOf(columns, 0, inSpan, span, all, standing, scaleOf(span, geometryOf(1128)));
    };
    const year = { from: whole.from + 1000, to: whole.from + 1365 };
    const later = { from: year.from + 90, to: year.to + 90 };
    const days = bins(year)[0]!.days;
    for (const bin of [...bins(year), ...bins(later)]) {
      expect(bin.days).toBe(days);
      expect(Math.abs(bin.from % days)).toBe(0);
    }
    const [closer] = bins({ from: year.from, to: year.from + 182 });
    expect(closer!.days).toBe(days / 2);
    expect(new Set(bins(whole).map(({ key }) => key)).size).toBe(bins(whole).length);
    expect(bins(whole).every(({ key }) => isBin(key))).toBe(true);
  });

  it('are drawn as bars by standing over the ghost of all', () => {
    const bin = { key: -5, channel: 0, from: 0, days: 8, x0: 0, x1: 10, counts: [2, 0, 1, 1], count: 4, total: 8 };
    expect(barsOf([bin], 0, 80)).toEqual({
      ghost: 'M0.5 0h9v80h-9Z',
      standings: ['M0.5 60h9v20h-9Z', '', 'M0.5 50h9v10h-9Z', 'M0.5 40h9v10h-9Z'],
    });
  });

  it.each([
    ['few marks', 10, 400, 1, 0, 0],
    ['marks that begin to crowd', 320, 400, 1, 0, 0.5],
    ['as many as there may be', 400, 400, 1, 0, 0.999],
    ['one too many', 401, 400, 1, 0, 1],
    ['a zoom at which marks would meet', 10, 400, 1, 2, 1],
    ['a zoom at which they just keep clear', 10, 400, 2, 2, 0.999],
    ['a closer one', 10, 400, 2.6, 2, 0.5],
    ['one close enough', 10, 400, 3.2, 2, 0],
    ['marks that meet at any zoom', 10, 400, 1000, Infinity, 1],
  ])('show at %s', (_, marks, most, perDay, clear, density) => {
    expect(densityIn(marks, most, perDay, clear)).toBeCloseTo(density, 9);
  });
});

describe('pointing and walking where there are bins', () => {
  const whole = (): Scene => scene(1128, wholeSpan(columns), new Uint8Array(COUNT).fill(1));

  it('finds every bin at its middle, and walks every one of a lane', () => {
    const all = whole();
    const { rows } = laid.get(1128)!;
    expect(all.bins.length).toBeGreaterThan(100);
    for (const { key, x0, x1, channel } of all.bins) {
      const { y, height } = rows.lanes[channel]!;
      expect(nearest(all, rows, (x0 + x1) / 2, y + height / 2)).toBe(key);
    }
    const lane = stopsOf(columns, all).filter(({ channel }) => channel === 2);
    const seen = [walk(columns, all, lane[5]!.key, 'first')];
    while (walk(columns, all, seen.at(-1)!, 'next') !== seen.at(-1))
      seen.push(walk(columns, all, seen.at(-1)!, 'next'));
    expect(seen).toEqual(lane.map(({ key }) => key));
    const below = walk(columns, all, lane[5]!.key, 'down');
    expect(stopsOf(columns, all).find(({ key }) => key === below)!.channel).toBe(3);
  });

  it('leaves a bin that was entered to what is nearest in its lane', () => {
    const [bin] = whole().bins.filter(({ channel, count }) => channel === 1 && count > 3);
    const closer = scene(1128, { from: bin!.from, to: bin!.from + bin!.days }, new Uint8Array(COUNT).fill(1));
    const next = heir(columns, closer, bin!);
    expect(stopsOf(columns, closer).find(({ key }) => key === next)!.channel).toBe(1);
  });
});
