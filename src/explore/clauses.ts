import type { Day } from '../record/day.ts';

/** A clause on the contact or on the account. */
export const CLAUSES = {
  channel: { level: 'contact', kind: 'list' },
  time: { level: 'contact', kind: 'range' },
  actor: { level: 'contact', kind: 'list' },
  topic: { level: 'contact', kind: 'list' },
  standing: { level: 'contact', kind: 'list' },
  happened: { level: 'contact', kind: 'list' },
  lag: { level: 'contact', kind: 'range' },
  q: { level: 'contact', kind: 'text' },
  reliability: { level: 'account', kind: 'list' },
  credibility: { level: 'account', kind: 'list' },
  stance: { level: 'account', kind: 'list' },
  source: { level: 'account', kind: 'list' },
  'source-side': { level: 'account', kind: 'list' },
  outlet: { level: 'account', kind: 'list' },
  'report-lang': { level: 'account', kind: 'list' },
  claims: { level: 'account', kind: 'list' },
  asof: { level: 'account', kind: 'day' },
} as const;

export type ClauseKey = keyof typeof CLAUSES;
export const CLAUSE_KEYS = Object.keys(CLAUSES) as ClauseKey[];

/** Values OR one another: rows of a table, or places in a list of vocabulary.ts (credibility: digit − 1). Sorted. */
export interface ListClause {
  readonly kind: 'list';
  readonly values: readonly number[];
}

/** Days since epoch (time) or days of lag; both ends included, null where open. */
export interface RangeClause {
  readonly kind: 'range';
  readonly from: number | null;
  readonly to: number | null;
}

export interface TextClause {
  readonly kind: 'text';
  readonly text: string;
}

export interface DayClause {
  readonly kind: 'day';
  readonly day: Day;
}

export type Clause = ListClause | RangeClause | TextClause | DayClause;

/** The clause that goes with each key. */
export type ClauseOf<K extends ClauseKey> = Extract<Clause, { kind: (typeof CLAUSES)[K]['kind'] }>;

/** The keys of clauses on the contact. */
export type ContactKey = {
  [K in ClauseKey]: (typeof CLAUSES)[K]['level'] extends 'contact' ? K : never;
}[ClauseKey];

export type ListKey = { [K in ClauseKey]: (typeof CLAUSES)[K]['kind'] extends 'list' ? K : never }[ClauseKey];

export const LIST_KEYS = CLAUSE_KEYS.filter((key): key is ListKey => CLAUSES[key].kind === 'list');

/** All clauses that are set, by key. */
export type Clauses = { readonly [K in ClauseKey]?: ClauseOf<K> };

/** A list clause of values in any order, or null for none: an empty list filters nothing. */
export function listOf(values: Iterable<number>): ListClause | null {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  return sorted.length === 0 ? null : { kind: 'list', values: sorted };
}

/** The clause with one value more or less. */
export function toggled(clause: ListClause | null | undefined, value: number): ListClause | null {
  const values = new Set(clause?.values);
  if (!values.delete(value)) values.add(value);
  return listOf(values);
}

export function sameClause(a: Clause | null | undefined, b: Clause | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  const other = new Map(Object.entries(b));
  return Object.entries(a).every(([part, value]) => String(value) === String(other.get(part)));
}
