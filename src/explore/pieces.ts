import { collation } from './columns.ts';
import type { Columns } from './columns.ts';

/*
 * A large dataset is read in a worker and comes to the page in pieces, each in a task of its own: taking over all at
 * once would keep the page as long as reading it.
 */

type Typed = Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A part of a dataset's columns: a value, or some rows of one that is longer. */
export interface Piece {
  /** The names that lead to it. */
  readonly path: readonly string[];
  readonly value: unknown;
  /** Whether its rows follow those that came before it. */
  readonly follows: boolean;
}

/** Rows of one piece. */
const ROWS = 50_000;

const isTyped = (value: unknown): value is Typed => ArrayBuffer.isView(value);
const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isTyped(value);

function* taken(value: unknown, path: readonly string[], rows: number): Generator<Piece> {
  if (isTable(value) && Object.keys(value).length > 0)
    for (const [name, within] of Object.entries(value)) yield* taken(within, [...path, name], rows);
  else if (Array.isArray(value) && value.length > rows)
    for (let from = 0; from < value.length; from += rows)
      yield { path, value: value.slice(from, from + rows), follows: from > 0 };
  else yield { path, value, follows: false };
}

/** The pieces of English columns as they were read, of so many rows at most. */
export function piecesOf(columns: Columns, rows = ROWS): Piece[] {
  const { english: _same, compareNames: _collation, ...rest } = columns;
  return [...taken(rest, [], rows)];
}

/** What a piece can hand over without a copy. */
export const handedOver = ({ value }: Piece): ArrayBuffer[] => (isTyped(value) ? [value.buffer] : []);

/** Puts pieces together again, in the order in which they were taken. */
export class Assembly {
  /** Tables without a prototype, since their names come from a file. */
  readonly #root = Object.create(null) as Record<string, unknown>;

  add({ path, value, follows }: Piece): void {
    let table = this.#root;
    for (const name of path.slice(0, -1)) table = (table[name] ??= Object.create(null)) as Record<string, unknown>;
    const name = path.at(-1)!;
    if (!follows) table[name] = value;
    else for (const row of value as unknown[]) (table[name] as unknown[]).push(row);
  }

  /** The columns, once all pieces are there. */
  columns(): Columns {
    const rest = this.#root as unknown as Omit<Columns, 'english' | 'compareNames'>;
    return { ...rest, english: rest.views, compareNames: collation('en') };
  }
}
