import { describe, expect, test } from 'vitest';
import { knownSince, relayChain } from './known.ts';
import type { Carrier } from './known.ts';

/** `{ a: [7, 'b'] }`: report a appeared on day 7 and repeats b. */
const reports = (listed: Record<string, [number, ...string[]]>): ReadonlyMap<string, Carrier> =>
  new Map(Object.entries(listed).map(([id, [published, ...relays]]) => [id, { published, relays }]));

const everyReport = () => true;

describe('relay chain', () => {
  test.each<[string, Record<string, [number, ...string[]]>, string[]]>([
    ['a report that repeats nothing', { a: [1] }, ['a']],
    ['one that repeats another', { a: [2, 'b'], b: [1] }, ['a', 'b']],
    ['through others', { a: [3, 'b'], b: [2, 'c'], c: [1] }, ['a', 'b', 'c']],
    ['several at once, each named once', { a: [3, 'b', 'c'], b: [2, 'd'], c: [2, 'd'], d: [1] }, ['a', 'b', 'c', 'd']],
    ['a circle ends where it closes', { a: [1, 'b'], b: [2, 'a'] }, ['a', 'b']],
    ['a report that repeats itself', { a: [1, 'a'] }, ['a']],
    ['an unknown report is left out', { a: [1, 'nowhere'] }, ['a']],
    ['nothing known', {}, []],
  ])('%s', (_what, listed, chain) => {
    expect(relayChain('a', reports(listed))).toEqual(chain);
  });
});

describe('known since', () => {
  test('the day of its report', () => {
    expect(knownSince('a', reports({ a: [7] }), everyReport, 0)).toBe(7);
  });

  test('the day of a report it repeats, where that carries the same source', () => {
    expect(knownSince('a', reports({ a: [7, 'b'], b: [5] }), everyReport, 0)).toBe(5);
  });

  test('not the day of a report it reacts to, which does not carry that source', () => {
    expect(knownSince('a', reports({ a: [7, 'b'], b: [5] }), () => false, 0)).toBe(7);
  });

  test('the earliest that carries it, though one between does not', () => {
    const chain = reports({ a: [7, 'b'], b: [5, 'c'], c: [3] });
    expect(knownSince('a', chain, (report) => report === 'c', 0)).toBe(3);
  });

  test('its own day where what it repeats came out later', () => {
    expect(knownSince('a', reports({ a: [7, 'b'], b: [9] }), everyReport, 0)).toBe(7);
  });

  test('the earliest of a circle of relays', () => {
    expect(knownSince('a', reports({ a: [7, 'b'], b: [5, 'c'], c: [6, 'a'] }), everyReport, 0)).toBe(5);
  });

  test("never before the contact's first possible day", () => {
    expect(knownSince('a', reports({ a: [7, 'b'], b: [5] }), everyReport, 6)).toBe(6);
    expect(knownSince('a', reports({ a: [7] }), everyReport, 7)).toBe(7);
    expect(knownSince('a', reports({ a: [7] }), everyReport, -Infinity)).toBe(7);
  });
});
