import { DIGITS, LETTERS } from '../../record/vocabulary.ts';
import { cellOf } from './grades.ts';
import type { Place } from './grades.ts';
import type { Box, Plan } from './layout.ts';
import type { Corner } from './selection.ts';

/** A place in the grid: row 0 holds the column headers, column 0 the row headers, the last ones the totals. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

const FOOT = LETTERS.length + 1;
const END = DIGITS.length + 1;

/** Three corners are empty; only that of the totals says something. */
const isBlank = (row: number, column: number): boolean =>
  (column === 0 && (row === 0 || row === FOOT)) || (row === 0 && column === END);

/** All that the grid holds, row by row: headers, cells, totals. */
export const SPOTS: readonly (readonly Spot[])[] = Array.from({ length: FOOT + 1 }, (_, row) =>
  Array.from({ length: END + 1 }, (_, column) => ({ row, column })).filter(({ column }) => !isBlank(row, column)),
);

/** The cell, row or column that a spot stands for; headers and totals stand for their whole line. */
export const placeOf = ({ row, column }: Spot): Place => ({
  letter: row > 0 && row < FOOT ? row - 1 : null,
  digit: column > 0 && column < END ? column - 1 : null,
});

/** The cell at a spot; null at headers and totals. */
export function cellAt(spot: Spot): Corner | null {
  const { letter, digit } = placeOf(spot);
  return letter === null || digit === null ? null : { letter, digit };
}

/** Where a spot stands in a plan. */
export function boxOf(plan: Plan, { row, column }: Spot): Box {
  const { letter, digit } = placeOf({ row, column });
  if (letter === null && digit === null) return plan.total;
  if (letter === null) return row === 0 ? plan.columnHeads[digit!]! : plan.columnTotals[digit!]!;
  if (digit === null) return column === 0 ? plan.rowHeads[letter]! : plan.rowTotals[letter]!;
  return plan.cells[cellOf(letter, digit)]!;
}

const MOVES: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * Where a key moves the focus: arrows by one, Home and End to the ends of the row, with Ctrl to the first cell and the
 * last total. Null where the key moves nothing; at an edge it stays where it is.
 */
export function moved({ row, column }: Spot, key: string, ctrl: boolean): Spot | null {
  const move = MOVES[key];
  if (move) return landed(row + move.row, column + move.column) ?? { row, column };
  if (key === 'Home') return ctrl ? { row: 1, column: 1 } : (landed(row, 0) ?? { row, column: 1 });
  if (key === 'End') return ctrl ? { row: FOOT, column: END } : (landed(row, END) ?? { row, column: END - 1 });
  return null;
}

/** The spot, null where there is none. */
const landed = (row: number, column: number): Spot | null =>
  row < 0 || row > FOOT || column < 0 || column > END || isBlank(row, column) ? null : { row, column };

/** The cell nearest to a point of the matrix, px. */
export function nearestCell({ cells }: Plan, x: number, y: number): Corner {
  const away = (at: number, from: number, length: number): number => Math.max(from - at, 0, at - from - length);
  const nearest = (boxes: readonly number[]): number => boxes.indexOf(Math.min(...boxes));
  return {
    letter: nearest(LETTERS.map((_, i) => away(y, cells[i * DIGITS.length]!.y, cells[0]!.height))),
    digit: nearest(DIGITS.map((_, i) => away(x, cells[i]!.x, cells[0]!.width))),
  };
}
