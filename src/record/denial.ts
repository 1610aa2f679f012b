import { group } from 'd3';
import { isOnRecord, lastWordsOfSources } from './word.ts';
import type { Word } from './word.ts';

/**
 * What became of a denial: the source itself later asserted it (`taken-back`); another source did on record, later
 * (`confirmed`) or on the same day or before (`contradicted`); nobody does on record (`unconfirmed`); nobody asserts it
 * at all (`alone`).
 */
export const DENIAL_OUTCOMES = ['taken-back', 'confirmed', 'contradicted', 'unconfirmed', 'alone'] as const;
export type DenialOutcome = (typeof DENIAL_OUTCOMES)[number];

export interface Denial<W extends Word = Word> {
  /** The first word of denial. */
  readonly word: W;
  readonly outcome: DenialOutcome;
  /** The words that decided it: of each source the first, oldest first. */
  readonly by: readonly W[];
}

/** What became of a source's denial of one claim, from all words on it that are public; null where it denies nothing. */
export function denialOf<W extends Word>(words: readonly W[], source: string): Denial<W> | null {
  const inTime = words.toSorted((a, b) => a.known - b.known);
  const own = inTime.filter((word) => word.source === source);
  const denials = own.filter(({ stance }) => stance === 'denies');
  const [word] = denials;
  if (word === undefined) return null;
  const lastDenial = denials.at(-1)!.known;
  const takenBack = own.find(({ stance, known }) => stance === 'asserts' && known > lastDenial);
  if (takenBack) return { word, outcome: 'taken-back', by: [takenBack] };

  const asserting = standingBy(inTime);
  const onRecord = asserting.filter(isOnRecord);
  const later = onRecord.filter(({ known }) => known > word.known);
  if (later.length > 0) return { word, outcome: 'confirmed', by: later };
  if (onRecord.length > 0) return { word, outcome: 'contradicted', by: onRecord };
  return { word, outcome: asserting.length > 0 ? 'unconfirmed' : 'alone', by: asserting };
}

/** Of each source that asserts it to the last the first assertion, on record where it has one. */
function standingBy<W extends Word>(words: readonly W[]): W[] {
  const last = group(lastWordsOfSources(words), ({ source }) => source);
  return [...last]
    .flatMap(([source, latest]) => {
      if (latest.some(({ stance }) => stance === 'denies')) return [];
      const said = words.filter((word) => word.source === source && word.stance === 'asserts');
      return [said.find(isOnRecord) ?? said[0]!];
    })
    .toSorted((a, b) => a.known - b.known);
}
