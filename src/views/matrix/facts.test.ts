import { describe, expect, test } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { SOURCE_KINDS, STANCES } from '../../record/vocabulary.ts';
import { factsOf } from './facts.ts';
import { covers, gradesOf, statesToday, tallyOf } from './grades.ts';
import { takenBack } from './taken-back.ts';

const columns = realColumns();
const { accounts, claims } = columns;
const states = statesToday(columns);
const all = new Uint8Array(accounts.count).fill(1);
const taken = takenBack(columns, states, null);
const DENIES = STANCES.indexOf('denies');
const claimsOf = (id: string): number[] => {
  const contact = columns.views.contacts.id.indexOf(id);
  return [...claims.contact.keys()].filter((claim) => claims.contact[claim] === contact);
};

describe('what a part of the matrix is made of', () => {
  test('adds up to its count, whatever the part', () => {
    const grades = gradesOf(columns, states, all);
    for (const letter of [0, 1, 2, 3, 4, 5, null])
      for (const digit of [0, 2, 3, 5, null]) {
        const place = { letter, digit };
        const facts = factsOf(columns, states, taken, all, (row, column) => covers(place, row, column));
        const { asserted, denied } = tallyOf(grades, place);
        expect(facts.kinds.reduce((sum, count) => sum + count, 0)).toBe(asserted + denied);
        for (const count of [facts.sources, facts.claims, facts.contacts])
          expect(count).toBeLessThanOrEqual(asserted + denied);
        for (const trait of facts.traits) expect(trait).toBeLessThanOrEqual(facts.claims);
        expect(facts.takenBack).toBeLessThanOrEqual(asserted + denied);
      }
  });

  test('counts every source, claim and contact once', () => {
    const facts = factsOf(columns, states, taken, all, () => true);
    const spoken = [...accounts.stance.keys()].filter((k) => accounts.stance[k]! <= DENIES);
    expect(facts.sources).toBe(new Set(spoken.map((k) => accounts.source[k])).size);
    expect(facts.claims).toBe(new Set(spoken.map((k) => accounts.claim[k])).size);
    expect(facts.contacts).toBe(202);
    expect(facts.kinds[SOURCE_KINDS.indexOf('readout')]).toBeGreaterThan(100);
  });
});

describe('words taken back', () => {
  test('are the denial of the New York meeting, once it was confirmed, and not before', () => {
    const rows = claimsOf('2023-04-24-haass-lavrov-new-york').flatMap((claim) =>
      [...accounts.claim.keys()].filter((k) => accounts.claim[k] === claim && taken[k]),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const k of rows) expect(accounts.stance[k]).toBe(DENIES);
    const [first] = rows;
    const before = takenBack(columns, states, accounts.known[first!]!);
    expect(before[first!]).toBe(0);
  });

  test('are assertions or denials, each with the opposite said later by the same source or government', () => {
    const rows = [...taken.keys()].filter((k) => taken[k]);
    expect(rows.length).toBeGreaterThan(3);
    for (const k of rows) {
      expect(accounts.stance[k]).toBeLessThanOrEqual(DENIES);
      const opposite = [...accounts.claim.keys()].filter(
        (other) =>
          accounts.claim[other] === accounts.claim[k] &&
          accounts.stance[other] === 1 - accounts.stance[k]! &&
          accounts.sourceSide[other] === accounts.sourceSide[k] &&
          accounts.known[other]! > accounts.known[k]!,
      );
      expect(opposite.length, `account ${String(k)}`).toBeGreaterThan(0);
    }
  });
});
