import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { digitOf } from '../../record/pack.ts';
import { DIGITS, LETTERS, STANCES } from '../../record/vocabulary.ts';

const ASSERTS = STANCES.indexOf('asserts');
const DENIES = STANCES.indexOf('denies');

/** Words for and against: distinct source × claim assertions and denials. */
export interface Tally {
  readonly asserted: number;
  readonly denied: number;
}

/** Assertions and denials of each cell; the cell of a letter and a digit (both places in their lists) is `cellOf`. */
export interface Grades {
  readonly asserted: Int32Array;
  readonly denied: Int32Array;
}

/** A cell, a whole row (`digit` null), a whole column (`letter` null), or everything. Places in LETTERS and DIGITS. */
export interface Place {
  readonly letter: number | null;
  readonly digit: number | null;
}

export const CELLS = LETTERS.length * DIGITS.length;

export const cellOf = (letter: number, digit: number): number => letter * DIGITS.length + digit;

/** `B2`. */
export const gradeName = (letter: number, digit: number): string => `${LETTERS[letter]!}${DIGITS[digit]!}`;

/**
 * Counts distinct source × claim assertions and denials by the letter of the account and the digit of its claim
 * (design §5): however many reports echo a source it counts once, and silences do not count. `states` are the packed
 * states of the claims; `passes` holds 1 for each account to count, null counts all.
 */
export function gradesOf(columns: Columns, states: Uint8Array, passes: Uint8Array | null): Grades {
  const counter = new Counter(columns, states, passes);
  counter.count(0, columns.accounts.count);
  return counter.grades;
}

/** The same for what is said of some contacts alone. */
export function gradesOfContacts(
  columns: Columns,
  states: Uint8Array,
  passes: Uint8Array | null,
  contacts: Iterable<number>,
): Grades {
  const counter = new Counter(columns, states, passes);
  const { accountStart } = columns.contacts;
  for (const contact of contacts) counter.count(accountStart[contact]!, accountStart[contact + 1]!);
  return counter.grades;
}

class Counter {
  readonly grades: Grades = { asserted: new Int32Array(CELLS), denied: new Int32Array(CELLS) };
  /** One bit for each letter under which a source has been counted on a claim, at the first account of the two. */
  readonly #lettersSeen: Uint8Array;

  constructor(
    readonly columns: Columns,
    readonly states: Uint8Array,
    readonly passes: Uint8Array | null,
  ) {
    this.#lettersSeen = new Uint8Array(columns.accounts.count);
  }

  /** Counts the accounts `from` to `end` − 1. */
  count(from: number, end: number): void {
    const { stance, origin, letter, claim } = this.columns.accounts;
    const { states, passes } = this;
    const { asserted, denied } = this.grades;
    const seen = this.#lettersSeen;
    for (let k = from; k < end; k++) {
      if (passes !== null && !passes[k]) continue;
      const counts = stance[k] === ASSERTS ? asserted : stance[k] === DENIES ? denied : null;
      if (counts === null) continue;
      const bit = 1 << letter[k]!;
      const first = origin[k]!;
      if (seen[first]! & bit) continue;
      seen[first]! |= bit;
      counts[cellOf(letter[k]!, digitOf(states[claim[k]!]!) - 1)]!++;
    }
  }
}

/** 1 for each account that was public on a day, of a contact that was; null where all are. */
export function publicOn({ accounts, contacts }: Columns, day: Day | null): Uint8Array | null {
  if (day === null) return null;
  const passes = new Uint8Array(accounts.count);
  for (let k = 0; k < passes.length; k++)
    passes[k] = Number(accounts.known[k]! <= day && contacts.known[accounts.contact[k]!]! <= day);
  return passes;
}

/** The digits and traits of all claims as known today, whatever the as-of date. */
export const statesToday = (columns: Columns): Uint8Array =>
  Uint8Array.from(columns.views.claims.state, (steps) => steps.at(-1)!);

/** The sum over the cells of a place. */
export const tallyOf = (grades: Grades, place: Place): Tally =>
  tallyWhere(grades, (letter, digit) => covers(place, letter, digit));

/** The sum over the cells where `inside` holds. */
export function tallyWhere(grades: Grades, inside: (letter: number, digit: number) => boolean): Tally {
  let asserted = 0;
  let denied = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    if (!inside(Math.floor(cell / DIGITS.length), cell % DIGITS.length)) continue;
    asserted += grades.asserted[cell]!;
    denied += grades.denied[cell]!;
  }
  return { asserted, denied };
}

export const covers = (place: Place, letter: number, digit: number): boolean =>
  (place.letter === null || place.letter === letter) && (place.digit === null || place.digit === digit);

/** The accounts that assert or deny and lie in a place for which `inside` holds, echoes included. */
export function accountsIn(
  columns: Columns,
  states: Uint8Array,
  passes: Uint8Array,
  inside: (letter: number, digit: number) => boolean,
): number[] {
  const { count, stance, letter, claim } = columns.accounts;
  const rows: number[] = [];
  for (let k = 0; k < count; k++)
    if (
      passes[k] &&
      (stance[k] === ASSERTS || stance[k] === DENIES) &&
      inside(letter[k]!, digitOf(states[claim[k]!]!) - 1)
    )
      rows.push(k);
  return rows;
}
