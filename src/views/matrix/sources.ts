import type { Columns } from '../../explore/columns.ts';
import { fold } from '../../explore/fold.ts';
import { STANCES } from '../../record/vocabulary.ts';
import type { Axes } from './selection.ts';

/** What the columns of a list of sources are: the stances taken, or the channels of the contacts spoken of. */
export type Arrangement = 'sources' | 'channels';

export const AXES = {
  sources: { rows: 'source', columns: 'stance' },
  channels: { rows: 'source', columns: 'channel' },
} as const satisfies Record<Arrangement, Axes>;

/** A line of the list: a source, or the heading of a side with how many of its sources are listed. */
export type Line =
  | { readonly kind: 'side'; readonly side: number; readonly count: number }
  | { readonly kind: 'source'; readonly source: number };

/** Distinct claims by source and column: entry `source × width + column`. */
export interface Counts {
  readonly width: number;
  /** A claim counts once for each stance that the source takes on it. */
  readonly claims: Int32Array;
  /** How many of them it denies. */
  readonly denied: Int32Array;
}

const DENIES = STANCES.indexOf('denies');

/** How many columns an arrangement has. */
export const widthOf = (columns: Columns, arrangement: Arrangement): number =>
  arrangement === 'sources' ? STANCES.length : columns.views.channels.id.length;

/** The counts of an arrangement; however many reports echo a source it counts once. `passes` null counts all accounts. */
export function countsOf(columns: Columns, arrangement: Arrangement, passes: Uint8Array | null): Counts {
  const { count, source, stance, origin, contact } = columns.accounts;
  const { channel } = columns.contacts;
  const width = widthOf(columns, arrangement);
  const claims = new Int32Array(columns.views.sources.id.length * width);
  const denied = new Int32Array(claims.length);
  const seen = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    const first = origin[k]!;
    if ((passes !== null && !passes[k]) || seen[first]) continue;
    seen[first] = 1;
    const entry = source[k]! * width + (arrangement === 'sources' ? stance[k]! : channel[contact[k]!]!);
    claims[entry]!++;
    if (stance[k] === DENIES) denied[entry]!++;
  }
  return { width, claims, denied };
}

/** How many claims a source speaks of, silences included: the same in every arrangement. */
export function spokenOf({ width, claims }: Counts, source: number): number {
  let sum = 0;
  for (let entry = source * width; entry < (source + 1) * width; entry++) sum += claims[entry]!;
  return sum;
}

/** All sources by side, then letter, then the number of claims they speak of (most first), then name. */
export function orderOf(columns: Columns, whole: Counts): number[] {
  const { side, letter, name } = columns.views.sources;
  const total = name.map((_, source) => spokenOf(whole, source));
  return [...name.keys()].sort(
    (a, b) =>
      side[a]! - side[b]! ||
      letter[a]! - letter[b]! ||
      total[b]! - total[a]! ||
      columns.compareNames(name[a]!, name[b]!) ||
      a - b,
  );
}

/**
 * The lines to list: of the sources in their order those that speak under the filter (`now`) or are chosen, and whose
 * name contains the sought text, however written; each side under its heading.
 */
export function linesOf(
  columns: Columns,
  order: readonly number[],
  now: Counts,
  chosen: readonly number[],
  sought: string,
): Line[] {
  const { side, name } = columns.views.sources;
  const part = fold(sought.trim());
  const listed = order.filter(
    (source) =>
      (spokenOf(now, source) > 0 || chosen.includes(source)) && (part === '' || fold(name[source]!).includes(part)),
  );
  const lines: Line[] = [];
  let from = 0;
  while (from < listed.length) {
    const of = side[listed[from]!]!;
    let end = from;
    while (end < listed.length && side[listed[end]!] === of) end++;
    lines.push({ kind: 'side', side: of, count: end - from });
    for (const source of listed.slice(from, end)) lines.push({ kind: 'source', source });
    from = end;
  }
  return lines;
}

/** The accounts that pass of one source, or of one of its columns. */
export function accountsOfSource(
  columns: Columns,
  arrangement: Arrangement,
  passes: Uint8Array,
  source: number,
  column: number | null = null,
): number[] {
  const { accounts, contacts } = columns;
  const columnOf = (k: number): number =>
    arrangement === 'sources' ? accounts.stance[k]! : contacts.channel[accounts.contact[k]!]!;
  const rows: number[] = [];
  for (let k = 0; k < accounts.count; k++)
    if (passes[k] && accounts.source[k] === source && (column === null || columnOf(k) === column)) rows.push(k);
  return rows;
}
