/** px of the striped sign before a count of denials, and what is clear after it and before it. */
export const SIGN = 7;
const AFTER = 3;
const BEFORE = 4;

/** px of a character of a count at 12 px: figures have one width, separators and the blank less. */
const FIGURE = 6;
const OTHER = 3.2;

function widthOf(count: string): number {
  let width = 0;
  for (const character of count) width += /[\p{N}\p{L}]/u.test(character) ? FIGURE : OTHER;
  return width;
}

/** The sign as a path: bars that no one takes for a sign of arithmetic, as those of a mark's denials. `y` is the first. */
export const stripesAt = (x: number, y: number): string =>
  [0, 1, 2, 3].map((bar) => `M${x} ${y + bar * 2.25}h${SIGN}`).join('');

/** Where on a line the parts begin, px; null for what is not there. */
export interface Line {
  readonly asserted: number | null;
  readonly sign: number | null;
  readonly denied: number | null;
}

/** A line of a count of assertions, of denials or of both, that begins at `x`, or has its middle there. */
export function lineOf(asserted: string | null, denied: string | null, x: number, middle: boolean): Line {
  const first = asserted === null ? 0 : widthOf(asserted);
  const before = first + (asserted !== null && denied !== null ? BEFORE : 0);
  const width = denied === null ? first : before + SIGN + AFTER + widthOf(denied);
  const start = middle ? x - width / 2 : x;
  return {
    asserted: asserted === null ? null : start,
    sign: denied === null ? null : start + before,
    denied: denied === null ? null : start + before + SIGN + AFTER,
  };
}
