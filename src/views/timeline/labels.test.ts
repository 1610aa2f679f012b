import { expect, it } from 'vitest';
import { placeLabels } from './labels.ts';
import type { Labelled } from './labels.ts';

const measure = (text: string): number => text.length * 6;
const LONG = 'A meeting whose name is so long that it takes far more than what any label may take at first';
const mark = (contact: number, x: number, y: number, text = LONG): Labelled => ({
  contact,
  text,
  x0: x - 5,
  x1: x + 5,
  y,
});
const place = (marks: readonly Labelled[]) => {
  const taken = new Map<number, (readonly [number, number])[]>();
  for (const { x0, x1, y } of marks) taken.set(y, [...(taken.get(y) ?? []), [x0, x1]]);
  return placeLabels(marks, taken, { left: 0, right: 1000 }, measure);
};

it('tells a long name whole where room is left, on either side of its mark', () => {
  expect(place([mark(0, 100, 10)])).toMatchObject([{ text: LONG, x: 109 }]);
  const [left] = place([mark(0, 950, 10)]);
  expect(left).toMatchObject({ text: LONG, x: 941 - measure(LONG) });
});

it('cuts a long name short before what stands in its row, a label among it', () => {
  const [first, second] = place([mark(0, 100, 10), mark(1, 500, 10)]);
  expect(first!.text).toMatch(/…$/);
  expect(first!.x + first!.width).toBeLessThan(500 - 5);
  expect(second!.text).toMatch(/…$/);
  expect(second!.x).toBe(509);
  expect(second!.x + second!.width).toBeLessThanOrEqual(1000);
});

it('leaves the room that an important name needs to others before it grows', () => {
  const short = mark(1, 420, 10, 'Short name');
  const [long, other] = place([mark(0, 100, 10), short]);
  expect(other!.text).toBe('Short name');
  expect(long!.x + long!.width).toBeLessThanOrEqual(short.x0);
});
