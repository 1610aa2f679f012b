import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOn } from '../record/pack.ts';
import { DayWalk, StepColumn } from './day-walk.ts';

const anyDay = fc.nat(40);
const anyWalk = fc.array(fc.oneof(anyDay, fc.constantFrom(Infinity, -Infinity)), { maxLength: 12 });

/** Steps as the dataset has them: values with ascending days between. */
const anySteps = fc
  .tuple(fc.nat(255), fc.uniqueArray(anyDay, { maxLength: 5 }), fc.array(fc.nat(255), { minLength: 5, maxLength: 5 }))
  .map(([first, days, values]) => [first, ...[...days].sort((a, b) => a - b).flatMap((day, i) => [day, values[i]!])]);

describe('a walk from day to day', () => {
  it('visits what lies between and nothing else, each once', () => {
    fc.assert(
      fc.property(fc.array(anyDay), anyWalk, (list, stops) => {
        const days = Int32Array.from(list).sort();
        const walk = new DayWalk(days);
        let from = Infinity;
        for (const to of stops) {
          const visited: number[] = [];
          walk.to(
            to,
            (entry) => visited.push(entry),
            (entry) => visited.push(entry),
          );
          const between = [...days.keys()].filter((i) => days[i]! <= from !== days[i]! <= to);
          expect(visited).toEqual(to < from ? between.reverse() : between);
          from = to;
        }
      }),
    );
  });
});

describe('a column of steps', () => {
  it('stands everywhere as on the day, whichever way it came there, and names what changed', () => {
    fc.assert(
      fc.property(fc.array(anySteps, { maxLength: 6 }), anyWalk, (steps, stops) => {
        const column = new StepColumn(steps);
        expect([...column.values]).toEqual(steps.map((one) => one.at(-1)));
        for (const day of stops) {
          const before = [...column.values];
          const changed = new Set<number>();
          column.to(day, (row) => changed.add(row));
          expect([...column.values]).toEqual(steps.map((one) => valueOn(one, day)));
          before.forEach((value, row) => {
            if (value !== column.values[row]) expect(changed).toContain(row);
          });
        }
      }),
    );
  });
});
