import { participantsOf } from '../../explore/columns.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Branch } from '../common/twin/outline.ts';
import { tiesAround } from './emphasis.ts';
import { tieRows } from './tie-rows.ts';
import type { TieRow } from './tie-rows.ts';
import type { Tally, Ties } from './ties.ts';

/** A line of the network's text twin. `untied` gathers the contacts of an actor, or of nobody, behind no tie of it. */
export type NetworkLine =
  | { readonly kind: 'side'; readonly side: number; readonly actors: number }
  | { readonly kind: 'actor'; readonly actor: number }
  | { readonly kind: 'tie'; readonly tie: TieRow }
  | { readonly kind: 'untied'; readonly actor: number | null }
  | { readonly kind: 'contact'; readonly contact: number };

/**
 * The network as text: side → actor → tie → contact. Sides stand in the order of the record, actors and ties by how many
 * contacts they have; a contact stands with every side and actor that it names, so a count says how many of all the
 * contacts that pass lie in it. `tiesOf` gives the ties of an actor as the picture lists them.
 */
export function networkOutline(
  columns: Columns,
  passing: ArrayLike<number>,
  tiesOf: (actor: number) => readonly TieRow[],
): Branch<NetworkLine>[] {
  const { actors, sides } = columns.views;
  const ofSide = sides.id.map(() => new Set<number>());
  const ofActor = new Map<number, number[]>();
  const nobody: number[] = [];
  for (let contact = 0; contact < columns.contacts.count; contact++) {
    if (!passing[contact]) continue;
    const named = participantsOf(columns, contact);
    if (named.length === 0) nobody.push(contact);
    for (const { actor } of named) {
      ofSide[actors.side[actor]!]!.add(contact);
      const own = ofActor.get(actor) ?? [];
      ofActor.set(actor, own);
      if (own.at(-1) !== contact) own.push(contact);
    }
  }
  const lines = ofSide.flatMap((contacts, side): Branch<NetworkLine>[] => {
    const own = [...ofActor].filter(([actor]) => actors.side[actor] === side);
    if (own.length === 0) return [];
    own.sort(([a, some], [b, others]) => others.length - some.length || compare(columns, a, b));
    return [
      {
        key: sides.id[side]!,
        about: { kind: 'side', side, actors: own.length },
        holds: [...contacts],
        children: () => own.map(([actor, holds]) => actorLine(columns, actor, holds, tiesOf)),
      },
    ];
  });
  return nobody.length === 0 ? lines : [...lines, untied(null, nobody)];
}

const compare = ({ compareNames, views }: Columns, a: number, b: number): number =>
  compareNames(views.actors.name[a]!, views.actors.name[b]!);

function actorLine(
  { views }: Columns,
  actor: number,
  holds: readonly number[],
  tiesOf: (actor: number) => readonly TieRow[],
): Branch<NetworkLine> {
  return {
    key: views.actors.id[actor]!,
    about: { kind: 'actor', actor },
    holds,
    children() {
      const ties = tiesOf(actor);
      const tied = new Set(ties.flatMap(({ contacts }) => contacts));
      const rest = holds.filter((contact) => !tied.has(contact));
      const lines = ties.map((tie): Branch<NetworkLine> => ({
        key: views.actors.id[tie.other]!,
        about: { kind: 'tie', tie },
        holds: tie.contacts,
        children: () => contactsIn(tie.contacts),
      }));
      return rest.length === 0 ? lines : [...lines, untied(actor, rest)];
    },
  };
}

const untied = (actor: number | null, holds: readonly number[]): Branch<NetworkLine> => ({
  // No id has a blank in it.
  key: 'no tie',
  about: { kind: 'untied', actor },
  holds,
  children: () => contactsIn(holds),
});

const contactsIn = (contacts: readonly number[]): Branch<NetworkLine>[] =>
  contacts.map((contact) => ({ key: String(contact), about: { kind: 'contact', contact }, holds: [contact] }));

/** What a picture draws of the ties. */
interface Drawn {
  readonly ties: Ties;
  readonly passing: Tally;
  readonly isUsed: (tie: number) => boolean;
}

/** The ties of an actor as the picture lists them when it is selected: those within its side, too. */
export function tieRowsOf(columns: Columns, drawn: Drawn, passes: ArrayLike<number>, actor: number): TieRow[] {
  const { ties, passing, isUsed } = drawn;
  const around = tiesAround(ties, passing, (tie) => isUsed(tie) || ties.kind[tie] === 'within', actor);
  return tieRows(columns, ties, passing, passes, around, actor);
}
