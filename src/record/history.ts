import { capOf, capped, gradeClaim } from './credibility.ts';
import type { Credibility } from './credibility.ts';
import type { Day } from './day.ts';
import { standingOf } from './standing.ts';
import type { ClaimWords, ContactStanding } from './standing.ts';
import { traitsOf } from './traits.ts';
import type { Digit, Standing, Trait } from './vocabulary.ts';
import type { Parties, Word } from './word.ts';

/** A contact as the rules judge it. */
export interface Judgement<W extends Word = Word> {
  readonly standing: ContactStanding<W>;
  /** The grade of each claim, in their order. */
  readonly grades: readonly Credibility<W>[];
  readonly traits: readonly ReadonlySet<Trait>[];
}

/** The claims with only those words that were public on a day; claims keep their places. */
export const asKnownOn = <W extends Word>(claims: readonly ClaimWords<W>[], day: Day): ClaimWords<W>[] =>
  claims.map(({ about, words }) => ({ about, words: words.filter((word) => word.known <= day) }));

/** Judges a contact from all words given; null where none of them asserts anything on which its standing rests. */
export function judge<W extends Word>(
  claims: readonly ClaimWords<W>[],
  tookPart: ReadonlySet<string>,
  parties: Parties,
): Judgement<W> | null {
  const standing = standingOf(claims, tookPart, parties);
  if (standing === null) return null;
  const grades = claims.map(({ words }) => gradeClaim(words, parties));
  const cap = capOf(grades.filter((_, i) => claims[i]!.about === 'occurrence').map((grade) => grade.digit));
  return {
    standing,
    grades: grades.map((grade) => capped(grade, cap)),
    traits: claims.map(({ words }) => traitsOf(words, parties)),
  };
}

/** What the rules say of a contact from one day on. */
export interface Stage {
  readonly day: Day;
  readonly standing: Standing;
  readonly digits: readonly Digit[];
  readonly traits: readonly ReadonlySet<Trait>[];
}

/**
 * How a contact's standing and grades went as its accounts came out: one stage for each day on which anything was
 * published, from the first on which somebody asserted it. Empty where nobody does.
 */
export function historyOf(
  claims: readonly ClaimWords[],
  tookPart: ReadonlySet<string>,
  parties: Parties,
): readonly Stage[] {
  const days = new Set(claims.flatMap(({ words }) => words.map((word) => word.known)));
  const stages: Stage[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const judgement = judge(asKnownOn(claims, day), tookPart, parties);
    if (judgement === null) continue;
    stages.push({
      day,
      standing: judgement.standing.standing,
      digits: judgement.grades.map((grade) => grade.digit),
      traits: judgement.traits,
    });
  }
  return stages;
}
