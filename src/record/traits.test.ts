import { describe, expect, test } from 'vitest';
import { asserts, denies, FRIDAY, PARTIES, THURSDAY, WEDNESDAY, word } from './testing.ts';
import { changedWords, traitsOf } from './traits.ts';
import type { Trait } from './vocabulary.ts';
import type { Word } from './word.ts';

const later = { known: THURSDAY };

test.each<[what: string, words: Word[], traits: Trait[]]>([
  ['nothing said', [], []],
  ['both sides agree', [asserts('us-office'), asserts('russia-office')], []],
  // contested
  ['one for, one against', [asserts('turkey-office'), denies('russia-insider')], ['contested']],
  ['only against', [denies('russia-office')], []],
  [
    'against, then for',
    [asserts('turkey-office'), denies('qatar-office'), asserts('qatar-office', later)],
    ['changed'],
  ],
  ['for, then against, and nobody else for it', [asserts('qatar-office'), denies('qatar-office', later)], ['changed']],
  ['one voice for and against on one day', [asserts('qatar-office'), denies('qatar-office')], ['contested']],
  // one-side
  ['one principal tells it', [asserts('us-office')], ['one-side']],
  ['by several of its voices, anonymous ones too', [asserts('us-office'), asserts('us-insider')], ['one-side']],
  ['and the other denies it', [asserts('us-office'), denies('russia-office')], ['contested', 'one-side']],
  ['and the other is silent', [asserts('us-office'), word('russia-office', { stance: 'omits' })], ['one-side']],
  ['with a third party', [asserts('us-office'), asserts('turkey-office')], []],
  ['with an anonymous voice of the other side', [asserts('us-office'), asserts('russia-insider')], []],
  ['a joint text under one side', [asserts('us-document', { joint: true })], []],
  ['a joint text beside one side', [asserts('us-office'), asserts('us-document', { joint: true })], []],
  ['Ukraine alone, which is no principal', [asserts('ukraine-office')], []],
  ['a third party alone', [asserts('turkey-office')], []],
  [
    'the other side took its word back',
    [asserts('us-office'), asserts('russia-office'), denies('russia-office', later)],
    ['contested', 'one-side', 'changed'],
  ],
])('%s', (_what, words, traits) => {
  expect([...traitsOf(words, PARTIES)]).toEqual(traits);
});

describe('changed words', () => {
  const fake = denies('russia-office', { known: THURSDAY });
  const confirmed = asserts('russia-office', { known: FRIDAY });
  const bySpokesman = asserts('russia-spokesman', { known: FRIDAY });
  const secondHand = asserts('russia-office', { known: FRIDAY, letter: 'C' });
  const other = asserts('us-office', { known: WEDNESDAY });

  test.each<[what: string, words: Word[], changed: Word[]]>([
    ['a source that denied it and then said it, oldest first', [confirmed, other, fake], [fake, confirmed]],
    ['a government of which two people did', [fake, bySpokesman], [fake, bySpokesman]],
    ['a source that speaks on record once and once not', [fake, secondHand], [fake, secondHand]],
    ['all that this voice said of it', [fake, confirmed, bySpokesman], [fake, confirmed, bySpokesman]],
    [
      'also what it said both ways on the later day',
      [fake, confirmed, denies('russia-office', { known: FRIDAY })],
      [fake, confirmed, denies('russia-office', { known: FRIDAY })],
    ],
    ['not what two voices of one side say', [fake, asserts('russia-scholar', { known: FRIDAY })], []],
    ['not both on the same day', [fake, asserts('russia-office', { known: THURSDAY })], []],
    ['not the same twice', [fake, denies('russia-office', { known: FRIDAY })], []],
    ['not a word after silence', [word('russia-office', { stance: 'no-comment' }), confirmed], []],
    ['and no silence among them', [word('russia-office', { stance: 'unaware' }), fake, confirmed], [fake, confirmed]],
  ])('%s', (_what, words, changed) => {
    expect(changedWords(words, PARTIES)).toEqual(changed);
    expect(traitsOf(words, PARTIES).has('changed')).toBe(changed.length > 0);
  });
});
