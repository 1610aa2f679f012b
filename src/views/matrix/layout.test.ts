import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIGITS, LETTERS } from '../../record/vocabulary.ts';
import { cellOf, CELLS } from './grades.ts';
import type { Grades } from './grades.ts';
import { marksOf, planOf } from './layout.ts';
import type { Box, Mark } from './layout.ts';

const anyWidth = fc.integer({ min: 256, max: 1600 });
const anyCounts = fc.array(fc.nat(500), { minLength: CELLS, maxLength: CELLS });
const grades = (asserted: readonly number[], denied: readonly number[]): Grades => ({
  asserted: Int32Array.from(asserted),
  denied: Int32Array.from(denied),
});
const anyGrades = fc.tuple(anyCounts, anyCounts).map(([asserted, denied]) => grades(asserted, denied));
/** The whole record, and a part of it. */
const anyPair = fc.tuple(anyGrades, fc.integer({ min: 1, max: 4 })).map(([whole, by]) => ({
  whole,
  now: grades(
    Array.from(whole.asserted, (count) => Math.floor(count / by)),
    Array.from(whole.denied, (count) => Math.floor(count / by)),
  ),
}));

const NEAR = 1e-6;
const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - NEAR &&
  inner.y >= outer.y - NEAR &&
  inner.x + inner.width <= outer.x + outer.width + NEAR &&
  inner.y + inner.height <= outer.y + outer.height + NEAR;
const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
const area = (box: Box | null): number => (box ? box.width * box.height : 0);

describe('the plan', () => {
  test('fits its width, and nothing overlaps', () => {
    fc.assert(
      fc.property(anyWidth, (width) => {
        const plan = planOf(width);
        expect(plan.width).toBeLessThanOrEqual(width);
        const boxes = [
          ...plan.cells,
          ...plan.columnHeads,
          ...plan.rowHeads,
          ...plan.rowTotals,
          ...plan.columnTotals,
          plan.total,
        ];
        for (const [i, box] of boxes.entries()) {
          expect(within(box, { x: 0, y: 0, width: plan.width, height: plan.height })).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(apart(box, other)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('has targets of 24 px and more', () => {
    fc.assert(
      fc.property(anyWidth, (width) => {
        for (const box of [...planOf(width).cells, ...planOf(width).rowHeads, ...planOf(width).columnHeads])
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      }),
    );
  });

  test('sets F and 6 apart by a gap', () => {
    for (const width of [320, 480, 960]) {
      const { cells } = planOf(width);
      const at = (letter: number, digit: number): Box => cells[cellOf(letter, digit)]!;
      const gapsDown = LETTERS.slice(1).map((_, i) => at(i + 1, 0).y - at(i, 0).y);
      const gapsRight = DIGITS.slice(1).map((_, i) => at(0, i + 1).x - at(0, i).x);
      for (const gaps of [gapsDown, gapsRight]) {
        expect(new Set(gaps.slice(0, -1)).size).toBe(1);
        expect(gaps.at(-1)).toBeGreaterThan(gaps[0]!);
      }
    }
  });
});

describe('the marks', () => {
  test('lie in their cells, on their ghosts', () => {
    fc.assert(
      fc.property(anyWidth, anyPair, (width, { now, whole }) => {
        const plan = planOf(width);
        marksOf(plan, now, whole).cells.forEach(({ ghost, asserted, denied }, cell) => {
          const box = plan.cells[cell]!;
          for (const part of [ghost, asserted, denied]) if (part) expect(within(part, box)).toBe(true);
          if (asserted || denied) expect(area(ghost)).toBeGreaterThanOrEqual(area(asserted) + area(denied) - NEAR);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('have the area of what they count, and denials their share of it', () => {
    fc.assert(
      fc.property(anyWidth, anyPair, (width, { now, whole }) => {
        const marks = marksOf(planOf(width), now, whole).cells.filter(
          ({ tally }) => tally.asserted + tally.denied > 60,
        );
        const perWord = marks.map((mark) => (area(mark.asserted) + area(mark.denied)) / words(mark));
        for (const one of perWord) expect(one).toBeCloseTo(perWord[0]!, 4);
        for (const mark of marks)
          if (mark.tally.denied > 60 && mark.tally.asserted > 60)
            expect(area(mark.denied) / (area(mark.asserted) + area(mark.denied))).toBeCloseTo(
              mark.tally.denied / words(mark),
              1,
            );
      }),
      { numRuns: 40 },
    );
  });

  test('are seen wherever anything is said', () => {
    const few = grades(
      Array.from({ length: CELLS }, (_, i) => (i === 0 ? 5000 : i % 3)),
      Array.from({ length: CELLS }, (_, i) => i % 2),
    );
    for (const { tally, asserted, denied } of marksOf(planOf(480), few, few).cells) {
      expect(area(asserted) > 0).toBe(tally.asserted > 0);
      expect(area(denied) > 0).toBe(tally.denied > 0);
    }
  });

  test('do not change their scale with the filter', () => {
    fc.assert(
      fc.property(anyPair, ({ now, whole }) => {
        const plan = planOf(480);
        expect(marksOf(plan, now, whole).cells.map(({ ghost }) => ghost)).toEqual(
          marksOf(plan, whole, whole).cells.map(({ ghost }) => ghost),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('do not change their scale with the day', () => {
    fc.assert(
      fc.property(anyPair, ({ now, whole }) => {
        const plan = planOf(480);
        // What was public on a day lies between what the filter leaves of it and what the record holds today.
        const before = marksOf(plan, now, now, whole).cells;
        const today = marksOf(plan, now, whole, whole).cells;
        expect(before.map(({ asserted, denied }) => [asserted, denied])).toEqual(
          today.map(({ asserted, denied }) => [asserted, denied]),
        );
      }),
      { numRuns: 20 },
    );
  });

  test('of a small matrix', () => {
    const asserted = Array.from({ length: CELLS }, (_, i) => (i % 7 === 0 ? 100 - i : 0));
    const denied = Array.from({ length: CELLS }, (_, i) => (i % 14 === 0 ? 20 : 0));
    const plan = planOf(480);
    const { cells, rows } = marksOf(plan, grades(asserted, denied), grades(asserted, denied));
    expect(svg(plan.width, plan.height, [...cells, ...rows])).toMatchSnapshot();
  });
});

const words = ({ tally }: Mark): number => tally.asserted + tally.denied;

const svg = (width: number, height: number, marks: readonly Mark[]): string => {
  const rect = (box: Box | null, name: string): string[] =>
    box
      ? [
          `<rect class="${name}" ${(['x', 'y', 'width', 'height'] as const).map((key) => `${key}="${box[key].toFixed(2)}"`).join(' ')}/>`,
        ]
      : [];
  const parts = marks.flatMap(({ ghost, asserted, denied }) => [
    ...rect(ghost, 'ghost'),
    ...rect(asserted, 'asserted'),
    ...rect(denied, 'denied'),
  ]);
  return [`<svg width="${width}" height="${height}">`, ...parts, '</svg>'].join('\n');
};
