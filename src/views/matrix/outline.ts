import { group } from 'd3';
import type { Columns } from '../../explore/columns.ts';
import type { MatrixName } from '../../explore/state.ts';
import { digitOf } from '../../record/pack.ts';
import { DIGITS, LETTERS, STANCES } from '../../record/vocabulary.ts';
import type { Branch } from '../common/twin/outline.ts';
import { countsOf, orderOf } from './sources.ts';
import type { Arrangement } from './sources.ts';

/** A line of the matrix's text twin; letters, digits and stances as places in their lists. */
export type MatrixLine =
  | { readonly kind: 'letter'; readonly letter: number }
  | { readonly kind: 'digit'; readonly letter: number; readonly digit: number }
  | { readonly kind: 'side'; readonly side: number; readonly sources: number }
  | { readonly kind: 'source'; readonly source: number }
  | { readonly kind: 'stance'; readonly stance: number }
  | { readonly kind: 'channel'; readonly channel: number }
  | { readonly kind: 'account'; readonly account: number };

const ASSERTS = STANCES.indexOf('asserts');
const DENIES = STANCES.indexOf('denies');

/**
 * The matrix as text, as it is arranged: letter → digit → account, or side → source → stance or channel → account.
 * Echoes of one source count once, as in the picture, and so do what they hold: the first account of each.
 */
export function matrixOutline(
  columns: Columns,
  states: Uint8Array,
  passes: Uint8Array,
  matrix: MatrixName,
): Branch<MatrixLine>[] {
  return matrix === 'grades' ? gradesOutline(columns, states, passes) : sourcesOutline(columns, passes, matrix);
}

function gradesOutline(columns: Columns, states: Uint8Array, passes: Uint8Array): Branch<MatrixLine>[] {
  const { accounts } = columns;
  const digitAt = (account: number): number => digitOf(states[accounts.claim[account]!]!) - 1;
  const words = distinct(columns, passes, (k) => accounts.letter[k]!).filter(
    (k) => accounts.stance[k] === ASSERTS || accounts.stance[k] === DENIES,
  );
  return grouped(words, LETTERS.length, (k) => accounts.letter[k]!).map(([letter, holds]) => ({
    key: LETTERS[letter]!,
    about: { kind: 'letter', letter },
    holds,
    children: () =>
      grouped(holds, DIGITS.length, digitAt).map(([digit, inside]) => ({
        key: String(DIGITS[digit]!),
        about: { kind: 'digit', letter, digit },
        holds: inside,
        children: () => accountsIn(inside),
      })),
  }));
}

function sourcesOutline(columns: Columns, passes: Uint8Array, arrangement: Arrangement): Branch<MatrixLine>[] {
  const { accounts, contacts, views } = columns;
  const bySource = group(
    distinct(columns, passes, () => 0),
    (account) => accounts.source[account]!,
  );
  const order = orderOf(columns, countsOf(columns, arrangement, null)).filter((source) => bySource.has(source));
  const columnAt = (account: number): number =>
    arrangement === 'sources' ? accounts.stance[account]! : contacts.channel[accounts.contact[account]!]!;
  const width = arrangement === 'sources' ? STANCES.length : views.channels.id.length;
  const sourceLine = (source: number): Branch<MatrixLine> => ({
    key: views.sources.id[source]!,
    about: { kind: 'source', source },
    holds: bySource.get(source)!,
    children: () =>
      grouped(bySource.get(source)!, width, columnAt).map(([column, holds]) => ({
        key: String(column),
        about: arrangement === 'sources' ? { kind: 'stance', stance: column } : { kind: 'channel', channel: column },
        holds,
        children: () => accountsIn(holds),
      })),
  });
  return grouped(order, views.sides.id.length, (source) => views.sources.side[source]!).map(([side, sources]) => ({
    key: views.sides.id[side]!,
    about: { kind: 'side', side, sources: sources.length },
    holds: sources.flatMap((source) => bySource.get(source)!),
    children: () => sources.map(sourceLine),
  }));
}

/** The accounts that pass, of those of one origin and one `kind` the first. */
function distinct({ accounts }: Columns, passes: Uint8Array, kind: (account: number) => number): number[] {
  /** One bit for each kind that was met, at the origin. */
  const met = new Uint8Array(accounts.count);
  const rows: number[] = [];
  for (let k = 0; k < accounts.count; k++) {
    const bit = 1 << kind(k);
    const origin = accounts.origin[k]!;
    if (!passes[k] || met[origin]! & bit) continue;
    met[origin]! |= bit;
    rows.push(k);
  }
  return rows;
}

/** What falls to each of so many places, in their order; those to which nothing falls are left out. */
function grouped(rows: readonly number[], places: number, at: (row: number) => number): [number, number[]][] {
  const lists = Array.from({ length: places }, (): number[] => []);
  for (const row of rows) lists[at(row)]!.push(row);
  return [...lists.entries()].filter(([, list]) => list.length > 0);
}

const accountsIn = (accounts: readonly number[]): Branch<MatrixLine>[] =>
  accounts.map((account) => ({ key: String(account), about: { kind: 'account', account }, holds: [account] }));
