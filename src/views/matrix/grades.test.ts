import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import { filterOf } from '../../explore/test-naive.ts';
import { anyClauses } from '../../explore/test-states.ts';
import { digitOf } from '../../record/pack.ts';
import { DIGITS, LETTERS, STANCES } from '../../record/vocabulary.ts';
import {
  accountsIn,
  cellOf,
  CELLS,
  covers,
  gradesOf,
  gradesOfContacts,
  publicOn,
  statesToday,
  tallyOf,
} from './grades.ts';

const columns = realColumns();
const { accounts } = columns;
const states = statesToday(columns);
const matcher = matchTitles(columns);

/** Counts anew, the slow way: a set of source × claim for each cell. */
function recount(now: Uint8Array, passes: Uint8Array, stance: string): number[] {
  const sets = Array.from({ length: CELLS }, () => new Set<string>());
  for (let k = 0; k < accounts.count; k++) {
    if (!passes[k] || STANCES[accounts.stance[k]!] !== stance) continue;
    const claim = accounts.claim[k]!;
    sets[cellOf(accounts.letter[k]!, digitOf(now[claim]!) - 1)]!.add(`${accounts.source[k]!} on ${claim}`);
  }
  return sets.map((set) => set.size);
}

const places = [...LETTERS.keys(), null].flatMap((letter) =>
  [...DIGITS.keys(), null].map((digit) => ({ letter, digit })),
);
const sumOf = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);

describe('the counts of the cells', () => {
  test('are distinct sources on claims, under any filter', () => {
    fc.assert(
      fc.property(anyClauses(columns), (clauses) => {
        const filter = filterOf(columns, matcher, clauses);
        const passes = filter.passing('reliability', 'credibility').accounts;
        const grades = gradesOf(columns, filter.state, passes);
        expect([...grades.asserted]).toEqual(recount(filter.state, passes, 'asserts'));
        expect([...grades.denied]).toEqual(recount(filter.state, passes, 'denies'));
      }),
      { numRuns: 40 },
    );
  });

  test('add up to the totals of rows, columns and all', () => {
    const grades = gradesOf(columns, states, null);
    const all = tallyOf(grades, { letter: null, digit: null });
    expect(all).toEqual({ asserted: sumOf(grades.asserted), denied: sumOf(grades.denied) });
    const rows = LETTERS.map((_, letter) => tallyOf(grades, { letter, digit: null }));
    const downs = DIGITS.map((_, digit) => tallyOf(grades, { letter: null, digit }));
    for (const lines of [rows, downs]) {
      expect(lines.reduce((sum, { asserted }) => sum + asserted, 0)).toBe(all.asserted);
      expect(lines.reduce((sum, { denied }) => sum + denied, 0)).toBe(all.denied);
    }
    expect(all.asserted).toBeGreaterThan(1000);
    expect(all.denied).toBeGreaterThan(100);
  });

  test('leave out echoes and silences', () => {
    const { asserted, denied } = tallyOf(gradesOf(columns, states, null), { letter: null, digit: null });
    const spoken = accounts.stance.filter((stance) => stance < 2).length;
    expect(asserted + denied).toBeLessThan(spoken);
    const silent = Uint8Array.from(accounts.stance, (stance) => Number(stance > 1));
    expect(silent).toContain(1);
    const none = gradesOf(columns, states, silent);
    expect([sumOf(none.asserted), sumOf(none.denied)]).toEqual([0, 0]);
  });

  test('are the same when only one report of each source is left', () => {
    const firsts = Uint8Array.from(accounts.origin, (origin, k) => Number(origin === k));
    expect(firsts).toContain(0);
    expect(gradesOf(columns, states, firsts)).toEqual(gradesOf(columns, states, null));
  });
});

describe('the accounts of a place', () => {
  test('are those that its count comes from', () => {
    const passes = new Uint8Array(accounts.count).fill(1);
    const grades = gradesOf(columns, states, passes);
    for (const place of places) {
      const inside = accountsIn(columns, states, passes, (letter, digit) => covers(place, letter, digit));
      const only = new Uint8Array(accounts.count);
      for (const k of inside) only[k] = 1;
      const again = gradesOf(columns, states, only);
      expect(tallyOf(again, { letter: null, digit: null })).toEqual(tallyOf(grades, place));
    }
  });
});

test('contacts that another view lights count what is said of their claims, within what passes', () => {
  const { accountStart, count } = columns.contacts;
  fc.assert(
    fc.property(anyClauses(columns), fc.uniqueArray(fc.nat(count - 1), { maxLength: 30 }), (clauses, contacts) => {
      const filter = filterOf(columns, matcher, clauses);
      const passes = filter.passing('reliability', 'credibility').accounts;
      const theirs = new Uint8Array(accounts.count);
      for (const contact of contacts)
        theirs.set(passes.subarray(accountStart[contact], accountStart[contact + 1]), accountStart[contact]);
      expect(gradesOfContacts(columns, filter.state, passes, contacts)).toEqual(
        gradesOf(columns, filter.state, theirs),
      );
    }),
    { numRuns: 40 },
  );
});

describe('what there is without the filter', () => {
  const { from, to } = columns.axis;

  test('on any day is never less in a cell than what the filter leaves of it', () => {
    fc.assert(
      fc.property(anyClauses(columns), fc.option(fc.integer({ min: from, max: to + 100 })), (clauses, day) => {
        const { asof: _, ...others } = clauses;
        const filter = filterOf(columns, matcher, day === null ? others : { ...others, asof: { kind: 'day', day } });
        const now = gradesOf(columns, filter.state, filter.passing('reliability', 'credibility').accounts);
        const whole = gradesOf(columns, filter.state, publicOn(columns, day));
        for (let cell = 0; cell < CELLS; cell++) {
          expect(whole.asserted[cell]).toBeGreaterThanOrEqual(now.asserted[cell]!);
          expect(whole.denied[cell]).toBeGreaterThanOrEqual(now.denied[cell]!);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('on a day is what the day’s clause alone leaves', () => {
    for (let day = from; day < to; day += 97) {
      const filter = filterOf(columns, matcher, { asof: { kind: 'day', day } });
      expect(publicOn(columns, day)).toEqual(filter.passing().accounts);
    }
  });
});
