import type { Day } from '../record/day.ts';
import { digitOf, hasTrait } from '../record/pack.ts';
import { CLAUSE_KEYS, CLAUSES, sameClause } from './clauses.ts';
import type { Clause, ClauseKey, ClauseOf, Clauses, ListClause, RangeClause } from './clauses.ts';
import type { Columns } from './columns.ts';
import { DayWalk, StepColumn } from './day-walk.ts';
import { disclosuresOf } from './disclosures.ts';
import type { Disclosures } from './disclosures.ts';

/** What passes: 1 for each contact and account that does. */
export interface Passing {
  readonly contacts: Uint8Array;
  readonly accounts: Uint8Array;
  /** How many contacts pass. */
  readonly count: number;
}

/** Finds the contacts that a text means: 1 for each. */
export type TextMatcher = (text: string) => Uint8Array;

const BIT = Object.fromEntries(CLAUSE_KEYS.map((key, i) => [key, 1 << i])) as Record<ClauseKey, number>;

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
  readonly #contactOut: Uint32Array;
  readonly #accountOut: Uint32Array;
  readonly #cache = new Map<number, Passing>();
  #matcher: TextMatcher;

  constructor(columns: Columns, matcher: TextMatcher) {
    this.#columns = columns;
    this.#matcher = matcher;
    this.#contactOut = new Uint32Array(columns.contacts.count);
    this.#accountOut = new Uint32Array(columns.accounts.count);
    this.#disclosures = disclosuresOf(columns);
    this.#disclosed = new DayWalk(this.#disclosures.days);
    this.#standings = new StepColumn(columns.views.contacts.standing);
    this.#states = new StepColumn(columns.views.claims.state);
    this.standing = this.#standings.values;
    this.state = this.#states.values;
  }

  /** Sets or, with null, removes the clause of a key. Returns false, and does nothing, where it is the same already. */
  update<K extends ClauseKey>(key: K, clause: ClauseOf<K> | null): boolean {
    if (sameClause(this.clauses[key], clause)) return false;
    const { [key]: _, ...rest } = this.clauses;
    this.clauses = clause === null ? rest : { ...rest, [key]: clause };
    if (key === 'asof') this.#know(this.asof ?? Infinity);
    else this.#mark(key);
    this.#changed();
    return true;
  }

  /** Takes a better matcher (the aliases have come) and asks it again. */
  matchTextBy(matcher: TextMatcher): void {
    this.#matcher = matcher;
    if (!this.clauses.q) return;
    this.#mark('q');
    this.#changed();
  }

  /** The as-of date, null where everything is known. */
  get asof(): Day | null {
    return this.clauses.asof?.day ?? null;
  }

  /** What passes all clauses but those named. The same object until something changes. */
  passing(...ignored: readonly ClauseKey[]): Passing {
    const mask = ~ignored.reduce((bits, key) => bits | BIT[key], 0);
    const known = this.#cache.get(mask);
    if (known) return known;
    const passing = this.#resolve(mask);
    this.#cache.set(mask, passing);
    return passing;
  }

  /** Whether a contact lies surely inside the time clause: all its possible days do. True where there is none. */
  isSure(contact: number): boolean {
    const time = this.clauses.time;
    if (!time) return true;
    const { from, to } = this.#columns.contacts;
    return from[contact]! >= (time.from ?? -Infinity) && to[contact]! <= (time.to ?? Infinity);
  }

  #changed(): void {
    this.#cache.clear();
    this.version++;
  }

  #resolve(mask: number): Passing {
    const contactOut = this.#contactOut;
    const accountOut = this.#accountOut;
    const { count, accountStart } = this.#columns.contacts;
    const contacts = new Uint8Array(count);
    const accounts = new Uint8Array(accountOut.length);
    let passed = 0;
    for (let i = 0; i < count; i++) {
      if (contactOut[i]! & mask) continue;
      let any = 0;
      for (let k = accountStart[i]!; k < accountStart[i + 1]!; k++)
        if ((accountOut[k]! & mask) === 0) any = accounts[k] = 1;
      contacts[i] = any;
      passed += any;
    }
    return { contacts, accounts, count: passed };
  }

  /** Goes to what is known on a day; what it costs is what comes out, or changes, on the way there. */
  #know(day: Day): void {
    const { start, row } = this.#disclosures.accounts;
    const out = this.#accountOut;
    this.#disclosed.to(
      day,
      (entry) => {
        for (let k = start[entry]!; k < start[entry + 1]!; k++) out[row[k]!]! &= ~BIT.asof;
      },
      (entry) => {
        for (let k = start[entry]!; k < start[entry + 1]!; k++) out[row[k]!]! |= BIT.asof;
      },
    );
    const { standing } = this.clauses;
    const stands = standing && this.#contactTest('standing', standing);
    this.#standings.to(day, (contact) => {
      if (stands) put(this.#contactOut, contact, BIT.standing, stands(contact));
    });
    const judged = (['credibility', 'claims'] as const).flatMap((key) => {
      const clause = this.clauses[key];
      return clause ? [{ bit: BIT[key], passes: this.#accountTest(key, clause) }] : [];
    });
    const { accountStart } = this.#columns.claims;
    this.#states.to(day, (claim) => {
      for (const { bit, passes } of judged)
        for (let k = accountStart[claim]!; k < accountStart[claim + 1]!; k++) put(out, k, bit, passes(k));
    });
  }

  #mark(key: ClauseKey): void {
    const bit = BIT[key];
    const clause = this.clauses[key];
    if (CLAUSES[key].level === 'contact') setBit(this.#contactOut, bit, clause && this.#contactTest(key, clause));
    else setBit(this.#accountOut, bit, clause && this.#accountTest(key, clause));
  }

  #contactTest(key: ClauseKey, clause: Clause): (contact: number) => boolean {
    const { contacts } = this.#columns;
    if (clause.kind === 'day') throw new TypeError(`${key} takes no day`);
    if (clause.kind === 'text') {
      const matches = this.#matcher(clause.text);
      return (i) => matches[i] === 1;
    }
    if (clause.kind === 'range') {
      const [first, last] = key === 'time' ? [contacts.from, contacts.to] : [contacts.lag, contacts.lag];
      return overlaps(first, last, clause);
    }
    if (key === 'actor' || key === 'topic') {
      const { start, row } = key === 'actor' ? contacts.actors : contacts.topics;
      const wanted = flags(clause);
      return (i) => {
        for (let k = start[i]!; k < start[i + 1]!; k++) if (wanted[row[k]!]) return true;
        return false;
      };
    }
    const column = key === 'standing' ? this.standing : key === 'happened' ? contacts.happened : contacts.channel;
    return oneOf(column, clause);
  }

  #accountTest(key: ClauseKey, clause: Clause): (account: number) => boolean {
    const { accounts } = this.#columns;
    if (clause.kind !== 'list') throw new TypeError(`${key} takes a list`);
    if (key === 'credibility') {
      const wanted = flags(clause);
      return (k) => wanted[digitOf(this.state[accounts.claim[k]!]!) - 1] === 1;
    }
    if (key === 'claims') return (k) => clause.values.some((trait) => hasTrait(this.state[accounts.claim[k]!]!, trait));
    return oneOf(ACCOUNT_COLUMN[key as keyof typeof ACCOUNT_COLUMN](accounts), clause);
  }
}

