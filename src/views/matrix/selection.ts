import { listOf } from '../../explore/clauses.ts';
import type { Clauses, ListClause } from '../../explore/clauses.ts';
import { DIGITS, LETTERS } from '../../record/vocabulary.ts';
import type { Place } from './grades.ts';

/**
 * What the matrix selects: letters × digits, null where that axis is free. It is the two clauses and nothing besides,
 * so every selection is a product: adding a cell adds its letter and its digit.
 */
export interface Selection {
  readonly letters: readonly number[] | null;
  readonly digits: readonly number[] | null;
}

export const NOTHING: Selection = { letters: null, digits: null };

export const selectionOf = (clauses: Clauses): Selection => ({
  letters: clauses.reliability?.values ?? null,
  digits: clauses.credibility?.values ?? null,
});

/** The clauses with the matrix's own two replaced by a selection. */
export function clausesWith(clauses: Clauses, { letters, digits }: Selection): Clauses {
  const { reliability: _, credibility: __, ...others } = clauses;
  const chosen = { reliability: clauseOf(letters), credibility: clauseOf(digits) };
  return {
    ...others,
    ...(chosen.reliability && { reliability: chosen.reliability }),
    ...(chosen.credibility && { credibility: chosen.credibility }),
  };
}

const clauseOf = (values: readonly number[] | null): ListClause | null => (values === null ? null : listOf(values));

export const isEmpty = ({ letters, digits }: Selection): boolean => letters === null && digits === null;

/** Whether a cell is selected; nothing is where neither axis is narrowed. */
export const isSelected = (selection: Selection, letter: number, digit: number): boolean =>
  !isEmpty(selection) && (selection.letters?.includes(letter) ?? true) && (selection.digits?.includes(digit) ?? true);

/** Whether a row or a column is chosen by its own clause. */
export const isChosen = ({ letters, digits }: Selection, { letter, digit }: Place): boolean =>
  (letter !== null && (letters?.includes(letter) ?? false)) || (digit !== null && (digits?.includes(digit) ?? false));

/** A click on a cell: that cell alone, or nothing where it was alone already. */
export function pickCell(selection: Selection, letter: number, digit: number): Selection {
  const only = (values: readonly number[] | null, value: number) => values?.length === 1 && values[0] === value;
  return only(selection.letters, letter) && only(selection.digits, digit)
    ? NOTHING
    : { letters: [letter], digits: [digit] };
}

/**
 * Ctrl and click on a cell: its letter and its digit are added to the product, an axis that is free stays free. On a
 * selected cell they are taken away, as far as others remain on their axis; where none do the axes are set free.
 */
export function addCell(selection: Selection, letter: number, digit: number): Selection {
  if (isEmpty(selection)) return { letters: [letter], digits: [digit] };
  if (!isSelected(selection, letter, digit))
    return { letters: added(selection.letters, letter), digits: added(selection.digits, digit) };
  const letters = removed(selection.letters, letter);
  const digits = removed(selection.digits, digit);
  return letters === selection.letters && digits === selection.digits ? NOTHING : { letters, digits };
}

/** A press on a row's or column's header or total: one more letter or digit, or one less. */
export function toggleLine({ letters, digits }: Selection, place: Place): Selection {
  return {
    letters: place.letter === null ? letters : narrowed(toggled(letters, place.letter), LETTERS.length),
    digits: place.digit === null ? digits : narrowed(toggled(digits, place.digit), DIGITS.length),
  };
}

/** A dragged rectangle from one cell to another; the whole matrix is no selection. */
export function rectangle(from: Corner, to: Corner): Selection {
  return {
    letters: narrowed(span(from.letter, to.letter), LETTERS.length),
    digits: narrowed(span(from.digit, to.digit), DIGITS.length),
  };
}

export interface Corner {
  readonly letter: number;
  readonly digit: number;
}

function span(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, i) => first + i);
}

const added = (values: readonly number[] | null, value: number): readonly number[] | null =>
  values === null || values.includes(value) ? values : [...values, value];

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
