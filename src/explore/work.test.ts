import { beforeAll, describe, expect, it } from 'vitest';
import { syntheticViews } from '../../bench/synthetic.ts';
import { realDataset } from '../../tests/real-record.ts';
import { listOf } from './clauses.ts';
import type { ClauseOf } from './clauses.ts';
import { columnsOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { countsOf } from './counts.ts';
import { disclosuresOf } from './disclosures.ts';
import { Filter } from './filter.ts';
import { matchTitles } from './match-titles.ts';

/*
 * The budgets of design §10 are times, which are no test. What makes them is: how many rows a step visits.
 */

const COUNT = 2000;

/** A column that counts how often its entries are read. */
function counted(column: Int32Array): { column: Int32Array; reads: () => number } {
  let reads = 0;
  const proxy = new Proxy(column, {
    get(target, key) {
      if (typeof key === 'string' && /^\d/.test(key)) reads++;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { column: proxy, reads: () => reads };
}

let columns: Columns;
beforeAll(() => {
  columns = columnsOf(syntheticViews(realDataset().views, COUNT));
});

/** The clauses of few values; the others are counted in full, when their list is open. */
const SHOWN = [
  ...(['channel', 'standing', 'happened'] as const),
  ...(['reliability', 'credibility', 'stance', 'claims', 'source-side'] as const),
];

/** A filter and how many contacts it has looked into so far, each time that their accounts are visited. */
function watched() {
  const { column, reads } = counted(columns.contacts.accountStart);
  const own = { ...columns, contacts: { ...columns.contacts, accountStart: column } };
  const filter = new Filter(own, matchTitles(columns));
  const look = (): void => {
    filter.passing();
    filter.passing('time');
    for (const key of SHOWN) countsOf(own, filter, key);
  };
  return {
    filter,
    /** Contacts looked into while something is done and all is asked for again. */
    visits: (change: () => unknown): number => {
      const before = reads();
      change();
      look();
      return (reads() - before) / 2;
    },
  };
}

const span = (from: number, to: number): ClauseOf<'time'> => ({ kind: 'range', from, to });

describe('a filter step', () => {
  it('visits nothing where nothing changed', () => {
    const { filter, visits } = watched();
    visits(() => filter.update('channel', listOf([0, 1])));
    expect(visits(() => filter.update('channel', listOf([0, 1])))).toBe(0);
    expect(visits(() => undefined)).toBe(0);
  });

  it('visits only the contacts that come in or go out where time is dragged', () => {
    const { filter, visits } = watched();
    const { axis, contacts } = columns;
    const percent = Math.round((axis.to - axis.from) / 100);
    visits(() => filter.update('stance', listOf([0, 1])));
    visits(() => filter.update('time', span(axis.from + 20 * percent, axis.from + 60 * percent)));
    for (let step = 1; step <= 5; step++) {
      const passes = (shift: number) => (i: number) =>
        contacts.to[i]! >= axis.from + (20 + shift) * percent &&
        contacts.from[i]! <= axis.from + (60 + shift) * percent;
      const rows = Array.from({ length: COUNT }, (_, i) => i);
      const moved = rows.filter((i) => passes(step)(i) !== passes(step - 1)(i)).length;
      const visited = visits(() =>
        filter.update('time', span(axis.from + (20 + step) * percent, axis.from + (60 + step) * percent)),
      );
      // Once for all clauses, and once for those beside the one on accounts, whose own counts leave it out.
      expect(visited).toBe(2 * moved);
      expect(moved).toBeGreaterThan(0);
      expect(moved).toBeLessThan(COUNT / 4);
    }
  });

  it('visits each contact once to mark a clause on accounts, and once for each set of clauses that is asked for', () => {
    const { filter, visits } = watched();
    visits(() => filter.update('stance', listOf([0, 1])));
    const sets = 2;
    expect(visits(() => filter.update('reliability', listOf([0, 1, 2])))).toBeLessThanOrEqual((1 + sets) * COUNT);
    expect(visits(() => filter.update('channel', listOf([0, 1, 2])))).toBeLessThanOrEqual(3 * COUNT);
  });

  it('visits no account again for a clause that goes', () => {
    const { filter, visits } = watched();
    visits(() => filter.update('time', span(columns.axis.from + 2000, columns.axis.to)));
    expect(visits(() => filter.update('time', null))).toBe(0);
  });

  it('visits only what came out where the record goes on by a day', () => {
    const { filter, visits } = watched();
    const { days, accounts } = disclosuresOf(columns);
    const at = Math.floor(days.length / 2);
    visits(() => filter.update('asof', { kind: 'day', day: days[at]! }));
    const told = new Set(
      accounts.row.slice(accounts.start[at + 1], accounts.start[at + 2]).map((row) => columns.accounts.contact[row]!),
    );
    const visited = visits(() => filter.update('asof', { kind: 'day', day: days[at + 1]! }));
    expect(visited).toBeGreaterThan(0);
    expect(visited).toBeLessThanOrEqual(2 * (told.size + 5));
  });
});
