import { digitOf } from '../record/pack.ts';
import { DIGITS, HAPPENED, LETTERS, STANCES, STANDINGS, TRAITS } from '../record/vocabulary.ts';
import type { ListKey } from './clauses.ts';
import type { Columns } from './columns.ts';
import type { Filter, Passing } from './filter.ts';
import { hasTrait } from '../record/pack.ts';

/** How many values a list clause may choose from. */
export function sizeOf(columns: Columns, key: ListKey): number {
  const { views } = columns;
  const sizes: Record<ListKey, number> = {
    channel: views.channels.id.length,
    actor: views.actors.id.length,
    topic: views.topics.id.length,
    standing: STANDINGS.length,
    happened: HAPPENED.length,
    reliability: LETTERS.length,
    credibility: DIGITS.length,
    stance: STANCES.length,
    source: views.sources.id.length,
    'source-side': views.sides.id.length,
    outlet: views.outlets.id.length,
    'report-lang': views.languages.length,
    claims: TRAITS.length,
  };
  return sizes[key];
}

/**
 * The contacts that each value of a list clause would leave, its own clause left out (as crossfilter counts). For a
 * clause on the account: the contacts with a passing account of that value.
 */
export function countsOf(columns: Columns, filter: Filter, key: ListKey): Int32Array {
  const passing = filter.passing(key);
  const known = counted.get(passing);
  if (known) return known;
  const counts = count(columns, filter, key, passing);
  counted.set(passing, counts);
  return counts;
}

/** What passes is a new object with every change of the filter, and one of its own for each clause left out. */
const counted = new WeakMap<Passing, Int32Array>();

function count(columns: Columns, filter: Filter, key: ListKey, passing: Passing): Int32Array {
  const counts = new Int32Array(sizeOf(columns, key));
  const { contacts, accounts } = columns;
  if (key === 'actor' || key === 'topic') {
    const { start, row } = key === 'actor' ? contacts.actors : contacts.topics;
    const last = new Int32Array(counts.length).fill(-1);
    for (let i = 0; i < contacts.count; i++) {
      if (!passing.contacts[i]) continue;
      for (let k = start[i]!; k < start[i + 1]!; k++) addOnce(counts, last, row[k]!, i);
    }
    return counts;
  }
  const column = CONTACT_VALUE[key as keyof typeof CONTACT_VALUE] as
    ((c: Columns, f: Filter) => Uint8Array) | undefined;
  if (column) {
    const values = column(columns, filter);
    for (let i = 0; i < contacts.count; i++) if (passing.contacts[i]) counts[values[i]!]!++;
    return counts;
  }
  const last = new Int32Array(counts.length).fill(-1);
  const valuesOf = accountValues(columns, filter, key);
  for (let k = 0; k < accounts.count; k++)
    if (passing.accounts[k]) for (const value of valuesOf(k)) addOnce(counts, last, value, accounts.contact[k]!);
  return counts;
}

const CONTACT_VALUE = {
  channel: (columns: Columns) => columns.contacts.channel,
  happened: (columns: Columns) => columns.contacts.happened,
  standing: (_: Columns, filter: Filter) => filter.standing,
};

function accountValues(columns: Columns, filter: Filter, key: ListKey): (account: number) => readonly number[] {
  const { accounts } = columns;
  const single = {
    reliability: accounts.letter,
    stance: accounts.stance,
    source: accounts.source,
    'source-side': accounts.sourceSide,
    outlet: accounts.outlet,
    'report-lang': accounts.language,
  }[key as string];
  if (single) return (k) => [single[k]!];
  if (key === 'credibility') return (k) => [digitOf(filter.state[accounts.claim[k]!]!) - 1];
  return (k) => TRAITS.flatMap((_, trait) => (hasTrait(filter.state[accounts.claim[k]!]!, trait) ? [trait] : []));
}

function addOnce(counts: Int32Array, last: Int32Array, value: number, contact: number): void {
  if (last[value] === contact) return;
  last[value] = contact;
  counts[value]!++;
}
