import type { Bound, Precision, When } from '../record/when.ts';
import type { Text } from './text.ts';

const DAYS_PER_MONTH = 30.44;

/**
 * How long after its last possible day a contact came to light, in words: "3 months after", or of a date that is known
 * less finely, "at least 3 months after". `days` may be negative: then it was still going on, or may have been.
 */
export function lagInWords(days: number, when: When, repeats: boolean, text: Text): string {
  const { kind, from, to, end } = when;
  const lasts = kind === 'interval' || kind === 'all-of' || repeats;
  if (end === null) return text.t('lag.during');
  const isDay = end.precision === 'day' && kind !== 'one-of';
  if (days < 0 && lasts) return text.t(goesOnFor(-days, end) ? 'lag.during' : 'lag.perhaps-during');
  if (days < 0 || (days === 0 && !isDay)) return text.t(lasts ? 'lag.perhaps-during' : sameKey(kind, end));
  const how = !isDay ? 'least' : isPlain(end) ? 'exact' : 'about';
  if (days === 0) return text.t(how === 'exact' && from !== to ? 'lag.last-day' : 'lag.same-day', { how });
  if (days < 60) return text.t('lag.days', { how, count: days });
  const round = how === 'least' ? Math.floor : Math.round;
  const months = round(days / DAYS_PER_MONTH);
  if (months < 24) return text.t('lag.months', { how, count: months });
  return text.t('lag.years', { how, count: round(months / 12) });
}

/** The most days that an end of each precision may be. */
const MOST_DAYS: Readonly<Record<Precision, number>> = {
  day: 1,
  month: 31,
  season: 184,
  year: 366,
  decade: 3653,
  century: 36_525,
  unknown: Infinity,
};

const isPlain = ({ approximate, uncertain }: Bound): boolean => !approximate && !uncertain;

/** Whether what has `days` to its last possible day has surely not ended yet. */
const goesOnFor = (days: number, end: Bound): boolean => isPlain(end) && days >= MOST_DAYS[end.precision];

const SAME = { month: 'lag.same-month', year: 'lag.same-year' } as const;

const sameKey = (kind: When['kind'], { precision }: Bound) =>
  kind === 'date' && (precision === 'month' || precision === 'year') ? SAME[precision] : 'lag.same-span';
