import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../../../tests/real-record.ts';
import { disclosuresOf } from '../../../explore/disclosures.ts';
import { barsOf, barsPath, scaleOf } from './bars.ts';
import { stopsOf } from './stops.ts';

const columns = realColumns();
const { count } = columns.accounts;
const disclosures = disclosuresOf(columns);
const [from, to] = [disclosures.days[0]!, disclosures.days.at(-1)!];
const anyWidth = fc.integer({ min: 40, max: 1600 });

describe('the scale of the strip', () => {
  it('goes from end to end, and a place stands for the day that is there', () => {
    fc.assert(
      fc.property(anyWidth, fc.integer({ min: from, max: to }), (width, day) => {
        const scale = scaleOf(width, from, to);
        expect([scale.x(from), scale.x(to), scale.x(to + 99), scale.x(from - 99)]).toEqual([0, width, width, 0]);
        expect(Math.abs(scale.day(scale.x(day) + 1e-6) - day)).toBeLessThanOrEqual(1);
        expect([scale.day(-50), scale.day(width + 50)]).toEqual([from, to]);
      }),
    );
  });

  it('holds a record of one day', () => {
    const scale = scaleOf(300, 7, 7);
    expect([scale.x(7), scale.day(0), scale.day(300)]).toEqual([0, 7, 7]);
  });
});

describe('the bars', () => {
  it('hold every account once, whatever the width', () => {
    const rows = fc.subarray(
      Array.from({ length: count }, (_, row) => row),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(anyWidth, rows, (width, chosen) => {
        const passing = new Uint8Array(count);
        for (const row of chosen) passing[row] = 1;
        const bars = barsOf(stopsOf(disclosures, passing), scaleOf(width, from, to));
        expect(bars.reduce((sum, one) => sum + one, 0)).toBe(chosen.length);
      }),
      { numRuns: 30 },
    );
  });

  it('are drawn on the baseline, the tallest as high as there is room, none where nothing came out', () => {
    expect(barsPath(Int32Array.of(0, 8, 0, 4, 1), 16, 8)).toBe(
      'M4 16v-16.0h3v16.0zM12 16v-8.0h3v8.0zM16 16v-2.0h3v2.0z',
    );
    expect(barsPath(Int32Array.of(1), 16, 100)).toBe('M0 16v-1.0h3v1.0z');
    expect(barsPath(Int32Array.of(0, 0), 16, 0)).toBe('');
  });
});
