import { STANCES } from '../../record/vocabulary.ts';
import type { Line } from './sources.ts';

/** A place of keyboard focus: a line's filter (column 0) or name (1); in the head (line −1) a stance (2 and on). */
export interface SourceSpot {
  readonly line: number;
  readonly column: number;
}

const HEAD = -1;
const STANCE = 2;
const LAST_STANCE = STANCE + STANCES.length - 1;

export const START: SourceSpot = { line: HEAD, column: STANCE };

/** The spot, or the head where its line is gone or is the heading of a side. */
export const kept = (spot: SourceSpot, lines: readonly Line[]): SourceSpot =>
  spot.line === HEAD || lines[spot.line]?.kind === 'source' ? spot : START;

/**
 * Where a key moves the focus: arrows by one, Page up and down by `page` lines, Home and End within the line, with
 * Ctrl to the first and the last source. Null where the key moves nothing. Headings of sides are passed over.
 */
export function movedTo(
  { line, column }: SourceSpot,
  key: string,
  ctrl: boolean,
  lines: readonly Line[],
  page: number,
): SourceSpot | null {
  const end = lines.length - 1;
  const at = (to: number): SourceSpot => (to === HEAD ? START : { line: to, column: Math.min(column, 1) });
  const below = (from: number): SourceSpot => at(nearest(lines, from, 1) ?? line);
  const above = (from: number): SourceSpot => at(nearest(lines, from, -1) ?? HEAD);
  if (key === 'ArrowDown') return below(line + 1);
  if (key === 'ArrowUp') return line === HEAD ? START : above(line - 1);
  if (key === 'PageDown') return line + page < end ? below(line + page) : above(end);
  if (key === 'PageUp') return above(line - page);
  if (ctrl && key === 'Home') return below(0);
  if (ctrl && key === 'End') return above(end);
  const [first, last] = line === HEAD ? [STANCE, LAST_STANCE] : [0, 1];
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
