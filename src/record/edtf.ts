import edtf from 'edtf';
import type { EdtfValue, Qualifier } from 'edtf';
import { dayOf, parseDay } from './day.ts';
import type { Day } from './day.ts';
import type { Bound, Precision, When } from './when.ts';

/**
 * Reads an EDTF date (ISO 8601-2, levels 0–2). Throws a RangeError with a sentence where the text is no EDTF.
 * Seasons 21–24 are the northern meteorological ones (spring = March–May), 25–28 the same, 29–32 the southern,
 * 33–36 quarters, 37–39 thirds and 40–41 halves of a year.
 */
export function readWhen(text: string): When {
  if (PLAIN_DAY.test(text)) return plainDay(parseDay(text));
  let value: EdtfValue;
  try {
    value = edtf(text);
  } catch {
    throw new RangeError(`"${text}" is not an EDTF date`);
  }
  // edtf.js reads 29 February of any year, as 1 March where there is none.
  for (const [day] of text.replace(/[~?%]/g, '').matchAll(/\d{4}-02-29/g)) parseDay(day);
  if (value.type === 'Interval') return interval(value);
  if (value.type === 'Set' || value.type === 'List') return several(value);
  const span = single(value);
  return { kind: 'date', ...span };
}

/** Nearly all dates are days that every month has, and edtf.js takes a hundred times as long. */
const PLAIN_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;

const DAY: Bound = { precision: 'day', approximate: false, uncertain: false };

const plainDay = (day: Day): When => ({ kind: 'date', from: day, to: day, start: DAY, end: DAY });

type Span = Omit<When, 'kind'>;

function single(value: EdtfValue): Span {
  const bound: Bound = {
    precision: precisionOf(value),
    approximate: applies(value.approximate),
    uncertain: applies(value.uncertain),
  };
  const [from, to] = value.type === 'Season' ? seasonDays(value) : [firstDay(value.min), firstDay(value.max)];
  return { from, to, start: from === null ? null : bound, end: to === null ? null : bound };
}

const applies = (qualifier: Qualifier | undefined): boolean =>
  typeof qualifier === 'object' ? qualifier.value > 0 : qualifier === true;

type End = EdtfValue | number | null | undefined;

const OPEN: Span = { from: null, to: null, start: null, end: null };
const UNKNOWN_BOUND: Bound = { precision: 'unknown', approximate: false, uncertain: false };
const UNKNOWN: Span = { from: null, to: null, start: UNKNOWN_BOUND, end: UNKNOWN_BOUND };

/** edtf.js has ±Infinity for an open end (`..`) and null for one of which nothing is known (left blank). */
const endOf = (end: End): Span => (end === null ? UNKNOWN : typeof end === 'object' ? single(end) : OPEN);

const interval = ({ lower, upper }: EdtfValue): When => between(endOf(lower), endOf(upper));

const between = ({ from, start }: Span, { to, end }: Span): When => ({ kind: 'interval', from, to, start, end });

/** A set or list: its members in time, each a date, or an interval where it was written `a..b`. */
function several({ type, values = [], earlier, later }: EdtfValue): When {
  const members = values.map((member): When => {
    const [first, last] = [member].flat().map(single);
    return first !== undefined && last !== undefined ? between(first, last) : { kind: 'date', ...(first ?? UNKNOWN) };
  });
  if (earlier === true) members[0] = between(OPEN, members[0] ?? OPEN);
  if (later === true) members[members.length - 1] = between(members.at(-1) ?? OPEN, OPEN);
  const parts = members.sort((a, b) => ascending(a.from, b.from, -Infinity) || ascending(a.to, b.to, Infinity));
  const last = parts.reduce((a, b) => (ascending(a.to, b.to, Infinity) < 0 ? b : a));
  const { from, start } = parts[0]!;
  return { kind: type === 'Set' ? 'one-of' : 'all-of', from, to: last.to, start, end: last.end, parts };
}

/** Compares two days, of which null is the one where it is open. */
const ascending = (a: Day | null, b: Day | null, open: number): number => {
  const [first, second] = [a ?? open, b ?? open];
  return first === second ? 0 : first - second;
};

const firstDay = (ms: number | null): Day | null => (Number.isFinite(ms) ? dayOf(ms!) : null);

/** Bits of edtf.js's `unspecified` mask: YYYYMMDD from the lowest. */
const UNSPECIFIED = { decade: 0b0000_1000, century: 0b0000_0100, month: 0b0011_0000, day: 0b1100_0000 };

function precisionOf(value: EdtfValue): Precision {
  if (value.type === 'Season') return 'season';
  if (value.type === 'Decade') return 'decade';
  if (value.type === 'Century') return 'century';
  const unspecified = value.unspecified?.value ?? 0;
  if (unspecified & UNSPECIFIED.century) return 'century';
  if (unspecified & UNSPECIFIED.decade) return 'decade';
  if (value.precision === 1 || value.precision === undefined || unspecified & UNSPECIFIED.month) return 'year';
  return value.precision === 2 || unspecified & UNSPECIFIED.day ? 'month' : 'day';
}

/** edtf.js spans season 21 over January–March, which no calendar does. */
function seasonDays(value: EdtfValue): [Day, Day] {
  const year = value.year ?? 0;
  const [month, months] = seasonMonths(value.season ?? 21);
  return [dayOf(Date.UTC(year, month, 1)), dayOf(Date.UTC(year, month + months, 0))];
}

/** The first month of a season (0 = January) and how many it has. */
function seasonMonths(season: number): [number, number] {
  if (season <= 28) return [2 + ((season - 21) % 4) * 3, 3];
  if (season <= 32) return [(8 + (season - 29) * 3) % 12, 3];
  if (season <= 36) return [(season - 33) * 3, 3];
  if (season <= 39) return [(season - 37) * 4, 4];
  return [(season - 40) * 6, 6];
}
