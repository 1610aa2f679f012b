import { rowsOf, participantsOf } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { tiesAnybody, tiesOf } from '../../record/ties.ts';
import { HAPPENED, STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';

/** Somebody an actor took part in held contacts with. */
export interface Partner {
  readonly actor: number;
  readonly contacts: readonly number[];
  /** The standing of the best attested of them. */
  readonly best: Standing;
  /** Whether one of the two was never more than a host or briefed. */
  readonly aside: boolean;
}

/** The contacts of an actor of which anything was public on a day (null: today), in time. */
export const contactsOf = (columns: Columns, actor: number, asof: Day | null): number[] =>
  [...rowsOf(columns.actorContacts, actor)].filter(
    (contact) => asof === null || columns.contacts.known[contact]! <= asof,
  );

/** Whom an actor is tied to by held contacts (design §5), most contacts first. */
export function partnersOf(
  columns: Columns,
  actor: number,
  contacts: readonly number[],
  standingOf: (contact: number) => Standing,
): Partner[] {
  const side = columns.views.actors.side;
  const met = new Map<number, { contacts: number[]; best: number; aside: boolean }>();
  for (const contact of contacts) {
    if (!tiesAnybody(HAPPENED[columns.contacts.happened[contact]!]!)) continue;
    const parties = participantsOf(columns, contact).map((party) => ({ ...party, side: side[party.actor]! }));
    for (const { a, b, kind } of tiesOf(parties)) {
      if (a !== actor && b !== actor) continue;
      const partner = a === actor ? b : a;
      const tie = met.get(partner) ?? { contacts: [], best: STANDINGS.length, aside: true };
      tie.contacts.push(contact);
      tie.best = Math.min(tie.best, STANDINGS.indexOf(standingOf(contact)));
      tie.aside &&= kind === 'aside';
      met.set(partner, tie);
    }
  }
  return [...met]
    .map(([partner, tie]) => ({ ...tie, actor: partner, best: STANDINGS[tie.best]! }))
    .sort((one, other) => other.contacts.length - one.contacts.length);
}
