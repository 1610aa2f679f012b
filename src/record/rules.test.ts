import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeClaim } from './credibility.ts';
import type { Credibility, CredibilityBranch } from './credibility.ts';
import { asKnownOn, historyOf, judge } from './history.ts';
import type { Judgement } from './history.ts';
import { decidingClaims, standingOf } from './standing.ts';
import type { ClaimWords } from './standing.ts';
import { anyClaims, anyDay, anySides, anyWords, PARTIES, shuffled } from './testing.ts';
import { changedWords, traitsOf } from './traits.ts';
import { DIGITS, STANDINGS } from './vocabulary.ts';
import type { Digit } from './vocabulary.ts';
import { isOnRecord, lastWords } from './word.ts';

describe('the order of accounts never matters', () => {
  const gradeFacts = ({ deciding, ...grade }: Credibility) => ({ ...grade, deciding: new Set(deciding) });
  const facts = (judgement: Judgement | null) =>
    judgement && {
      standing: { ...judgement.standing, deciding: new Set(judgement.standing.deciding) },
      grades: judgement.grades.map(gradeFacts),
      traits: judgement.traits,
    };
  const claimsTwice = anyClaims.chain((claims) =>
    fc
      .tuple(...claims.map(({ words }) => shuffled(words)))
      .map((orders) => [claims, claims.map(({ about }, i): ClaimWords => ({ about, words: orders[i]! }))] as const),
  );

  test('to a grade, the traits and the changed words of a claim', () => {
    const wordsTwice = anyWords.chain((words) => fc.tuple(fc.constant(words), shuffled(words)));
    fc.assert(
      fc.property(wordsTwice, ([words, others]) => {
        expect(gradeFacts(gradeClaim(others, PARTIES))).toEqual(gradeFacts(gradeClaim(words, PARTIES)));
        expect(traitsOf(others, PARTIES)).toEqual(traitsOf(words, PARTIES));
        expect(new Set(changedWords(others, PARTIES))).toEqual(new Set(changedWords(words, PARTIES)));
      }),
    );
  });

  test('to the judgement and the history of a contact', () => {
    fc.assert(
      fc.property(claimsTwice, anySides, ([claims, others], tookPart) => {
        expect(facts(judge(others, tookPart, PARTIES))).toEqual(facts(judge(claims, tookPart, PARTIES)));
        expect(historyOf(others, tookPart, PARTIES)).toEqual(historyOf(claims, tookPart, PARTIES));
      }),
    );
  });

  test('nor does that of claims', () => {
    const claimsAndOrder = anyClaims.chain((claims) => fc.tuple(fc.constant(claims), shuffled([...claims.keys()])));
    fc.assert(
      fc.property(claimsAndOrder, anySides, ([claims, order], tookPart) => {
        const there = facts(judge(claims, tookPart, PARTIES));
        const here = facts(
          judge(
            order.map((i) => claims[i]!),
            tookPart,
            PARTIES,
          ),
        );
        expect(here?.standing).toEqual(there?.standing);
        expect(here?.grades).toEqual(there?.grades && order.map((i) => there.grades[i]));
      }),
    );
  });
});

