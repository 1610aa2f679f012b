import type { Day } from './day.ts';

/** How finely one end of a date is known, finest first; `unknown` where an interval has that end, but nobody says when. */
export const PRECISIONS = ['day', 'month', 'season', 'year', 'decade', 'century', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** One end of a date: its precision and EDTF qualifiers (`~` approximate, `?` uncertain, `%` both). */
export interface Bound {
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

export const WHEN_KINDS = ['date', 'interval', 'one-of', 'all-of'] as const;
export type WhenKind = (typeof WHEN_KINDS)[number];

/** A date as it is known. `from` and `to` are its first and last possible days, null where that end is open or unknown. */
export interface When {
  readonly kind: WhenKind;
  readonly from: Day | null;
  readonly to: Day | null;
  /** null where that end is open; the same as `end` for a single date. */
  readonly start: Bound | null;
  readonly end: Bound | null;
  /** Of a set or list: what it is one or all of, in time; each a date or interval of its own. */
  readonly parts?: readonly When[];
}

/** The middle of a date's possible days; an open end counts as the other one. */
export const middle = (when: When): Day => ((when.from ?? when.to ?? 0) + (when.to ?? when.from ?? 0)) / 2;
