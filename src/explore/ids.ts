import { DIGITS, HAPPENED, LETTERS, STANCES, STANDINGS, TRAITS } from '../record/vocabulary.ts';
import type { ListKey } from './clauses.ts';
import type { Tables } from './columns.ts';

/** The tables whose rows an address names by id. */
export type TableName = ListKey | 'contact';

/** Ids to rows and back, for every table that an address speaks of. */
export class Ids {
  readonly #ids: Readonly<Record<TableName, readonly string[]>>;
  readonly #rows = new Map<TableName, ReadonlyMap<string, number>>();

  constructor(views: Tables) {
    this.#ids = {
      contact: views.contacts.id,
      channel: views.channels.id,
      actor: views.actors.id,
      topic: views.topics.id,
      standing: STANDINGS,
      happened: HAPPENED,
      reliability: LETTERS,
      credibility: DIGITS.map(String),
      stance: STANCES,
      source: views.sources.id,
      'source-side': views.sides.id,
      outlet: views.outlets.id,
      'report-lang': views.languages,
      claims: TRAITS,
    };
  }

  /** The id of a row. Throws a RangeError where the table has no such row. */
  id(table: TableName, row: number): string {
    const id = this.#ids[table][row];
    if (id === undefined) throw new RangeError(`${table} has no row ${String(row)}`);
    return id;
  }

  /** The row of an id; undefined where the table has none. */
  row(table: TableName, id: string): number | undefined {
    let rows = this.#rows.get(table);
    if (!rows) this.#rows.set(table, (rows = new Map(this.#ids[table].map((one, row) => [one, row]))));
    return rows.get(id);
  }

  /** The rows of ids joined by `~`, in their order; unknown ones are passed to `ignore` and left out. */
  rows(table: TableName, text: string, ignore: (id: string) => void): number[] {
    const rows = new Set<number>();
    for (const id of text.split('~')) {
      const row = this.row(table, id);
      if (row !== undefined) rows.add(row);
      else if (id !== '') ignore(id);
    }
    return [...rows];
  }
}
