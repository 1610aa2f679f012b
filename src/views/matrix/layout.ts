import { DIGITS, LETTERS } from '../../record/vocabulary.ts';
import { CELLS, tallyOf } from './grades.ts';
import type { Grades, Place, Tally } from './grades.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much the headers can say: letters and digits alone, a line above each row, or words beside each row. */
export type Room = 'narrow' | 'medium' | 'wide';

/** Where everything of the grades matrix stands, px; the same for every filter. */
export interface Plan {
  readonly room: Room;
  readonly width: number;
  readonly height: number;
  /** Height of the line of words above each row; 0 where there is none. */
  readonly caption: number;
  readonly rowHeads: readonly Box[];
  readonly columnHeads: readonly Box[];
  /** By `cellOf`. */
  readonly cells: readonly Box[];
  readonly rowTotals: readonly Box[];
  readonly columnTotals: readonly Box[];
  readonly corner: Box;
  readonly total: Box;
  /** Room below the mark of a cell for its numbers: two lines in cells too narrow for one. */
  readonly numbers: number;
  /** Whether the numbers of a cell stand beside its mark, as in a picture with low rows; and all in one line. */
  readonly beside: boolean;
  readonly oneLine: boolean;
  /** Length of the longest bar of the totals of rows and of columns. */
  readonly bar: { readonly row: number; readonly column: number };
}

const ROOMS: Readonly<
  Record<
    Room,
    {
      head: number;
      headHeight: number;
      caption: number;
      gap: number;
      total: number;
      cell: number;
      height: number;
      foot: number;
      bar: { row: number; column: number };
    }
  >
> = {
  narrow: {
    head: 24,
    headHeight: 26,
    caption: 0,
    gap: 6,
    total: 52,
    cell: 60,
    height: 58,
    foot: 56,
    bar: { row: 12, column: 18 },
  },
  medium: {
    head: 28,
    headHeight: 52,
    caption: 22,
    gap: 10,
    total: 74,
    cell: 84,
    height: 60,
    foot: 66,
    bar: { row: 36, column: 28 },
  },
  wide: {
    head: 264,
    headHeight: 46,
    caption: 0,
    gap: 14,
    total: 130,
    cell: 116,
    height: 60,
    foot: 74,
    bar: { row: 80, column: 36 },
  },
};

/** Width of a cell below which its two numbers stand below one another, px. */
const NARROW = 46;
const ONE_LINE = 16;
const TWO_LINES = 29;
const PADDING = 4;
/** The smallest mark that is still seen. */
export const SMALLEST = 2;

const last = (length: number, i: number): number => (i === length - 1 ? 1 : 0);

/** The least height of a row of cells in a picture, px; and that below which numbers stand beside the marks. */
const LOWEST = 20;
const LOW = 52;
const ONE_LINE_ONLY = 30;
/** A picture lower than this has no room for words above its rows, px. */
const CAPTIONS = 440;

/**
 * Places all parts of the matrix on a width in px; and in a height, for a picture, which it fills. F and 6, which cannot
 * be judged, stand apart by a gap.
 */
export function planOf(width: number, height: number | null = null): Plan {
  const low = height !== null && height < CAPTIONS;
  const room: Room = width < 420 || (low && width < 760) ? 'narrow' : width < (low ? 760 : 860) ? 'medium' : 'wide';
  const size = height === null ? ROOMS[room] : filled(ROOMS[room], width, height);
  const cell = Math.max(
    24,
    Math.min(size.cell, Math.floor((width - size.head - size.total - size.gap) / DIGITS.length)),
  );
  const rowHeight = size.caption + size.height;
  const x = DIGITS.map((_, i) => size.head + i * cell + last(DIGITS.length, i) * size.gap);
  const y = LETTERS.map((_, i) => size.headHeight + i * rowHeight + last(LETTERS.length, i) * size.gap);
  const right = size.head + DIGITS.length * cell + size.gap;
  const bottom = size.headHeight + LETTERS.length * rowHeight + size.gap;
  const cellY = y.map((top) => top + size.caption);
  return {
    room,
    width: right + size.total,
    height: bottom + size.foot,
    caption: size.caption,
    rowHeads: y.map((top) => ({ x: 0, y: top, width: size.head, height: rowHeight })),
    columnHeads: x.map((left) => ({ x: left, y: 0, width: cell, height: size.headHeight })),
    cells: cellY.flatMap((top) => x.map((left) => ({ x: left, y: top, width: cell, height: size.height }))),
    rowTotals: cellY.map((top) => ({ x: right, y: top, width: size.total, height: size.height })),
    columnTotals: x.map((left) => ({ x: left, y: bottom, width: cell, height: size.foot })),
    corner: { x: 0, y: 0, width: size.head, height: size.headHeight },
    total: { x: right, y: bottom, width: size.total, height: size.foot },
    numbers: cell < NARROW ? TWO_LINES : ONE_LINE,
    oneLine: height !== null && size.height < ONE_LINE_ONLY,
    beside: height !== null && size.height < LOW && cell >= size.height + 44,
    bar: size.bar,
  };
}

/** What is drawn for one tally: what is asserted, what is denied, and behind them all that the record holds. */
export interface Mark {
  readonly tally: Tally;
  /** Whether the numbers stand in the mark, which is too large to leave them room below. */
  readonly inside: boolean;
  readonly ghost: Box | null;
  readonly asserted: Box | null;
  readonly denied: Box | null;
}