const ACCOUNT_COLUMN = {
  reliability: (accounts: Columns['accounts']) => accounts.letter,
  stance: (accounts: Columns['accounts']) => accounts.stance,
  source: (accounts: Columns['accounts']) => accounts.source,
  'source-side': (accounts: Columns['accounts']) => accounts.sourceSide,
  outlet: (accounts: Columns['accounts']) => accounts.outlet,
  'report-lang': (accounts: Columns['accounts']) => accounts.language,
};

function flags(clause: ListClause): Uint8Array {
  const wanted = new Uint8Array((clause.values.at(-1) ?? 0) + 1);
  for (const value of clause.values) wanted[value] = 1;
  return wanted;
}

function oneOf(column: Uint8Array | Int32Array, clause: ListClause): (row: number) => boolean {
  const wanted = flags(clause);
  return (row) => wanted[column[row]!] === 1;
}

function overlaps(first: Int32Array, last: Int32Array, range: RangeClause): (row: number) => boolean {
  const from = range.from ?? -Infinity;
  const to = range.to ?? Infinity;
  return (row) => last[row]! >= from && first[row]! <= to;
}

function put(out: Uint32Array, row: number, bit: number, passes: boolean): void {
  out[row] = passes ? out[row]! & ~bit : out[row]! | bit;
}

function setBit(out: Uint32Array, bit: number, passes: ((row: number) => boolean) | undefined): void {
  if (passes) for (let i = 0; i < out.length; i++) put(out, i, bit, passes(i));
  else for (let i = 0; i < out.length; i++) out[i] = out[i]! & ~bit;
}
