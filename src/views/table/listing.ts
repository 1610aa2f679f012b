import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { Sort } from '../../explore/state.ts';
import { linksTo } from './links.ts';
import { sorted } from './sort.ts';
import type { Support } from './sort.ts';

/** What the table lists, all of one state of the page. */
export interface Listed {
  /** Contacts in their order. */
  readonly rows: readonly number[];
  /** Place in STANDINGS by contact. */
  readonly standings: Uint8Array;
  readonly support: Support;
  /** The address that opens a contact. */
  readonly link: (contact: number) => string;
}

/** The contacts that pass, in an order. */
export function listingOf(explorer: Explorer, sort: Sort, support: Support): Listed {
  const { columns } = explorer;
  const standings = explorer.standings.slice();
  const rows = sorted(columns, explorer.passing().contacts, sort, standings, support);
  return { rows, standings, support, link: linksTo(explorer) };
}
