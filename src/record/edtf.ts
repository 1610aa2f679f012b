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

function interval(value: EdtfValue): When {
  const lower = typeof value.lower === 'object' && value.lower !== null ? single(value.lower) : null;
  const upper = typeof value.upper === 'object' && value.upper !== null ? single(value.upper) : null;
  return {
    kind: 'interval',
    from: lower?.from ?? null,
    to: upper?.to ?? null,
    start: lower?.start ?? null,
    end: upper?.end ?? null,
  };
}

function several(value: EdtfValue): When {
  const spans = (value.values ?? []).flat().map((one) => single(one));
  const first = spans.reduce((a, b) => ((b.from ?? -Infinity) < (a.from ?? -Infinity) ? b : a));
  const last = spans.reduce((a, b) => ((b.to ?? Infinity) > (a.to ?? Infinity) ? b : a));
  return {
    kind: value.type === 'Set' ? 'one-of' : 'all-of',
    from: value.earlier === true ? null : first.from,
    to: value.later === true ? null : last.to,
    start: value.earlier === true ? null : first.start,
    end: value.later === true ? null : last.end,
  };
}

const firstDay = (ms: number | null): Day | null => (ms === null || !Number.isFinite(ms) ? null : dayOf(ms));

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
