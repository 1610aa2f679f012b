import { rowsOf } from './columns.ts';
import type { Columns } from './columns.ts';
import type { TextMatcher } from './filter.ts';
import { queryWords } from './match-titles.ts';
import { FINDABLE } from './search-entries.ts';
import type { ActorWords, Findable, FoundBy } from './search-entries.ts';
import { SearchIndex, WHOLE } from './search-index.ts';
import { SIMILAR } from './search-words.ts';
import { atOnce } from './slices.ts';
import type { Sliced } from './slices.ts';

/** One thing that search found, and by what. */
export interface Match {
  readonly kind: Findable;
  /** Its row in the table of its kind. */
  readonly row: number;
  readonly name: string;
  readonly by: FoundBy;
  /** That of its own texts by which it was found. */
  readonly matched: string;
  /** Whether that only resembles what was typed. */
  readonly similar: boolean;
  /** Who or what of it was found (its speaker, a participant …), where its own texts have not all the words. */
  readonly through: Match | null;
}

export interface MatchGroup {
  readonly kind: Findable;
  /** The best first. */
  readonly matches: readonly Match[];
  /** How many were found. */
  readonly total: number;
}

export interface Search {
  /** Whether aliases and offices have loaded; else it finds by names alone. */
  readonly complete: boolean;
  /** What a text may mean, by kind: exact before alike, at most `limit` of each kind. Nothing for an empty text. */
  suggest(text: string, limit?: number): MatchGroup[];
  /** The rows of one kind that a text may mean, the best first. */
  rows(kind: Findable, text: string): number[];
  /**
   * 1 for each contact that a text means: every word begins a word of its title, place, channel, topics, participants
   * or sources, in any spelling; a word that begins none of any contact stands for all that holds or resembles it.
   */
  readonly contacts: TextMatcher;
}

/** Search over all names of a dataset, and, where they have loaded, over aliases and offices. */
export const createSearch = (columns: Columns, searchText: ActorWords | null): Search =>
  atOnce(makeSearch(columns, searchText));

/** The same, slice by slice. */
export function* makeSearch(columns: Columns, searchText: ActorWords | null): Sliced<Search> {
  const index = yield* SearchIndex.of(columns, searchText);
  return searchIn(columns, index, searchText !== null);
}

