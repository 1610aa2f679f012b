import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { SORT_KEYS } from '../../explore/state.ts';
import type { SortKey } from '../../explore/state.ts';
import { pressed, sorted, supportOf } from './sort.ts';
import { whoOf } from './who.ts';

const columns = realColumns();
const { contacts, accounts, axis } = columns;
const standings = Uint8Array.from(columns.views.contacts.standing, (steps) => steps.at(-1)!);
const support = supportOf(columns, null);
const anyPasses = fc
  .array(fc.boolean(), { minLength: contacts.count, maxLength: contacts.count })
  .map((bits) => Uint8Array.from(bits, Number));
const anyKey = fc.constantFrom(...SORT_KEYS);

/** What each key sorts by. */
const VALUES: Record<SortKey, (row: number) => number | string> = {
  when: (row) => contacts.from[row]!,
  title: (row) => columns.views.contacts.title[row]!,
  channel: (row) => contacts.channel[row]!,
  standing: (row) => standings[row]!,
  known: (row) => contacts.known[row]!,
  lag: (row) => contacts.lag[row]!,
  sources: (row) => support.sources[row]!,
  claims: (row) => support.claims[row]!,
};

function compare(a: number | string, b: number | string): number {
  return typeof a === 'string' ? a.localeCompare(String(b), 'en', { numeric: true }) : a - Number(b);
}

describe('the order of the rows', () => {
  test('holds all that passes, sorted by its key', () => {
    fc.assert(
      fc.property(anyPasses, anyKey, fc.boolean(), (passes, key, descending) => {
        const rows = sorted(columns, passes, { key, descending }, standings, support);
        expect([...rows].sort((a, b) => a - b)).toEqual([...passes.keys()].filter((row) => passes[row]));
        const values = rows.map((row) => VALUES[key](row));
        for (const [i, value] of values.slice(1).entries()) {
          const order = compare(values[i]!, value);
          expect(descending ? -order : order).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps equal rows in the order of the record, either way round', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<SortKey>('channel', 'standing', 'sources', 'claims', 'lag'),
        fc.boolean(),
        (key, descending) => {
          const rows = sorted(columns, new Uint8Array(contacts.count).fill(1), { key, descending }, standings, support);
          for (const [i, row] of rows.slice(1).entries())
            if (VALUES[key](row) === VALUES[key](rows[i]!)) expect(rows[i]).toBeLessThan(row);
        },
      ),
    );
  });
});

test.each([
  ['when', 'when', false, true],
  ['when', 'title', false, false],
  ['title', 'title', true, false],
  ['when', 'lag', false, true],
  ['when', 'sources', true, true],
  ['sources', 'sources', true, false],
] as const)('sorted by %s, a press on %s (descending: %s) gives descending: %s', (by, key, before, after) => {
  expect(pressed({ key: by, descending: before }, key)).toEqual({ key, descending: after });
});

test('a contact counts the sources that assert anything on it and the claims spoken of, as known on a day', () => {
  const anyDay = fc.option(fc.integer({ min: axis.from, max: axis.to }));
  fc.assert(
    fc.property(anyDay, (asof) => {
      const { sources, claims } = supportOf(columns, asof);
      for (let contact = 0; contact < contacts.count; contact += 7) {
        const rows = [...accounts.source.keys()].filter(
          (k) => accounts.contact[k] === contact && (asof === null || accounts.known[k]! <= asof),
        );
        expect(claims[contact]).toBe(new Set(rows.map((k) => accounts.claim[k])).size);
        const asserting = rows.filter((k) => accounts.stance[k] === 0);
        expect(sources[contact]).toBe(new Set(asserting.map((k) => accounts.source[k])).size);
      }
    }),
    { numRuns: 10 },
  );
});

test('who took part is told by side, two names of each', () => {
  const row = (id: string): number => columns.views.contacts.id.findIndex((one) => one.startsWith(id));
  expect(whoOf(columns, row('2021-12-30'))).toBe('Joe Biden – Vladimir Putin');
  expect(whoOf(columns, row('2023-04-24'))).toBe('Richard Haass, Charles Kupchan +1 – Sergei Lavrov');
});
