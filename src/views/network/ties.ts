import { inverse, participantsOf, rowsOf } from '../../explore/columns.ts';
import type { Columns, Lists } from '../../explore/columns.ts';
import { tiesAnybody, tiesOf } from '../../record/ties.ts';
import type { TieKind } from '../../record/ties.ts';
import { HAPPENED, STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';

/** The ends of a tie as bits. */
export const A = 1;
export const B = 2;

/** All ties of the record as columns: one row per pair of actors and kind, whatever passes the filter. */
export interface Ties {
  readonly count: number;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly kind: readonly TieKind[];
  /** The ties that each contact makes, and the contacts that make each tie. */
  readonly ofContact: Lists;
  /** Parallel to `ofContact.row`: which end was approached, as A or B; 0 where the record does not say. */
  readonly towards: readonly (0 | typeof A | typeof B)[];
  readonly contacts: Lists;
  /** The ties of each actor. */
  readonly ofActor: Lists;
}

/** Reads the ties off the record; those of a contact are in the order of its participants. */
export function tiesIn(columns: Columns): Ties {
  const side = columns.views.actors.side;
  const actors = side.length;
  const [a, b, kinds]: [number[], number[], TieKind[]] = [[], [], []];
  const rows: Record<TieKind, Map<number, number>> = { between: new Map(), aside: new Map(), within: new Map() };
  const start = new Int32Array(columns.contacts.count + 1);
  const row: number[] = [];
  const towards: (0 | typeof A | typeof B)[] = [];

  for (let contact = 0; contact < columns.contacts.count; contact++) {
    if (tiesAnybody(HAPPENED[columns.contacts.happened[contact]!]!)) {
      const parties = participantsOf(columns, contact).map((party) => ({ ...party, side: side[party.actor]! }));
      for (const tie of tiesOf(parties)) {
        const [first, second] = [Math.min(tie.a, tie.b), Math.max(tie.a, tie.b)];
        const pair = first * actors + second;
        let known = rows[tie.kind].get(pair);
        if (known === undefined) {
          rows[tie.kind].set(pair, (known = a.length));
          a.push(first);
          b.push(second);
          kinds.push(tie.kind);
        }
        row.push(known);
        towards.push(tie.towards === null ? 0 : tie.towards === first ? A : B);
      }
    }
    start[contact + 1] = row.length;
  }

  const ofContact = { start, row: Int32Array.from(row) };
  const ends = { start: Int32Array.from({ length: a.length + 1 }, (_, i) => 2 * i), row: new Int32Array(2 * a.length) };
  a.forEach((first, i) => ends.row.set([first, b[i]!], 2 * i));
  return {
    count: a.length,
    a,
    b,
    kind: kinds,
    ofContact,
    towards,
    contacts: inverse(ofContact, a.length),
    ofActor: inverse(ends, actors),
  };
}

/** The other end of a tie. */
export const partnerOf = (ties: Ties, tie: number, actor: number): number =>
  ties.a[tie] === actor ? ties.b[tie]! : ties.a[tie]!;

/** The ties of two actors: one of each kind that they have. */
export const tiesBetween = (ties: Ties, one: number, other: number): number[] =>
  [...rowsOf(ties.ofActor, one)].filter((tie) => partnerOf(ties, tie, one) === other);

/** The contacts that pass behind some ties, each once, in time. */
export function contactsOfTies(ties: Ties, rows: readonly number[], passes: ArrayLike<number>): number[] {
  const contacts = new Set(rows.flatMap((tie) => [...rowsOf(ties.contacts, tie)]));
  return [...contacts].filter((contact) => passes[contact]).sort((a, b) => a - b);
}

/** The actors at the ends of ties. */
export const endsOf = (ties: Ties, rows: readonly number[]): ReadonlySet<number> =>
  new Set(rows.flatMap((tie) => [ties.a[tie]!, ties.b[tie]!]));

/** What passes the filter, counted. */
export interface Tally {
  /** Contacts that name each actor, held or not. */
  readonly actors: Int32Array;
  /** Contacts behind each tie. */
  readonly ties: Int32Array;
  /** Place in STANDINGS of the best attested of them. */
  readonly best: Uint8Array;
  /** Which ends of each tie were approached in one of them: A, B, or both added. */
  readonly towards: Uint8Array;
}

/** Counts the contacts that pass (1 for each) by actor and by tie. */
export function tally(
  columns: Columns,
  ties: Ties,
  passing: ArrayLike<number>,
  standingOf: (contact: number) => Standing,
): Tally {
  const { count, actors } = columns.contacts;
  const counted = {
    actors: new Int32Array(columns.views.actors.id.length),
    ties: new Int32Array(ties.count),
    best: new Uint8Array(ties.count).fill(STANDINGS.length - 1),
    towards: new Uint8Array(ties.count),
  };
  for (let contact = 0; contact < count; contact++) {
    if (!passing[contact]) continue;
    for (let k = actors.start[contact]!; k < actors.start[contact + 1]!; k++) counted.actors[actors.row[k]!]!++;
    const standing = STANDINGS.indexOf(standingOf(contact));
    const { start, row } = ties.ofContact;
    for (let k = start[contact]!; k < start[contact + 1]!; k++) {
      const tie = row[k]!;
      counted.ties[tie]!++;
      counted.towards[tie]! |= ties.towards[k]!;
      if (standing < counted.best[tie]!) counted.best[tie] = standing;
    }
  }
  return counted;
}

/** At most so many of some ties: those of the most contacts, in the order of their rows. */
export function strongest(rows: readonly number[], contacts: ArrayLike<number>, most: number): readonly number[] {
  if (rows.length <= most) return rows;
  const order = [...rows].sort((one, other) => contacts[other]! - contacts[one]! || one - other);
  return order.slice(0, most).sort((one, other) => one - other);
}

/** How many actors an actor is tied to by those of its ties that pass and are counted. */
export function countPartners(ties: Ties, passing: Tally, isCounted: (tie: number) => boolean, actor: number): number {
  const counted = [...rowsOf(ties.ofActor, actor)].filter((tie) => passing.ties[tie]! > 0 && isCounted(tie));
  return new Set(counted.map((tie) => partnerOf(ties, tie, actor))).size;
}
