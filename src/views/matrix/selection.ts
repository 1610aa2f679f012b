import { listOf } from '../../explore/clauses.ts';
import type { Clauses, ListKey } from '../../explore/clauses.ts';
import { DIGITS, LETTERS } from '../../record/vocabulary.ts';
import type { Place } from './grades.ts';

/**
 * What a matrix selects: rows × columns, null where that axis is free. It is two clauses and nothing besides, so every
 * selection is a product: adding a cell adds its row and its column.
 */
export interface Selection {
  readonly rows: readonly number[] | null;
  readonly columns: readonly number[] | null;
}

/** The clauses that the rows and the columns of a matrix set. */
export interface Axes {
  readonly rows: ListKey;
  readonly columns: ListKey;
}

export const GRADES = { rows: 'reliability', columns: 'credibility' } as const satisfies Axes;

export const NOTHING: Selection = { rows: null, columns: null };

export const selectionOf = (clauses: Clauses, axes: Axes): Selection => ({
  rows: clauses[axes.rows]?.values ?? null,
  columns: clauses[axes.columns]?.values ?? null,
});

/** The clauses with the two of a matrix replaced by a selection. */
export function clausesWith(clauses: Clauses, axes: Axes, { rows, columns }: Selection): Clauses {
  const { [axes.rows]: _, [axes.columns]: __, ...others } = clauses;
  const chosen = [
    [axes.rows, listOf(rows ?? [])],
    [axes.columns, listOf(columns ?? [])],
  ] as const;
  return { ...others, ...Object.fromEntries(chosen.filter(([, clause]) => clause !== null)) };
}

export const isEmpty = ({ rows, columns }: Selection): boolean => rows === null && columns === null;

/** Whether a cell is selected; nothing is where neither axis is narrowed. */
export const isSelected = (selection: Selection, row: number, column: number): boolean =>
  !isEmpty(selection) && (selection.rows?.includes(row) ?? true) && (selection.columns?.includes(column) ?? true);

/** Whether the row of a letter or the column of a digit is chosen by its own clause. */
export const isChosen = ({ rows, columns }: Selection, { letter, digit }: Place): boolean =>
  (letter !== null && (rows?.includes(letter) ?? false)) || (digit !== null && (columns?.includes(digit) ?? false));

/** A click on a cell: that cell alone, or nothing where it was alone already. */
export function pickCell({ rows, columns }: Selection, row: number, column: number): Selection {
  const only = (values: readonly number[] | null, value: number) => values?.length === 1 && values[0] === value;
  return only(rows, row) && only(columns, column) ? NOTHING : { rows: [row], columns: [column] };
}

/**
 * Ctrl and click on a cell: its row and its column are added to the product, an axis that is free stays free. On a
 * selected cell they are taken away, as far as others remain on their axis; where none do the axes are set free.
 */
export function addCell(selection: Selection, row: number, column: number): Selection {
  if (!isSelected(selection, row, column)) return united(selection, { rows: [row], columns: [column] });
  const rows = removed(selection.rows, row);
  const columns = removed(selection.columns, column);
  return rows === selection.rows && columns === selection.columns ? NOTHING : { rows, columns };
}

/** The smallest product that holds both; an axis that is free in either stays free. */
export function united(one: Selection, other: Selection): Selection {
  if (isEmpty(one)) return other;
  return { rows: both(one.rows, other.rows), columns: both(one.columns, other.columns) };
}

/** A press on the header or total of a letter or a digit: one more, or one less. */
export function toggleLine({ rows, columns }: Selection, place: Place): Selection {
  return {
    rows: place.letter === null ? rows : narrowed(toggled(rows, place.letter), LETTERS.length),
    columns: place.digit === null ? columns : narrowed(toggled(columns, place.digit), DIGITS.length),
  };
}

/** One cell of the grades. */
export interface Corner {
  readonly letter: number;
  readonly digit: number;
}

/** A rectangle of grades from one cell to another; the whole matrix is no selection. */
export function rectangle(from: Corner, to: Corner): Selection {
  return {
    rows: narrowed(span(from.letter, to.letter), LETTERS.length),
    columns: narrowed(span(from.digit, to.digit), DIGITS.length),
  };
}

function span(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, i) => first + i);
}

const both = (one: readonly number[] | null, other: readonly number[] | null): readonly number[] | null =>
  one === null || other === null ? null : [...new Set([...one, ...other])];

/** The same list where nothing else would remain. */
function removed(values: readonly number[] | null, value: number): readonly number[] | null {
  const rest = values?.filter((one) => one !== value) ?? [];
  return rest.length === 0 ? values : rest;
}

const toggled = (values: readonly number[] | null, value: number): readonly number[] =>
  values?.includes(value) ? values.filter((one) => one !== value) : [...(values ?? []), value];

/** Null where nothing or everything is chosen: either leaves the axis free. */
const narrowed = (values: readonly number[], all: number): readonly number[] | null =>
  values.length === 0 || values.length === all ? null : values;
