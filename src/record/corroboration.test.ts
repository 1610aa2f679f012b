import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeClaim } from './credibility.ts';
import { judge } from './history.ts';
import { standingOf } from './standing.ts';
import { anyClaims, anySides, anyWord, anyWords, newcomer, occurrence, PARTIES } from './testing.ts';
import { traitsOf } from './traits.ts';
import { LETTERS, STANDINGS } from './vocabulary.ts';
import type { Digit } from './vocabulary.ts';
import { lastWords, voiceOf } from './word.ts';
import type { Word } from './word.ts';

/*
 * Corroboration counts voices, never reports. Lower digits and earlier standings are better; 6 is no grade and counts
 * here as the worst digit, for nothing that only echoes may lead out of it.
 */

const digitOf = (words: readonly Word[]): Digit => gradeClaim(words, PARTIES).digit;
const onePick = fc.nat({ max: 1000 });

/** Where the standing of a contact with one claim comes in STANDINGS; after all others where there is none. */
function standingRank(words: readonly Word[], tookPart: ReadonlySet<string>): number {
  const found = standingOf([occurrence(...words)], tookPart, PARTIES);
  return found === null ? STANDINGS.length : STANDINGS.indexOf(found.standing);
}

describe('an echo never raises a grade', () => {
  test('a word repeated that day or reported as said before changes no grade and no standing', () => {
    fc.assert(
      fc.property(anyClaims, anySides, onePick, onePick, fc.nat({ max: 3 }), (claims, tookPart, c, w, earlier) => {
        const { about, words } = claims[c % claims.length]!;
        fc.pre(words.length > 0);
        const said = words[w % words.length]!;
        const echo = { ...said, known: said.known - earlier };
        const echoed = claims.with(c % claims.length, { about, words: [...words, echo] });
        const [before, after] = [claims, echoed].map((all) => judge(all, tookPart, PARTIES));
        expect(after?.standing.standing).toBe(before?.standing.standing);
        expect(after?.standing.branch).toBe(before?.standing.branch);
        expect(after?.grades.map(({ digit, branch }) => [digit, branch])).toEqual(
          before?.grades.map(({ digit, branch }) => [digit, branch]),
        );
      }),
    );
  });

  test('an assertion repeated later, by a voice that did not contradict it, never makes anything better', () => {
    fc.assert(
      fc.property(anyWords, anySides, onePick, fc.integer({ min: 1, max: 9 }), (words, tookPart, pick, later) => {
        const last = lastWords(words, PARTIES);
        fc.pre(last.length > 0);
        const said = last[pick % last.length]!;
        const ofVoice = last.filter((word) => voiceOf(word, PARTIES) === voiceOf(said, PARTIES));
        fc.pre(ofVoice.every((word) => word.stance === 'asserts'));
        const echoed = [...words, { ...said, known: said.known + later }];
        expect(digitOf(echoed)).toBeGreaterThanOrEqual(digitOf(words));
        expect(standingRank(echoed, tookPart)).toBeGreaterThanOrEqual(standingRank(words, tookPart));
      }),
    );
  });

  test('a silence changes nothing', () => {
    const anySilence = fc
      .tuple(anyWord, fc.constantFrom('no-comment' as const, 'unaware' as const, 'omits' as const))
      .map(([word, stance]) => ({ ...word, stance }));
    fc.assert(
      fc.property(anyWords, anySilence, anySides, (words, silence, tookPart) => {
        expect(gradeClaim([...words, silence], PARTIES)).toEqual(gradeClaim(words, PARTIES));
        expect(standingRank([...words, silence], tookPart)).toBe(standingRank(words, tookPart));
        expect(traitsOf([...words, silence], PARTIES)).toEqual(traitsOf(words, PARTIES));
      }),
    );
  });
});

describe('a new voice', () => {
  test('that asserts never makes a claim or a standing worse', () => {
    fc.assert(
      fc.property(anyWords, newcomer('asserts'), anySides, (words, said, tookPart) => {
        expect(digitOf([...words, said])).toBeLessThanOrEqual(digitOf(words));
        expect(standingRank([...words, said], tookPart)).toBeLessThanOrEqual(standingRank(words, tookPart));
      }),
    );
  });

  test('that denies never makes them better', () => {
    fc.assert(
      fc.property(anyWords, newcomer('denies'), anySides, (words, said, tookPart) => {
        expect(digitOf([...words, said])).toBeGreaterThanOrEqual(digitOf(words));
        expect(standingRank([...words, said], tookPart)).toBeGreaterThanOrEqual(standingRank(words, tookPart));
      }),
    );
  });
});

test('what one government alone denies, however often, is never improbable', () => {
  const anyAssertion = anyWord.map((word): Word => ({ ...word, stance: 'asserts' }));
  const anyDenial = anyWord
    .filter((word) => voiceOf(word, PARTIES) === 'gov:russia')
    .map((word): Word => ({ ...word, stance: 'denies' }));
  fc.assert(
    fc.property(fc.array(anyAssertion, { maxLength: 4 }), fc.array(anyDenial, { maxLength: 4 }), (told, denied) => {
      expect(digitOf([...told, ...denied])).not.toBe(5);
    }),
  );
});

test('an improbable claim has one weak voice for it and two against it, one of them B or better', () => {
  const weak = anyWord.map((word): Word => ({ ...word, source: 'weak', kind: 'anonymous-person', stance: 'asserts' }));
  const anyDenials = fc.array(
    anyWord.map((word): Word => ({ ...word, stance: 'denies' })),
    { maxLength: 4 },
  );
  const letterRank = (word: Word) => LETTERS.indexOf(word.letter);
  let improbable = 0;
  fc.assert(
    fc.property(weak, anyDenials, (told, denied) => {
      fc.pre(told.letter !== 'F');
      const against = lastWords(denied, PARTIES);
      const expected =
        letterRank(told) >= 3 &&
        new Set(against.map((word) => voiceOf(word, PARTIES))).size >= 2 &&
        against.some((word) => letterRank(word) <= 1);
      expect(digitOf([told, ...denied]) === 5).toBe(expected);
      if (expected) improbable++;
    }),
    { numRuns: 500 },
  );
  expect(improbable).toBeGreaterThan(0);
});
