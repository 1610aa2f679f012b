import { printAddress } from '../../explore/address.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { Ids } from '../../explore/ids.ts';
import { loadManifest } from '../../explore/load.ts';
import { pageUrl, siteUrl } from '../../explore/site.ts';
import { DEFAULT_STATE, presentationOf } from '../../explore/state.ts';
import type { PageState } from '../../explore/state.ts';
import type { ClaimText, ReportText } from '../../explore/text-store.ts';

/** What can be cited; rows, and the words of what has no name in the columns. */
export type Subject =
  | { readonly kind: 'contact' | 'actor' | 'source'; readonly row: number }
  | { readonly kind: 'claim'; readonly row: number; readonly claim: Pick<ClaimText, 'id' | 'text'> }
  | { readonly kind: 'report'; readonly report: ReportText }
  | { readonly kind: 'view' }
  | { readonly kind: 'dataset' };

/** What of the page a citation depends on: the explorer is one. */
export interface Cited {
  readonly columns: Columns;
  readonly ids: Ids;
  readonly state: PageState;
}

/** What is open, at a claim its contact too, and last the whole; loads the words that are needed. */
export async function subjectsOf(explorer: Explorer): Promise<Subject[]> {
  const seen: Subject[] = isDefault(explorer) ? [] : [{ kind: 'view' }];
  return [...(await opened(explorer)), ...seen, { kind: 'dataset' }];
}

async function opened({ open, texts }: Explorer): Promise<Subject[]> {
  if (open === null) return [];
  if (open.kind === 'report') {
    const found = await texts.reportById(open.id);
    return found ? [{ kind: 'report', report: found.report }] : [];
  }
  if (open.kind !== 'claim') return [{ kind: open.kind, row: open.row }];
  const { contacts } = await texts.shardOf(open.row);
  const claim = contacts.get(open.row)?.claims.find(({ id }) => id === open.claim);
  const contact: Subject = { kind: 'contact', row: open.row };
  return claim ? [{ kind: 'claim', row: open.row, claim }, contact] : [contact];
}

const isDefault = ({ state, ids }: Cited): boolean => printAddress(seenIn(state), ids) === '';

/** The filter and how it is drawn, without what is open and how the page is presented. */
const seenIn = (state: PageState): PageState => ({ ...state, ...presentationOf(DEFAULT_STATE), open: null });

/**
 * The version that an address may name for good: the page's, where it is a released one; null where it is not, and
 * where that cannot be told.
 */
export async function releasedVersion({ base, columns }: Explorer): Promise<string | null> {
  const { version } = columns.views;
  const { released } = await loadManifest(base).catch(() => ({ released: [] as string[] }));
  return released.includes(version) ? version : null;
}

/**
 * The permanent address of what is cited: a page of its own where it has one, else the state that shows it, in a
 * version of the dataset where one is given.
 */
export function addressOf(subject: Subject, { ids, state }: Cited, data: string | null = state.data): string {
  const query = (part: Partial<PageState>): string => printAddress({ ...DEFAULT_STATE, ...part, data }, ids);
  const at = (part: Partial<PageState>): string => siteUrl() + query(part);
  switch (subject.kind) {
    case 'contact':
    case 'actor':
    case 'source':
      return pageUrl(subject.kind, ids.id(subject.kind, subject.row)) + query({});
    case 'claim':
      return at({ open: { kind: 'claim', row: subject.row, claim: subject.claim.id } });
    case 'report':
      return at({ open: { kind: 'report', id: subject.report.id } });
    case 'view':
      return at(seenIn(state));
    case 'dataset':
      return at({});
  }
}
