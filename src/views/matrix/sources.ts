import type { Columns } from '../../explore/columns.ts';
import { fold } from '../../explore/fold.ts';
import { STANCES } from '../../record/vocabulary.ts';

/** A line of the sources matrix: a source, or the heading of a side with how many of its sources are listed. */
export type Line =
  | { readonly kind: 'side'; readonly side: number; readonly count: number }
  | { readonly kind: 'source'; readonly source: number };

/** Distinct claims of each source by stance: entry `source × 5 + stance`. `passes` null counts all accounts. */
export function claimsOfSources(columns: Columns, passes: Uint8Array | null): Int32Array {
  const { count, source, stance, origin } = columns.accounts;
  const counts = new Int32Array(columns.views.sources.id.length * STANCES.length);
  const seen = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    const first = origin[k]!;
    if ((passes !== null && !passes[k]) || seen[first]) continue;
    seen[first] = 1;
    counts[source[k]! * STANCES.length + stance[k]!]!++;
  }
  return counts;
}

/** All sources by side, then letter, then the number of claims they speak of (most first), then name. */
export function orderOf(columns: Columns, whole: Int32Array): number[] {
  const { side, letter, name } = columns.views.sources;
  const total = name.map((_, source) => spokenOf(whole, source));
  const collator = new Intl.Collator('en');
  return [...name.keys()].sort(
    (a, b) =>
      side[a]! - side[b]! ||
      letter[a]! - letter[b]! ||
      total[b]! - total[a]! ||
      collator.compare(name[a]!, name[b]!) ||
      a - b,
  );
}

/** How many claims a source speaks of, silences included; a claim counts once for each stance taken on it. */
export const spokenOf = (counts: Int32Array, source: number): number =>
  counts.subarray(source * STANCES.length, (source + 1) * STANCES.length).reduce((sum, count) => sum + count, 0);

/**
 * The lines to list: of the sources in their order those that speak under the filter (`now`) or are chosen, and whose
 * name contains the sought text, however written; each side under its heading.
 */
export function linesOf(
  columns: Columns,
  order: readonly number[],
  now: Int32Array,
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

/** The accounts of one source that pass. */
export function accountsOfSource(columns: Columns, source: number, passes: Uint8Array): number[] {
  const rows: number[] = [];
  for (let k = 0; k < columns.accounts.count; k++) if (passes[k] && columns.accounts.source[k] === source) rows.push(k);
  return rows;
}
