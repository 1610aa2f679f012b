import type { Day } from '../record/day.ts';
import { CLAUSE_KEYS, CLAUSES, sameClause } from './clauses.ts';
import type { ClauseKey, ClauseOf, Clauses, ContactKey, ListClause, ListKey, RangeClause } from './clauses.ts';
import type { Columns } from './columns.ts';
import { DayWalk, StepColumn } from './day-walk.ts';
import { disclosuresOf } from './disclosures.ts';
import type { Disclosures } from './disclosures.ts';
import { Sieve } from './sieve.ts';
import type { Failed, Passing } from './sieve.ts';
import { accountColumn, ValueWords } from './values.ts';

export type { Passing } from './sieve.ts';

/** Finds the contacts that a text means: 1 for each. */
export type TextMatcher = (text: string) => Uint8Array;

const keysOf = (level: 'contact' | 'account'): ClauseKey[] => CLAUSE_KEYS.filter((key) => CLAUSES[key].level === level);

/** The bit of each clause among those of its level. */
const BIT = Object.fromEntries(
  (['contact', 'account'] as const).flatMap((level) => keysOf(level).map((key, i) => [key, 1 << i])),
) as Record<ClauseKey, number>;

/** In one number the bits of the clauses on accounts stand above those on contacts. */
const LEVEL = keysOf('contact').length;
const CONTACT_BITS = (1 << LEVEL) - 1;
const maskOf = (key: ClauseKey): number => (CLAUSES[key].level === 'contact' ? BIT[key] : BIT[key] << LEVEL);

/** Most results that are kept, by the clauses that they obey. */
const KEPT = 32;

/** Where more contacts than one of so many are moved, all are decided anew. */
const FEW = 4;

/**
 * The one filter (design §3): clauses keyed by source, at most one each, one bit per clause in a typed array (1 = out).
 * `update` is the only way in. A view reads `passing(own)` with its own clauses ignored. Standing and grades are those
 * of the as-of date.
 */
export class Filter {
  /** Grows by one with every change. */
  version = 0;
  clauses: Clauses = {};
  /** Place in STANDINGS of each contact, as known on the as-of date. */
  readonly standing: Uint8Array;
  /** Packed state (digit and traits) of each claim, as known on the as-of date. */
  readonly state: Uint8Array;
  readonly #columns: Columns;
  readonly #disclosures: Disclosures;
  readonly #disclosed: DayWalk;
  readonly #standings: StepColumn;
  readonly #states: StepColumn;
  readonly #failed: Failed;
  readonly #values: ValueWords;
  readonly #sieves = new Map<number, Sieve>();
  /** The contacts that a change moved. */
  readonly #moved: Int32Array;
  #matcher: TextMatcher;

  constructor(columns: Columns, matcher: TextMatcher) {
    this.#columns = columns;
    this.#matcher = matcher;
    const { count } = columns.contacts;
    this.#failed = { contacts: new Uint16Array(count), accounts: new Uint16Array(columns.accounts.count) };
    this.#moved = new Int32Array(Math.floor(count / FEW));
    this.#disclosures = disclosuresOf(columns);
    this.#disclosed = new DayWalk(this.#disclosures.days);
    this.#standings = new StepColumn(columns.views.contacts.standing);
    this.#states = new StepColumn(columns.views.claims.state);
    this.standing = this.#standings.values;
    this.state = this.#states.values;
    this.#values = new ValueWords(columns, this.standing, this.state);
  }

  /** Sets or, with null, removes the clause of a key. Returns false, and does nothing, where it is the same already. */
  update<K extends ClauseKey>(key: K, clause: ClauseOf<K> | null): boolean {
    if (sameClause(this.clauses[key], clause)) return false;
    const { [key]: _, ...rest } = this.clauses;
    this.clauses = clause === null ? rest : { ...rest, [key]: clause };
    this.version++;
    if (key === 'asof') this.#know(this.asof ?? Infinity);
    // What obeys a clause that is gone is not asked for, and right again where it comes back as it was.
    else if (clause !== null) this.#changed(key, this.#mark(key));
    return true;
  }

  /** Takes a better matcher (the aliases have come) and asks it again. */
  matchTextBy(matcher: TextMatcher): void {
    this.#matcher = matcher;
    if (!this.clauses.q) return;
    this.version++;
    this.#changed('q', this.#mark('q'));
  }

  /** The as-of date, null where everything is known. */
  get asof(): Day | null {
    return this.clauses.asof?.day ?? null;
  }

  /** What passes all clauses but those named. The same object until it may have changed. */
  passing(...ignored: readonly ClauseKey[]): Passing {
    return this.sieve(...ignored).passing;
  }

