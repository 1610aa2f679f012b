import type { Day } from './day.ts';
import type { ChangeKind, IdKind } from './vocabulary.ts';

/*
 * The dataset: what the compiler writes and the page reads (design §4). Everything is columns: the n-th entries of all
 * arrays of a table belong to one row, and rows are named by their number. Enumerations are positions in the lists of
 * vocabulary.ts, days are whole days since 1970-01-01 (UTC). `views.json` and the text shards are sent packed (wire.ts,
 * wire-text.ts); the single file is not.
 */

/** The number of this format. The page reads this one and the one before. */
export const DATASET_SCHEMA = 1;

/** A value that changes from day to day: `[value, day, value, day, value …]`; the first holds from its row's `known` on. */
export type Steps = readonly number[];

/** The parts of a set or list of dates: `[form, from, to, form, from, to …]`; 0 for a date that has none. */
export type PackedParts = 0 | readonly (number | null)[];

export interface TermColumns {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly definition: readonly string[];
}

/** `views.json`: all that the views, the filter and the sentence need. */
export interface Views {
  readonly schema: number;
  readonly version: string;
  readonly record: {
    readonly title: string;
    readonly subject: string;
    /** As it follows the word "contacts": "between the United States and Russia over Ukraine". */
    readonly scope: string;
    readonly from: Day;
    readonly to: Day;
    readonly researched: Day;
    readonly lede: string;
    readonly questions: readonly { readonly name: string; readonly address: string }[];
    readonly who: string;
    readonly method: string;
    readonly limits: string;
    readonly corrections: string;
    readonly licence: string;
    /** What the letters stand for where the record words it itself, from A to F; 0 where it does not. */
    readonly rubric?: readonly (string | 0)[];
  };
  readonly sides: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly hue: readonly string[];
    readonly principal: readonly (0 | 1)[];
    readonly others: readonly (0 | 1)[];
  };
  readonly channels: TermColumns;
  readonly topics: TermColumns;
  readonly landmarks: {
    readonly day: readonly Day[];
    readonly name: readonly string[];
    readonly text: readonly string[];
    readonly major: readonly (0 | 1)[];
  };
  readonly languages: readonly string[];
  /** Ordered by id. */
  readonly actors: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly kind: readonly number[];
    readonly side: readonly number[];
    /** Place in the network's plane, 0–1000 to the right and downwards; fixed at compile time. */
    readonly x: readonly number[];
    readonly y: readonly number[];
    /** Depth on its bank: 0 leaders, 1 ministries and services, 2 envoys, 3 people without office. */
    readonly tier: readonly number[];
  };
  /** Ordered by id. */
  readonly outlets: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly kind: readonly number[];
  };
  /** Ordered by id. */
  readonly sources: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly side: readonly number[];
    readonly kind: readonly number[];
    readonly letter: readonly number[];
    /** The actor who speaks; −1 where none is named. */
    readonly actor: readonly number[];
    readonly joint: readonly (0 | 1)[];
  };
  /** In the order in which contacts and relay chains first need them; ids and titles are text (`TextShard`). */
  readonly reports: {
    readonly outlet: readonly number[];
    readonly language: readonly number[];
    /** The earliest day on which it can have appeared. */
    readonly day: readonly Day[];
    /** For each bucket (`bucketOf` its id, as many as there are reports) the shards that may hold its text. */
    readonly buckets: readonly (readonly number[])[];
  };
  /** Ordered by first possible day, then last, then id. */
  readonly contacts: {
    readonly id: readonly string[];
    readonly title: readonly string[];
    readonly channel: readonly number[];
    readonly mode: readonly number[];
    readonly happened: readonly number[];
    readonly repeats: readonly (0 | 1)[];
    /** First and last possible days; null where open. */
    readonly from: readonly (Day | null)[];
    readonly to: readonly (Day | null)[];
    /** The EDTF form: `packWhen`. */
    readonly form: readonly number[];
    /** Of sets and lists of dates: `packParts`. */
    readonly parts: readonly PackedParts[];
    /** The day since which anything asserting the contact is public. */
    readonly known: readonly Day[];
    readonly standing: readonly Steps[];
    /** Each `actor × 16 + role × 2 + initiated`. */
    readonly participants: readonly (readonly number[])[];
    readonly topics: readonly (readonly number[])[];
    readonly place: readonly (string | null)[];
    /** How many claims it has; their rows follow one another. */
    readonly claims: readonly number[];
  };
  readonly claims: {
    readonly about: readonly number[];
    /** How many accounts it has; their rows follow one another. */
    readonly accounts: readonly number[];
    /** `packState` of digit and traits, from the day its first account is public. */
    readonly state: readonly Steps[];
  };
  readonly accounts: {
    readonly source: readonly number[];
    readonly report: readonly number[];
    readonly stance: readonly number[];
    /** Days from its contact's `known`; negative where a denial or silence was public before. */
    readonly lag: readonly number[];
    /** Rows whose account overrides the letter of its source, and those letters. */
    readonly override: { readonly row: readonly number[]; readonly letter: readonly number[] };
  };
  /** The first contact of each text shard. */
  readonly shards: readonly number[];
}

