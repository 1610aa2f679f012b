import { expect, test } from 'vitest';
import { planOf } from './layout.ts';
import { boxOf, cellAt, moved, nearestCell, placeOf, SPOTS } from './spots.ts';

const spot = (row: number, column: number) => ({ row, column });

test.each([
  [spot(1, 1), 'ArrowRight', false, spot(1, 2)],
  [spot(1, 1), 'ArrowLeft', false, spot(1, 0)],
  [spot(1, 0), 'ArrowLeft', false, spot(1, 0)],
  [spot(1, 0), 'ArrowUp', false, spot(1, 0)],
  [spot(1, 1), 'ArrowUp', false, spot(0, 1)],
  [spot(0, 6), 'ArrowRight', false, spot(0, 6)],
  [spot(6, 0), 'ArrowDown', false, spot(6, 0)],
  [spot(6, 7), 'ArrowDown', false, spot(7, 7)],
  [spot(3, 3), 'Home', false, spot(3, 0)],
  [spot(3, 3), 'End', false, spot(3, 7)],
  [spot(0, 3), 'Home', false, spot(0, 1)],
  [spot(0, 3), 'End', false, spot(0, 6)],
  [spot(7, 3), 'Home', false, spot(7, 1)],
  [spot(5, 5), 'Home', true, spot(1, 1)],
  [spot(1, 1), 'End', true, spot(7, 7)],
  [spot(1, 1), 'x', false, null],
])('from %j %s (Ctrl: %s) goes to %j', (from, key, ctrl, to) => {
  expect(moved(from, key, ctrl)).toEqual(to);
});

test('every spot is reached by arrows and has a place of its own', () => {
  const reached = new Map<string, { row: number; column: number }>();
  const queue = [spot(1, 1)];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (reached.has(JSON.stringify(next))) continue;
    reached.set(JSON.stringify(next), next);
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) queue.push(moved(next, key, false)!);
  }
  const all = SPOTS.flat();
  expect(new Set(reached.keys())).toEqual(new Set(all.map((one) => JSON.stringify(one))));
  const plan = planOf(480);
  expect(new Set(all.map((one) => boxOf(plan, one))).size).toBe(all.length);
  expect(all.filter((one) => placeOf(one).letter !== null && placeOf(one).digit !== null)).toHaveLength(36);
});

test('the nearest cell to a point is the one that holds it, and the edge beyond', () => {
  for (const width of [300, 480, 1200]) {
    const plan = planOf(width);
    for (const one of SPOTS.flat()) {
      const corner = cellAt(one);
      if (corner === null) continue;
      const { x, y, width: across, height: down } = boxOf(plan, one);
      expect(nearestCell(plan, x + across / 2, y + down / 2)).toEqual(corner);
      expect(nearestCell(plan, x + 1, y + down - 1)).toEqual(corner);
    }
    expect(nearestCell(plan, -50, -50)).toEqual({ letter: 0, digit: 0 });
    expect(nearestCell(plan, 5000, 5000)).toEqual({ letter: 5, digit: 5 });
  }
});
