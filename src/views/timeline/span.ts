import type { RangeClause } from '../../explore/clauses.ts';
import type { Columns } from '../../explore/columns.ts';

/** A stretch of time in days since epoch, `to` not included. Whole days at rest, fractions during a gesture. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The shortest span that zooming leads to, days: contacts are known by the day, no closer. */
export const SHORTEST = 1;

export const lengthOf = (span: Span): number => span.to - span.from;

export const wholeSpan = ({ axis }: Columns): Span => ({ from: axis.from, to: axis.to + 1 });

/** The span in view that a time clause means: clipped to the record's, or its own where it lies quite outside. */
export function spanOf(clause: RangeClause | undefined, whole: Span): Span {
  if (!clause) return whole;
  const from = clause.from ?? Math.min(whole.from, clause.to ?? whole.from);
  const to = (clause.to ?? Math.max(whole.to - 1, from)) + 1;
  const clipped = { from: Math.max(from, whole.from), to: Math.min(to, whole.to) };
  return lengthOf(clipped) > 0 ? clipped : { from, to };
}

/** The time clause that a span in view means, in whole days; null for all of the record. */
export function clauseOf(span: Span, whole: Span): RangeClause | null {
  const from = Math.round(span.from);
  const to = Math.max(Math.round(span.to), from + 1);
  const open = { from: from <= whole.from ? null : from, to: to >= whole.to ? null : to - 1 };
  return open.from === null && open.to === null ? null : { kind: 'range', ...open };
}

/** A span of the same length, as near as it can be inside the whole. */
export function clamped(span: Span, whole: Span): Span {
  const length = Math.min(lengthOf(span), lengthOf(whole));
  const from = Math.min(Math.max(span.from, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** The span made `factor` times as long around a day (its middle, where none is given). */
export function zoomed(span: Span, factor: number, whole: Span, around = (span.from + span.to) / 2): Span {
  const length = Math.min(Math.max(lengthOf(span) * factor, SHORTEST), lengthOf(whole));
  const before = ((around - span.from) / lengthOf(span)) * length;
  return clamped({ from: around - before, to: around - before + length }, whole);
}

export const moved = (span: Span, days: number, whole: Span): Span =>
  clamped({ from: span.from + days, to: span.to + days }, whole);