/** `text/<shard>.json`: the words of a run of contacts, loaded when a dossier opens. 0 stands for absent. */
export interface TextShard {
  readonly contacts: {
    readonly summary: readonly string[];
    readonly when: readonly string[];
    readonly whenText: readonly (string | 0)[];
    readonly repeats: readonly (string | 0)[];
    readonly minutes: readonly number[];
    readonly country: readonly (string | 0)[];
    readonly follows: readonly (readonly number[])[];
    readonly followedBy: readonly (readonly number[])[];
  };
  /** In the order of the claims and accounts of those contacts. */
  readonly claims: { readonly id: readonly string[]; readonly text: readonly string[] };
  readonly accounts: {
    readonly locator: readonly (string | 0)[];
    readonly note: readonly (string | 0)[];
    readonly why: readonly (string | 0)[];
  };
  /** The reports that carry those accounts, and those that they relay. */
  readonly reports: {
    readonly row: readonly number[];
    readonly id: readonly string[];
    readonly title: readonly string[];
    /** 1 where the title is ours and prints in [square brackets]. */
    readonly supplied: readonly (0 | 1)[];
    readonly url: readonly (string | 0)[];
    readonly published: readonly string[];
    readonly relays: readonly (readonly number[])[];
    readonly relayedBy: readonly (readonly number[])[];
    readonly note: readonly (string | 0)[];
  };
  readonly sources: { readonly row: readonly number[]; readonly why: readonly string[] };
}

/** `search.json`: what search needs beyond `views.json`, by row. */
export interface SearchText {
  /** Of each actor: spellings met in the press of many languages. */
  readonly aliases: readonly (readonly string[])[];
}

/** `actors.json`: what the dossier and the list of actors need beyond `views.json`, by row. */
export interface ActorsText extends Weights {
  /** Of each actor: the offices held, with EDTF dates. */
  readonly roles: readonly (readonly { readonly title: string; readonly from?: string; readonly to?: string }[])[];
}

/** How much each actor matters on the whole record, by row: whatever the filter, and as known at its end. */
export interface Weights {
  /** The held contacts that name it, as a host or a briefed party too, but not as one who declined. */
  readonly contacts: readonly number[];
  /** The actors of other sides to whom those tie it (`between` in ties.ts): who can be reached in one step. */
  readonly partners: readonly number[];
  /**
   * Betweenness of those ties: of all pairs of two other actors who have any, the part whose shortest way leads through
   * this one (where there are several shortest ways, that part of them), 0 to 1 with four decimals.
   */
  readonly betweenness: readonly number[];
}

/** What became of an id that is no longer in use: where it is found now (null: withdrawn), since when, and why. */
export interface Fate {
  readonly to: string | null;
  /** ISO. */
  readonly date: string;
  readonly reason: string | null;
}

/** `dataset/redirects.json`: by kind and id, beside all versions; targets are never in it themselves. */
export type Redirects = Readonly<Partial<Record<IdKind, Readonly<Record<string, Fate>>>>>;

/** One entry of `dataset/changes.json`, the latest first. */
export interface Change {
  readonly id: string;
  /** ISO. */
  readonly date: string;
  readonly kind: ChangeKind;
  readonly what: string;
  /** Such as `contact:ID`; empty where it concerns the whole record. */
  readonly records: readonly string[];
}

/** Who read a translation through as a native speaker, and when (ISO). */
export interface Review {
  readonly by: string;
  readonly date: string;
}

/** Words by row; 0 where English stands. */
export type WordColumn = readonly (string | 0)[];

/** `lang/<language>.json`: the record's fixed words and names in another language. */
export interface LanguageWords {
  readonly reviewed: Review | null;
  readonly record: Readonly<
    Partial<Record<'subject' | 'scope' | 'lede' | 'who' | 'method' | 'limits' | 'corrections' | 'licence', string>>
  >;
  readonly questions: WordColumn;
  readonly sides: WordColumn;
  readonly channels: { readonly name: WordColumn; readonly definition: WordColumn };
  readonly topics: { readonly name: WordColumn; readonly definition: WordColumn };
  readonly landmarks: { readonly name: WordColumn; readonly text: WordColumn };
  readonly actors: WordColumn;
  readonly sources: WordColumn;
  /** Of contacts. */
  readonly titles: WordColumn;
  readonly places: WordColumn;
  /** By the English words. */
  readonly offices: Readonly<Record<string, string>>;
  /** Contacts that have a text of their own, `lang/<language>/<contact>.json`. */
  readonly prose: readonly number[];
}

/** `lang/<language>/<contact>.json`: the words of one contact; claims and accounts in the order of the dataset. */
export interface ContactProse {
  readonly reviewed: Review | null;
  readonly summary: string;
  readonly whenText: string | 0;
  readonly repeats: string | 0;
  readonly claims: WordColumn;
  readonly accounts: { readonly locator: WordColumn; readonly note: WordColumn; readonly why: WordColumn };
}

/** `dataset/manifest.json`. */
export interface Manifest {
  readonly schema: number;
  readonly current: string;
  readonly released: readonly string[];
  /** Of each version the languages that it has words in, besides English. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
  /** Of each version how many bytes its `views.json` has, unpacked: a large one is shown as it comes. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** `--single FILE`: the whole dataset in one file, for exchange. */
export interface SingleFile {
  readonly views: Views;
  readonly text: readonly TextShard[];
  readonly search: SearchText;
  readonly actors: ActorsText;
  /** By language, each with its contacts' texts by id. */
  readonly lang: Readonly<
    Record<string, { readonly words: LanguageWords; readonly prose: Readonly<Record<string, ContactProse>> }>
  >;
}
