import { rollup } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { contactsOfTies, partnerOf } from './ties.ts';
import type { Tally, Ties } from './ties.ts';

/** All ties of two actors as one line of a list. */
export interface TieRow {
  readonly one: number;
  readonly other: number;
  /** The contacts that pass, in time. */
  readonly contacts: readonly number[];
  /** Their channels, that of most contacts first. */
  readonly channels: readonly number[];
  readonly best: Standing;
  /** Whether one of the two was never more than a host or briefed. */
  readonly aside: boolean;
}

/**
 * Ties as lines, those of the same two actors together, most contacts first and then in order of their names. With an
 * actor given, that is the `one` of every line.
 */
export function tieRows(
  columns: Columns,
  ties: Ties,
  passing: Tally,
  passes: ArrayLike<number>,
  rows: Iterable<number>,
  actor: number | null = null,
): TieRow[] {
  const pairs = new Map<string, number[]>();
  for (const tie of rows) {
    const key = `${String(ties.a[tie])} ${String(ties.b[tie])}`;
    const pair = pairs.get(key);
    if (pair) pair.push(tie);
    else pairs.set(key, [tie]);
  }
  const { name } = columns.views.actors;
  return [...pairs.values()]
    .map((pair): TieRow => {
      const contacts = contactsOfTies(ties, pair, passes);
      const one = actor ?? ties.a[pair[0]!]!;
      const channels = rollup(
        contacts,
        (same) => same.length,
        (contact) => columns.contacts.channel[contact]!,
      );
      return {
        one,
        other: partnerOf(ties, pair[0]!, one),
        contacts,
        channels: [...channels].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([channel]) => channel),
        best: STANDINGS[Math.min(...pair.map((tie) => passing.best[tie]!))]!,
        aside: pair.every((tie) => ties.kind[tie] === 'aside'),
      };
    })
    .sort(
      (a, b) =>
        b.contacts.length - a.contacts.length ||
        columns.compareNames(name[a.one]!, name[b.one]!) ||
        columns.compareNames(name[a.other]!, name[b.other]!),
    );
}
