import { expect, it } from 'vitest';
import { atOnce, inTasks, sliced } from './slices.ts';

const list = Array.from({ length: 10_000 }, (_, i) => i);

function* doubled() {
  const doubles: number[] = [];
  yield* sliced(list, (one, place) => (doubles[place] = 2 * one));
  return doubles;
}

it('does the same in one go and in tasks', async () => {
  const doubles = list.map((one) => 2 * one);
  expect(atOnce(doubled())).toEqual(doubles);
  expect(await inTasks(doubled())).toEqual(doubles);
});

it('makes slices of what is long alone', () => {
  expect([...sliced(list, () => undefined)]).toHaveLength(2);
  expect([...sliced(list.slice(0, 100), () => undefined)]).toHaveLength(0);
});
