import { participantsOf, rowsOf } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { tiesAnybody } from '../../record/ties.ts';
import { HAPPENED } from '../../record/vocabulary.ts';
import type { Happened, Role, Standing } from '../../record/vocabulary.ts';
import { tieRows } from '../../views/network/tie-rows.ts';
import type { TieRow } from '../../views/network/tie-rows.ts';
import { tally, tiesIn } from '../../views/network/ties.ts';
import type { Ties } from '../../views/network/ties.ts';

/** The contacts of an actor of which anything was public on a day (null: today), in time. */
export const contactsOf = (columns: Columns, actor: number, asof: Day | null): number[] =>
  [...rowsOf(columns.actorContacts, actor)].filter(
    (contact) => asof === null || columns.contacts.known[contact]! <= asof,
  );

/** What an actor was in a contact: its role, or that it asked for the contact. */
export type Part = Role | 'asked';

export interface Involvement {
  readonly contact: number;
  readonly happened: Happened;
  readonly part: Part;
  /** Whether the contact was held and the actor did not decline it, which alone counts and ties. */
  readonly counts: boolean;
}

/** How an actor was involved in contacts that name it. */
export function involvementOf(columns: Columns, actor: number, contact: number): Involvement {
  const { role, initiated } = participantsOf(columns, contact).find((party) => party.actor === actor)!;
  const happened = HAPPENED[columns.contacts.happened[contact]!]!;
  return {
    contact,
    happened,
    part: initiated ? 'asked' : role,
    counts: tiesAnybody(happened) && role !== 'declined',
  };
}

const known = new WeakMap<Columns, Ties>();

function tiesOfRecord(columns: Columns): Ties {
  let ties = known.get(columns);
  if (!ties) known.set(columns, (ties = tiesIn(columns)));
  return ties;
}

/** Whom an actor is tied to by some of its contacts (design §5), most contacts first. */
export function partnersOf(
  columns: Columns,
  actor: number,
  contacts: readonly number[],
  standingOf: (contact: number) => Standing,
): TieRow[] {
  const ties = tiesOfRecord(columns);
  const passes = new Uint8Array(columns.contacts.count);
  for (const contact of contacts) passes[contact] = 1;
  const passing = tally(columns, ties, passes, standingOf);
  const rows = [...rowsOf(ties.ofActor, actor)].filter((tie) => passing.ties[tie]! > 0);
  return tieRows(columns, ties, passing, passes, rows, actor);
}
