import type { About, Standing } from './vocabulary.ts';
import { isOnRecord, lastWords } from './word.ts';
import type { Parties, Word } from './word.ts';

/** Which branch of the rule gave a contact its standing. */
export type StandingBranch = 'denied-by-party' | 'joint' | 'both-sides' | 'one-side' | 'not-on-record' | 'withdrawn';

export interface ContactStanding<W extends Word = Word> {
  readonly standing: Standing;
  readonly branch: StandingBranch;
  /** The words that decided it. */
  readonly deciding: readonly W[];
}

/** A claim as the standing needs it. */
export interface ClaimWords<W extends Word = Word> {
  readonly about: About;
  readonly words: readonly W[];
}

/** The claims that decide a contact's standing: the occurrence claims that somebody asserts, else all. */
export function decidingClaims<C extends ClaimWords>(claims: readonly C[]): readonly C[] {
  const asserted = claims.filter(
    ({ about, words }) => about === 'occurrence' && words.some((word) => word.stance === 'asserts'),
  );
  return asserted.length > 0 ? asserted : claims;
}

/**
 * Standing of a contact from the words that are public (design §2); null where none of them asserts anything, for
 * then there is no contact to speak of. Where all who asserted it have since taken it back it is `unconfirmed`, or
 * `disputed` by the first rule. `tookPart` are the sides of its participants.
 */
export function standingOf<W extends Word>(
  claims: readonly ClaimWords<W>[],
  tookPart: ReadonlySet<string>,
  parties: Parties,
): ContactStanding<W> | null {
  const deciding = decidingClaims(claims);
  if (!deciding.some(({ words }) => words.some((word) => word.stance === 'asserts'))) return null;
  const last = deciding.flatMap(({ words }) => lastWords(words, parties));
  const asserting = last.filter((word) => word.stance === 'asserts');

  const denying = last.filter((word) => word.stance === 'denies' && isOnRecord(word) && tookPart.has(word.side));
  if (denying.length > 0)
    return { standing: 'disputed', branch: 'denied-by-party', deciding: [...asserting, ...denying] };
  const onRecord = asserting.filter(isOnRecord);
  const joint = onRecord.filter((word) => word.joint);
  if (joint.length > 0) return { standing: 'acknowledged', branch: 'joint', deciding: joint };
  const spoke = new Set(onRecord.map((word) => word.side));
  if (parties.principals.every((side) => spoke.has(side)))
    return { standing: 'acknowledged', branch: 'both-sides', deciding: onRecord };
  if (onRecord.length > 0) return { standing: 'one-sided', branch: 'one-side', deciding: onRecord };
  return asserting.length > 0
    ? { standing: 'unconfirmed', branch: 'not-on-record', deciding: asserting }
    : { standing: 'unconfirmed', branch: 'withdrawn', deciding: last };
}
