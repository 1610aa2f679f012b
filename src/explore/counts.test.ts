import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns, realDataset } from '../../tests/real-record.ts';
import { parseDay } from '../record/day.ts';
import { CLAUSE_KEYS, LIST_KEYS, listOf } from './clauses.ts';
import type { Clauses, ListKey } from './clauses.ts';
import { columnsOf } from './columns.ts';
import { countsOf } from './counts.ts';
import { matchTitles } from './match-titles.ts';
import { entriesOf, filterOf as filterWith, NaiveFilter, without } from './test-naive.ts';
import { anyClause, anyClauses } from './test-states.ts';
import { sizeOf } from './values.ts';

const columns = realColumns();
const matcher = matchTitles(columns);
const naive = new NaiveFilter(columns, matcher);
const filterOf = (clauses: Clauses) => filterWith(columns, matcher, clauses);

/** The counts as design §3 words them. */
function plainCounts(clauses: Clauses, key: ListKey): number[] {
  const others = without(clauses, key);
  const counts = Array<number>(sizeOf(columns, key)).fill(0);
  const { accountStart, count } = columns.contacts;
  for (let contact = 0; contact < count; contact++) {
    const values = new Set<number>();
    for (let account = accountStart[contact]!; account < accountStart[contact + 1]!; account++)
      if (naive.passes(others, contact, account))
        for (const value of naive.valuesOf(key, contact, account, clauses.asof?.day ?? null)) values.add(value);
    for (const value of values) counts[value]!++;
  }
  return counts;
}

describe('counts', () => {
  it('are the contacts that each value alone would leave', () => {
    fc.assert(
      fc.property(anyClauses(columns, 3), fc.constantFrom(...LIST_KEYS), (clauses, key) => {
        expect([...countsOf(columns, filterOf(clauses), key)]).toEqual(plainCounts(clauses, key));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['standing', 'credibility', 'claims'] as const)('of %s are those of the date', (key) => {
    const filter = filterOf({});
    for (const day of ['2022-01-15', '2023-07-01', '2022-06-30', '2025-03-01'].map(parseDay)) {
      filter.update('asof', { kind: 'day', day });
      expect([...countsOf(columns, filter, key)]).toEqual(plainCounts(filter.clauses, key));
    }
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

  it('stay right through any changes, whatever is asked on the way', () => {
    const { time } = anyClause(columns);
    const small = fc.tuple(time, fc.nat(60)).map(([{ from, to }, days]): Clauses => {
      const day = (from ?? to!) + days;
      return { time: { kind: 'range', from: from === null ? null : day, to: to && Math.max(to, day) } };
    });
    const walk = fc.array(
      fc.tuple(fc.oneof(small, anyClauses(columns, 2)), fc.subarray(CLAUSE_KEYS, { maxLength: 2 })),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(walk, (steps) => {
        const filter = filterOf({});
        for (const [clauses, ignored] of steps) {
          for (const [key, clause] of entriesOf(clauses)) filter.update(key, clause);
          const cold = filterOf(filter.clauses);
          expect([...filter.passing(...ignored).contacts]).toEqual([...cold.passing(...ignored).contacts]);
          expect(filter.passing(...ignored).accounts).toEqual(cold.passing(...ignored).accounts);
          expect(filter.passing(...ignored).count).toBe(cold.passing(...ignored).count);
          const asked = ignored.length === 0 ? LIST_KEYS : LIST_KEYS.filter((_, i) => i % 2);
          for (const key of asked) expect(countsOf(columns, filter, key)).toEqual(countsOf(columns, cold, key));
        }
      }),
    );
  });

  it('are the same where a record has more channels, sides and languages than a word has bits', () => {
    const { views } = realDataset();
    const more = <T extends object>(table: T): T =>
      Object.fromEntries(
        Object.entries(table).map(([name, column]: [string, unknown[]]) => [
          name,
          Array.from({ length: 60 }, (_, i) => column[i] ?? column[0]),
        ]),
      ) as T;
    const wide = columnsOf({ ...views, channels: more(views.channels), sides: more(views.sides) });
    fc.assert(
      fc.property(anyClauses(columns, 3), (clauses) => {
        const [filter, other] = [filterOf(clauses), filterWith(wide, matcher, clauses)];
        expect([...other.passing().accounts]).toEqual([...filter.passing().accounts]);
        for (const key of LIST_KEYS) {
          const counts = countsOf(columns, filter, key);
          expect([...countsOf(wide, other, key).subarray(0, counts.length)]).toEqual([...counts]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
