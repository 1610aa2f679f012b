import type { Day } from '../record/day.ts';
import { DATASET_SCHEMA } from '../record/dataset.ts';
import type { LanguageWords, Views } from '../record/dataset.ts';
import { ROLES } from '../record/vocabulary.ts';
import type { Lang, Role } from '../record/vocabulary.ts';

/** A dataset that cannot be read; `kind` names the sentence that the page shows. */
export class DatasetError extends Error {
  constructor(
    readonly kind: 'missing' | 'stalled' | 'not-json' | 'damaged' | 'schema' | 'unknown-version',
    message: string,
  ) {
    super(message);
    this.name = 'DatasetError';
  }
}

/** Rows of one table that belong to rows of another: the rows of `i` are `row[start[i]]` to `row[start[i + 1] - 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly row: Int32Array;
}

/** What of `views.json` stays as it came: all but the accounts, which may be a million. */
export type Tables = Omit<Views, 'accounts'>;

/**
 * The dataset as typed columns. Contacts, claims, accounts, actors, sources, outlets and reports are row numbers; a
 * contact's claims and a claim's accounts follow one another. Days are whole days since 1970-01-01 (UTC).
 */
export interface Columns {
  readonly views: Tables;
  /** The words that stand in `views` in place of the English ones, and those; null and the same in English. */
  readonly words: LanguageWords | null;
  readonly english: Tables;
  /** The language of the names in `views`, and their order in it; numbers in them count as numbers. */
  readonly lang: Lang;
  readonly compareNames: (a: string, b: string) => number;
  readonly contacts: {
    readonly count: number;
    readonly channel: Uint8Array;
    readonly happened: Uint8Array;
    /** First and last possible days; an open start is the first day of the axis, an open end the end of coverage. */
    readonly from: Int32Array;
    readonly to: Int32Array;
    readonly known: Int32Array;
    /** Days from the last possible day to `known`; negative where it came out within the time it is dated to. */
    readonly lag: Int32Array;
    readonly claimStart: Int32Array;
    readonly accountStart: Int32Array;
    readonly actors: Lists;
    /** Parallel to `actors.row`: place in ROLES. */
    readonly role: Uint8Array;
    /** Parallel to `actors.row`: 1 where that actor initiated the contact. */
    readonly initiated: Uint8Array;
    readonly topics: Lists;
  };
  readonly claims: {
    readonly count: number;
    readonly contact: Int32Array;
    readonly about: Uint8Array;
    readonly accountStart: Int32Array;
  };
  readonly accounts: {
    readonly count: number;
    readonly claim: Int32Array;
    readonly contact: Int32Array;
    readonly source: Int32Array;
    readonly report: Int32Array;
    readonly stance: Uint8Array;
    /** The account's letter: its override, else its source's. */
    readonly letter: Uint8Array;
    readonly known: Int32Array;
    readonly outlet: Int32Array;
    readonly language: Uint8Array;
    readonly sourceSide: Uint8Array;
    /** The first account of the same source on the same claim with the same stance: echoes share it. */
    readonly origin: Int32Array;
  };
  readonly actorContacts: Lists;
  /** The days that the time axis spans on the whole record. */
  readonly axis: { readonly from: Day; readonly to: Day };
}

const ends = (counts: readonly number[]): Int32Array => {
  const start = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => (start[i + 1] = start[i]! + count));
  return start;
};

/** A column of so many rows; `from` with a function takes a second for a million. */
function filled<T extends Int32Array | Uint8Array>(column: T, valueOf: (row: number) => number): T {
  for (let row = 0; row < column.length; row++) column[row] = valueOf(row);
  return column;
}

const bytes = (count: number, valueOf: (row: number) => number): Uint8Array => filled(new Uint8Array(count), valueOf);
const numbers = (count: number, valueOf: (row: number) => number): Int32Array => filled(new Int32Array(count), valueOf);

const listsOf = (rows: readonly (readonly number[])[]): Lists => ({
  start: ends(rows.map((list) => list.length)),
  row: new Int32Array(rows.flat()),
});

/** The row of each entry's list, repeated once per entry: `[2, 1]` → `[0, 0, 1]`. */
function owners(start: Int32Array): Int32Array {
  const owner = new Int32Array(start.at(-1) ?? 0);
  for (let i = 0; i + 1 < start.length; i++) owner.fill(i, start[i], start[i + 1]);
  return owner;
}

/** The lists of the other direction, in the order of the rows; a row that is named twice is listed once. */
export function inverse(lists: Lists, count: number): Lists {
  const last = new Int32Array(count).fill(-1);
  const each = (use: (value: number, row: number) => void): void => {
    last.fill(-1);
    for (let i = 0; i + 1 < lists.start.length; i++)
      for (let k = lists.start[i]!; k < lists.start[i + 1]!; k++) {
        const value = lists.row[k]!;
        if (last[value] !== i) use(value, i);
        last[value] = i;
      }
  };
  const start = new Int32Array(count + 1);
  each((value) => start[value + 1]!++);
  for (let value = 0; value < count; value++) start[value + 1]! += start[value]!;
  const row = new Int32Array(start[count]!);
  const next = start.slice();
  each((value, i) => (row[next[value]!++] = i));
  return { start, row };
}

/** A claim has few accounts, a record a million: they are compared within their claim. */
function originsOf(start: Int32Array, source: Int32Array, stance: Uint8Array): Int32Array {
  const origin = new Int32Array(source.length);
  for (let claim = 0; claim + 1 < start.length; claim++)
    for (let row = start[claim]!; row < start[claim + 1]!; row++) {
      let first = start[claim]!;
      while (source[first] !== source[row] || stance[first] !== stance[row]) first++;
      origin[row] = first;
    }
  return origin;
}

