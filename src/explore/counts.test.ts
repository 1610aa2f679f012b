import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { LIST_KEYS, listOf } from './clauses.ts';
import type { Clauses } from './clauses.ts';
import { countsOf, sizeOf } from './counts.ts';
import { matchTitles } from './match-titles.ts';
import { filterOf as filterWith, NaiveFilter, without } from './test-naive.ts';
import { anyClauses } from './test-states.ts';

const columns = realColumns();
const matcher = matchTitles(columns);
const naive = new NaiveFilter(columns, matcher);
const filterOf = (clauses: Clauses) => filterWith(columns, matcher, clauses);

describe('counts', () => {
  it('are the contacts that each value alone would leave', () => {
    fc.assert(
      fc.property(anyClauses(columns, 3), fc.constantFrom(...LIST_KEYS), (clauses, key) => {
        const others = without(clauses, key);
        const counts = countsOf(columns, filterOf(clauses), key);
        expect(counts).toHaveLength(sizeOf(columns, key));
        const expected = new Int32Array(counts.length);
        const { accountStart, count } = columns.contacts;
        for (let contact = 0; contact < count; contact++) {
          const values = new Set<number>();
          for (let account = accountStart[contact]!; account < accountStart[contact + 1]!; account++)
            if (naive.passes(others, contact, account))
              for (const value of naive.valuesOf(key, contact, account, clauses.asof?.day ?? null)) values.add(value);
          for (const value of values) expected[value]!++;
        }
        expect([...counts]).toEqual([...expected]);
      }),
      { numRuns: 40 },
    );
  });

  it('are kept until something changes', () => {
    const filter = filterOf({ channel: listOf([4])! });
    const counts = countsOf(columns, filter, 'channel');
    expect(countsOf(columns, filter, 'channel')).toBe(counts);
    filter.update('channel', listOf([4, 5]));
    expect([...countsOf(columns, filter, 'channel')]).toEqual([...counts]);
    filter.update('happened', listOf([0]));
    expect([...countsOf(columns, filter, 'channel')]).not.toEqual([...counts]);
  });

  it('add up to the record, for what every contact has once', () => {
    for (const key of ['channel', 'standing', 'happened'] as const) {
      const counts = countsOf(columns, filterOf({}), key);
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(columns.contacts.count);
    }
  });
});
