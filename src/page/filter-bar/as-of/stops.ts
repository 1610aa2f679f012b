import { dayOf, msOf } from '../../../record/day.ts';
import type { Day } from '../../../record/day.ts';
import { countUpTo } from '../../../explore/disclosures.ts';
import type { Disclosures } from '../../../explore/disclosures.ts';

/*
 * Stops: the days on which anything became public that the rest of the filter lets pass, ascending. A date stands on the
 * last stop that is not after it; between two of them nothing changes.
 */

export interface Stops {
  readonly days: Int32Array;
  /** How many accounts came out up to and on each. */
  readonly known: Int32Array;
}

/** The stops of the accounts that pass (1 for each); of all accounts where none does. */
export function stopsOf(disclosures: Disclosures, passing: Uint8Array): Stops {
  const { days, accounts } = disclosures;
  const stops: Day[] = [];
  const known: number[] = [];
  let sum = 0;
  days.forEach((day, i) => {
    const before = sum;
    for (let k = accounts.start[i]!; k < accounts.start[i + 1]!; k++) sum += passing[accounts.row[k]!]!;
    if (sum === before) return;
    stops.push(day);
    known.push(sum);
  });
  if (sum === 0 && passing.length > 0) return stopsOf(disclosures, new Uint8Array(passing.length).fill(1));
  return { days: Int32Array.from(stops), known: Int32Array.from(known) };
}

/** The place of the stop that a day stands on; −1 before the first. */
export const placeOf = (days: Int32Array, day: Day): number => countUpTo(days, day) - 1;

/** The stop before a day's own; null where there is none. */
export const stopBefore = (days: Int32Array, day: Day): Day | null => days[placeOf(days, day) - 1] ?? null;

/** The same day of another month, or that month's last. */
export function monthsFrom(day: Day, months: number): Day {
  const date = new Date(msOf(day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = dayOf(Date.UTC(year, month + 1, 0));
  return Math.min(dayOf(Date.UTC(year, month, date.getUTCDate())), last);
}

export type Move = 'next' | 'previous' | 'month-on' | 'month-back' | 'first' | 'last';

/** Keys of the slider (design §8). */
export const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowUp: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'previous',
  PageUp: 'month-on',
  PageDown: 'month-back',
  Home: 'first',
  End: 'last',
};

/** The stop that a move leads to; a month leads at least one stop on. Null where there is none that way. */
export function moved(days: Int32Array, day: Day, move: Move): Day | null {
  const at = placeOf(days, day);
  // Between two stops the one before is the previous, on a stop the one before it.
  const previous = at >= 0 && days[at]! < day ? at : at - 1;
  const places: Readonly<Record<Move, () => number>> = {
    next: () => at + 1,
    previous: () => previous,
    'month-on': () => Math.max(at + 1, placeOf(days, monthsFrom(day, 1))),
    'month-back': () => Math.min(previous, Math.max(0, placeOf(days, monthsFrom(day, -1)))),
    first: () => 0,
    last: () => days.length - 1,
  };
  const to = days[places[move]()];
  return to === undefined || to === day ? null : to;
}
