import type { Day } from './day.ts';
import type { Steps } from './dataset.ts';
import { TRAITS } from './vocabulary.ts';
import type { Digit, Trait } from './vocabulary.ts';
import { PRECISIONS, WHEN_KINDS } from './when.ts';
import type { Bound, When, WhenKind } from './when.ts';

/** A claim's digit and traits in one number. */
export const packState = (digit: Digit, traits: ReadonlySet<Trait>): number =>
  TRAITS.reduce<number>((state, trait, bit) => (traits.has(trait) ? state | (8 << bit) : state), digit);

/** The digit of a packed state. */
export const digitOf = (state: number): Digit => (state & 7) as Digit;

/** Whether a packed state has a trait, named by its place in TRAITS. */
export const hasTrait = (state: number, trait: number): boolean => (state & (8 << trait)) !== 0;

const packBound = (bound: Bound | null): number =>
  bound === null
    ? 0
    : 1 + PRECISIONS.indexOf(bound.precision) * 4 + Number(bound.approximate) * 2 + Number(bound.uncertain);

function unpackBound(code: number): Bound | null {
  if (code === 0) return null;
  const precision = PRECISIONS[(code - 1) >> 2];
  if (precision === undefined) throw new RangeError(`${String(code)} is no packed date bound`);
  return { precision, approximate: ((code - 1) & 2) !== 0, uncertain: ((code - 1) & 1) !== 0 };
}

/** The EDTF form of a date (kind and both bounds, not its days) in one number. */
export const packWhen = (when: When): number =>
  (WHEN_KINDS.indexOf(when.kind) << 12) | (packBound(when.start) << 6) | packBound(when.end);

/** The date that `packWhen` and its two days tell. Throws a RangeError where the number is no packed form. */
export function unpackWhen(form: number, from: Day | null, to: Day | null): When {
  const kind: WhenKind | undefined = WHEN_KINDS[form >> 12];
  if (kind === undefined) throw new RangeError(`${String(form)} is no packed date form`);
  return { kind, from, to, start: unpackBound((form >> 6) & 63), end: unpackBound(form & 63) };
}

/** The value of steps on a day; the first value where the day is before the first change. */
export function valueOn(steps: Steps, day: Day): number {
  let value = steps[0]!;
  for (let i = 1; i < steps.length && steps[i]! <= day; i += 2) value = steps[i + 1]!;
  return value;
}

/** FNV-1a over the UTF-16 units of an id, modulo the number of buckets: where `reports.buckets` has its shards. */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % buckets;
}
