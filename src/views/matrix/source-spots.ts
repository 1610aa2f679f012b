import type { Line } from './sources.ts';

/** A place of keyboard focus: a line's filter (column 0), its name (1) or a count (2 and on); line −1 is the head. */
export interface SourceSpot {
  readonly line: number;
  readonly column: number;
}

export const HEAD = -1;
/** The column of the first count. */
export const FIRST = 2;

export const START: SourceSpot = { line: HEAD, column: FIRST };

/** The spot, or the head where its line is gone or is the heading of a side. */
export const kept = (spot: SourceSpot, lines: readonly Line[]): SourceSpot =>
  spot.line === HEAD || lines[spot.line]?.kind === 'source' ? spot : START;

/** What is walked: the lines, how many columns of counts they have, and how many lines a page holds. */
export interface Walk {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly page: number;
}

/**
 * Where a key moves the focus: arrows by one, Page up and down by a page, Home and End within the line, with Ctrl to the
 * first and the last source. Null where the key moves nothing. Headings of sides are passed over.
 */
export function movedTo(
  { line, column }: SourceSpot,
  key: string,
  ctrl: boolean,
  { lines, width, page }: Walk,
): SourceSpot | null {
  const end = lines.length - 1;
  const at = (to: number): SourceSpot => ({ line: to, column: to === HEAD ? Math.max(FIRST, column) : column });
  const below = (from: number): SourceSpot => at(nearest(lines, from, 1) ?? line);
  const above = (from: number): SourceSpot => at(nearest(lines, from, -1) ?? HEAD);
  if (key === 'ArrowDown') return below(line + 1);
  if (key === 'ArrowUp') return line === HEAD ? at(HEAD) : above(line - 1);
  if (key === 'PageDown') return line + page < end ? below(line + page) : above(end);
  if (key === 'PageUp') return above(line - page);
  if (ctrl && key === 'Home') return below(0);
  if (ctrl && key === 'End') return above(end);
  const [first, last] = [line === HEAD ? FIRST : 0, FIRST + width - 1];
  if (key === 'ArrowLeft') return { line, column: Math.max(first, column - 1) };
  if (key === 'ArrowRight') return { line, column: Math.min(last, column + 1) };
  if (key === 'Home') return { line, column: first };
  return key === 'End' ? { line, column: last } : null;
}

/** The nearest line from one on, in a direction, that is a source. */
function nearest(lines: readonly Line[], from: number, step: 1 | -1): number | null {
  for (let line = from; line >= 0 && line < lines.length; line += step) if (lines[line]?.kind === 'source') return line;
  return null;
}
