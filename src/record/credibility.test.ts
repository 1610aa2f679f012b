import { describe, expect, test } from 'vitest';
import { capOf, capped, gradeClaim } from './credibility.ts';
import type { CredibilityBranch } from './credibility.ts';
import { asserts, denies, FRIDAY, PARTIES, THURSDAY, word } from './testing.ts';
import type { Digit } from './vocabulary.ts';
import type { Word } from './word.ts';

type Case = [what: string, words: Word[], grade: `${Digit} ${CredibilityBranch}`];

const grade = (words: Word[]) => {
  const { digit, branch } = gradeClaim(words, PARTIES);
  return `${digit} ${branch}`;
};

describe('nobody with a letter asserts it', () => {
  test.each<Case>([
    ['nobody says anything', [], '6 no-letter'],
    ['only an outlet of letter F', [asserts('newspaper')], '6 no-letter'],
    ['an office whose letter here is F', [asserts('us-office', { letter: 'F' })], '6 no-letter'],
    ['only silence', [word('us-office', { stance: 'omits' })], '6 no-letter'],
    ['only no comment', [word('us-office', { stance: 'no-comment' })], '6 no-letter'],
    ['it is denied and nobody asserts it', [denies('us-office'), denies('russia-office')], '6 no-letter'],
    ['F asserts, two deny', [asserts('newspaper'), denies('us-office'), denies('russia-office')], '6 no-letter'],
    ['all who asserted took it back', [asserts('us-office'), denies('us-office', { known: FRIDAY })], '6 no-letter'],
  ])('%s', (_what, words, expected) => {
    expect(grade(words)).toBe(expected);
  });
});

describe('denied: improbable or doubtful', () => {
  const twoDeny = [denies('us-office'), denies('russia-office')];

  test.each<Case>([
    ['one voice of D against two', [asserts('us-insider'), ...twoDeny], '5 denied-improbable'],
    ['one voice of E against two', [asserts('russia-insider'), ...twoDeny], '5 denied-improbable'],
    [
      'the same voice in three reports',
      [asserts('us-insider'), asserts('us-insider'), asserts('us-insider'), ...twoDeny],
      '5 denied-improbable',
    ],
    [
      'two deniers of whom one is B and one cannot be judged',
      [asserts('us-insider'), denies('us-scholar'), denies('newspaper')],
      '5 denied-improbable',
    ],
    [
      'two deniers of one government and a scholar',
      [asserts('us-insider'), denies('us-office'), denies('us-scholar')],
      '5 denied-improbable',
    ],
    ['a voice of C against two', [asserts('us-officials'), ...twoDeny], '4 denied-doubtful'],
    ['a word on record against two', [asserts('us-scholar'), ...twoDeny], '4 denied-doubtful'],
    [
      'two voices of D and E against two',
      [asserts('us-insider'), asserts('russia-insider'), ...twoDeny],
      '4 denied-doubtful',
    ],
    [
      'one voice of D and one of F against two',
      [asserts('us-insider'), asserts('newspaper'), ...twoDeny],
      '4 denied-doubtful',
    ],
    [
      'the best letter of the one voice counts',
      [asserts('us-insider'), asserts('us-insider', { letter: 'C' }), ...twoDeny],
      '4 denied-doubtful',
    ],
    ['one denier, of letter A', [asserts('us-insider'), denies('us-document')], '4 denied-doubtful'],
    [
      'one denier in two reports',
      [asserts('us-insider'), denies('russia-office'), denies('russia-office')],
      '4 denied-doubtful',
    ],
    [
      'one government by two of its offices: they would deny it anyway',
      [asserts('us-insider'), denies('russia-office'), denies('russia-spokesman')],
      '4 denied-doubtful',
    ],
    [
      'two deniers of letter C and D',
      [asserts('russia-insider'), denies('us-officials'), denies('us-insider')],
      '4 denied-doubtful',
    ],
    [
      'two denials of whom one was taken back',
      [asserts('us-insider'), ...twoDeny, asserts('us-office', { known: FRIDAY })],
      '4 denied-doubtful',
    ],
    ['a denial by a source that cannot be judged', [asserts('us-office'), denies('newspaper')], '4 denied-doubtful'],
    [
      'both sides on record, and a scholar denies',
      [asserts('us-office'), asserts('russia-office'), denies('us-scholar')],
      '4 denied-doubtful',
    ],
    ['a joint text, denied', [asserts('joint-text'), denies('russia-office')], '4 denied-doubtful'],
    ['one voice says both on one day', [asserts('us-office'), denies('us-office')], '4 denied-doubtful'],
    [
      'confirmed on Thursday, fake on Friday, asserted by another',
      [
        asserts('us-insider'),
        asserts('russia-office', { known: THURSDAY }),
        denies('russia-office', { known: FRIDAY }),
      ],
      '4 denied-doubtful',
    ],
  ])('%s', (_what, words, expected) => {
    expect(grade(words)).toBe(expected);
  });
});

