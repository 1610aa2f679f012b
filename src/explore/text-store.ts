import { bucketOf } from '../record/pack.ts';
import { unpackText } from '../record/wire-text.ts';
import type { ActorsText, ContactProse, SearchText, TextShard } from '../record/dataset.ts';
import type { Columns } from './columns.ts';
import { langOfProse } from './translate.ts';
import { loadActorsText, loadProse, loadSearchText, loadShard } from './load.ts';
import type { DatasetBase } from './load.ts';

/** Words of the record; `lang` is their language where it is not the page's. */
export interface Worded {
  readonly lang: 'en' | undefined;
}

export interface AccountText extends Worded {
  readonly row: number;
  readonly locator: string | null;
  readonly note: string | null;
  /** Why this account's letter is not its source's. */
  readonly why: string | null;
}

export interface ClaimText extends Worded {
  readonly row: number;
  readonly id: string;
  readonly text: string;
  readonly accounts: readonly AccountText[];
}

/** The words of one contact. */
export interface ContactText extends Worded {
  readonly row: number;
  readonly summary: string;
  /** EDTF. */
  readonly when: string;
  readonly whenText: string | null;
  readonly repeats: string | null;
  readonly minutes: number | null;
  readonly country: string | null;
  readonly follows: readonly number[];
  readonly followedBy: readonly number[];
  readonly claims: readonly ClaimText[];
}

/** The words of one report. */
export interface ReportText {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly supplied: boolean;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string;
  readonly relays: readonly number[];
  readonly relayedBy: readonly number[];
  readonly note: string | null;
}

/** The words of a run of contacts, by row. */
export interface Shard {
  readonly contacts: ReadonlyMap<number, ContactText>;
  readonly reports: ReadonlyMap<number, ReportText>;
  /** Why a source has its letter. */
  readonly why: ReadonlyMap<number, string>;
}

const orNull = <T>(value: T | 0 | undefined): T | null => (value === 0 || value === undefined ? null : value);

/** Reads a shard's columns; `first` and `end` are the contacts it holds. */
export function decodeShard(columns: Columns, shard: TextShard, first: number, end: number): Shard {
  const { claimStart, accountStart } = columns.contacts;
  const lang = langOfProse(columns);
  const firstClaim = claimStart[first]!;
  const firstAccount = accountStart[first]!;
  const account = (row: number): AccountText => ({
    row,
    lang,
    locator: orNull(shard.accounts.locator[row - firstAccount]),
    note: orNull(shard.accounts.note[row - firstAccount]),
    why: orNull(shard.accounts.why[row - firstAccount]),
  });
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const claim = (row: number): ClaimText => ({
    row,
    lang,
    id: shard.claims.id[row - firstClaim]!,
    text: shard.claims.text[row - firstClaim]!,
    accounts: range(columns.claims.accountStart[row]!, columns.claims.accountStart[row + 1]!).map(account),
  });
  const c = shard.contacts;
  const contacts = range(first, end).map((row, i): [number, ContactText] => [
    row,
    {
      row,
      lang,
      summary: c.summary[i]!,
      when: c.when[i]!,
      whenText: orNull(c.whenText[i]),
      repeats: orNull(c.repeats[i]),
      minutes: orNull(c.minutes[i]),
      country: orNull(c.country[i]),
      follows: c.follows[i]!,
      followedBy: c.followedBy[i]!,
      claims: range(claimStart[row]!, claimStart[row + 1]!).map(claim),
    },
  ]);
  const r = shard.reports;
  const reports = r.row.map((row, i): [number, ReportText] => [
    row,
    {
      row,
      id: r.id[i]!,
      title: r.title[i]!,
      supplied: r.supplied[i] === 1,
      url: orNull(r.url[i]),
      published: r.published[i]!,
      relays: r.relays[i]!,
      relayedBy: r.relayedBy[i]!,
      note: orNull(r.note[i]),
    },
  ]);
  const why = shard.sources.row.map((row, i): [number, string] => [row, shard.sources.why[i]!]);
  return { contacts: new Map(contacts), reports: new Map(reports), why: new Map(why) };
}