  /** What all clauses but those named let pass, and what is counted of it. */
  sieve(...ignored: readonly ClauseKey[]): Sieve {
    let mask = 0;
    for (const key of CLAUSE_KEYS) if (this.clauses[key] && !ignored.includes(key)) mask |= maskOf(key);
    const known = this.#sieves.get(mask);
    if (known) return known;
    const [oldest] = this.#sieves.keys();
    if (this.#sieves.size >= KEPT) this.#sieves.delete(oldest!);
    const sieve = new Sieve(this.#columns, this.#values, this.#failed, mask & CONTACT_BITS, mask >> LEVEL);
    this.#sieves.set(mask, sieve);
    return sieve;
  }

  /** Whether a contact lies surely inside the time clause: all its possible days do. True where there is none. */
  isSure(contact: number): boolean {
    const time = this.clauses.time;
    if (!time) return true;
    const { from, to } = this.#columns.contacts;
    return from[contact]! >= (time.from ?? -Infinity) && to[contact]! <= (time.to ?? Infinity);
  }

  /** Tells the sieves whom a change concerns what it moved (null: anything); one that nobody asked since is dropped. */
  #changed(key: ClauseKey, moved: Int32Array | null): void {
    for (const [mask, sieve] of this.#sieves)
      if (sieve.stale) this.#sieves.delete(mask);
      else if (key === 'asof' || mask & maskOf(key)) sieve.disturb(moved);
  }

  /** Goes to what is known on a day: what comes out on the way there, or is judged otherwise. */
  #know(day: Day): void {
    const { accounts, claims } = this.#columns;
    const { start, row } = this.#disclosures.accounts;
    const out = this.#failed.accounts;
    const touched = new Set<number>();
    const touch = (contact: number): void => {
      if (touched.size <= this.#moved.length) touched.add(contact);
    };
    const disclose = (bit: number) => (entry: number) => {
      for (let k = start[entry]!; k < start[entry + 1]!; k++) {
        const account = row[k]!;
        out[account] = (out[account]! & ~BIT.asof) | bit;
        touch(accounts.contact[account]!);
      }
    };
    this.#disclosed.to(day, disclose(0), disclose(BIT.asof));
    this.#standings.to(day, (contact) => {
      this.#values.stand(contact, this.standing[contact]!);
      touch(contact);
    });
    this.#states.to(day, (claim) => {
      this.#values.judge(claim, this.state[claim]!);
      touch(claims.contact[claim]!);
    });
    for (const key of ['standing', 'credibility', 'claims'] as const) if (this.clauses[key]) this.#mark(key);
    this.#changed('asof', touched.size > this.#moved.length ? null : Int32Array.from(touched));
  }

  /** Marks all that fails a clause that is set; gives the contacts of which anything changed, null where they are many. */
  #mark(key: ClauseKey): Int32Array | null {
    return CLAUSES[key].level === 'contact'
      ? this.#markContacts(key as ContactKey)
      : this.#markAccounts(key as ListKey);
  }

  #markContacts(key: ContactKey): Int32Array | null {
    const bit = BIT[key];
    const out = this.#failed.contacts;
    const test = this.#contactTest(key, this.clauses[key]!);
    let moved = 0;
    for (let i = 0; i < out.length; i++) {
      const before = out[i]!;
      const after = test(i) ? before & ~bit : before | bit;
      if (after === before) continue;
      out[i] = after;
      this.#moved[moved++] = i;
    }
    return this.#few(moved);
  }

  #markAccounts(key: ListKey): Int32Array | null {
    const bit = BIT[key];
    const out = this.#failed.accounts;
    const moves = this.#moved;
    const { accountStart } = this.#columns.contacts;
    const [words, wanted] = this.#accountTest(key);
    let moved = 0;
    for (let contact = 0; contact + 1 < accountStart.length; contact++) {
      const end = accountStart[contact + 1]!;
      let changed = 0;
      // Without a branch, as in sieve.ts.
      for (let k = accountStart[contact]!; k < end; k++) {
        const before = out[k]!;
        const after = (before & ~bit) | ((((words[k]! & wanted) - 1) >> 31) & bit);
        changed |= before ^ after;
        out[k] = after;
      }
      moves[moved] = contact;
      if (changed) moved++;
    }
    return this.#few(moved);
  }

  /** Words of the accounts, of which one that fails a clause has none of the wanted bits. */
  #accountTest(key: ListKey): [words: Int32Array, wanted: number] {
    const words = this.#values.accounts;
    const clause = this.clauses[key]!;
    const slot = this.#values.slots[key];
    if (slot) return [words, clause.values.reduce((bits, value) => bits | (1 << (slot.shift + value)), 0)];
    const wanted = wantedOf(clause);
    const column = accountColumn(this.#columns, key);
    const flags = new Int32Array(column.length);
    for (let k = 0; k < flags.length; k++) flags[k] = wanted[column[k]!] ?? 0;
    return [flags, 1];
  }

  #few = (moved: number): Int32Array | null => (moved <= this.#moved.length ? this.#moved.subarray(0, moved) : null);

  #contactTest(key: ContactKey, clause: ClauseOf<ContactKey>): (contact: number) => boolean {
    const { contacts } = this.#columns;
    if (clause.kind === 'text') {
      const matches = this.#matcher(clause.text);
      return (i) => matches[i] === 1;
    }
    if (clause.kind === 'range') {
      const [first, last] = key === 'time' ? [contacts.from, contacts.to] : [contacts.lag, contacts.lag];
      return overlaps(first, last, clause);
    }
    const wanted = wantedOf(clause);
    if (key === 'actor' || key === 'topic') {
      const { start, row } = key === 'actor' ? contacts.actors : contacts.topics;
      return (i) => {
        for (let k = start[i]!; k < start[i + 1]!; k++) if (wanted[row[k]!]) return true;
        return false;
      };
    }
    const column = key === 'standing' ? this.standing : key === 'happened' ? contacts.happened : contacts.channel;
    return (i) => wanted[column[i]!] === 1;
  }
}

/** 1 for each value that a clause wants. */
function wantedOf(clause: ListClause): Uint8Array {
  const wanted = new Uint8Array((clause.values.at(-1) ?? 0) + 1);
  for (const value of clause.values) wanted[value] = 1;
  return wanted;
}

function overlaps(first: Int32Array, last: Int32Array, range: RangeClause): (row: number) => boolean {
  const from = range.from ?? -Infinity;
  const to = range.to ?? Infinity;
  return (row) => last[row]! >= from && first[row]! <= to;
}
