import type { Sheet } from './field.ts';
import { accounts, claims } from './tables/claims.ts';
import { contacts, participants } from './tables/contacts.ts';
import { actors, outlets, reports, sources } from './tables/sources.ts';
import { terms } from './tables/terms.ts';

/** The tables of a pack, in the order in which its README explains them. */
export const SHEETS: readonly Sheet[] = [
  contacts,
  participants,
  claims,
  accounts,
  sources,
  reports,
  outlets,
  actors,
  terms,
];
