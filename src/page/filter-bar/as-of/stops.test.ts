import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { realColumns } from '../../../../tests/real-record.ts';
import { disclosuresOf } from '../../../explore/disclosures.ts';
import { parseDay, printDay } from '../../../record/day.ts';
import { monthsFrom, moved, placeOf, stopBefore, stopsOf } from './stops.ts';
import type { Move } from './stops.ts';

const columns = realColumns();
const disclosures = disclosuresOf(columns);
const { accounts, contacts } = columns;
const stops = Int32Array.from(['2023-01-30', '2023-01-31', '2023-02-27', '2023-03-15', '2023-07-06'].map(parseDay));

const ALL: readonly Move[] = ['next', 'previous', 'month-on', 'month-back', 'first', 'last'];
const anyStops = fc.uniqueArray(fc.nat(900), { minLength: 1 }).map((days) => Int32Array.from(days).sort());
const anyDay = fc.integer({ min: -50, max: 950 });

describe('the stops of a filter', () => {
  it('are all disclosures where everything passes, or nothing', () => {
    const all = stopsOf(disclosures, new Uint8Array(accounts.count).fill(1));
    expect(all.days).toEqual(disclosures.days);
    expect(all.known).toEqual(disclosures.accounts.start.slice(1));
    expect(stopsOf(disclosures, new Uint8Array(accounts.count))).toEqual(all);
  });

  it('are the days on which what passes came out, and count it', () => {
    const all = Array.from({ length: accounts.count }, (_, row) => row);
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1, maxLength: 40 }), (rows) => {
        const passing = new Uint8Array(accounts.count);
        for (const row of rows) passing[row] = 1;
        const out = rows.map((row) => Math.max(accounts.known[row]!, contacts.known[accounts.contact[row]!]!));
        const { days, known } = stopsOf(disclosures, passing);
        expect([...days]).toEqual([...new Set(out)].sort((a, b) => a - b));
        expect([...known]).toEqual([...days].map((day) => out.filter((one) => one <= day).length));
      }),
    );
  });

  it('are none where nothing is recorded', () => {
    const none = { days: new Int32Array(), accounts: { start: new Int32Array(1), row: new Int32Array() } };
    expect(stopsOf(none, new Uint8Array()).days).toHaveLength(0);
  });
});

describe('a day stands on', () => {
  test.each([
    ['2022-12-31', -1, null, null],
    ['2023-01-30', 0, '2023-01-30', null],
    ['2023-02-10', 1, '2023-01-31', '2023-01-30'],
    ['2023-03-15', 3, '2023-03-15', '2023-02-27'],
    ['2030-01-01', 4, '2023-07-06', '2023-03-15'],
  ])('%s: stop %i', (day, place, stop, before) => {
    const printed = (one: number | null) => one && printDay(one);
    expect(placeOf(stops, parseDay(day))).toBe(place);
    expect(printed(stops[placeOf(stops, parseDay(day))] ?? null)).toBe(stop);
    expect(printed(stopBefore(stops, parseDay(day)))).toBe(before);
  });
});

describe('a move', () => {
  test.each<[string, Move, string | null]>([
    ['2023-01-30', 'next', '2023-01-31'],
    ['2023-02-10', 'next', '2023-02-27'],
    ['2023-02-10', 'previous', '2023-01-31'],
    ['2023-02-27', 'previous', '2023-01-31'],
    ['2023-01-30', 'previous', null],
    ['2022-06-01', 'next', '2023-01-30'],
    ['2022-06-01', 'previous', null],
    ['2023-07-06', 'next', null],
    ['2023-01-31', 'month-on', '2023-02-27'],
    ['2023-03-15', 'month-on', '2023-07-06'],
    ['2023-07-06', 'month-on', null],
    ['2023-07-06', 'month-back', '2023-03-15'],
    ['2023-02-27', 'month-back', '2023-01-30'],
    ['2023-01-30', 'month-back', null],
    ['2023-03-15', 'first', '2023-01-30'],
    ['2023-03-15', 'last', '2023-07-06'],
    ['2023-07-06', 'last', null],
    ['2030-01-01', 'last', '2023-07-06'],
  ])('from %s %s → %s', (from, move, to) => {
    expect(moved(stops, parseDay(from), move)).toBe(to === null ? null : parseDay(to));
  });

  it('ends on a stop, the way it says', () => {
    fc.assert(
      fc.property(anyStops, anyDay, fc.constantFrom(...ALL), (days, day, move) => {
        const to = moved(days, day, move);
        if (to === null) return;
        expect([...days]).toContain(to);
        if (move === 'next' || move === 'month-on') expect(to).toBeGreaterThan(day);
        if (move === 'previous' || move === 'month-back') expect(to).toBeLessThan(day);
      }),
    );
  });

  it('by one passes every stop', () => {
    fc.assert(
      fc.property(anyStops, (days) => {
        const on = [-1000];
        for (let to = moved(days, -1000, 'next'); to !== null; to = moved(days, to, 'next')) on.push(to);
        expect(on.slice(1)).toEqual([...days]);
        const back = [1000];
        for (let to = moved(days, 1000, 'previous'); to !== null; to = moved(days, to, 'previous')) back.push(to);
        expect(back.slice(1)).toEqual([...days].reverse());
      }),
    );
  });
});

test.each([
  ['2023-01-31', 1, '2023-02-28'],
  ['2023-03-31', -1, '2023-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-12-15', 1, '2024-01-15'],
  ['2023-01-15', -1, '2022-12-15'],
])('%s and %i month: %s', (from, months, to) => {
  expect(printDay(monthsFrom(parseDay(from), months))).toBe(to);
});
