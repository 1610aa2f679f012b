import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from './history.ts';
import { changesOfDigit, changesOfStanding } from './hypothetical.ts';
import type { Change, Hypothesis, Situation } from './hypothetical.ts';
import type { ClaimWords } from './standing.ts';
import {
  anyClaims,
  anySides,
  anyWords,
  asserts,
  content,
  denies,
  FRIDAY,
  newcomer,
  occurrence,
  PARTIES,
  THURSDAY,
} from './testing.ts';
import { lastWords, voiceOf } from './word.ts';
import type { Word } from './word.ts';

const SIDES = ['us', 'russia', 'ukraine', 'third-party'];
const BOTH = new Set(['us', 'russia']);

const situation = (claims: readonly ClaimWords[], tookPart: ReadonlySet<string> = BOTH): Situation => ({
  claims,
  tookPart,
  parties: PARTIES,
  sides: SIDES,
});

const named = ({ stance, speaker, where }: Hypothesis): string =>
  [
    stance,
    speaker.kind,
    ...(speaker.kind === 'on-record' ? [speaker.side] : speaker.kind === 'turn' ? [speaker.voice] : []),
    ...(where === 'claim' ? [] : [where]),
  ].join(' ');

const told = (changes: readonly Change<unknown>[]): string[] =>
  changes.map(({ hypothesis, result }) => `${String(result)}: ${named(hypothesis)}`);

describe('what would change a digit', () => {
  const ofFirst = (...claims: ClaimWords[]) => told(changesOfDigit(situation(claims), 0));

  test('of a claim on record by one voice: another side, any second voice, any denial, its own word taken back', () => {
    expect(ofFirst(occurrence(asserts('us-office')))).toEqual([
      '1: asserts on-record russia',
      '1: asserts on-record ukraine',
      '1: asserts on-record third-party',
      '2: asserts unnamed',
      '4: denies unnamed',
      '6: denies turn gov:us',
    ]);
  });

  test('of a claim on record from both sides: a denial, and nothing can better it', () => {
    expect(ofFirst(occurrence(asserts('us-office'), asserts('russia-office')))).toEqual(['4: denies unnamed']);
  });

  test('of one unnamed insider', () => {
    expect(ofFirst(occurrence(asserts('us-insider')))).toEqual([
      '1: asserts joint',
      '2: asserts on-record us',
      '2: asserts on-record russia',
      '2: asserts on-record ukraine',
      '2: asserts on-record third-party',
      '3: asserts unnamed',
      '6: denies turn us-insider',
    ]);
  });

  test('of what a government denies: that government saying so', () => {
    expect(ofFirst(occurrence(asserts('us-office'), denies('russia-office')))).toEqual([
      '1: asserts turn gov:russia',
      '6: denies turn gov:us',
    ]);
  });

  test('of what several deny: only all of them together, or one more denial', () => {
    expect(ofFirst(occurrence(asserts('us-insider'), denies('russia-office'), denies('us-scholar')))).toEqual([
      '1: asserts all-turn',
      '4: asserts unnamed',
      '6: denies turn us-insider',
    ]);
  });

  test('of one weak voice that one source denies: a second denial', () => {
    expect(ofFirst(occurrence(asserts('us-insider'), denies('russia-office')))).toEqual([
      '2: asserts turn gov:russia',
      '5: denies unnamed',
      '6: denies turn us-insider',
    ]);
  });

  test('of a claim that the occurrence caps: words on the occurrence', () => {
    const both = content(asserts('us-office'), asserts('russia-office'));
    expect(ofFirst(both, occurrence(asserts('us-insider')))).toEqual([
      '1: asserts joint occurrence',
      '2: asserts on-record us occurrence',
      '2: asserts on-record russia occurrence',
      '2: asserts on-record ukraine occurrence',
      '2: asserts on-record third-party occurrence',
      '3: asserts unnamed occurrence',
    ]);
  });

  test('of a claim as sure as the occurrence: words on both', () => {
    expect(ofFirst(content(asserts('us-office')), occurrence(asserts('us-office')))).toEqual([
      '1: asserts on-record russia both',
      '1: asserts on-record ukraine both',
      '1: asserts on-record third-party both',
      '2: asserts unnamed both',
      '4: denies unnamed',
      '4: denies unnamed occurrence',
      '6: denies turn gov:us',
    ]);
  });

  test('no document takes itself back', () => {
    expect(ofFirst(occurrence(asserts('joint-text')))).toEqual(['4: denies unnamed']);
  });

  test('of what was taken back and is denied: one unnamed source weighs less than several', () => {
    const said = [asserts('us-insider'), denies('us-office'), denies('us-insider', { known: THURSDAY })];
    expect(ofFirst(occurrence(...said))).toEqual([
      '2: asserts all-turn',
      '4: asserts several-unnamed',
      '5: asserts unnamed',
    ]);
  });

  test('a government may say otherwise than its documents', () => {
    expect(ofFirst(occurrence(asserts('us-document')))).toContain('6: denies turn gov:us');
  });

  test('a word comes after all others, on whatever claim', () => {
    const claims = [occurrence(asserts('us-insider', { known: FRIDAY })), content(asserts('us-office'))];
    expect(ofFirst(...claims)).toContain('6: denies turn us-insider');
  });

  test('who said both on one day takes back only the one', () => {
    const both = [asserts('newspaper', { letter: 'A' }), denies('newspaper')];
    expect(ofFirst(occurrence(...both))).toEqual(['6: asserts turn newspaper', '6: denies turn newspaper']);
  });

  test('of a contact that nobody asserts there is none', () => {
    expect(ofFirst(occurrence(denies('russia-office')))).toEqual([]);
  });
});

