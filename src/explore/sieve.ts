import type { Columns } from './columns.ts';
import { WORD } from './values.ts';
import type { ValueWords } from './values.ts';

/** What passes: 1 for each contact and account that does. */
export interface Passing {
  readonly contacts: Uint8Array;
  /** Found when first asked for, as the filter then stands. */
  readonly accounts: Uint8Array;
  /** How many contacts pass. */
  readonly count: number;
}

/** The clauses that each contact and account fails: one bit for each, in the number of its level. */
export interface Failed {
  readonly contacts: Uint16Array;
  readonly accounts: Uint16Array;
}

/** Numbers by contact, or counts by bit, for the two levels of clauses. */
interface Words {
  readonly contacts: Int32Array;
  readonly accounts: Int32Array;
}

/**
 * What passes some of the clauses. After a change that moved few contacts it decides those anew and no others; each
 * result is new, for whoever compares.
 */
export class Sieve {
  /** Whether the filter has changed since the last result. */
  stale = true;
  /** The contacts that have moved since; null for any. */
  #moved: Int32Array | null = null;
  #passing: Passing | null = null;
  /** The words of each contact, as far as it passes: its own, and those of its accounts that pass together. */
  readonly #words: Words;
  #counts: Words | null = null;

  /** The masks have the bits of the clauses that count. */
  constructor(
    readonly columns: Columns,
    readonly values: ValueWords,
    readonly failed: Failed,
    readonly contactMask: number,
    readonly accountMask: number,
  ) {
    const { count } = columns.contacts;
    this.#words = { contacts: new Int32Array(count), accounts: new Int32Array(count) };
  }

  /** The filter has changed, for no other contacts than these (null: any). */
  disturb(moved: Int32Array | null): void {
    this.stale = true;
    this.#moved = moved;
  }

  get passing(): Passing {
    if (this.#passing && !this.stale) return this.#passing;
    this.stale = false;
    return (this.#passing = this.#next(this.#passing, this.#moved));
  }

  /** How many contacts pass by each bit of their words: for bits of accounts, those with a passing account that has it. */
  counts(level: keyof Words): Int32Array {
    this.#passing = this.passing;
    this.#counts ??= { contacts: countBits(this.#words.contacts), accounts: countBits(this.#words.accounts) };
    return this.#counts[level];
  }

  /** Whether an account passes, given that its contact does. */
  passes(account: number): boolean {
    return (this.failed.accounts[account]! & this.accountMask) === 0;
  }

  #next(before: Passing | null, moved: Int32Array | null): Passing {
    const few = before && moved;
    const rows = few ?? this.values.all;
    const contacts = few ? before.contacts.slice() : new Uint8Array(rows.length);
    this.#counts = few && this.#counts;
    this.#count(rows, -1);
    const count = (few ? before.count : 0) + this.#decide(rows, contacts);
    this.#count(rows, 1);
    let accounts: Uint8Array | null = null;
    const find = (): Uint8Array => this.#accounts(contacts);
    return {
      contacts,
      count,
      get accounts() {
        return (accounts ??= find());
      },
    };
  }

  /** Finds the words of some contacts and whether they pass; gives how many more do than did. */
  #decide(rows: Int32Array, passing: Uint8Array): number {
    // It visits a million accounts: all is in local variables, and nothing branches on whether one passes, for that is
    // beyond a processor's guessing: (bits − 1) >> 31 is all bits where there were none, else none.
    const { accountMask, contactMask } = this;
    const { accountStart } = this.columns.contacts;
    const { contacts: contactOut, accounts: accountOut } = this.failed;
    const { contacts: ownWords, accounts: accountWords } = this.values;
    const { contacts: own, accounts: told } = this.#words;
    let more = 0;
    for (const contact of rows) {
      const end = accountStart[contactOut[contact]! & contactMask ? contact : contact + 1]!;
      let word = 0;
      for (let k = accountStart[contact]!; k < end; k++)
        word |= accountWords[k]! & (((accountOut[k]! & accountMask) - 1) >> 31);
      const none = (word - 1) >> 31;
      told[contact] = word;
      own[contact] = ownWords[contact]! & ~none;
      more += 1 + none - passing[contact]!;
      passing[contact] = 1 + none;
    }
    return more;
  }

  /** Counts the words of some contacts, or takes them back, where anything is counted. */
  #count(rows: Int32Array, by: 1 | -1): void {
    if (!this.#counts) return;
    for (const level of ['contacts', 'accounts'] as const)
      for (const contact of rows) addBits(this.#counts[level], this.#words[level][contact]!, by);
  }

  #accounts(contacts: Uint8Array): Uint8Array {
    const { accountStart } = this.columns.contacts;
    const accounts = new Uint8Array(this.failed.accounts.length);
    for (let i = 0; i < contacts.length; i++)
      if (contacts[i])
        for (let k = accountStart[i]!; k < accountStart[i + 1]!; k++) accounts[k] = Number(this.passes(k));
    return accounts;
  }
}

function addBits(counts: Int32Array, word: number, by: number): void {
  for (let rest = word; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]! += by;
}

/** How many words have each bit: counted by bytes, and the 256 values of each byte by their bits. */
function countBits(words: Int32Array): Int32Array {
  const bytes = new Int32Array(4 * 256);
  for (const word of words) {
    bytes[word & 255]!++;
    bytes[256 + ((word >> 8) & 255)]!++;
    bytes[512 + ((word >> 16) & 255)]!++;
    bytes[768 + ((word >> 24) & 255)]!++;
  }
  const counts = new Int32Array(WORD);
  for (let i = 0; i < bytes.length; i++)
    for (let bit = 0; bit < 8; bit++) if ((i >> bit) & 1) counts[(i >> 8) * 8 + bit]! += bytes[i]!;
  return counts;
}
