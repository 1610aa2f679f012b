import type { ActorsText, SearchText } from '../record/dataset.ts';
import { inverse } from './columns.ts';
import type { Columns, Lists } from './columns.ts';

/** What search finds, in the order in which it is shown. */
export const FINDABLE = ['actor', 'contact', 'source', 'outlet', 'topic', 'channel'] as const;
export type Findable = (typeof FINDABLE)[number];

/** By what a thing can be found. */
export type FoundBy = 'name' | 'alias' | 'role' | 'place';

/** One text by which one thing (a row of the table of its kind) can be found. */
export interface Entry {
  readonly kind: Findable;
  readonly row: number;
  readonly by: FoundBy;
  readonly text: string;
}

/** The names of all things of each kind, by row. */
export const namesOf = ({ views }: Columns): Record<Findable, readonly string[]> => ({
  actor: views.actors.name,
  contact: views.contacts.title,
  source: views.sources.name,
  outlet: views.outlets.name,
  topic: views.topics.name,
  channel: views.channels.name,
});

/** The contacts of all things of each kind but contacts, by row. */
export const contactsOfAll = ({ views, contacts, accounts, actorContacts }: Columns) => {
  const each = Int32Array.from({ length: contacts.count + 1 }, (_, i) => i);
  const told = (row: Int32Array, count: number): Lists => inverse({ start: contacts.accountStart, row }, count);
  return {
    actor: actorContacts,
    source: told(accounts.source, views.sources.id.length),
    outlet: told(accounts.outlet, views.outlets.id.length),
    topic: inverse(contacts.topics, views.topics.id.length),
    channel: inverse({ start: each, row: Int32Array.from(contacts.channel) }, views.channels.id.length),
  } satisfies Record<Exclude<Findable, 'contact'>, Lists>;
};

/** What finds an actor besides its name. */
export type ActorWords = SearchText & ActorsText;

/** Every text by which something itself can be found: its name, and of an actor its spellings and offices. */
export function entriesOf(columns: Columns, text: ActorWords | null): Entry[] {
  const names = namesOf(columns);
  const entries: Entry[] = FINDABLE.flatMap((kind) =>
    names[kind].map((name, row): Entry => ({ kind, row, by: 'name', text: name })),
  );
  // An actor's English name is among its other spellings.
  const english = namesOf({ ...columns, views: columns.english });
  for (const kind of FINDABLE)
    names[kind].forEach((name, row) => {
      const other = english[kind][row]!;
      if (kind !== 'actor' && other !== name) entries.push({ kind, row, by: 'alias', text: other });
    });
  columns.views.contacts.place.forEach((place, row) => {
    if (place !== null) entries.push({ kind: 'contact', row, by: 'place', text: place });
  });
  names.actor.forEach((_, row) => {
    for (const alias of text?.aliases[row] ?? []) entries.push({ kind: 'actor', row, by: 'alias', text: alias });
    for (const { title } of text?.roles[row] ?? []) entries.push({ kind: 'actor', row, by: 'role', text: title });
  });
  return entries;
}
