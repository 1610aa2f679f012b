import type { Day } from './day.ts';
import type { Letter, SourceKind, Stance } from './vocabulary.ts';

/** One account with all that the rules ask of it. */
export interface Word {
  /** Id of the source. */
  readonly source: string;
  /** Id of the source's side. */
  readonly side: string;
  readonly kind: SourceKind;
  /** A text or recording of both sides together. */
  readonly joint: boolean;
  /** The source's reliability, or the account's override of it. */
  readonly letter: Letter;
  readonly stance: Stance;
  /** The day since which the account is public. */
  readonly known: Day;
}

/** The sides of a record, as the rules need them. */
export interface Parties {
  /** The sides whose contacts the record is about. */
  readonly principals: readonly string[];
  /** The sides that gather everybody else: each of their sources speaks for itself. */
  readonly others: readonly string[];
}

const ON_RECORD: ReadonlySet<SourceKind> = new Set(['document', 'readout', 'named-official', 'named-person']);
const OF_OFFICE: ReadonlySet<SourceKind> = new Set(['document', 'readout', 'named-official']);

/** Whether a word is on record: said by name, office or document, with letter A or B (design §2). */
export const isOnRecord = (word: Word): boolean =>
  ON_RECORD.has(word.kind) && (word.letter === 'A' || word.letter === 'B');

/**
 * The voice that a word belongs to: all that a government says on record is one voice, `gov:SIDE`; everybody else,
 * and everyone of a third party, is a voice of its own (design §2).
 */
export const voiceOf = (word: Word, parties: Parties): string =>
  isOnRecord(word) && OF_OFFICE.has(word.kind) && !parties.others.includes(word.side)
    ? `gov:${word.side}`
    : word.source;

/** The side a word on record counts for; each third-party voice is a side of its own. */
export const sideOf = (word: Word, parties: Parties): string =>
  parties.others.includes(word.side) ? word.source : word.side;

/** The words of one claim that count: of each voice its latest assertions or denials; a tie keeps both (design §2). */
export const lastWords = <W extends Word>(words: readonly W[], parties: Parties): W[] =>
  latest(words, (word) => voiceOf(word, parties));

/** The latest assertions or denials of each source by itself, whatever voice it belongs to; a tie keeps both. */
export const lastWordsOfSources = <W extends Word>(words: readonly W[]): W[] => latest(words, ({ source }) => source);

function latest<W extends Word>(words: readonly W[], speaker: (word: W) => string): W[] {
  const days = new Map<string, Day>();
  const spoken = words.filter((word) => word.stance === 'asserts' || word.stance === 'denies');
  for (const word of spoken) days.set(speaker(word), Math.max(days.get(speaker(word)) ?? -Infinity, word.known));
  return spoken.filter((word) => word.known === days.get(speaker(word)));
}