describe('not denied', () => {
  test.each<Case>([
    ['both principals on record', [asserts('us-office'), asserts('russia-spokesman')], '1 two-sides'],
    ['two sides on record, neither government', [asserts('us-scholar'), asserts('russia-scholar')], '1 two-sides'],
    ['a principal and Ukraine', [asserts('us-office'), asserts('ukraine-office')], '1 two-sides'],
    ['a principal and a third party', [asserts('us-office'), asserts('turkey-office')], '1 two-sides'],
    ['two third parties, each a side of its own', [asserts('turkey-office'), asserts('qatar-office')], '1 two-sides'],
    [
      'fake on Thursday, confirmed on Friday',
      [asserts('us-office'), denies('russia-office', { known: THURSDAY }), asserts('russia-office', { known: FRIDAY })],
      '1 two-sides',
    ],
    ['a joint text', [asserts('joint-text')], '1 joint'],
    ['a joint text beside others', [asserts('joint-text'), asserts('us-office'), asserts('us-insider')], '1 joint'],
    [
      'a government and a private person of its side',
      [asserts('us-office'), asserts('us-scholar')],
      '2 record-and-second',
    ],
    ['on record and an anonymous voice', [asserts('us-office'), asserts('russia-insider')], '2 record-and-second'],
    ['on record and an outlet of letter F', [asserts('us-office'), asserts('newspaper')], '2 record-and-second'],
    ['one office', [asserts('us-office')], '3 record-alone'],
    ['one private person on record', [asserts('us-scholar')], '3 record-alone'],
    ['one third party in two reports', [asserts('turkey-office'), asserts('turkey-office')], '3 record-alone'],
    ['an office and its spokesman, one voice', [asserts('us-office'), asserts('us-spokesman')], '3 record-alone'],
    [
      'the other side says nothing of it',
      [asserts('us-office'), word('russia-office', { stance: 'no-comment' })],
      '3 record-alone',
    ],
    ['several officials cited together (C)', [asserts('us-officials')], '3 letter-c'],
    [
      'an unnamed source whose letter is raised to A by its account',
      [asserts('us-officials', { letter: 'A' })],
      '3 letter-c',
    ],
    ['an official who knows it second hand (C)', [asserts('us-spokesman', { letter: 'C' })], '3 letter-c'],
    ['a joint text of doubtful origin (C)', [asserts('joint-text', { letter: 'C' })], '3 letter-c'],
    ['two voices of D and E', [asserts('us-insider'), asserts('russia-insider')], '3 two-voices'],
    ['a voice of D and an outlet of letter F', [asserts('us-insider'), asserts('newspaper')], '3 two-voices'],
    ['one insider', [asserts('us-insider')], '4 one-voice'],
    ['one insider in three reports', [asserts('us-insider'), asserts('us-insider', { known: FRIDAY })], '4 one-voice'],
    ['an office whose letter here is D', [asserts('us-office', { letter: 'D' })], '4 one-voice'],
    [
      'one insider, and others say nothing of it',
      [asserts('us-insider'), word('us-office', { stance: 'unaware' }), word('russia-office', { stance: 'omits' })],
      '4 one-voice',
    ],
  ])('%s', (_what, words, expected) => {
    expect(grade(words)).toBe(expected);
  });
});

describe('the deciding words', () => {
  const joint = asserts('joint-text');
  const office = asserts('us-office');
  const insider = asserts('us-insider');
  const officials = asserts('us-officials');
  const denial = denies('russia-office');
  const other = asserts('russia-office');

  test.each([
    ['joint: the joint text', [insider, joint, office], [joint]],
    ['two sides: those on record', [insider, office, other], [office, other]],
    ['record and a second voice: all', [office, insider], [office, insider]],
    ['letter C: those of letter C', [insider, officials], [officials]],
    ['denied: both parties', [insider, denial], [insider, denial]],
    ['denied by two: all', [insider, denial, denies('qatar-office')], [insider, denial, denies('qatar-office')]],
  ])('%s', (_what, words, deciding) => {
    expect(gradeClaim(words, PARTIES).deciding).toEqual(deciding);
  });
});

describe("the cap by the contact's occurrence", () => {
  test.each<[Digit[], Digit]>([
    [[], 1],
    [[6], 1],
    [[6, 6], 1],
    [[3], 3],
    [[4, 2, 3], 2],
    [[5, 6], 5],
  ])('occurrence claims of %j cap at %i', (digits, cap) => {
    expect(capOf(digits)).toBe(cap);
  });

  const graded = (digit: Digit) => ({ digit, branch: 'joint' as const, deciding: [] });

  test('a better grade is lowered and keeps what it was', () => {
    expect(capped(graded(1), 3)).toEqual({ ...graded(3), uncapped: 1 });
  });

  test.each<[Digit, Digit]>([
    [3, 3],
    [4, 3],
    [6, 3],
    [1, 1],
  ])('a grade of %i under a cap of %i stays', (digit, cap) => {
    expect(capped(graded(digit), cap)).toEqual(graded(digit));
  });
});
