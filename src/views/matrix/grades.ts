import type { Columns } from '../../explore/columns.ts';
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
  const { count, stance, origin, letter, claim } = columns.accounts;
  const asserted = new Int32Array(CELLS);
  const denied = new Int32Array(CELLS);
  const lettersSeen = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    if (passes !== null && !passes[k]) continue;
    const counts = stance[k] === ASSERTS ? asserted : stance[k] === DENIES ? denied : null;
    if (counts === null) continue;
    const bit = 1 << letter[k]!;
    const first = origin[k]!;
    if (lettersSeen[first]! & bit) continue;
    lettersSeen[first]! |= bit;
    counts[cellOf(letter[k]!, digitOf(states[claim[k]!]!) - 1)]!++;
  }
  return { asserted, denied };
}

/** The digits and traits of all claims as known today, whatever the as-of date. */
export const statesToday = (columns: Columns): Uint8Array =>
  Uint8Array.from(columns.views.claims.state, (steps) => steps.at(-1)!);

/** The sum over the cells of a place. */
export function tallyOf(grades: Grades, place: Place): Tally {
  let asserted = 0;
  let denied = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    if (!covers(place, Math.floor(cell / DIGITS.length), cell % DIGITS.length)) continue;
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

/** The cells in which anything is said for or against a claim of these contacts. */
export function cellsOfContacts(columns: Columns, states: Uint8Array, contacts: Iterable<number>): Set<number> {
  const { accounts } = columns;
  const { accountStart } = columns.contacts;
  const cells = new Set<number>();
  for (const contact of contacts)
    for (let k = accountStart[contact]!; k < accountStart[contact + 1]!; k++)
      if (accounts.stance[k] === ASSERTS || accounts.stance[k] === DENIES)
        cells.add(cellOf(accounts.letter[k]!, digitOf(states[accounts.claim[k]!]!) - 1));
  return cells;
}
