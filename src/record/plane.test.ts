import fc from 'fast-check';
import { expect, test } from 'vitest';
import { banksOf, leftShore, leftTier, nodeRadius, PLANE } from './plane.ts';

const side = (principal: boolean, others = false) => ({ principal, others });

test('the two principal sides take the banks, those that are gathered the river, all others stand below', () => {
  expect(banksOf([side(true), side(false), side(true), side(false, true), side(true)])).toEqual([
    'left',
    'below',
    'right',
    'midstream',
    'below',
  ]);
  expect(banksOf([])).toEqual([]);
});

test('the river is narrowest above the middle, and is widest where it ends', () => {
  expect(leftShore(380)).toBe(372);
  expect(leftShore(980)).toBeCloseTo(312);
  const heights = fc.integer({ min: 0, max: PLANE });
  fc.assert(
    fc.property(heights, heights, (y, other) => {
      if (Math.abs(y - 380) > Math.abs(other - 380)) expect(leftShore(y)).toBeLessThan(leftShore(other));
    }),
  );
});

test('the tiers stand behind one another, and all beyond the last stand in it', () => {
  const depths = [0, 1, 2, 3, 4, 9].map((tier) => leftShore(600) - leftTier(tier, 600));
  expect(depths).toEqual([16, 80, 140, 200, 200, 200]);
});

test.each([
  // contacts, of the busiest, scale: radius
  [1, 1, 1, 3],
  [4, 16, 1, 4.4],
  [16, 16, 1, 8.8],
  [100, 100, 1, 18],
  [25, 100, 1, 9],
  [100, 100, 0.5, 9],
  [9, 9, 2, 13.2],
  [1, 1000, 1, 3],
])(
  'an actor of %i contacts, where the busiest has %i, at scale %d has a radius of %d px',
  (own, most, scale, radius) => {
    expect(nodeRadius(own, most, scale)).toBeCloseTo(radius);
  },
);

test('a picture is of full size unless it is said', () => {
  expect(nodeRadius(50, 80)).toBe(nodeRadius(50, 80, 1));
});