/** A contact's words with those of its translation in their place. */
export function withProse(contact: ContactText, prose: ContactProse): ContactText {
  const accounts = contact.claims.map((claim) => claim.accounts.length);
  const starts = accounts.map((_, i) => accounts.slice(0, i).reduce((sum, count) => sum + count, 0));
  const { locator, note, why } = prose.accounts;
  return {
    ...contact,
    lang: undefined,
    summary: prose.summary,
    whenText: orNull(prose.whenText) ?? contact.whenText,
    repeats: orNull(prose.repeats) ?? contact.repeats,
    claims: contact.claims.map((claim, i) => ({
      ...claim,
      ...(prose.claims[i] ? { text: prose.claims[i], lang: undefined } : {}),
      accounts: claim.accounts.map((account, k) => {
        const at = starts[i]! + k;
        const own = [locator[at], note[at], why[at]].some(Boolean);
        return {
          ...account,
          lang: own ? undefined : account.lang,
          locator: orNull(locator[at]) ?? account.locator,
          note: orNull(note[at]) ?? account.note,
          why: orNull(why[at]) ?? account.why,
        };
      }),
    })),
  };
}

/** An office of an actor. */
export interface Office extends Worded {
  readonly title: string;
  /** EDTF. */
  readonly from?: string;
  readonly to?: string;
}

/** `actors.json` in the page's language. */
export type ActorsWords = Omit<ActorsText, 'roles'> & { readonly roles: readonly (readonly Office[])[] };

/** Asks once and keeps the answer; a failure is not kept. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () =>
    (asked ??= load().catch((error: unknown) => {
      asked = null;
      throw error;
    }));
}

/** The words of the record, loaded shard by shard as dossiers need them. A load that failed is tried again when asked. */
export class TextStore {
  readonly #shards = new Map<number, Promise<Shard>>();
  readonly #prose = new Map<number, Promise<ContactProse>>();
  /** Offices of the actors. */
  readonly actorsText = once(async (): Promise<ActorsWords> => {
    const { views, words } = this.columns;
    const text = await loadActorsText(this.base, views.version);
    const office = (role: ActorsText['roles'][number][number]): Office => {
      const own = words?.offices[role.title];
      return { ...role, title: own ?? role.title, lang: words !== null && own === undefined ? 'en' : undefined };
    };
    return { ...text, roles: text.roles.map((roles) => roles.map(office)) };
  });
  /** Other names of the actors than the page gives them, the English one among them. */
  readonly searchText = once(async (): Promise<SearchText> => {
    const { views, english } = this.columns;
    const { aliases } = await loadSearchText(this.base, views.version);
    if (views === english) return { aliases };
    const others = (row: number): string[] =>
      [...new Set([english.actors.name[row]!, ...aliases[row]!])].filter((name) => name !== views.actors.name[row]);
    return { aliases: aliases.map((_, row) => others(row)) };
  });

  constructor(
    readonly columns: Columns,
    readonly base: DatasetBase,
  ) {}

  /** The shard that holds a contact's words; those of that contact in the page's language where it has them. */
  shardOf(contact: number): Promise<Shard> {
    const { shards } = this.columns.views;
    let shard = shards.findIndex((first) => first > contact) - 1;
    if (shard < 0) shard = shards.length - 1;
    return this.columns.words?.prose.includes(contact) ? this.#translated(contact, shard) : this.#shard(shard);
  }

  /** Where the translation does not arrive the words stay English, and say so. */
  async #translated(contact: number, number: number): Promise<Shard> {
    const { views, lang } = this.columns;
    const loading = this.#prose.get(contact) ?? loadProse(this.base, views.version, lang, views.contacts.id[contact]!);
    this.#prose.set(contact, loading);
    loading.catch(() => this.#prose.delete(contact));
    const [shard, prose] = await Promise.all([this.#shard(number), loading.catch(() => null)]);
    if (prose === null) return shard;
    const contacts = new Map(shard.contacts).set(contact, withProse(shard.contacts.get(contact)!, prose));
    return { ...shard, contacts };
  }

  /** The report of an id and its shard; null where no report has it. */
  async reportById(id: string): Promise<{ report: ReportText; shard: Shard } | null> {
    const { buckets } = this.columns.views.reports;
    for (const number of buckets[bucketOf(id, buckets.length)] ?? []) {
      const shard = await this.#shard(number);
      for (const report of shard.reports.values()) if (report.id === id) return { report, shard };
    }
    return null;
  }

  #shard(number: number): Promise<Shard> {
    const known = this.#shards.get(number);
    if (known) return known;
    const { shards, version } = this.columns.views;
    const end = shards[number + 1] ?? this.columns.contacts.count;
    const loading = loadShard(this.base, version, number).then((text) =>
      decodeShard(this.columns, unpackText(text, this.columns.views), shards[number]!, end),
    );
    this.#shards.set(number, loading);
    loading.catch(() => this.#shards.delete(number));
    return loading;
  }
}
