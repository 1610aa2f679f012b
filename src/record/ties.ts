import type { Happened, Role } from './vocabulary.ts';

/**
 * How two actors of one contact are tied (design §5):
 * `between` two sides, drawn always; `aside` a host or a briefed party and a party of another side, drawn on demand;
 * `within` one side, drawn for a selected actor only.
 */
export type TieKind = 'between' | 'aside' | 'within';

/** An actor in a contact; actors and sides are named by ids or by rows. */
export interface Party<Actor, Side> {
  readonly actor: Actor;
  readonly side: Side;
  readonly role: Role;
  /** Whether it asked for the contact. */
  readonly initiated?: boolean | undefined;
}

export interface Tie<Actor> {
  readonly a: Actor;
  readonly b: Actor;
  readonly kind: TieKind;
  /** The end that was approached, by the other or with what the other carried; null where the record does not say. */
  readonly towards: Actor | null;
}

type Part = 'party' | 'intermediary' | 'aside' | 'absent';

const PART: Readonly<Record<Role, Part>> = {
  principal: 'party',
  delegate: 'party',
  intermediary: 'intermediary',
  host: 'aside',
  briefed: 'aside',
  declined: 'absent',
};

/** Whether a contact ties anybody: what was offered, declined or called off brought nobody together. */
export const tiesAnybody = (happened: Happened): boolean => happened === 'held';

/**
 * The ties that one held contact makes, in the order of its participants, who are named once each. Principals and
 * delegates are tied to each other, but where the contact has intermediaries only through them; intermediaries are not
 * tied to each other, nor hosts and briefed parties.
 *
 * A tie leads away from the end that asked for the contact; and from an intermediary on to a party that did not, where
 * somebody did. Nothing is said of colleagues, hosts and briefed parties, nor where both ends asked.
 */
export function tiesOf<Actor, Side>(parties: readonly Party<Actor, Side>[]): Tie<Actor>[] {
  const mediated = parties.some(({ role }) => PART[role] === 'intermediary');
  const initiated = parties.some((party) => party.initiated === true);
  const ties: Tie<Actor>[] = [];
  parties.forEach((one, i) => {
    for (const other of parties.slice(i + 1)) {
      const kind = kindOf(one, other, mediated);
      if (kind === null) continue;
      const ahead = kind !== 'aside' && initiated ? approached(one, other) : null;
      ties.push({ a: one.actor, b: other.actor, kind, towards: ahead?.actor ?? null });
    }
  });
  return ties;
}

function approached<P extends Party<unknown, unknown>>(one: P, other: P): P | null {
  const colleagues = one.side === other.side && PART[one.role] === PART[other.role];
  const asked = [one, other].filter((party) => party.initiated === true);
  if (colleagues || asked.length === 2) return null;
  if (asked.length === 1) return asked[0] === one ? other : one;
  if (PART[one.role] === PART[other.role]) return null;
  return PART[one.role] === 'intermediary' ? other : one;
}

function kindOf<A, S>(one: Party<A, S>, other: Party<A, S>, mediated: boolean): TieKind | null {
  const [part, otherPart] = [PART[one.role], PART[other.role]];
  if (part === 'absent' || otherPart === 'absent') return null;
  const asides = Number(part === 'aside') + Number(otherPart === 'aside');
  if (asides === 2) return null;
  if (asides === 1) return one.side === other.side ? null : 'aside';
  if (part === otherPart && mediated) return null;
  return one.side === other.side ? 'within' : 'between';
}
