import type { Span } from './span.ts';

/**
 * Sizes of the lanes, px, in two directions: along time (x) and across the lanes (y). Turned lanes run down the page;
 * all that is laid out knows of it only by these sizes.
 */
export interface Geometry {
  /** Length of the time axis. */
  readonly width: number;
  /** Time runs down the page and lanes are columns, instead of rows. */
  readonly turned: boolean;
  /** The room across all lanes, which they fill; infinite where they grow as they need. */
  readonly across: number;
  /** Blank at both ends of the time axis; the right one holds the end of coverage. */
  readonly padLeft: number;
  readonly padRight: number;
  /** Half the height of a mark. */
  readonly r: number;
  /** Of a row: beside each other as much as two labels need, one above the other. */
  readonly rowHeight: number;
  /** Above and below the rows of a lane. */
  readonly lanePad: number;
  /** The least height of a lane, so that its header fits. */
  readonly laneLeast: number;
}

/** Sizes for lanes across a page, `width` px long. */
export const geometryOf = (width: number): Geometry => ({
  width,
  turned: false,
  across: Infinity,
  padLeft: 8,
  padRight: 24,
  r: 5,
  rowHeight: 14.25,
  lanePad: 4,
  laneLeast: 44,
});

/** Sizes for lanes that fill a picture of a width and a height (px): marks `r` px in half, rows `rowHeight` px high. */
export const filledGeometry = (
  width: number,
  across: number,
  lanes: number,
  r: number,
  rowHeight: number,
): Geometry => ({
  ...geometryOf(width),
  across: Math.max(across, 1),
  r,
  rowHeight,
  lanePad: 2,
  laneLeast: across / Math.max(lanes, 1) < 44 ? 17 : 40,
});

/** Px for a day down a page, and the least and the most that the whole record takes: two or three screens of a phone. */
const PER_DAY = 0.95;
const LEAST_LENGTH = 1200;
const MOST_LENGTH = 2400;
/** Between marks side by side, px. */
export const BETWEEN = 1.25;
/** The least width of a column: what a finger hits. */
const COLUMN = 28;

/** Sizes for lanes down a page of a width (px): as long as the record's days need, marks `r` px in half. */
export const turnedGeometry = (width: number, days: number, lanes: number, r: number): Geometry => {
  const across = Math.max(width - GUTTER - MARGIN, 1);
  return {
    width: Math.round(Math.min(Math.max(days * PER_DAY, LEAST_LENGTH), MOST_LENGTH)),
    turned: true,
    across,
    padLeft: 10,
    padRight: 26,
    r,
    rowHeight: 2 * r + BETWEEN,
    lanePad: 2,
    laneLeast: Math.min(COLUMN, across / Math.max(lanes, 1)),
  };
};

/** Days to px and back. */
export interface Scale {
  readonly span: Span;
  readonly perDay: number;
  x(day: number): number;
  day(x: number): number;
}

/** The length of a time axis and the blanks at its ends, px. */
export type AxisSize = Pick<Geometry, 'width' | 'padLeft' | 'padRight'>;

export function scaleOf(span: Span, { width, padLeft, padRight }: AxisSize): Scale {
  const perDay = Math.max(width - padLeft - padRight, 1) / (span.to - span.from);
  return {
    span,
    perDay,
    x: (day) => padLeft + (day - span.from) * perDay,
    day: (x) => span.from + (x - padLeft) / perDay,
  };
}

/** Height of a row of landmark names, how many there are, and the height of the axis under them, px. */
export const LANDMARK_HEIGHT = 15;
export const LANDMARK_ROWS = 3;
export const AXIS_HEIGHT = 34;
/** Where the lanes begin. */
export const PLOT_TOP = LANDMARK_ROWS * LANDMARK_HEIGHT + AXIS_HEIGHT;
/** Below the lanes, for what is written at the foot of a line through them, px. */
export const FOOT_HEIGHT = 18;
/** Left of turned lanes, with the names of years; right of them. */
export const GUTTER = 34;
const MARGIN = 4;

/** How the lanes lie in their picture. */
export interface Frame {
  readonly turned: boolean;
  /** The picture's size, px. */
  readonly width: number;
  readonly height: number;
  /** The room of the axis before the first lane, px. */
  readonly before: number;
  /** SVG transform of what is drawn in the lanes' own directions. */
  readonly transform: string;
  /** Where in the picture a point stands that is so far along time and across the lanes; px. */
  place(along: number, across: number): readonly [x: number, y: number];
  /** How far along time and across the lanes a point of the picture is; px. */
  point(x: number, y: number): readonly [along: number, across: number];
}

/** The frame of lanes that are `across` px high. */
export function frameOf({ width, turned, across: room }: Geometry, across: number): Frame {
  if (!turned)
    return {
      turned,
      width,
      height: PLOT_TOP + across,
      before: AXIS_HEIGHT,
      transform: `translate(0 ${String(PLOT_TOP)})`,
      place: (x, y) => [x, y + PLOT_TOP],
      point: (x, y) => [x, y - PLOT_TOP],
    };
  return {
    turned,
    width: GUTTER + room + MARGIN,
    height: width,
    before: GUTTER,
    // x and y change places.
    transform: `matrix(0 1 1 0 ${String(GUTTER)} 0)`,
    place: (along, y) => [y + GUTTER, along],
    point: (x, y) => [y, x - GUTTER],
  };
}
