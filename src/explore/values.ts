import { digitOf, hasTrait } from '../record/pack.ts';
import { DIGITS, HAPPENED, LETTERS, STANCES, STANDINGS, TRAITS } from '../record/vocabulary.ts';
import type { ListKey } from './clauses.ts';
import type { Columns } from './columns.ts';

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

/** The value that each account itself has of a clause on accounts. */
export function accountColumn({ accounts }: Columns, key: ListKey): Uint8Array | Int32Array {
  const columns: Partial<Record<ListKey, Uint8Array | Int32Array>> = {
    reliability: accounts.letter,
    stance: accounts.stance,
    source: accounts.source,
    'source-side': accounts.sourceSide,
    outlet: accounts.outlet,
    'report-lang': accounts.language,
  };
  const column = columns[key];
  if (!column) throw new TypeError(`An account has no ${key} itself`);
  return column;
}

/** Where the values of a key lie in the words of its level. */
export interface Slot {
  readonly level: 'contacts' | 'accounts';
  readonly shift: number;
  readonly size: number;
}

/** The clauses of few values, by level; those that do not fit are counted and marked by their columns. */
const SLOTTED = {
  contacts: ['standing', 'happened', 'channel'],
  accounts: ['credibility', 'claims', 'reliability', 'stance', 'source-side', 'report-lang'],
} as const satisfies Record<Slot['level'], readonly ListKey[]>;

/** The first bits of an account, its claim's digit and traits, and those of each packed state. */
const JUDGED = (1 << (DIGITS.length + TRAITS.length)) - 1;
const JUDGED_BITS = Int32Array.from({ length: 256 }, (_, state) =>
  TRAITS.reduce(
    (bits, _trait, i) => bits | (Number(hasTrait(state, i)) << (DIGITS.length + i)),
    (1 << digitOf(state)) >> 1,
  ),
);

/** The bits of a word: one less than a number has, so that none is negative. */
export const WORD = 31;

/**
 * The values that each contact and account has of the clauses of few values, as one number (a word): one bit for each
 * value of each. An account's are never none, for each has a letter.
 */
export class ValueWords {
  readonly contacts: Int32Array;
  readonly accounts: Int32Array;
  /** The rows of all contacts. */
  readonly all: Int32Array;
  readonly slots: Readonly<Partial<Record<ListKey, Slot>>>;
  readonly #columns: Columns;

  /** `standing` of contacts and `state` of claims are those of today. */
  constructor(columns: Columns, standing: Uint8Array, state: Uint8Array) {
    this.#columns = columns;
    this.contacts = new Int32Array(columns.contacts.count);
    this.all = this.contacts.map((_, row) => row);
    this.accounts = new Int32Array(columns.accounts.count);
    const slots: Partial<Record<ListKey, Slot>> = {};
    for (const level of ['contacts', 'accounts'] as const) {
      let shift = 0;
      for (const key of SLOTTED[level]) {
        const size = sizeOf(columns, key);
        if (shift + size > WORD) continue;
        slots[key] = { level, shift, size };
        shift += size;
      }
    }
    this.slots = slots;
    for (const key of ['happened', 'channel'] as const) setBits(this.contacts, slots[key], columns.contacts[key]);
    for (const key of ['reliability', 'stance', 'source-side', 'report-lang'] as const)
      setBits(this.accounts, slots[key], accountColumn(columns, key));
    standing.forEach((place, contact) => this.stand(contact, place));
    state.forEach((packed, claim) => this.judge(claim, packed));
  }

  /** A contact has another standing. */
  stand(contact: number, standing: number): void {
    this.contacts[contact] = put(this.contacts[contact]!, this.slots.standing!, 1 << standing);
  }

  /** A claim has another state. */
  judge(claim: number, state: number): void {
    const { accountStart } = this.#columns.claims;
    const words = this.accounts;
    const end = accountStart[claim + 1]!;
    for (let k = accountStart[claim]!; k < end; k++) words[k] = (words[k]! & ~JUDGED) | JUDGED_BITS[state]!;
  }
}

const put = (word: number, { shift, size }: Slot, bits: number): number =>
  (word & ~(((1 << size) - 1) << shift)) | (bits << shift);

function setBits(words: Int32Array, slot: Slot | undefined, column: Uint8Array | Int32Array): void {
  if (slot) for (let i = 0; i < words.length; i++) words[i]! |= 1 << (slot.shift + column[i]!);
}
