import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesIn } from './circles.ts';

test.each<[string, Record<string, string[]>, string[][]]>([
  ['nothing', {}, []],
  ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
  ['two ways to one end', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['one that points to itself', { a: ['a'] }, [['a', 'a']]],
  ['a circle, told from its smallest id', { c: ['a'], a: ['b'], b: ['c'] }, [['a', 'b', 'c', 'a']]],
  ['a circle behind a chain', { a: ['c'], c: ['b'], b: ['c'] }, [['b', 'c', 'b']]],
  [
    'two circles',
    { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
    [
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
    ],
  ],
  ['an unknown id', { a: ['nobody'] }, []],
])('%s', (_name, pointers, circles) => {
  expect(circlesIn(new Map(Object.entries(pointers)))).toEqual(circles);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

test('what only points forward has none; whatever is found goes round', () => {
  const pointers = fc.array(fc.subarray(ids), { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(pointers, (lists) => {
      const forward = new Map(ids.map((id, i) => [id, lists[i]!.filter((other) => other > id)]));
      expect(circlesIn(forward)).toEqual([]);
      const any = new Map(ids.map((id, i) => [id, lists[i]!]));
      for (const circle of circlesIn(any)) {
        expect(circle.at(-1)).toBe(circle[0]);
        circle.slice(1).forEach((id, i) => expect(any.get(circle[i]!)).toContain(id));
      }
    }),
  );
});
