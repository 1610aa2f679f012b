import { describe, expect, test } from 'vitest';
import { asserts, denies, FRIDAY, PARTIES, THURSDAY, WEDNESDAY, word } from './testing.ts';
import type { CastMember } from './testing.ts';
import type { Letter } from './vocabulary.ts';
import { isOnRecord, lastWords, sideOf, voiceOf } from './word.ts';

describe('on record', () => {
  test.each<[CastMember, Letter, boolean]>([
    ['us-document', 'A', true],
    ['us-office', 'A', true],
    ['us-office', 'B', true],
    ['us-spokesman', 'B', true],
    ['us-scholar', 'B', true],
    ['turkey-office', 'B', true],
    ['us-office', 'C', false],
    ['us-document', 'D', false],
    ['us-spokesman', 'F', false],
    ['us-officials', 'B', false],
    ['russia-insider', 'A', false],
    ['newspaper', 'A', false],
  ])('%s of letter %s: %s', (source, letter, expected) => {
    expect(isOnRecord(word(source, { letter }))).toBe(expected);
  });
});

describe('voice', () => {
  test.each<[string, ReturnType<typeof word>, string]>([
    ["a principal's office speaks for its government", word('us-office'), 'gov:us'],
    ['so does its official', word('us-spokesman'), 'gov:us'],
    ['so does its document', word('us-document'), 'gov:us'],
    ['another government has another voice', word('russia-office'), 'gov:russia'],
    ["Ukraine's office speaks for its government", word('ukraine-office'), 'gov:ukraine'],
    ['a private named person speaks for itself', word('us-scholar'), 'us-scholar'],
    ['an anonymous source speaks for itself', word('us-officials'), 'us-officials'],
    ['an anonymous source with a good letter too', word('us-officials', { letter: 'A' }), 'us-officials'],
    ['an official who is not on record speaks for himself', word('us-spokesman', { letter: 'C' }), 'us-spokesman'],
    ['an outlet speaks for itself', word('newspaper'), 'newspaper'],
    ['a third-party office speaks for itself', word('turkey-office'), 'turkey-office'],
    ['a joint text of no single side speaks for itself', word('joint-text'), 'joint-text'],
  ])('%s', (_what, said, voice) => {
    expect(voiceOf(said, PARTIES)).toBe(voice);
  });
});

test.each<[CastMember, string]>([
  ['us-office', 'us'],
  ['us-scholar', 'us'],
  ['ukraine-office', 'ukraine'],
  ['turkey-office', 'turkey-office'],
  ['qatar-office', 'qatar-office'],
])('%s counts for the side %s', (source, side) => {
  expect(sideOf(word(source), PARTIES)).toBe(side);
});

describe('last word', () => {
  const early = asserts('us-office', { known: WEDNESDAY });
  const late = denies('us-office', { known: THURSDAY });

  test.each([
    ['an earlier word of the same source is replaced', [early, late], [late]],
    ['whatever the order', [late, early], [late]],
    [
      'a spokesman replaces what his office said',
      [early, denies('us-spokesman', { known: FRIDAY })],
      [denies('us-spokesman', { known: FRIDAY })],
    ],
    [
      'but nobody who is not of that voice does',
      [early, denies('us-scholar', { known: FRIDAY })],
      [early, denies('us-scholar', { known: FRIDAY })],
    ],
    ['a tie keeps both', [early, denies('us-office')], [early, denies('us-office')]],
    ['a tie keeps both offices of one voice', [early, asserts('us-spokesman')], [early, asserts('us-spokesman')]],
    ['no comment is no word', [early, word('us-office', { stance: 'no-comment', known: FRIDAY })], [early]],
    ['nor is knowing nothing', [early, word('us-office', { stance: 'unaware', known: FRIDAY })], [early]],
    ['nor is silence', [early, word('us-office', { stance: 'omits', known: FRIDAY })], [early]],
    ['and alone they leave nothing', [word('us-office', { stance: 'no-comment' })], []],
  ])('%s', (_what, words, expected) => {
    expect(lastWords(words, PARTIES)).toEqual(expected);
  });
});
