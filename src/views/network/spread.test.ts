import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('heights drawn apart', () => {
  it.each<[readonly number[], readonly number[]]>([
    [[], []],
    [
      [10, 40],
      [10, 40],
    ],
    [
      [10, 10],
      [4, 16],
    ],
    [
      [10, 14, 18, 60],
      [2, 14, 26, 60],
    ],
    [
      [10, 10, 10, 10, 10],
      [10, 10, 10, 10, 10],
    ],
  ])('%j', (heights, expected) => {
    expect(spread(heights, 12, 10)).toEqual(expected);
  });

  it('keep their order and the gap, or stay', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), (some) => {
        const heights = some.toSorted((a, b) => a - b);
        const apart = spread(heights, 13, 12);
        if (apart === heights) return;
        apart.forEach((height, i) => {
          expect(Math.abs(height - heights[i]!)).toBeLessThanOrEqual(12);
          if (i > 0) expect(height - apart[i - 1]!).toBeGreaterThanOrEqual(13 - 1e-9);
        });
      }),
    );
  });
});
