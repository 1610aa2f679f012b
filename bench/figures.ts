/** One thing measured: of whom, at which size, and the runs of it. */
export interface Figure {
  readonly task: string;
  /** Contacts of the record, or rows of the engine; null for the shipped record. */
  readonly size: number | null;
  readonly who: string;
  readonly unit: 'ms' | 'kB' | 'MB' | '';
  readonly median: number;
  readonly least: number;
  readonly p95: number;
  readonly most: number;
  readonly runs: number;
  /** What design §10 asks: at most so much, or so many times less than the named other at the same task and size. */
  readonly atMost?: number;
  readonly atLeast?: number;
  /** At most so much for all but one of twenty runs. */
  readonly p95AtMost?: number;
  readonly below?: { readonly who: string; readonly times: number };
}

export type Budget = Pick<Figure, 'atMost' | 'atLeast' | 'p95AtMost' | 'below'>;

/** What one part of the bench found. */
export interface Findings {
  readonly part: string;
  readonly title: string;
  /** ms that a fixed loop took in the same run, by where: what the times are to be read against. */
  readonly calibration: Readonly<Record<string, number>>;
  readonly figures: readonly Figure[];
  /** What else is to be said of it. */
  readonly notes: readonly string[];
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;

/** To three digits that count. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** Median and spread of some runs. Throws a RangeError where there are none. */
export function figure(
  what: Pick<Figure, 'task' | 'size' | 'who'> & { readonly unit?: Figure['unit'] },
  runs: readonly number[],
  budget: Budget = {},
): Figure {
  if (runs.length === 0) throw new RangeError(`${what.task}: nothing was measured`);
  const sorted = [...runs].sort((a, b) => a - b);
  return {
    unit: 'ms',
    ...what,
    median: rounded(quantile(sorted, 0.5)),
    least: rounded(sorted[0]!),
    p95: rounded(quantile(sorted, 0.95)),
    most: rounded(sorted.at(-1)!),
    runs: sorted.length,
    ...budget,
  };
}

/** ms of a fixed loop in this process. */
export function calibrate(): number {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < 2e7; i++) sum += Math.sqrt(i);
  return sum > 0 ? rounded(performance.now() - start) : 0;
}

/** How many times less a figure is than its rival at the same task and size; null where there is no such rival. */
export function timesLess(own: Figure, all: readonly Figure[], who: string): number | null {
  const rival = all.find((one) => one.who === who && one.task === own.task && one.size === own.size);
  return rival ? rounded(rival.median / own.median) : null;
}

/** Whether a figure keeps its budget; null where it has none. */
export function isKept(own: Figure, all: readonly Figure[]): boolean | null {
  if (own.atMost !== undefined) return own.median <= own.atMost;
  if (own.atLeast !== undefined) return own.median >= own.atLeast;
  if (own.p95AtMost !== undefined) return own.p95 <= own.p95AtMost;
  if (!own.below) return null;
  const times = timesLess(own, all, own.below.who);
  return times === null ? null : times >= own.below.times;
}
