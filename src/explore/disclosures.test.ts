import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { parseDay } from '../record/day.ts';
import { rowsOf } from './columns.ts';
import { accountsBetween, countUpTo, disclosuresOf } from './disclosures.ts';

const columns = realColumns();
const { accounts, contacts } = columns;
const disclosures = disclosuresOf(columns);
const { days } = disclosures;
const isOut = (account: number, day: number) =>
  accounts.known[account]! <= day && contacts.known[accounts.contact[account]!]! <= day;
const anyDay = fc.integer({ min: columns.axis.from - 100, max: columns.axis.to + 100 });

describe('the disclosures', () => {
  it('are derived once', () => {
    expect(disclosuresOf(columns)).toBe(disclosures);
  });

  it('have every account once, on the day from which it is of use', () => {
    const seen = new Set<number>();
    days.forEach((day, i) => {
      const rows = [...rowsOf(disclosures.accounts, i)];
      expect(rows.length).toBeGreaterThan(0);
      expect(rows).toEqual([...rows].sort((a, b) => a - b));
      for (const row of rows) {
        expect([isOut(row, day - 1), isOut(row, day)]).toEqual([false, true]);
        seen.add(row);
      }
    });
    expect(seen.size).toBe(accounts.count);
  });

  it('are days in their order', () => {
    expect([...days]).toEqual([...new Set(days)].sort((a, b) => a - b));
    expect([days[0], days.at(-1)]).toEqual([parseDay('2021-01-26'), parseDay('2026-03-26')]);
  });

  it('give what came out between two days', () => {
    fc.assert(
      fc.property(fc.option(anyDay), anyDay, (after, to) => {
        const came = [...accountsBetween(disclosures, after, to)].sort((a, b) => a - b);
        const all = Array.from({ length: accounts.count }, (_, row) => row);
        expect(came).toEqual(all.filter((row) => isOut(row, to) && !(after !== null && isOut(row, after))));
      }),
    );
  });

  it('are none where nothing is recorded', () => {
    const empty = { ...columns, accounts: { ...accounts, count: 0 } };
    expect(disclosuresOf(empty).days).toHaveLength(0);
    expect(accountsBetween(disclosuresOf(empty), null, 0)).toHaveLength(0);
  });
});

describe('counting up to a day', () => {
  it('is what looking at each gives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(60), (list, day) => {
        const sorted = Int32Array.from(list).sort();
        expect(countUpTo(sorted, day)).toBe(list.filter((one) => one <= day).length);
      }),
    );
  });
});
