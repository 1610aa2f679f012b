import type { Day } from '../record/day.ts';
import type { Columns, Lists } from './columns.ts';

/** What became public when. An account is of use from the day on which its contact was known: before, nobody asserts it. */
export interface Disclosures {
  /** The days on which any account became public, ascending. */
  readonly days: Int32Array;
  /** The accounts of each of them, in the order of the record. */
  readonly accounts: Lists;
}

const derived = new WeakMap<Columns, Disclosures>();

/** The disclosures of a dataset, derived once. */
export function disclosuresOf(columns: Columns): Disclosures {
  let disclosures = derived.get(columns);
  if (!disclosures) derived.set(columns, (disclosures = derive(columns)));
  return disclosures;
}

function derive({ accounts, contacts }: Columns): Disclosures {
  const dayOf = (account: number): Day =>
    Math.max(accounts.known[account]!, contacts.known[accounts.contact[account]!]!);
  let first = Infinity;
  let last = -Infinity;
  for (let k = 0; k < accounts.count; k++) {
    first = Math.min(first, dayOf(k));
    last = Math.max(last, dayOf(k));
  }
  if (accounts.count === 0)
    return { days: new Int32Array(), accounts: { start: new Int32Array(1), row: new Int32Array() } };
  // A counting sort: the days lie close together, the accounts may be a million.
  const end = new Int32Array(last - first + 1);
  for (let k = 0; k < accounts.count; k++) end[dayOf(k) - first]!++;
  const days: Day[] = [];
  const start = [0];
  for (let i = 0, sum = 0; i < end.length; i++) {
    if (end[i] === 0) continue;
    days.push(first + i);
    start.push((sum += end[i]!));
    end[i] = sum;
  }
  const row = new Int32Array(accounts.count);
  for (let k = accounts.count - 1; k >= 0; k--) row[--end[dayOf(k) - first]!] = k;
  return { days: Int32Array.from(days), accounts: { start: Int32Array.from(start), row } };
}

/** How many of ascending days are not after a day. */
export function countUpTo(days: Int32Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The accounts that came out after one day (null: ever) and not after another. */
export function accountsBetween({ days, accounts }: Disclosures, after: Day | null, to: Day): Int32Array {
  const from = after === null ? 0 : countUpTo(days, after);
  return accounts.row.subarray(accounts.start[from], accounts.start[Math.max(from, countUpTo(days, to))]);
}

/** The last day as of which the record knows anything: the end of its coverage, or a later disclosure. */
export const lastDay = (columns: Columns): Day =>
  Math.max(columns.views.record.to, disclosuresOf(columns).days.at(-1) ?? -Infinity);
