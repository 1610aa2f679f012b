import type { ListKey } from './clauses.ts';
import { rowsOf } from './columns.ts';
import type { Columns } from './columns.ts';
import type { Filter } from './filter.ts';
import type { Passing, Sieve } from './sieve.ts';
import { accountColumn, sizeOf } from './values.ts';

/**
 * The contacts that each value of a list clause would leave, its own clause left out (as crossfilter counts). For a
 * clause on the account: the contacts with a passing account of that value.
 */
export function countsOf(columns: Columns, filter: Filter, key: ListKey): Int32Array {
  const sieve = filter.sieve(key);
  const known = counted.get(sieve.passing) ?? new Map<ListKey, Int32Array>();
  counted.set(sieve.passing, known);
  let counts = known.get(key);
  if (!counts) known.set(key, (counts = count(columns, sieve, key)));
  return counts;
}

/** What passes is a new object with every change that may concern it. */
const counted = new WeakMap<Passing, Map<ListKey, Int32Array>>();

function count(columns: Columns, sieve: Sieve, key: ListKey): Int32Array {
  const slot = sieve.values.slots[key];
  if (slot) return sieve.counts(slot.level).slice(slot.shift, slot.shift + slot.size);
  const { contacts } = columns;
  const counts = new Int32Array(sizeOf(columns, key));
  const last = new Int32Array(counts.length).fill(-1);
  const add = (value: number, contact: number): void => {
    if (last[value] === contact) return;
    last[value] = contact;
    counts[value]!++;
  };
  const lists = key === 'actor' || key === 'topic' ? contacts[`${key}s`] : null;
  const column = lists || key === 'channel' ? null : accountColumn(columns, key);
  const { contacts: passing } = sieve.passing;
  for (let i = 0; i < contacts.count; i++) {
    if (!passing[i]) continue;
    if (lists) for (const value of rowsOf(lists, i)) add(value, i);
    else if (!column) add(contacts.channel[i]!, i);
    else
      for (let k = contacts.accountStart[i]!; k < contacts.accountStart[i + 1]!; k++)
        if (sieve.passes(k)) add(column[k]!, i);
  }
  return counts;
}
