import type { Day } from '../../record/day.ts';
import type { Columns } from '../../explore/columns.ts';
import { STANCES } from '../../record/vocabulary.ts';
import type { Sort, SortKey } from '../../explore/state.ts';

const ASSERTS = STANCES.indexOf('asserts');

/** What the table counts on each contact, by row. */
export interface Support {
  /** Distinct sources that assert anything about it. */
  readonly sources: Int32Array;
  /** Claims that anybody has spoken of. */
  readonly claims: Int32Array;
}

/** Sources and claims of every contact that were public on a day; null counts all. */
export function supportOf({ contacts, accounts, views }: Columns, asof: Day | null): Support {
  const sources = new Int32Array(contacts.count);
  const claims = new Int32Array(contacts.count);
  const lastContact = new Int32Array(views.sources.id.length).fill(-1);
  let lastClaim = -1;
  for (let k = 0; k < accounts.count; k++) {
    if (asof !== null && accounts.known[k]! > asof) continue;
    const contact = accounts.contact[k]!;
    if (accounts.claim[k] !== lastClaim) claims[contact]!++;
    lastClaim = accounts.claim[k]!;
    const source = accounts.source[k]!;
    if (accounts.stance[k] !== ASSERTS || lastContact[source] === contact) continue;
    lastContact[source] = contact;
    sources[contact]!++;
  }
  return { sources, claims };
}

/** Keys whose largest values are asked for first. */
const LARGEST_FIRST: ReadonlySet<SortKey> = new Set(['lag', 'sources', 'claims']);

/** The order after a press on a column: turned round where it was sorted by already. */
export const pressed = (sort: Sort, key: SortKey): Sort =>
  sort.key === key ? { key, descending: !sort.descending } : { key, descending: LARGEST_FIRST.has(key) };

/**
 * The contacts that pass, in the order asked for; `standings` are places in STANDINGS by contact. Equal ones stay in the order of the record (by date), in either
 * direction.
 */
export function sorted(
  columns: Columns,
  passes: Uint8Array,
  sort: Sort,
  standings: Uint8Array,
  support: Support,
): number[] {
  const { count, channel, known, lag } = columns.contacts;
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (passes[row]) rows.push(row);
  const direction = sort.descending ? -1 : 1;
  const { title } = columns.views.contacts;
  const values: Record<SortKey, (a: number, b: number) => number> = {
    when: (a, b) => a - b,
    title: (a, b) => columns.compareNames(title[a]!, title[b]!),
    channel: (a, b) => channel[a]! - channel[b]!,
    standing: (a, b) => standings[a]! - standings[b]!,
    known: (a, b) => known[a]! - known[b]!,
    lag: (a, b) => lag[a]! - lag[b]!,
    sources: (a, b) => support.sources[a]! - support.sources[b]!,
    claims: (a, b) => support.claims[a]! - support.claims[b]!,
  };
  const compare = values[sort.key];
  return rows.sort((a, b) => direction * compare(a, b) || a - b);
}