/** Reads `views.json` into columns. Throws a DatasetError where it is of another schema or its columns disagree. */
export function columnsOf(views: Views): Columns {
  checkSchema(views);
  try {
    return build(views);
  } catch (error) {
    if (error instanceof DatasetError) throw error;
    throw new DatasetError('damaged', `The dataset is damaged: ${String(error)}`);
  }
}

/** Throws a DatasetError where a dataset is of another schema, or none at all. */
export function checkSchema(views: { readonly schema: number }): void {
  if (typeof views !== 'object' || typeof (views as Partial<Views> | null)?.schema !== 'number')
    throw new DatasetError('damaged', 'The dataset carries no schema number.');
  if (views.schema !== DATASET_SCHEMA)
    throw new DatasetError(
      'schema',
      `Dataset schema ${String(views.schema)}, this page reads ${String(DATASET_SCHEMA)}.`,
    );
}

const UNEVEN = 'The columns of the dataset disagree in length.';

/** Tables of which every column has as many entries as there are rows. */
const TABLES = ['sides', 'channels', 'topics', 'landmarks', 'actors', 'outlets', 'sources', 'contacts'] as const;

function checkTables(views: Views): void {
  for (const table of TABLES) {
    const lengths = Object.values(views[table]).map((column: readonly unknown[]) => column.length);
    if (new Set(lengths).size !== 1) throw new DatasetError('damaged', `${UNEVEN} (${table})`);
  }
}

function build(views: Views): Columns {
  checkTables(views);
  const { accounts: a, ...tables } = views;
  const { contacts: c, claims: q } = views;
  const claimStart = ends(c.claims);
  const claimAccountStart = ends(q.accounts);
  const accountStart = numbers(claimStart.length, (row) => claimAccountStart[claimStart[row]!]!);
  const claimContact = owners(claimStart);
  const claim = owners(claimAccountStart);
  const uneven = (columns: readonly (readonly unknown[])[], count: number): boolean =>
    columns.some((column) => column.length !== count);
  if (uneven([q.about, q.accounts, q.state], claimContact.length)) throw new DatasetError('damaged', UNEVEN);
  if (uneven([a.source, a.report, a.stance, a.lag], claim.length)) throw new DatasetError('damaged', UNEVEN);

  const from = c.from.map((day) => day ?? views.record.from);
  const to = c.to.map((day, i) => day ?? Math.max(views.record.to, from[i]!));
  const count = claim.length;
  const contact = numbers(count, (row) => claimContact[claim[row]!]!);
  const source = new Int32Array(a.source);
  const report = new Int32Array(a.report);
  const stance = new Uint8Array(a.stance);
  const letter = bytes(count, (row) => views.sources.letter[source[row]!]!);
  a.override.row.forEach((row, i) => (letter[row] = a.override.letter[i]!));
  const participants = c.participants.flat();
  const actors = listsOf(c.participants.map((list) => list.map((code) => code >> 4)));
  return {
    views: tables,
    words: null,
    english: tables,
    lang: 'en',
    compareNames: collation('en'),
    contacts: {
      count: c.id.length,
      channel: new Uint8Array(c.channel),
      happened: new Uint8Array(c.happened),
      from: new Int32Array(from),
      to: new Int32Array(to),
      known: new Int32Array(c.known),
      lag: numbers(c.id.length, (row) => c.known[row]! - to[row]!),
      claimStart,
      accountStart,
      actors,
      role: bytes(participants.length, (row) => (participants[row]! >> 1) & 7),
      initiated: bytes(participants.length, (row) => participants[row]! & 1),
      topics: listsOf(c.topics),
    },
    claims: {
      count: q.about.length,
      contact: claimContact,
      about: new Uint8Array(q.about),
      accountStart: claimAccountStart,
    },
    accounts: {
      count,
      claim,
      contact,
      source,
      report,
      stance,
      letter,
      known: numbers(count, (row) => c.known[contact[row]!]! + a.lag[row]!),
      outlet: numbers(count, (row) => views.reports.outlet[report[row]!]!),
      language: bytes(count, (row) => views.reports.language[report[row]!]!),
      sourceSide: bytes(count, (row) => views.sources.side[source[row]!]!),
      origin: originsOf(claimAccountStart, source, stance),
    },
    actorContacts: inverse(actors, views.actors.id.length),
    axis: {
      from: from.reduce((first, day) => Math.min(first, day), views.record.from),
      to: to.reduce((last, day) => Math.max(last, day), views.record.to),
    },
  };
}

/** The order of names in a language. */
export const collation = (lang: Lang): Columns['compareNames'] => new Intl.Collator(lang, { numeric: true }).compare;

/** The rows of one list. */
export const rowsOf = (lists: Lists, row: number): Int32Array =>
  lists.row.subarray(lists.start[row], lists.start[row + 1]);

/** The actors of a contact with their roles, in the order of the record. */
export function participantsOf(columns: Columns, contact: number): { actor: number; role: Role; initiated: boolean }[] {
  const { actors, role, initiated } = columns.contacts;
  const list: { actor: number; role: Role; initiated: boolean }[] = [];
  for (let k = actors.start[contact]!; k < actors.start[contact + 1]!; k++)
    list.push({ actor: actors.row[k]!, role: ROLES[role[k]!]!, initiated: initiated[k] === 1 });
  return list;
}
