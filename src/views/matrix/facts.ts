import type { Columns } from '../../explore/columns.ts';
import { digitOf, hasTrait } from '../../record/pack.ts';
import { LETTERS, SOURCE_KINDS, STANCES, TRAITS } from '../../record/vocabulary.ts';

/** Who says what in a part of the matrix: what its count is made of. */
export interface Facts {
  readonly sources: number;
  readonly claims: number;
  readonly contacts: number;
  /** How many of the claims have each trait, by place in TRAITS. */
  readonly traits: Int32Array;
  /** Distinct source × claim words by kind of source, by place in SOURCE_KINDS. */
  readonly kinds: Int32Array;
  /** Words of which their source or its government has since said the opposite. */
  readonly takenBack: number;
}

/**
 * What the assertions and denials that pass are made of where `inside` holds for their letter and digit (places in
 * their lists). `taken` as `takenBack` gives it.
 */
export function factsOf(
  columns: Columns,
  states: Uint8Array,
  taken: Uint8Array,
  passes: Uint8Array,
  inside: (letter: number, digit: number) => boolean,
): Facts {
  const { accounts, views } = columns;
  const { source, claim, contact, stance, origin, letter } = accounts;
  const sources = new Seen(views.sources.id.length);
  const claims = new Seen(columns.claims.count);
  const contacts = new Seen(columns.contacts.count);
  const words = new Seen(accounts.count * LETTERS.length);
  const traits = new Int32Array(TRAITS.length);
  const kinds = new Int32Array(SOURCE_KINDS.length);
  let takenBack = 0;
  for (let k = 0; k < accounts.count; k++) {
    if (!passes[k] || stance[k]! > DENIES) continue;
    const state = states[claim[k]!]!;
    if (!inside(letter[k]!, digitOf(state) - 1) || !words.add(origin[k]! * LETTERS.length + letter[k]!)) continue;
    sources.add(source[k]!);
    contacts.add(contact[k]!);
    kinds[views.sources.kind[source[k]!]!]!++;
    takenBack += taken[k]!;
    if (!claims.add(claim[k]!)) continue;
    for (let trait = 0; trait < TRAITS.length; trait++) traits[trait]! += Number(hasTrait(state, trait));
  }
  return { sources: sources.count, claims: claims.count, contacts: contacts.count, traits, kinds, takenBack };
}

/** Assertions and denials are the first two stances. */
const DENIES = STANCES.indexOf('denies');

/** Rows met so far. */
class Seen {
  count = 0;
  readonly #rows: Uint8Array;

  constructor(rows: number) {
    this.#rows = new Uint8Array(rows);
  }

  /** False where the row was met before. */
  add(row: number): boolean {
    if (this.#rows[row]) return false;
    this.#rows[row] = 1;
    this.count++;
    return true;
  }
}
