import fc from 'fast-check';
import { expect, it } from 'vitest';
import { geometryOf, LANDMARK_ROWS, scaleOf } from './geometry.ts';
import { placeLandmarks } from './landmarks.ts';
import { roughWidth } from '../common/measure.ts';

const SPAN = { from: 18000, to: 20000 };
const WIDTH = 1100;

const landmarksArb = fc
  .array(fc.tuple(fc.integer({ min: 17900, max: 20100 }), fc.string({ minLength: 3, maxLength: 24 })), {
    maxLength: 20,
  })
  .map((list) => ({
    day: list.map(([day]) => day),
    name: list.map(([, name]) => name),
    text: list.map(() => ''),
  }));

it('gives every landmark in view one line, and names that meet neither each other nor the lines under them', () => {
  fc.assert(
    fc.property(landmarksArb, (landmarks) => {
      const marks = placeLandmarks(landmarks, scaleOf(SPAN, geometryOf(WIDTH)), WIDTH, roughWidth);
      const inView = landmarks.day.filter((day) => day >= SPAN.from && day < SPAN.to);
      expect(marks.length).toBe(inView.length);
      const named = marks.flatMap(({ x, label }) => (label ? [{ line: x, ...label }] : []));
      for (const { row, x, width } of named) {
        expect(row).toBeLessThan(LANDMARK_ROWS);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(WIDTH);
      }
      for (const a of named)
        for (const b of named) {
          if (a === b) continue;
          if (a.row === b.row) expect(a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
          if (a.row < b.row) expect(a.line < b.x || a.line > b.x + b.width).toBe(true);
        }
    }),
  );
});

it('keeps a line without a name where there is no room', () => {
  const crowd = { day: Array<number>(12).fill(19000), name: Array<string>(12).fill('The same day'), text: [] };
  const marks = placeLandmarks(crowd, scaleOf(SPAN, geometryOf(WIDTH)), WIDTH, roughWidth);
  expect(marks).toHaveLength(12);
  expect(marks.filter(({ label }) => label).length).toBeGreaterThan(0);
  expect(marks.filter(({ label }) => label).length).toBeLessThan(12);
});
