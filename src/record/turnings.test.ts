import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKnownOn, judge } from './history.ts';
import type { ClaimWords } from './standing.ts';
import {
  anyClaims,
  anyDay,
  anySides,
  asserts,
  content,
  denies,
  FRIDAY,
  occurrence,
  PARTIES,
  THURSDAY,
  WEDNESDAY,
} from './testing.ts';
import { turningsOf } from './turnings.ts';

const BOTH = new Set(['us', 'russia']);

const meeting: ClaimWords[] = [
  occurrence(
    asserts('us-insider', { known: WEDNESDAY }),
    denies('russia-office', { known: THURSDAY }),
    asserts('russia-spokesman', { known: FRIDAY }),
  ),
  content(asserts('us-office', { known: THURSDAY })),
];

describe('the turnings of a history', () => {
  const turnings = (...claims: ClaimWords[]) =>
    turningsOf(claims, BOTH, PARTIES).map(({ day, news, standing, digit }) => [
      day,
      news.map(({ deed, words }) => `${deed}: ${words.map(({ source }) => source).join(', ')}`).join('; '),
      standing,
      digit,
    ]);

  test('tell who first told, denied and came round, with standing and grade', () => {
    expect(turnings(...meeting)).toEqual([
      [WEDNESDAY, 'first-told: us-insider', 'unconfirmed', 4],
      [THURSDAY, 'denied: russia-office', 'disputed', 4],
      [FRIDAY, 'turned-to-assert: russia-spokesman', 'one-sided', 2],
    ]);
  });

  test('tell a word on record from others, and who took theirs back', () => {
    const later = FRIDAY + 1;
    const claim = occurrence(
      asserts('us-insider'),
      asserts('us-office', { known: THURSDAY }),
      asserts('us-officials', { known: THURSDAY }),
      denies('us-spokesman', { known: FRIDAY }),
      denies('russia-office', { known: later }),
    );
    expect(turnings(claim)).toEqual([
      [WEDNESDAY, 'first-told: us-insider', 'unconfirmed', 4],
      [THURSDAY, 'told: us-officials; put-on-record: us-office', 'one-sided', 2],
      [FRIDAY, 'turned-to-deny: us-spokesman', 'disputed', 4],
      [later, 'denied: russia-office', 'disputed', 4],
    ]);
  });

  test('leave out what a voice has said before, and what is said of other claims', () => {
    const echoes = occurrence(asserts('us-office'), asserts('us-spokesman', { known: THURSDAY }));
    expect(turnings(echoes, content(asserts('russia-office', { known: FRIDAY })))).toEqual([
      [WEDNESDAY, 'first-told: us-office', 'one-sided', 3],
    ]);
    expect(turnings(occurrence(asserts('us-office')), content(asserts('russia-office')))).toEqual([
      [WEDNESDAY, 'first-told: us-office', 'one-sided', 3],
    ]);
  });

  test('keep the day of an echo that changed the grade', () => {
    const again = occurrence(asserts('us-insider'), asserts('us-insider', { known: THURSDAY, letter: 'C' }));
    expect(turnings(again)).toEqual([
      [WEDNESDAY, 'first-told: us-insider', 'unconfirmed', 4],
      [THURSDAY, '', 'unconfirmed', 3],
    ]);
  });

  test('rest on all claims where none is that it took place, or nobody has said so yet', () => {
    const other = content(asserts('us-office'));
    expect(turnings(other)).toEqual([[WEDNESDAY, 'first-told: us-office', 'one-sided', null]]);
    expect(turnings(other, occurrence(asserts('russia-office', { known: FRIDAY })))).toEqual([
      [WEDNESDAY, 'first-told: us-office', 'one-sided', 6],
      [FRIDAY, 'put-on-record: russia-office', 'one-sided', 3],
    ]);
    const bySides = content(asserts('us-office'), asserts('russia-office', { known: THURSDAY }));
    expect(turnings(bySides)).toEqual([
      [WEDNESDAY, 'first-told: us-office', 'one-sided', null],
      [THURSDAY, 'put-on-record: russia-office', 'acknowledged', null],
    ]);
    expect(turnings(other, occurrence(denies('russia-office')))).toEqual([
      [WEDNESDAY, 'first-told: us-office; denied: russia-office', 'disputed', 6],
    ]);
  });
});

test('on any day the last turning tells what judging what was known then tells', () => {
  fc.assert(
    fc.property(anyClaims, anySides, anyDay, (claims, tookPart, day) => {
      const turning = turningsOf(claims, tookPart, PARTIES).findLast((one) => one.day <= day);
      const judged = judge(asKnownOn(claims, day), tookPart, PARTIES);
      const digits = judged?.grades.filter((_, i) => claims[i]!.about === 'occurrence').map(({ digit }) => digit) ?? [];
      expect(turning?.standing).toBe(judged?.standing.standing);
      expect(turning?.digit ?? null).toBe(digits.length === 0 ? null : Math.min(...digits));
    }),
  );
});

test('every turning has a day of its own and tells what is new, and the first who told it first', () => {
  fc.assert(
    fc.property(anyClaims, anySides, (claims, tookPart) => {
      const turnings = turningsOf(claims, tookPart, PARTIES);
      const days = turnings.map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
      turnings.forEach(({ day, news }, i) => {
        const known = news.flatMap(({ words }) => words.map((word) => word.known));
        expect(known.every((one) => (i === 0 ? one <= day : one === day))).toBe(true);
        expect(news.some(({ deed }) => deed === 'first-told')).toBe(i === 0);
      });
    }),
  );
});
