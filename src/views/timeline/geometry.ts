import type { Span } from './span.ts';

/** Sizes of the plot, px. */
export interface Geometry {
  readonly width: number;
  /** Lane headers stand above their lanes instead of beside them. */
  readonly narrow: boolean;
  /** Blank at both ends of the time axis; the right one holds the end of coverage. */
  readonly padLeft: number;
  readonly padRight: number;
  /** Half the height of a mark. */
  readonly r: number;
  /** Of a row: as much as two labels need, one above the other. */
  readonly rowHeight: number;
  /** Above and below the rows of a lane. */
  readonly lanePad: number;
  /** Of a lane header that stands above its lane. */
  readonly headHeight: number;
  /** The least height of a lane, so that a header beside it fits. */
  readonly laneLeast: number;
}

/** Sizes for a plot of a width, px; `narrow` where the page is under 720 px. */
export const geometryOf = (width: number, narrow: boolean): Geometry => ({
  width,
  narrow,
  padLeft: 8,
  padRight: 24,
  r: narrow ? 4 : 5,
  rowHeight: 14.25,
  lanePad: 4,
  headHeight: narrow ? 28 : 0,
  laneLeast: narrow ? 0 : 44,
});

/** Days to px and back. */
export interface Scale {
  readonly span: Span;
  readonly perDay: number;
  x(day: number): number;
  day(x: number): number;
}

export function scaleOf(span: Span, { width, padLeft, padRight }: Geometry): Scale {
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
