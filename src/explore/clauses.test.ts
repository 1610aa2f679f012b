import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, sameClause, toggled } from './clauses.ts';
import type { Clause } from './clauses.ts';

const values = fc.array(fc.nat(20), { minLength: 1, maxLength: 8 });
const dayOrOpen = fc.option(fc.integer({ min: -50, max: 50 }));

const anyClause: fc.Arbitrary<Clause> = fc.oneof(
  values.map((list) => listOf(list)!),
  fc.tuple(dayOrOpen, dayOrOpen).map(([from, to]) => ({ kind: 'range' as const, from, to })),
  fc.string({ maxLength: 3 }).map((text) => ({ kind: 'text' as const, text })),
  fc.nat(3).map((day) => ({ kind: 'day' as const, day })),
);

describe('a list clause', () => {
  it('is sorted and without doubles, and none where it would be empty', () => {
    expect(listOf([7, 2, 7, 0])).toEqual({ kind: 'list', values: [0, 2, 7] });
    expect(listOf([])).toBeNull();
  });

  it('does not know in which order its values came', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(listOf([...list].reverse())).toEqual(listOf(list));
      }),
    );
  });

  it('is as before when a value is toggled twice', () => {
    fc.assert(
      fc.property(values, fc.nat(20), (list, value) => {
        const clause = listOf(list);
        const once = toggled(clause, value);
        expect(once?.values.includes(value) ?? false).toBe(!list.includes(value));
        expect(toggled(once, value)).toEqual(clause);
      }),
    );
  });

  it('begins with its first value and ends with its last', () => {
    expect(toggled(undefined, 3)).toEqual({ kind: 'list', values: [3] });
    expect(toggled({ kind: 'list', values: [3] }, 3)).toBeNull();
  });
});

describe('clauses are the same', () => {
  const all: Clause[] = [
    ...[[1], [2], [1, 2], [1, 3]].map((list) => listOf(list)!),
    { kind: 'range', from: 1, to: 2 },
    { kind: 'range', from: 1, to: 3 },
    { kind: 'range', from: 0, to: 2 },
    { kind: 'range', from: null, to: 2 },
    { kind: 'range', from: 1, to: null },
    { kind: 'text', text: '1' },
    { kind: 'text', text: 'null' },
    { kind: 'day', day: 1 },
    { kind: 'day', day: 2 },
  ];

  it.each(all)('as themselves, and as no others: %o', (clause) => {
    expect(all.filter((other) => sameClause(clause, other))).toEqual([clause]);
    expect(all.filter((other) => sameClause(other, clause))).toEqual([clause]);
  });

  it('when and only when they say the same', () => {
    fc.assert(
      fc.property(anyClause, anyClause, (a, b) => {
        expect(sameClause(a, structuredClone(a))).toBe(true);
        expect(sameClause(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(sameClause(b, a)).toBe(sameClause(a, b));
      }),
    );
  });

  it('when both are absent, however that is said', () => {
    expect(sameClause(null, undefined)).toBe(true);
    expect(sameClause(undefined, { kind: 'day', day: 0 })).toBe(false);
    expect(sameClause({ kind: 'day', day: 0 }, null)).toBe(false);
  });
});
