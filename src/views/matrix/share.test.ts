import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, CELLS } from './grades.ts';
import type { Grades } from './grades.ts';
import { marksOf, planOf, SMALLEST } from './layout.ts';
import { shareOf } from './share.ts';

const NEAR = 1e-6;
const anyCounts = fc.array(fc.nat(300), { minLength: CELLS, maxLength: CELLS });
const grades = (asserted: readonly number[], denied: readonly number[]): Grades => ({
  asserted: Int32Array.from(asserted),
  denied: Int32Array.from(denied),
});

/** The boxes of a path of `Mx yhwvhh-wz`. */
const boxesOf = (path: string) =>
  [...path.matchAll(/M(\S+) (\S+?)h([^v]+)v([^h]+)h/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));

test('the share of a cell has the area of its count, in its mark', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, fc.nat(CELLS - 1), (asserted, denied, cell) => {
      const now = grades(asserted, denied);
      const only = (counts: readonly number[]) => counts.map((count, i) => (i === cell ? Math.floor(count / 2) : 0));
      const lit = grades(only(asserted), only(denied));
      const marks = marksOf(planOf(480), now, now);
      const count = lit.asserted[cell]! + lit.denied[cell]!;
      const boxes = boxesOf(shareOf(marks, lit));
      if (count === 0) {
        expect(boxes).toEqual([]);
        return;
      }
      const { tally, ghost } = marks.cells[cell]!;
      const [box] = boxes;
      expect(boxes).toHaveLength(3);
      expect(box!.x).toBeCloseTo(ghost!.x, 6);
      expect(box!.y + box!.height).toBeCloseTo(ghost!.y + ghost!.height, 6);
      expect(box!.width).toBeLessThanOrEqual(ghost!.width + NEAR);
      if (box!.width > SMALLEST)
        expect((box!.width * box!.height) / (ghost!.width * ghost!.height)).toBeCloseTo(
          count / (tally.asserted + tally.denied),
          6,
        );
    }),
  );
});

test('all of it is the whole mark; nothing has no share', () => {
  const asserted = Array.from({ length: CELLS }, (_, i) => (i === cellOf(1, 2) ? 40 : 0));
  const now = grades(asserted, asserted);
  const marks = marksOf(planOf(900), now, now);
  const [cell, row, column] = boxesOf(shareOf(marks, now));
  expect(cell!.width).toBeCloseTo(marks.cells[cellOf(1, 2)]!.ghost!.width, 6);
  expect(row!.width).toBeCloseTo(marks.rows[1]!.ghost!.width, 6);
  expect(column!.height).toBeCloseTo(marks.columns[2]!.ghost!.height, 6);
  const none = Array<number>(CELLS).fill(0);
  expect(shareOf(marks, grades(none, none))).toBe('');
});
