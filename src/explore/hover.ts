import { rowsOf } from './columns.ts';
import type { Columns } from './columns.ts';

/** What is lit everywhere while something is hovered or focused. Never a filter. */
export interface Hover {
  /** Who lights it: only the same may put it out. */
  readonly from: string;
  readonly contacts: ReadonlySet<number>;
  readonly actors: ReadonlySet<number>;
  readonly sources: ReadonlySet<number>;
}

/** A contact lights itself, its participants and the sources who speak of it. */
export function litByContact(columns: Columns, from: string, contact: number): Hover {
  const { accountStart, actors } = columns.contacts;
  return {
    from,
    contacts: new Set([contact]),
    actors: new Set(rowsOf(actors, contact)),
    sources: new Set(columns.accounts.source.subarray(accountStart[contact], accountStart[contact + 1])),
  };
}

/** An actor lights itself, its contacts that pass and those who took part in them. */
export function litByActor(columns: Columns, from: string, actor: number, passing: Uint8Array): Hover {
  const contacts = [...rowsOf(columns.actorContacts, actor)].filter((row) => passing[row]);
  const actors = contacts.flatMap((row) => [...rowsOf(columns.contacts.actors, row)]);
  return { from, contacts: new Set(contacts), actors: new Set([actor, ...actors]), sources: new Set() };
}

/** Accounts (a cell of the matrix, a source's row) light their contacts, those who took part and their sources. */
export function litByAccounts(columns: Columns, from: string, accounts: Iterable<number>): Hover {
  const contacts = new Set<number>();
  const sources = new Set<number>();
  for (const account of accounts) {
    contacts.add(columns.accounts.contact[account]!);
    sources.add(columns.accounts.source[account]!);
  }
  const actors = [...contacts].flatMap((row) => [...rowsOf(columns.contacts.actors, row)]);
  return { from, contacts, actors: new Set(actors), sources };
}
