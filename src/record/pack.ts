import type { Day } from './day.ts';
import type { PackedParts, Steps } from './dataset.ts';
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

/** The EDTF form of a date (kind and both bounds, not its days or parts) in one number. */
export const packWhen = (when: When): number =>
  (WHEN_KINDS.indexOf(when.kind) << 12) | (packBound(when.start) << 6) | packBound(when.end);

/** The parts of a date: form, first and last day of each. */
export const packParts = ({ parts }: When): PackedParts =>
  parts?.flatMap((part) => [packWhen(part), part.from, part.to]) ?? 0;

/** The date that `packWhen`, its two days and `packParts` tell. Throws a RangeError where a number is no packed form. */
export function unpackWhen(form: number, from: Day | null, to: Day | null, parts: PackedParts = 0): When {
  const kind: WhenKind | undefined = WHEN_KINDS[form >> 12];
  if (kind === undefined) throw new RangeError(`${String(form)} is no packed date form`);
  const when = { kind, from, to, start: unpackBound((form >> 6) & 63), end: unpackBound(form & 63) };
  return parts === 0 ? when : { ...when, parts: unpackParts(parts) };
}

function unpackParts(packed: readonly (number | null)[]): When[] {
  const parts: When[] = [];
  for (let i = 0; i < packed.length; i += 3)
    parts.push(unpackWhen(packed[i] ?? -1, packed[i + 1] ?? null, packed[i + 2] ?? null));
  return parts;
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
