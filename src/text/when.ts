import { dayOf, msOf } from '../record/day.ts';
import type { Day } from '../record/day.ts';
import type { Bound, When } from '../record/when.ts';
import { dateValues, inForms, unbent } from './dates.ts';
import type { DateWords } from './dates.ts';
import type { DayStyle, Text } from './text.ts';

/** A date as it is known, in words: "24 April 2023", "about April 2023", "from June 2023, still going on". */
export function whenInWords(when: When, text: Text): string {
  const { kind, from, to, start, end, parts = [] } = when;
  if ((kind === 'one-of' || kind === 'all-of') && parts.length > 0) return severalInWords(when, parts, text);
  if (start?.precision === 'unknown' || from === null || start === null)
    return to === null || end === null
      ? text.t('when.unknown')
      : text.t(
          start === null ? 'when.until' : 'when.until-unknown-start',
          dateValues('to', boundInWords(to, end, text)),
        );
  if (to === null || end === null)
    return text.t(
      end === null ? 'when.ongoing' : 'when.unknown-end',
      dateValues('from', boundInWords(from, start, text)),
    );
  if (kind !== 'date') return intervalInWords(from, to, start, end, text).alone;
  if (start.precision === 'day') return boundInWords(from, start, text).alone;
  const date = namedSpan(from, to, text);
  const range = (): string => rangeInWords(from, to, text);
  if (start.approximate || start.uncertain) return qualified(date ?? unbent(range()), start, text).alone;
  return date === null ? text.t('when.within', { range: range() }) : text.t('when.some-time', dateValues('date', date));
}

/** More parts of a set or list than this are only counted. */
const TOLD = 4;

/** "1 April 2023 or 3 April 2023", "1 April 2023 and June 2023", "one of 12 dates from … to …". */
function severalInWords({ kind, from, to }: When, parts: readonly When[], text: Text): string {
  const of = kind === 'one-of' ? 'one-of' : 'all-of';
  if (parts.length > TOLD && from !== null && to !== null)
    return text.t(`when.${of}.many`, { count: parts.length, from: text.day(from), to: text.day(to) });
  const [only] = parts;
  if (of === 'one-of' && parts.length === 1 && only?.kind === 'interval' && from !== null && to !== null)
    return text.t('when.within', { range: partInWords(only, of, text).alone });
  const each = parts.map((part) => partInWords(part, of, text));
  const told = inForms((form) =>
    text.list(
      each.map((words) => words[form]),
      of === 'one-of' ? 'disjunction' : 'conjunction',
    ),
  );
  const vague = parts.every(({ kind: one, start }) => one === 'date' && start !== null && isVague(start));
  return vague && of === 'one-of' ? text.t('when.some-time', dateValues('date', told)) : told.alone;
}

const isVague = (bound: Bound): boolean => bound.precision !== 'day' && !bound.approximate && !bound.uncertain;

function partInWords({ kind, from, to, start, end }: When, of: 'one-of' | 'all-of', text: Text): DateWords {
  if (from === null || start === null)
    return unbent(
      to === null || end === null
        ? text.t('when.unknown')
        : text.t(`when.${of}.earlier`, dateValues('date', boundInWords(to, end, text))),
    );
  if (to === null || end === null)
    return unbent(text.t(`when.${of}.later`, dateValues('date', boundInWords(from, start, text))));
  if (kind !== 'date') return intervalInWords(from, to, start, end, text);
  return qualified(namedSpan(from, to, text) ?? unbent(rangeInWords(from, to, text)), start, text);
}

const RANGED: Readonly<Partial<Record<Bound['precision'], DayStyle>>> = { day: 'day', month: 'month', year: 'year' };

