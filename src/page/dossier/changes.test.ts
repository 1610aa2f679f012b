import { describe, expect, it } from 'vitest';
import { situationOf } from '../../explore/judgement.ts';
import { parseDay } from '../../record/day.ts';
import type { Day } from '../../record/day.ts';
import { changesOfDigit, changesOfStanding } from '../../record/hypothetical.ts';
import { turningsOf } from '../../record/turnings.ts';
import { textOf } from '../../text/text.ts';
import { outcomesInWords } from './changes.ts';
import type { Outcome } from './changes.ts';
import { newsInWords } from './history-words.ts';
import { realContact } from './test-shards.ts';
import type { RealContact } from './test-shards.ts';

const text = textOf('en');

const lines = (outcomes: readonly Outcome<unknown>[]): string[] =>
  outcomes.flatMap(({ result, ways }) =>
    ways.map(({ words, where }) => `${String(result)}: ${words}${where === null ? '' : ` (${where})`}`),
  );

function digitChanges({ columns, row, words }: RealContact, id: string, asof: Day | null = null): string[] {
  const claim = words.claims.findIndex((one) => one.id === id);
  const changes = changesOfDigit(situationOf(columns, row, asof), claim);
  return lines(outcomesInWords(columns, changes, 'claim', text));
}

const standingChanges = ({ columns, row }: RealContact, asof: Day | null = null): string[] =>
  lines(outcomesInWords(columns, changesOfStanding(situationOf(columns, row, asof)), 'contact', text));

function history({ columns, row }: RealContact): string[] {
  const { claims, tookPart, parties } = situationOf(columns, row, null);
  return turningsOf(claims, tookPart, parties).map(({ day, news, standing, digit }) =>
    [text.day(day), ...news.map((one) => newsInWords(columns, one, text)), standing, digit].join('; '),
  );
}

describe('the call of 30 December 2021', () => {
  const call = realContact('2021-12-30-biden-putin-phone-call');

  it('could only lose by one more word, for both sides have put it on record', () => {
    expect(digitChanges(call, call.words.claims[0]!.id)).toEqual(['4: anybody denying it']);
    expect(standingChanges(call)).toEqual(['disputed: a denial by one who now asserts it: United States or Russia']);
  });

  it('what one side alone told: another side, any second voice, a denial, or its own', () => {
    const alone = call.words.claims.findIndex((_, i) => digitsOf(call)[i] === 3);
    expect(digitChanges(call, call.words.claims[alone]!.id)).toEqual([
      '1: Russia, Ukraine or a third party saying so on record',
      '2: one more voice saying so, even an unnamed one',
      '4: anybody denying it (said of this claim, or of the claim that the contact took place)',
      '6: a denial by one who now asserts it: United States',
    ]);
  });

  it('came out in two days', () => {
    expect(history(call)).toEqual([
      '30 December 2021; First told by: White House; one-sided; 3',
      '31 December 2021; Put on record by: Kremlin and Yuri Ushakov, Kremlin foreign policy aide; acknowledged; 1',
    ]);
  });
});

describe('the meeting in New York, April 2023', () => {
  const meeting = realContact('2023-04-24-haass-lavrov-new-york');
  const THURSDAY = parseDay('2023-07-06');

  it('while Moscow denied it, Moscow’s word was what would change it', () => {
    expect(digitChanges(meeting, 'occurred', THURSDAY)).toContain('1: an assertion by one who now denies it: Russia');
    expect(standingChanges(meeting, THURSDAY)).toContain('acknowledged: an assertion by one who now denies it: Russia');
  });

  it('what one retelling has garbled against denials: all who deny it, or one more voice', () => {
    expect(meeting.claims().some(({ grade }) => grade.digit === 5)).toBe(true);
    const improbable = meeting.words.claims[digitsOf(meeting).indexOf(5)]!;
    expect(digitChanges(meeting, improbable.id)).toEqual([
      '2: an assertion by all who now deny it',
      '4: one more voice saying so, even an unnamed one',
      '6: a denial by one who now asserts it: Kontrast1, own wording of its retelling',
    ]);
  });

  it('was first told, denied, then asserted by who had denied it', () => {
    expect(history(meeting)).toEqual([
      expect.stringMatching(
        /^6 July 2023; First told by: Four former .* and Richard Haass; Denied by: Maria Zakharova; disputed; 4$/,
      ),
      '7 July 2023; Asserted, after a denial, by: Maria Zakharova; acknowledged; 1',
      expect.stringMatching(/^8 July 2023; Put on record by: Jake Sullivan, .*; acknowledged; 1$/),
    ]);
  });
});

/** Digits by the place of the claim in the record. */
function digitsOf(contact: RealContact): (number | undefined)[] {
  const graded = new Map(contact.claims().map(({ claim, grade }) => [claim.row, grade.digit]));
  return contact.words.claims.map(({ row }) => graded.get(row));
}