export interface Marks {
  readonly cells: readonly Mark[];
  readonly rows: readonly Mark[];
  readonly columns: readonly Mark[];
}

/** Assertions and denials together. */
export const sum = ({ asserted, denied }: Tally): number => asserted + denied;
const highest = (tallies: readonly Tally[]): number => Math.max(1, ...tallies.map(sum));

/**
 * The marks of a matrix: what the filter leaves (`now`) on what there is without it (`whole`). The area of a square is
 * assertions and denials together, cut upright in their shares. The scale is that of the record as it stands today
 * (`today`), so that neither a filter nor another day changes it.
 */
export function marksOf(plan: Plan, now: Grades, whole: Grades, today: Grades = whole): Marks {
  const cells = Array.from({ length: CELLS }, (_, cell) => ({
    now: { asserted: now.asserted[cell]!, denied: now.denied[cell]! },
    whole: { asserted: whole.asserted[cell]!, denied: whole.denied[cell]! },
    today: { asserted: today.asserted[cell]!, denied: today.denied[cell]! },
  }));
  const largest = highest(cells.flatMap(Object.values<Tally>));
  const { width, height } = plan.cells[0]!;
  const side = Math.min(width, height) - 2 * PADDING;
  const above = height - plan.numbers - 2 * PADDING;
  const square = (box: Box, count: number): Box => {
    const size = count === 0 ? 0 : Math.max(SMALLEST, side * Math.sqrt(count / largest));
    if (plan.beside) {
      const [x, y] = [box.x + PADDING + (side - size) / 2, box.y + (box.height - size) / 2];
      return { x, y, width: size, height: size };
    }
    const y = size > above ? (box.height - size) / 2 : PADDING + above - size;
    return { x: box.x + (box.width - size) / 2, y: box.y + y, width: size, height: size };
  };

  const line = (places: readonly Place[], boxes: readonly Box[], bar: (box: Box, share: number) => Box, cut: Cut) => {
    const tallies = places.map((place) => ({
      now: tallyOf(now, place),
      whole: tallyOf(whole, place),
      today: tallyOf(today, place),
    }));
    const most = highest(tallies.flatMap(Object.values<Tally>));
    return tallies.map((tally, i) =>
      markOf(
        tally.now,
        bar(boxes[i]!, sum(tally.now) / most),
        sum(tally.whole) === 0 ? null : bar(boxes[i]!, sum(tally.whole) / most),
        cut,
      ),
    );
  };
  return {
    cells: cells.map((tally, cell) => {
      const box = plan.cells[cell]!;
      const ghost = sum(tally.whole) === 0 ? null : square(box, sum(tally.whole));
      const mark = square(box, sum(tally.now));
      return { ...markOf(tally.now, mark, ghost, 'upright'), inside: !plan.beside && mark.height > above };
    }),
    rows: line(
      LETTERS.map((_, letter) => ({ letter, digit: null })),
      plan.rowTotals,
      (box, share) => ({
        x: box.x + 5,
        y: box.y + box.height / 2 - 7,
        width: share * plan.bar.row,
        height: 14,
      }),
      'upright',
    ),
    columns: line(
      DIGITS.map((_, digit) => ({ letter: null, digit })),
      plan.columnTotals,
      (box, share) => ({
        x: box.x + box.width / 2 - 7,
        y: box.y + 5,
        width: 14,
        height: share * plan.bar.column,
      }),
      'level',
    ),
  };
}

type RoomSize = (typeof ROOMS)[Room];

/** Cells as wide and as high as a picture has room for. */
function filled(size: RoomSize, width: number, height: number): RoomSize {
  // Over columns that are narrower than on the page words take two lines.
  const headHeight = size === ROOMS.wide ? size.headHeight + 6 : size.headHeight;
  const rowHeight = (foot: number): number =>
    Math.max(Math.floor((height - headHeight - size.gap - foot) / LETTERS.length) - size.caption, LOWEST);
  const two = Math.max(Math.min(size.foot, height / 6), 42);
  const isLow = rowHeight(two) < ONE_LINE_ONLY;
  const foot = isLow ? 30 : two;
  return {
    ...size,
    headHeight,
    foot,
    total: isLow ? size.total + 32 : size.total,
    bar: { ...size.bar, column: Math.max(foot - (isLow ? 24 : 36), 6) },
    cell: width,
    height: rowHeight(foot),
  };
}

type Cut = 'upright' | 'level';

/** Cuts a box in the shares of assertions and denials; a denial that is there is seen. */
function markOf(tally: Tally, box: Box, ghost: Box | null, cut: Cut): Mark {
  if (sum(tally) === 0) return { tally, inside: false, ghost, asserted: null, denied: null };
  const length = cut === 'upright' ? box.width : box.height;
  const share = length * (tally.denied / sum(tally));
  const denied = tally.denied === 0 ? 0 : tally.asserted === 0 ? length : Math.max(Math.min(1.5, length / 2), share);
  const part = (from: number, size: number): Box | null => {
    if (size <= 0) return null;
    return cut === 'upright' ? { ...box, x: box.x + from, width: size } : { ...box, y: box.y + from, height: size };
  };
  return { tally, inside: false, ghost, asserted: part(0, length - denied), denied: part(length - denied, denied) };
}
