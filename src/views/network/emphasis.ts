import { rowsOf } from '../../explore/columns.ts';
import { partnerOf } from './ties.ts';
import type { Tally, Ties } from './ties.ts';

/** What is lit while the rest is faint. */
export interface Emphasis {
  readonly actors: ReadonlySet<number>;
  readonly ties: ReadonlySet<number>;
}

/** The ties of an actor that pass and are among those shown. */
export const tiesAround = (
  ties: Ties,
  passing: Tally,
  isShown: (tie: number) => boolean,
  actor: number,
): readonly number[] => [...rowsOf(ties.ofActor, actor)].filter((tie) => passing.ties[tie]! > 0 && isShown(tie));

/** An actor with its ties and their other ends. */
export function aroundActor(ties: Ties, around: readonly number[], actor: number): Emphasis {
  return { actors: new Set([actor, ...around.map((tie) => partnerOf(ties, tie, actor))]), ties: new Set(around) };
}

/** The ties of two actors, with these. */
export const alongTies = (ties: Ties, rows: readonly number[]): Emphasis => ({
  actors: new Set(rows.flatMap((tie) => [ties.a[tie]!, ties.b[tie]!])),
  ties: new Set(rows),
});

/** Contacts with those who took part in them and their shown ties. */
export function ofContacts(
  ties: Ties,
  isShown: (tie: number) => boolean,
  actors: Iterable<number>,
  contacts: Iterable<number>,
): Emphasis {
  const made = [...contacts].flatMap((contact) => [...rowsOf(ties.ofContact, contact)]);
  return { actors: new Set(actors), ties: new Set(made.filter(isShown)) };
}
