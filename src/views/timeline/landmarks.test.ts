import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import type { Views } from '../../record/dataset.ts';
import { roughWidth } from '../common/measure.ts';
import { geometryOf, LANDMARK_ROWS, scaleOf } from './geometry.ts';
import { placeLandmarks } from './landmarks.ts';
import type { LandmarkMark } from './landmarks.ts';
import { wholeSpan } from './span.ts';
import type { Span } from './span.ts';

const SPAN = { from: 18000, to: 20000 };
const WIDTH = 1100;

const landmarksArb = fc
  .array(
    fc.tuple(
      fc.integer({ min: 17900, max: 20100 }),
      fc.string({ minLength: 3, maxLength: 24 }),
      fc.constantFrom(0 as const, 0 as const, 1 as const),
    ),
    { maxLength: 20 },
  )
  .map((list) => ({
    day: list.map(([day]) => day),
    name: list.map(([, name]) => name),
    text: list.map(() => ''),
    major: list.map(([, , major]) => major),
  }));

type Landmarks = Views['landmarks'];

const place = (landmarks: Landmarks, span: Span = SPAN, width = WIDTH): LandmarkMark[] =>
  placeLandmarks(landmarks, scaleOf(span, geometryOf(width)), width, roughWidth);

const named = (marks: readonly LandmarkMark[]) =>
  marks.flatMap(({ x, label }) =>
    label ? [{ line: x, from: label.x, to: label.x + label.width, row: label.row }] : [],
  );

/** Names that run out of the plot, or meet another or its line. */
function collisions(marks: readonly LandmarkMark[], width: number): unknown[] {
  const labels = named(marks);
  return labels.flatMap((a, i) => [
    ...(a.row < LANDMARK_ROWS && a.from >= 0 && a.to <= width ? [] : [a]),
    ...labels.filter((b, j) => {
      if (i === j) return false;
      if (a.row === b.row) return a.from < b.to && b.from < a.to;
      return a.row < b.row && a.line >= b.from && a.line <= b.to;
    }),
  ]);
}

it('gives every landmark in view one line, and names that meet neither each other nor the lines under them', () => {
  fc.assert(
    fc.property(landmarksArb, (landmarks) => {
      const marks = place(landmarks);
      const inView = landmarks.day.filter((day) => day >= SPAN.from && day < SPAN.to);
      expect(marks.map(({ landmark }) => landmarks.day[landmark]!)).toEqual(inView.toSorted((a, b) => a - b));
      expect(collisions(marks, WIDTH)).toEqual([]);
    }),
  );
});

it('names as many as any choice of places could', () => {
  const few = fc
    .array(fc.tuple(fc.integer({ min: 18950, max: 19050 }), fc.constantFrom(3, 9, 20)), { maxLength: 6 })
    .map((list) => ({
      day: list.map(([day]) => day),
      name: list.map(([, length]) => 'x'.repeat(length)),
      text: list.map(() => ''),
      major: list.map(() => 0 as const),
    }));
  const subsets = (landmarks: Landmarks): Landmarks[] =>
    Array.from({ length: 2 ** landmarks.day.length }, (_, bits) => {
      const keep = <T>(list: readonly T[]): T[] => list.filter((_one, i) => bits & (1 << i));
      const { day, name, text, major } = landmarks;
      return { day: keep(day), name: keep(name), text: keep(text), major: keep(major) };
    });
  fc.assert(
    fc.property(few, (landmarks) => {
      const all = named(place(landmarks)).length;
      const best = subsets(landmarks).filter((some) => named(place(some)).length === some.day.length);
      expect(all).toBe(Math.max(...best.map(({ day }) => day.length)));
    }),
    { numRuns: 40 },
  );
});

it('keeps a line without a name where there is no room', () => {
  const crowd = {
    day: Array<number>(12).fill(19000),
    name: Array<string>(12).fill('The same day'),
    text: [],
    major: [],
  };
  const marks = place(crowd);
  expect(marks).toHaveLength(12);
  expect(named(marks)).toHaveLength(2 * LANDMARK_ROWS);
});

const columns = realColumns();

describe('the landmarks of the record', () => {
  const { landmarks } = columns.views;
  const whole = wholeSpan(columns);

  it.each([416, 568, 736, 1128])('name the major ones in a plot of %i px', (width) => {
    const marks = place(landmarks, whole, width);
    const majors = marks.filter(({ landmark }) => landmarks.major[landmark]);
    expect(majors.map(({ landmark }) => landmarks.name[landmark])).toContain('Full-scale invasion');
    expect(majors.every(({ label }) => label !== null)).toBe(true);
  });

  it.each([1128, 1280, 1600])('are all named in a plot of %i px', (width) => {
    const marks = place(landmarks, whole, width);
    expect(marks.map(({ label }) => label !== null)).toEqual(landmarks.day.map(() => true));
    expect(collisions(marks, width)).toEqual([]);
  });

  it('never collide, whatever is in view and however wide it is', () => {
    const days = fc.integer({ min: 5, max: whole.to - whole.from });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        days,
        fc.integer({ min: 240, max: 1800 }),
        (at, length, width) => {
          const from = whole.from + at * (whole.to - whole.from - length);
          expect(collisions(place(landmarks, { from, to: from + length }, width), width)).toEqual([]);
        },
      ),
    );
  });
});
