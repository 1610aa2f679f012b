import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { denialOf } from './denial.ts';
import type { DenialOutcome } from './denial.ts';
import { anyWords, asserts, denies, FRIDAY, shuffled, THURSDAY, word } from './testing.ts';
import { isOnRecord } from './word.ts';
import type { Word } from './word.ts';

const DENIAL = denies('russia-spokesman', { known: THURSDAY });
const AFTER = { known: FRIDAY };

const CASES: [string, Word[], DenialOutcome, Word[]][] = [
  ['nobody asserts it', [DENIAL], 'alone', []],
  ['others deny it too', [DENIAL, denies('us-office', AFTER)], 'alone', []],
  ['others keep silent', [DENIAL, word('us-office', { stance: 'no-comment', ...AFTER })], 'alone', []],
  ['it keeps silent later', [DENIAL, word('russia-spokesman', { stance: 'no-comment', ...AFTER })], 'alone', []],
  ['another says both on one day', [DENIAL, asserts('us-office', AFTER), denies('us-office', AFTER)], 'alone', []],
  ['only the unnamed assert it', [asserts('us-officials'), DENIAL], 'unconfirmed', [asserts('us-officials')]],
  ['an outlet asserts it later', [DENIAL, asserts('newspaper', AFTER)], 'unconfirmed', [asserts('newspaper', AFTER)]],
  ['it was on record before', [asserts('us-office'), DENIAL], 'contradicted', [asserts('us-office')]],
  [
    'it went on record the same day',
    [DENIAL, asserts('us-office', { known: THURSDAY })],
    'contradicted',
    [asserts('us-office', { known: THURSDAY })],
  ],
  [
    'who repeats later what was on record before adds nothing',
    [asserts('us-office'), DENIAL, asserts('us-office', AFTER)],
    'contradicted',
    [asserts('us-office')],
  ],
  [
    'another goes on record later',
    [asserts('us-officials'), DENIAL, asserts('us-office', AFTER)],
    'confirmed',
    [asserts('us-office', AFTER)],
  ],
  [
    'later weighs more than before',
    [asserts('us-scholar'), DENIAL, asserts('us-office', AFTER)],
    'confirmed',
    [asserts('us-office', AFTER)],
  ],
  [
    'another takes back its own denial',
    [DENIAL, denies('us-office', { known: THURSDAY }), asserts('us-office', AFTER)],
    'confirmed',
    [asserts('us-office', AFTER)],
  ],
  [
    'several go on record, told in the order in which they first did',
    [
      DENIAL,
      asserts('us-office', AFTER),
      asserts('ukraine-office', { known: FRIDAY + 1 }),
      asserts('us-office', { known: FRIDAY + 2 }),
    ],
    'confirmed',
    [asserts('us-office', AFTER), asserts('ukraine-office', { known: FRIDAY + 1 })],
  ],
  [
    'one of its own government confirms it',
    [DENIAL, asserts('russia-office', AFTER)],
    'confirmed',
    [asserts('russia-office', AFTER)],
  ],
  [
    'who went on record and took it back confirms nothing',
    [DENIAL, asserts('us-office', { known: THURSDAY + 1 }), denies('us-office', { known: FRIDAY + 1 })],
    'alone',
    [],
  ],
  [
    'it says so itself the next day',
    [asserts('us-officials'), DENIAL, asserts('russia-spokesman', AFTER), asserts('us-office', AFTER)],
    'taken-back',
    [asserts('russia-spokesman', AFTER)],
  ],
  ['it says both on one day', [DENIAL, asserts('russia-spokesman', { known: THURSDAY })], 'alone', []],
  [
    'it came round and denied again',
    [denies('russia-spokesman'), asserts('russia-spokesman', { known: THURSDAY }), denies('russia-spokesman', AFTER)],
    'alone',
    [],
  ],
];

describe('what became of a denial', () => {
  test.each(CASES)('%s', (_what, words, outcome, by) => {
    expect(denialOf(words, 'russia-spokesman')).toMatchObject({ outcome, by });
  });

  test('it is dated by its first word', () => {
    const again = denies('russia-spokesman', { known: FRIDAY });
    expect(denialOf([again, DENIAL], 'russia-spokesman')?.word).toBe(DENIAL);
  });

  test('who denies nothing has none', () => {
    expect(denialOf([asserts('russia-spokesman'), denies('us-office')], 'russia-spokesman')).toBeNull();
  });

  test('whatever the order of the words; by others on record only where it says so', () => {
    const cases = anyWords.chain((words) => shuffled(words).map((other) => ({ words, other })));
    fc.assert(
      fc.property(cases, ({ words, other }) => {
        for (const { source } of words) {
          const denial = denialOf(words, source);
          const again = denialOf(other, source);
          expect(again?.outcome).toBe(denial?.outcome);
          if (denial === null) continue;
          const { outcome, by } = denial;
          expect(by.every(({ stance }) => stance === 'asserts')).toBe(true);
          expect(by.every((one) => (one.source === source) === (outcome === 'taken-back'))).toBe(true);
          if (outcome === 'confirmed')
            expect(by.every((one) => isOnRecord(one) && one.known > denial.word.known)).toBe(true);
          if (outcome === 'contradicted')
            expect(by.every((one) => isOnRecord(one) && one.known <= denial.word.known)).toBe(true);
          if (outcome === 'unconfirmed') expect(by.some(isOnRecord)).toBe(false);
        }
      }),
    );
  });
});
