import { rowsOf } from './columns.ts';
import type { Columns, Lists } from './columns.ts';
import { wordsOf } from './fold.ts';
import { contactsOfAll, entriesOf, FINDABLE, namesOf } from './search-entries.ts';
import type { ActorWords, Entry, Findable } from './search-entries.ts';
import { BEGINS, HOLDS, Words } from './search-words.ts';
import { sliced } from './slices.ts';
import type { Sliced } from './slices.ts';

/** The whole text of an entry is better than a word of it. */
export const WHOLE = -1;

/** What is found by office comes after what is found by name, and what is found through others after what has it itself. */
const BY_ROLE = 1.5;
const THROUGH = 0.25;

/** Words whose fits are kept: the same few are asked for with every key that is pressed. */
const KEPT = 24;

/** How everything fits one word. */
export interface WordFits {
  /** By entry. */
  readonly entries: Float32Array;
  /** By thing; sources through who speaks, contacts through their participants, sources, outlets, topics and channel. */
  readonly things: Float32Array;
  /** 1 for each contact of which a word begins with it; outlets and offices do not count. */
  readonly worded: Uint8Array;
  readonly anyWorded: boolean;
}

/** The contacts of all things of a kind that is not contacts. */
type Linked = readonly [kind: Exclude<Findable, 'contact'>, contacts: Lists];

/** All that can be found, as numbered things (rows of all kinds, one kind after the other), and the words that find it. */
export class SearchIndex {
  readonly names: Readonly<Record<Findable, readonly string[]>>;
  /** The first thing of each kind. */
  readonly first = {} as Record<Findable, number>;
  readonly count: number;
  readonly #columns: Columns;
  readonly #entries: readonly Entry[];
  readonly #words: Words;
  readonly #thingOf: Int32Array;
  /** By entry: what is added to its fit, and 1 where a word of it is a word of its contacts. */
  readonly #penalty: Float32Array;
  readonly #tells: Uint8Array;
  readonly #entriesOf: readonly number[][];
  readonly #byWhole = new Map<string, number[]>();
  readonly #kept = new Map<string, WordFits>();

  /** Makes it of a dataset, and where they have loaded of its aliases and offices. */
  static *of(columns: Columns, text: ActorWords | null): Sliced<SearchIndex> {
    const linked = Object.entries(contactsOfAll(columns)) as Linked[];
    yield;
    const entries = entriesOf(columns, text);
    yield;
    const wordsOfEach: string[][] = [];
    yield* sliced(entries, (entry) => void wordsOfEach.push(wordsOf(entry.text)));
    const index = new SearchIndex(columns, linked, entries, yield* Words.of(wordsOfEach));
    yield;
    yield* sliced(entries, (entry, place) => index.#add(entry, place, wordsOfEach[place]!));
    return index;
  }

  private constructor(
    columns: Columns,
    /** The contacts of everything that is not a contact. */
    readonly linked: readonly Linked[],
    entries: readonly Entry[],
    words: Words,
  ) {
    this.#columns = columns;
    this.names = namesOf(columns);
    let count = 0;
    for (const kind of FINDABLE) {
      this.first[kind] = count;
      count += this.names[kind].length;
    }
    this.count = count;
    this.#entries = entries;
    this.#words = words;
    this.#thingOf = Int32Array.from(entries, ({ kind, row }) => this.first[kind] + row);
    this.#penalty = Float32Array.from(entries, ({ by }) => (by === 'role' ? BY_ROLE : 0));
    this.#tells = Uint8Array.from(entries, ({ by, kind }) => Number(by !== 'role' && kind !== 'outlet'));
    this.#entriesOf = Array.from({ length: count }, () => []);
  }

  #add({ by }: Entry, place: number, words: readonly string[]): void {
    const thing = this.#thingOf[place]!;
    this.#entriesOf[thing]!.push(place);
    if (by === 'role') return;
    const key = words.join(' ');
    const same = this.#byWhole.get(key);
    if (same) same.push(thing);
    else this.#byWhole.set(key, [thing]);
  }

  /** The entries of a thing and how each fits one word. */
  *entriesOf(thing: number): Generator<{ entry: Entry; fit: (word: string) => number }> {
    for (const at of this.#entriesOf[thing]!)
      yield { entry: this.#entries[at]!, fit: (word) => this.fits(word).entries[at]! };
  }

  /** The things that have a whole name or spelling of these words. */
  whole = (text: string): ReadonlySet<number> => new Set(this.#byWhole.get(wordsOf(text).join(' ')));

  /** Everything through which a source (who speaks) or a contact can be found. */
  around(kind: Findable, row: number): [kind: Findable, row: number][] {
    const { contacts, accounts, views } = this.#columns;
    if (kind === 'source') {
      const actor = views.sources.actor[row]!;
      return actor < 0 ? [] : [['actor', actor]];
    }
    if (kind !== 'contact') return [];
    const told = (of: Int32Array): Set<number> =>
      new Set(of.subarray(contacts.accountStart[row], contacts.accountStart[row + 1]));
    const around: Record<Exclude<Findable, 'contact'>, Iterable<number>> = {
      actor: rowsOf(contacts.actors, row),
      source: told(accounts.source),
      outlet: told(accounts.outlet),
      topic: rowsOf(contacts.topics, row),
      channel: [contacts.channel[row]!],
    };
    return this.linked.flatMap(([other]) => [...around[other]].map((at): [Findable, number] => [other, at]));
  }

  /** How everything fits one folded word. */
  fits(word: string): WordFits {
    const kept = this.#kept.get(word);
    if (kept) return kept;
    if (this.#kept.size >= KEPT) this.#kept.clear();
    const fits = this.#fits(word);
    this.#kept.set(word, fits);
    return fits;
  }

  #fits(word: string): WordFits {
    const entries = this.#words.fits(word);
    const things = new Float32Array(this.count).fill(Infinity);
    const worded = new Uint8Array(this.count);
    for (let at = 0; at < entries.length; at++) {
      const fit = entries[at]!;
      if (fit === Infinity) continue;
      const thing = this.#thingOf[at]!;
      if (fit <= BEGINS && this.#tells[at]) worded[thing] = 1;
      things[thing] = Math.min(things[thing]!, fit + this.#penalty[at]!);
    }
    const pass = (from: number, to: number): void => {
      things[to] = Math.min(things[to]!, Math.max(things[from]!, HOLDS) + THROUGH);
      if (worded[from]) worded[to] = 1;
    };
    const { first } = this;
    this.#columns.views.sources.actor.forEach((actor, source) => {
      if (actor >= 0) pass(first.actor + actor, first.source + source);
    });
    for (const [kind, { start, row }] of this.linked)
      for (let i = 0; i + 1 < start.length; i++) {
        if (things[first[kind] + i] === Infinity) continue;
        for (let k = start[i]!; k < start[i + 1]!; k++) pass(first[kind] + i, first.contact + row[k]!);
      }
    const contacts = worded.subarray(first.contact, first.contact + this.#columns.contacts.count);
    return { entries, things, worded: contacts, anyWorded: contacts.includes(1) };
  }
}
