import { wordsOf } from '../../../explore/fold.ts';
import type { Views, Weights } from '../../../record/dataset.ts';

/** By what an actor can be said to matter. */
export const WEIGHTS = ['contacts', 'partners', 'betweenness'] as const satisfies readonly (keyof Weights)[];
export type WeightKey = (typeof WEIGHTS)[number];

export interface Order {
  readonly key: WeightKey | 'name';
  readonly descending: boolean;
}

/** What a list of actors was asked for: words of a name, a side (row; null for all), an order. */
export interface Asked {
  readonly words: string;
  readonly side: number | null;
  readonly order: Order;
}

export const ASKED_AT_FIRST: Asked = { words: '', side: null, order: { key: 'contacts', descending: true } };

/** An actor in the list; `matched` is the spelling that was found where it is not the name. */
export interface Listed {
  readonly row: number;
  readonly matched: string | null;
}

/** The order after its key was pressed: turned round, or by another key, numbers with the largest first. */
export const pressed = (order: Order, key: Order['key']): Order =>
  order.key === key ? { key, descending: !order.descending } : { key, descending: key !== 'name' };

/** The place of a row among all, 1 for the largest value, and how many others share it. */
export function placeOf(values: readonly number[], row: number): { place: number; shared: number } {
  const value = values[row]!;
  return {
    place: 1 + values.filter((other) => other > value).length,
    shared: values.filter((other) => other === value).length - 1,
  };
}

/**
 * The actors asked for. Every word must begin a word of one and the same spelling, the name or an alias (by actor, as
 * far as they are loaded). Equal ones stand in the order of `compare` of their names, in either direction.
 */
export function listActors(
  actors: Views['actors'],
  weights: Weights,
  aliases: readonly (readonly string[])[],
  asked: Asked,
  compare: (one: string, other: string) => number,
): Listed[] {
  const { name, side } = actors;
  const sought = wordsOf(asked.words);
  const found: Listed[] = [];
  for (const row of name.keys()) {
    if (asked.side !== null && side[row] !== asked.side) continue;
    const spelling = [name[row]!, ...(aliases[row] ?? [])].find((one) => isFound(wordsOf(one), sought));
    if (spelling !== undefined) found.push({ row, matched: spelling === name[row] ? null : spelling });
  }
  const { key, descending } = asked.order;
  const sign = descending ? -1 : 1;
  const byName = (one: Listed, other: Listed): number => compare(name[one.row]!, name[other.row]!);
  return key === 'name'
    ? found.sort((one, other) => sign * byName(one, other))
    : found.sort((one, other) => sign * (weights[key][one.row]! - weights[key][other.row]!) || byName(one, other));
}

const isFound = (words: readonly string[], sought: readonly string[]): boolean =>
  sought.every((part) => words.some((word) => word.startsWith(part)));
