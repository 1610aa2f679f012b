import { dayOf, printDay } from '../record/day.ts';
import type { Day } from '../record/day.ts';
import type { RangeClause } from './clauses.ts';

const FIRST_YEAR = 1000;

/** First (`start`) or last (`end`) day of a year, month or day such as 2022, 2022-02 or 2022-02-24; null where it is none. */
export function parseTimeDay(text: string, end: 'start' | 'end'): Day | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!parts) return null;
  const [year = 0, month, day] = parts.slice(1).map((part) => (part ? Number(part) : undefined));
  if (year < FIRST_YEAR || (month !== undefined && (month < 1 || month > 12))) return null;
  if (day !== undefined) {
    const exact = dayOf(Date.UTC(year, month! - 1, day));
    return printDay(exact) === text ? exact : null;
  }
  if (end === 'start') return dayOf(Date.UTC(year, (month ?? 1) - 1, 1));
  return dayOf(Date.UTC(year, month ?? 12, 0));
}

/** The shortest text whose first (`start`) or last (`end`) day is this one. */
export function printTimeDay(day: Day, end: 'start' | 'end'): string {
  const whole = printDay(day);
  return [whole.slice(0, 4), whole.slice(0, 7)].find((text) => parseTimeDay(text, end) === day) ?? whole;
}

/** `2021-12..2022-02`, `2022..`, `..2022` or `2022` → days; null where it is none, or ends before it starts. */
export function parseSpan(text: string): RangeClause | null {
  const [first = '', last = first, more] = text.split('..');
  const from = parseTimeDay(first, 'start');
  const to = parseTimeDay(last, 'end');
  if (more !== undefined || (first !== '' && from === null) || (last !== '' && to === null)) return null;
  return checked(from, to);
}

/** Whether whole years, whole months or only days tell the ends of a span. */
export function spanPrecision({ from, to }: RangeClause): 'year' | 'month' | 'day' {
  const length = Math.max(
    from === null ? 0 : printTimeDay(from, 'start').length,
    to === null ? 0 : printTimeDay(to, 'end').length,
  );
  return length <= 4 ? 'year' : length <= 7 ? 'month' : 'day';
}

const LENGTHS = { year: 4, month: 7, day: 10 } as const;

/** The shortest text of a span, both ends told alike: `2021-12..2022-02`, `2022..`, `2022`. */
export function printSpan(span: RangeClause): string {
  const length = LENGTHS[spanPrecision(span)];
  const [first, last] = [span.from, span.to].map((day) => (day === null ? '' : printDay(day).slice(0, length)));
  return first === last ? first! : `${first!}..${last!}`;
}

/** `30..`, `..7`, `-10..10` or `0`: a range of whole days; null where it is none. */
export function parseRange(text: string): RangeClause | null {
  const [first, last, more] = text.split('..');
  if (more !== undefined || ![first, last].every((part) => part === undefined || /^(-?\d{1,6})?$/.test(part)))
    return null;
  const [from, to] = [first, last].map((part) => (part ? Number(part) + 0 : null));
  return checked(from!, last === undefined ? from! : to!);
}

export const printRange = ({ from, to }: RangeClause): string =>
  from === to ? String(from) : `${String(from ?? '')}..${String(to ?? '')}`;

function checked(from: number | null, to: number | null): RangeClause | null {
  if (from === null && to === null) return null;
  return from !== null && to !== null && from > to ? null : { kind: 'range', from, to };
}