/** "9–10 January 2022", "about October–December 2023", "from 24 February 2022 to about 2023". */
function intervalInWords(from: Day, to: Day, start: Bound, end: Bound, text: Text): DateWords {
  const style = RANGED[start.precision];
  const alike = start.approximate === end.approximate && start.uncertain === end.uncertain;
  if (style !== undefined && alike && start.precision === end.precision)
    return qualified(unbent(text.days(from, to, style)), start, text);
  const ends = {
    ...dateValues('from', boundInWords(from, start, text)),
    ...dateValues('to', boundInWords(to, end, text)),
  };
  return unbent(text.t('when.between', ends));
}

/** Years of each precision coarser than a month; edtf.js reads no interval from or to a season. */
const YEARS: Readonly<Partial<Record<Bound['precision'], number>>> = { year: 1, decade: 10, century: 100 };

/** One end of an interval: `day` is the first or last of those on which it may be. */
function boundInWords(day: Day, bound: Bound, text: Text): DateWords {
  if (bound.precision === 'day') return qualified(unbent(text.day(day)), bound, text);
  const [year, month] = partsOf(day);
  const years = YEARS[bound.precision];
  const [from, to] =
    years === undefined ? monthsFrom(year, month, 1) : monthsFrom(Math.floor(year / years) * years, 0, years * 12);
  return qualified(namedSpan(from, to, text) ?? unbent(rangeInWords(from, to, text)), bound, text);
}

/** A date with what is said of it: "about April 2023", "perhaps April 2023". */
export function qualified(
  date: DateWords,
  { approximate, uncertain }: Pick<Bound, 'approximate' | 'uncertain'>,
  text: Text,
): DateWords {
  if (!approximate && !uncertain) return date;
  const key = !uncertain ? 'when.approximate' : approximate ? 'when.approximate-uncertain' : 'when.uncertain';
  return inForms((form) => text.t(key, { form, ...dateValues('date', date) }));
}

/** A stretch of days in words where it has a name: a day, month, season, year or decade; else null. */
export function namedSpan(from: Day, to: Day, text: Text): DateWords | null {
  if (from === to) return unbent(text.day(from));
  const [year, month] = partsOf(from);
  const is = (months: number): boolean => monthsFrom(year, month, months).every((day, i) => day === [from, to][i]);
  if (is(1)) return text.dayForms(from, 'month');
  if (is(12) && month === 0) return text.dayForms(from, 'year');
  if (is(120) && month === 0 && year % 10 === 0) return decadeInWords(year, text);
  const season = SEASONS[month];
  if (season === undefined || !is(3)) return null;
  const years = { year: text.day(from, 'year'), years: text.days(from, to, 'year') };
  return inForms((form) => text.t('when.season', { form, season, ...years }));
}

/** "the 2020s", by the first year. */
export const decadeInWords = (year: number, text: Text): DateWords =>
  inForms((form) => text.t('when.years', { form, year: String(year) }));

/** The northern seasons by their first month (0 = January), as `readWhen` reads them. */
const SEASONS: Readonly<Record<number, string>> = { 2: 'spring', 5: 'summer', 8: 'autumn', 11: 'winter' };

/** A stretch of days as short as its ends allow: "January–March 2021", "10–19 June 2023", "2000–2099". */
function rangeInWords(from: Day, to: Day, text: Text): string {
  const [first, month] = partsOf(from);
  const [last, lastMonth] = partsOf(to);
  const whole = monthsFrom(first, month, (last - first) * 12 + lastMonth - month + 1);
  const months = whole[0] === from && whole[1] === to;
  const style = !months ? 'day' : month === 0 && lastMonth === 11 ? 'year' : 'month';
  return text.days(from, to, style);
}

const partsOf = (day: Day): [year: number, month: number] => {
  const date = new Date(msOf(day));
  return [date.getUTCFullYear(), date.getUTCMonth()];
};

/** The first and last day of so many months. */
const monthsFrom = (year: number, month: number, count: number): [Day, Day] => [
  dayOf(Date.UTC(year, month, 1)),
  dayOf(Date.UTC(year, month + count, 0)),
];
