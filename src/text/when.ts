import { msOf } from '../record/day.ts';
import type { Day } from '../record/day.ts';
import type { Bound, When } from '../record/when.ts';
import type { Text } from './text.ts';

/** A date as it is known, in words: "24 April 2023", "about April 2023", "from June 2023, still going on". */
export function whenInWords(when: When, text: Text): string {
  const { kind, from, to, start, end } = when;
  if (from === null || start === null)
    return to === null || end === null
      ? text.t('when.unknown')
      : text.t('when.until', { to: boundInWords(to, end, text) });
  if (to === null || end === null) return text.t('when.ongoing', { from: boundInWords(from, start, text) });
  if (kind === 'one-of') return text.t('when.one-of', { from: text.day(from), to: text.day(to) });
  if (kind === 'all-of')
    return text.t('when.all-of', { from: boundInWords(from, start, text), to: boundInWords(to, end, text) });
  if (kind === 'date')
    return start.precision === 'day' || start.approximate || start.uncertain
      ? boundInWords(from, start, text)
      : text.t('when.some-time', { date: boundInWords(from, start, text) });
  const plain = [start, end].every((bound) => bound.precision === 'day' && !bound.approximate && !bound.uncertain);
  if (plain) return text.days(from, to);
  return text.t('when.between', { from: boundInWords(from, start, text), to: boundInWords(to, end, text) });
}

function boundInWords(day: Day, bound: Bound, text: Text): string {
  const date = dateInWords(day, bound, text);
  if (bound.approximate && bound.uncertain) return text.t('when.approximate-uncertain', { date });
  if (bound.approximate) return text.t('when.approximate', { date });
  return bound.uncertain ? text.t('when.uncertain', { date }) : date;
}

function dateInWords(day: Day, bound: Bound, text: Text): string {
  if (bound.precision === 'day') return text.day(day);
  if (bound.precision === 'month') return text.day(day, 'month');
  const year = new Date(msOf(day)).getUTCFullYear();
  if (bound.precision === 'year') return text.day(day, 'year');
  if (bound.precision === 'season') return text.t('when.season', { season: seasonOf(day), year: String(year) });
  const size = bound.precision === 'decade' ? 10 : 100;
  return text.t('when.years', { year: String(Math.floor(year / size) * size) });
}

/** The northern season in which a day lies, as `readWhen` reads seasons. */
const seasonOf = (day: Day): string =>
  ['winter', 'spring', 'summer', 'autumn'][Math.floor(((new Date(msOf(day)).getUTCMonth() + 1) % 12) / 3)] ?? 'winter';