describe('as known on a date', () => {
  test('a date only ever removes accounts', () => {
    fc.assert(
      fc.property(anyClaims, anyDay, anyDay, (claims, one, two) => {
        const [day, later] = [Math.min(one, two), Math.max(one, two)];
        const [less, more] = [asKnownOn(claims, day), asKnownOn(claims, later)];
        expect(less.map(({ about }) => about)).toEqual(claims.map(({ about }) => about));
        less.forEach(({ words }, i) => {
          expect(more[i]!.words).toEqual(expect.arrayContaining([...words]));
          expect(claims[i]!.words).toEqual(expect.arrayContaining([...more[i]!.words]));
        });
        expect(asKnownOn(more, day)).toEqual(less);
      }),
    );
  });

  test('a contact once known stays known', () => {
    fc.assert(
      fc.property(anyClaims, anySides, anyDay, anyDay, (claims, tookPart, one, two) => {
        const [day, later] = [Math.min(one, two), Math.max(one, two)];
        if (judge(asKnownOn(claims, day), tookPart, PARTIES) !== null)
          expect(judge(asKnownOn(claims, later), tookPart, PARTIES)).not.toBeNull();
      }),
    );
  });

  test('a history tells on any day what judging what was known then tells', () => {
    fc.assert(
      fc.property(anyClaims, anySides, anyDay, (claims, tookPart, day) => {
        const stage = historyOf(claims, tookPart, PARTIES).findLast((one) => one.day <= day);
        const judged = judge(asKnownOn(claims, day), tookPart, PARTIES);
        expect(stage?.standing).toBe(judged?.standing.standing);
        expect(stage?.digits).toEqual(judged?.grades.map(({ digit }) => digit));
        expect(stage?.traits).toEqual(judged?.traits);
      }),
    );
  });

  test('a history has its days in order and begins with the first assertion', () => {
    fc.assert(
      fc.property(anyClaims, anySides, (claims, tookPart) => {
        const days = historyOf(claims, tookPart, PARTIES).map(({ day }) => day);
        const words = claims.flatMap((claim) => claim.words);
        const asserted = words.filter(({ stance }) => stance === 'asserts').map(({ known }) => known);
        const first = Math.min(...asserted);
        const published = new Set(words.map(({ known }) => known).filter((day) => day >= first));
        expect(days).toEqual([...published].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the rules are total', () => {
  const DIGITS_OF: Readonly<Record<CredibilityBranch, Digit>> = {
    'no-letter': 6,
    'denied-improbable': 5,
    'denied-doubtful': 4,
    'one-voice': 4,
    'two-voices': 3,
    'letter-c': 3,
    'record-alone': 3,
    'record-and-second': 2,
    'two-sides': 1,
    joint: 1,
  };

  test('every claim has a digit, by one branch, decided by last words of its own', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const { digit, branch, deciding } = gradeClaim(words, PARTIES);
        expect(DIGITS).toContain(digit);
        expect(digit).toBe(DIGITS_OF[branch]);
        expect(lastWords(words, PARTIES)).toEqual(expect.arrayContaining([...deciding]));
        if (digit !== 6) expect(deciding).not.toEqual([]);
      }),
    );
  });

  test('every contact that anybody asserts has a standing, and no other', () => {
    fc.assert(
      fc.property(anyClaims, anySides, (claims, tookPart) => {
        const found = standingOf(claims, tookPart, PARTIES);
        const asserted = claims.some(({ words }) => words.some(({ stance }) => stance === 'asserts'));
        expect(found !== null).toBe(asserted);
        if (found === null) return;
        expect(STANDINGS).toContain(found.standing);
        expect(decidingClaims(claims).flatMap(({ words }) => words)).toEqual(
          expect.arrayContaining([...found.deciding]),
        );
        if (found.standing === 'acknowledged' || found.standing === 'one-sided')
          expect(found.deciding.every(isOnRecord)).toBe(true);
      }),
    );
  });
});

test('a claim is never better than the occurrence of its contact, unless that cannot be judged', () => {
  fc.assert(
    fc.property(anyClaims, anySides, (claims, tookPart) => {
      const grades = judge(claims, tookPart, PARTIES)?.grades ?? [];
      const occurrences = grades.filter((_, i) => claims[i]!.about === 'occurrence').map(({ digit }) => digit);
      const best = Math.min(...occurrences.filter((digit) => digit !== 6));
      grades.forEach(({ digit, uncapped }, i) => {
        const own = gradeClaim(claims[i]!.words, PARTIES).digit;
        expect(digit).toBe(best === Infinity ? own : Math.max(own, best));
        expect(uncapped).toBe(digit === own ? undefined : own);
      });
    }),
  );
});
