import { decidingClaims } from './standing.ts';
import type { ClaimWords } from './standing.ts';
import { lastWordsOfSources } from './word.ts';
import type { Word } from './word.ts';

/** From this many reports on, that they all go back to one origin is worth a warning. */
export const MANY_REPORTS = 3;

/**
 * The assertions on which a contact rests (on the claims that decide its standing), where all who stand by them are
 * one and the same source: however many reports carry it, nobody else says so. Null where several do, where nobody
 * does, and for a joint text or recording, in which both sides speak.
 */
export function soleOrigin<W extends Word>(claims: readonly ClaimWords<W>[]): readonly W[] | null {
  const deciding = decidingClaims(claims);
  const standing = deciding.flatMap(({ words }) => lastWordsOfSources(words)).filter(asserts);
  const [first] = standing;
  if (first === undefined || first.joint || standing.some(({ source }) => source !== first.source)) return null;
  return deciding.flatMap(({ words }) => words.filter((word) => asserts(word) && word.source === first.source));
}

const asserts = ({ stance }: Word): boolean => stance === 'asserts';
