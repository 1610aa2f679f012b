import type { Columns } from '../../explore/columns.ts';
import { rowsOf } from '../../explore/columns.ts';
import type { AccountText, ClaimText, ContactText, ReportText, Shard } from '../../explore/text-store.ts';
import type { Day } from '../../record/day.ts';

/** What of the record goes into a pack. */
export interface Selection {
  readonly contacts: Uint8Array;
  /** Accounts that pass the filter; those of the same contacts that do not are in the pack too, and marked. */
  readonly accounts: Uint8Array;
  /** What was not public on this day is left out, and standings and grades are those of the day; null: today. */
  readonly asof: Day | null;
}

/** The words of contacts, reports and letters, by row. */
export type Words = Pick<Shard, 'contacts' | 'reports' | 'why'>;

export interface ClaimEvidence {
  readonly contact: ContactText;
  readonly claim: ClaimText;
}

export interface AccountEvidence extends ClaimEvidence {
  readonly account: AccountText;
  /** Its place on its claim, from 1. */
  readonly number: number;
}

/** What a pack holds: whole contacts with all that is said on them, and all that these name. */
export interface Evidence {
  readonly columns: Columns;
  readonly words: Words;
  readonly asof: Day | null;
  readonly contacts: readonly ContactText[];
  readonly claims: readonly ClaimEvidence[];
  readonly accounts: readonly AccountEvidence[];
  /** By id: those that carry the accounts, and those which they relay. */
  readonly reports: readonly ReportText[];
  /** Rows. */
  readonly sources: readonly number[];
  readonly actors: readonly number[];
  readonly outlets: readonly number[];
  readonly channels: readonly number[];
  readonly topics: readonly number[];
  readonly sides: readonly number[];
  /** Whether an account passes the filter, by row. */
  readonly matches: Uint8Array;
  /** The permanent address of a contact, or of one of its claims. */
  readonly address: (contact: number, claim?: string) => string;
}

/** Gathers what a selection needs. A grade rests on every word on its claim, so no account of a contact is left out. */
export function evidenceOf(
  columns: Columns,
  selection: Selection,
  words: Words,
  address: Evidence['address'],
): Evidence {
  const { accounts: table, contacts: all, views } = columns;
  const { asof } = selection;
  const isPublic = (day: Day): boolean => asof === null || day <= asof;
  const contacts = rowsIn(selection.contacts).map((row) => words.contacts.get(row)!);
  const claims: ClaimEvidence[] = [];
  const accounts: AccountEvidence[] = [];
  for (const contact of contacts)
    for (const claim of contact.claims) {
      const known = claim.accounts.filter(({ row }) => isPublic(table.known[row]!));
      if (known.length === 0) continue;
      claims.push({ contact, claim });
      known.forEach((account, i) => accounts.push({ contact, claim, account, number: i + 1 }));
    }
  const carried = accounts.map(({ account }) => table.report[account.row]!);
  const reports = withRelayed(carried, words).filter(({ row }) => isPublic(views.reports.day[row]!));
  const sources = rows(accounts.map(({ account }) => table.source[account.row]!));
  const speakers = sources.map((source) => views.sources.actor[source]!).filter((actor) => actor >= 0);
  const actors = rows([...contacts.flatMap(({ row }) => [...rowsOf(all.actors, row)]), ...speakers]);
  return {
    columns,
    words,
    asof,
    contacts,
    claims,
    accounts,
    reports: reports.sort((a, b) => (a.id < b.id ? -1 : 1)),
    sources,
    actors,
    outlets: rows(reports.map(({ row }) => views.reports.outlet[row]!)),
    channels: rows(contacts.map(({ row }) => all.channel[row]!)),
    topics: rows(contacts.flatMap(({ row }) => [...rowsOf(all.topics, row)])),
    sides: rows([...actors.map((row) => views.actors.side[row]!), ...sources.map((row) => views.sources.side[row]!)]),
    matches: selection.accounts,
    address,
  };
}

const rowsIn = (mask: Uint8Array): number[] => [...mask.keys()].filter((row) => mask[row]);

const rows = (some: readonly number[]): number[] => [...new Set(some)].sort((a, b) => a - b);

/** Reports and all that they relay, however far back, each once. */
function withRelayed(carried: readonly number[], { reports }: Words): ReportText[] {
  const found = new Map<number, ReportText>();
  const todo = [...carried];
  for (let row = todo.pop(); row !== undefined; row = todo.pop()) {
    const report = reports.get(row);
    if (!report || found.has(row)) continue;
    found.set(row, report);
    todo.push(...report.relays);
  }
  return [...found.values()];
}