describe('what would change a standing', () => {
  const of = (...claims: ClaimWords[]) => told(changesOfStanding(situation(claims)));

  test('of a contact on record from one side', () => {
    expect(of(occurrence(asserts('us-office')))).toEqual([
      'acknowledged: asserts on-record russia occurrence',
      'disputed: denies on-record russia occurrence',
      'disputed: denies turn gov:us occurrence',
    ]);
  });

  test('of a disputed one: the government that denies it', () => {
    expect(of(occurrence(asserts('us-insider'), denies('russia-office')))).toEqual([
      'one-sided: asserts turn gov:russia occurrence',
    ]);
  });

  test('a word counts on all claims that decide it', () => {
    const one = occurrence(asserts('us-office'), denies('russia-office'));
    expect(of(one, { ...one })).toEqual(['acknowledged: asserts turn gov:russia occurrence']);
  });

  test('of one whose occurrence nobody speaks of: a word on its claims', () => {
    expect(of(content(asserts('us-office')))).toContain('acknowledged: asserts on-record russia occurrence');
  });

  test('one word more and one taken back may come to the same', () => {
    const claims = [content(asserts('us-office')), occurrence()];
    expect(told(changesOfStanding(situation(claims, new Set())))).toEqual([
      'unconfirmed: asserts unnamed occurrence',
      'acknowledged: asserts joint occurrence',
      'unconfirmed: denies turn gov:us occurrence',
    ]);
  });
});

/** The claims with a hypothesis put into words by hand, as a reader of it would. */
function applied({ claims }: Situation, own: number | null, { stance, speaker, where }: Hypothesis): ClaimWords[] {
  const known = 1000;
  const nobody = { source: 'nobody', side: 'third-party', joint: false, stance, known } as const;
  const asserted = claims.filter(
    ({ about, words }) => about === 'occurrence' && words.some((word) => word.stance === 'asserts'),
  );
  const all = claims.filter(({ about }) => about === 'occurrence');
  const occurrences = asserted.length > 0 ? asserted : own === null ? claims : all;
  return claims.map((claim, i) => {
    const meant = (where !== 'occurrence' && i === own) || (where !== 'claim' && occurrences.includes(claim));
    if (!meant) return claim;
    const turned = lastWords(claim.words, PARTIES)
      .filter((word) => word.stance !== stance && !word.joint)
      .map((word): Word => ({ ...word, stance, known }));
    const byHand = (): Word[] => {
      if (speaker.kind === 'unnamed') return [{ ...nobody, kind: 'anonymous-official', letter: 'D' }];
      if (speaker.kind === 'several-unnamed') return [{ ...nobody, kind: 'anonymous-official', letter: 'C' }];
      if (speaker.kind === 'joint') return [{ ...nobody, kind: 'document', letter: 'A', joint: true }];
      if (speaker.kind === 'on-record') return [{ ...nobody, side: speaker.side, kind: 'readout', letter: 'B' }];
      if (speaker.kind === 'turn') return turned.filter((word) => voiceOf(word, PARTIES) === speaker.voice);
      return turned.filter((word) => word.kind !== 'document' || voiceOf(word, PARTIES) !== word.source);
    };
    return { ...claim, words: [...claim.words, ...byHand()] };
  });
}

describe('every change that is stated', () => {
  test('gives the stated digit when it is made, and differs from what is', () => {
    fc.assert(
      fc.property(anyClaims, anySides, (claims, tookPart) => {
        const now = judge(claims, tookPart, PARTIES);
        claims.forEach((_, i) => {
          const contact = situation(claims, tookPart);
          for (const { hypothesis, result } of changesOfDigit(contact, i)) {
            const then = judge(applied(contact, i, hypothesis), tookPart, PARTIES);
            expect(then?.grades[i]?.digit, named(hypothesis)).toBe(result);
            expect(result).not.toBe(now?.grades[i]?.digit);
          }
        });
      }),
      { numRuns: 400 },
    );
  });

  test('gives the stated standing when it is made, and differs from what is', () => {
    fc.assert(
      fc.property(anyClaims, anySides, (claims, tookPart) => {
        const contact = situation(claims, tookPart);
        const now = judge(claims, tookPart, PARTIES);
        for (const { hypothesis, result } of changesOfStanding(contact)) {
          const then = judge(applied(contact, null, hypothesis), tookPart, PARTIES);
          expect(then?.standing.standing, named(hypothesis)).toBe(result);
          expect(result).not.toBe(now?.standing.standing);
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('whatever a newcomer says of a claim leads nowhere that is not stated', () => {
  const said = fc.constantFrom('asserts' as const, 'denies' as const).chain(newcomer);
  fc.assert(
    fc.property(anyWords, said, (words, word) => {
      const now = judge([content(...words)], BOTH, PARTIES);
      fc.pre(now !== null);
      const then = judge([content(...words, { ...word, known: 1000 })], BOTH, PARTIES);
      const stated = changesOfDigit(situation([content(...words)]), 0).map(({ result }) => result);
      expect([now.grades[0]!.digit, ...stated]).toContain(then!.grades[0]!.digit);
    }),
    { numRuns: 1000 },
  );
});