function searchIn(columns: Columns, index: SearchIndex, complete: boolean): Search {
  const { first, names, linked } = index;
  const linkedOf = new Map<Findable, (typeof linked)[number][1]>(linked);
  const { count } = columns.contacts;

  /** How each thing fits all words: as the word that fits worst. */
  function fitOf(words: readonly string[]): Float32Array {
    const worst = new Float32Array(index.count).fill(words.length === 0 ? Infinity : WHOLE);
    for (const word of words) {
      const { things } = index.fits(word);
      for (let thing = 0; thing < worst.length; thing++)
        if (things[thing]! > worst[thing]!) worst[thing] = things[thing]!;
    }
    return worst;
  }

  function contacts(text: string): Uint8Array {
    const words = queryWords(text);
    const passing = new Uint8Array(count).fill(words.length === 0 ? 0 : 1);
    for (const word of words) {
      const { worded, anyWorded, things } = index.fits(word);
      for (let i = 0; i < count; i++)
        if (anyWorded ? !worded[i] : things[first.contact + i] === Infinity) passing[i] = 0;
    }
    return passing.includes(1) ? passing : contactsOfOne(words);
  }

  /** The contacts of the things that have all the words themselves: an outlet, an office. */
  function contactsOfOne(words: readonly string[]): Uint8Array {
    const passing = new Uint8Array(count);
    const fit = fitOf(words);
    for (const [kind, lists] of linked)
      for (let row = 0; row < names[kind].length; row++)
        if (fit[first[kind] + row]! < Infinity) for (const contact of rowsOf(lists, row)) passing[contact] = 1;
    return passing;
  }

  /** The rows of one kind that a text means, the best first and at most so many, and how many there are. */
  function find(kind: Findable, text: string, fit: Float32Array, limit: number): { rows: number[]; total: number } {
    const at = first[kind];
    const means = kind === 'contact' ? contacts(text) : null;
    const found: number[] = [];
    for (let row = 0; row < names[kind].length; row++)
      if (means ? means[row] : fit[at + row]! < Infinity) found.push(row);
    const whole = index.whole(text);
    const fitAt = (row: number): number => (whole.has(at + row) ? WHOLE : fit[at + row]!);
    const lists = linkedOf.get(kind);
    const size = (row: number): number => (lists ? lists.start[row + 1]! - lists.start[row]! : 0);
    const order = (a: number, b: number): number => fitAt(a) - fitAt(b) || size(b) - size(a) || a - b;
    return { rows: firstOf(found, order, limit), total: found.length };
  }

  /** Says by which of its texts a thing was found: the one that has most of the words, and has them best. */
  function explain(kind: Findable, row: number, words: readonly string[], text: string): Match {
    const own = [...index.entriesOf(first[kind] + row)].map(({ entry, fit }) => {
      const fits = words.map(fit);
      const fitting = fits.filter((one) => one < Infinity);
      const sum = fitting.reduce((a, b) => a + b, 0);
      return { entry, fits, missing: fits.length - fitting.length, sum, worst: Math.max(...fitting) };
    });
    const asTyped = (matched: string): number => Number(matched.toLowerCase().includes(text.trim().toLowerCase()));
    const [best] = own.sort(
      ({ entry: a, ...x }, { entry: b, ...y }) =>
        x.missing - y.missing ||
        x.sum - y.sum ||
        Number(b.by === 'name') - Number(a.by === 'name') ||
        asTyped(b.text) - asTyped(a.text) ||
        a.text.length - b.text.length,
    );
    const { entry, worst } = best!;
    const lacking = words.filter((_, i) => own.every(({ fits }) => fits[i] === Infinity));
    return {
      kind,
      row,
      name: names[kind][row]!,
      by: entry.by,
      matched: entry.text,
      similar: worst >= SIMILAR,
      through: lacking.length > 0 ? throughOf(kind, row, lacking, text) : null,
    };
  }

  /** Of all through which a source or contact can be found, the one that has most of the words, and has them best. */
  function throughOf(kind: Findable, row: number, words: readonly string[], text: string): Match | null {
    const [best] = index
      .around(kind, row)
      .map(([other, at]) => {
        const fits = words.map((word) => index.fits(word).things[first[other] + at]!).filter((fit) => fit < Infinity);
        return { other, at, missing: words.length - fits.length, sum: fits.reduce((a, b) => a + b, 0) };
      })
      .sort((a, b) => a.missing - b.missing || a.sum - b.sum);
    return best && best.missing < words.length ? explain(best.other, best.at, words, text) : null;
  }

  return {
    complete,
    suggest(text, limit = 5) {
      const words = queryWords(text);
      const fit = fitOf(words);
      return FINDABLE.flatMap((kind): MatchGroup[] => {
        const { rows, total } = find(kind, text, fit, limit);
        return total === 0 ? [] : [{ kind, matches: rows.map((row) => explain(kind, row, words, text)), total }];
      });
    },
    rows: (kind, text) => find(kind, text, fitOf(queryWords(text)), Infinity).rows,
    contacts,
  };
}

/** The first few of some things in an order, without ordering the rest. */
function firstOf<T>(things: readonly T[], order: (a: T, b: T) => number, limit: number): T[] {
  if (things.length <= limit || limit > 20) return [...things].sort(order).slice(0, limit);
  const best: T[] = [];
  for (const thing of things) {
    if (best.length === limit && order(thing, best[limit - 1]!) >= 0) continue;
    const after = best.findIndex((other) => order(thing, other) < 0);
    best.splice(after < 0 ? best.length : after, 0, thing);
    if (best.length > limit) best.pop();
  }
  return best;
}
