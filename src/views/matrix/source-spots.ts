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

/** The spot; its source's name where the count is gone; the head where its line is, or is the heading of a side. */
export function kept(spot: SourceSpot, { lines, has }: Pick<Walk, 'lines' | 'has'>): SourceSpot {
  if (spot.line === HEAD) return spot;
  const line = lines[spot.line];
  if (line?.kind !== 'source') return START;
  return spot.column < FIRST || has(line.source, spot.column - FIRST) ? spot : { line: spot.line, column: FIRST - 1 };
}

/** What is walked: the lines, how many columns of counts they have at most, and how many lines a page holds. */
export interface Walk {
  readonly lines: readonly Line[];
  readonly width: number;
  /** Whether a source has a count there, which is else left blank and passed over. */
  readonly has: (source: number, column: number) => boolean;
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
  { lines, width, has, page }: Walk,
): SourceSpot | null {
  const end = lines.length - 1;
  const [first, last] = [line === HEAD ? FIRST : 0, FIRST + width - 1];
  const isThere = (row: number, at: number): boolean => {
    const of = lines[row];
    return at < FIRST || of?.kind !== 'source' || has(of.source, at - FIRST);
  };
  const across = (from: number, step: 1 | -1): number => {
    for (let at = from; at >= first && at <= last; at += step) if (isThere(line, at)) return at;
    return column;
  };
  const at = (to: number): SourceSpot => {
    if (to === HEAD) return { line: HEAD, column: Math.max(FIRST, column) };
    let nearest = column;
    while (!isThere(to, nearest)) nearest--;
    return { line: to, column: nearest };
  };
  const below = (from: number): SourceSpot => at(nearest(lines, from, 1) ?? line);
  const above = (from: number): SourceSpot => at(nearest(lines, from, -1) ?? HEAD);
  if (key === 'ArrowDown') return below(line + 1);
  if (key === 'ArrowUp') return line === HEAD ? at(HEAD) : above(line - 1);
  if (key === 'PageDown') return line + page < end ? below(line + page) : above(end);
  if (key === 'PageUp') return above(line - page);
  if (ctrl && key === 'Home') return below(0);
  if (ctrl && key === 'End') return above(end);
  if (key === 'ArrowLeft') return { line, column: across(column - 1, -1) };
  if (key === 'ArrowRight') return { line, column: across(column + 1, 1) };
  if (key === 'Home') return { line, column: first };
  return key === 'End' ? { line, column: across(last, -1) } : null;
}

/** The nearest line from one on, in a direction, that is a source. */
function nearest(lines: readonly Line[], from: number, step: 1 | -1): number | null {
  for (let line = from; line >= 0 && line < lines.length; line += step) if (lines[line]?.kind === 'source') return line;
  return null;
}
