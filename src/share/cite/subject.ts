import { printAddress } from '../../explore/address.ts';
import type { Columns } from '../../explore/columns.ts';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { Ids } from '../../explore/ids.ts';
import { pageUrl, siteUrl } from '../../explore/site.ts';
import { DEFAULT_STATE } from '../../explore/state.ts';
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

const isDefault = (cited: Cited): boolean => viewAddress(cited) === '';

/** The query of what is seen: the filter and how it is drawn, without what is open and how the page is framed. */
const viewAddress = ({ state, ids }: Cited): string => {
  const { theme, embed, controls, plain, open, data } = DEFAULT_STATE;
  return printAddress({ ...state, theme, embed, controls, plain, open, data }, ids);
};

/**
 * The permanent address of what is cited: a page of its own where it has one, else the state that shows it. A view
 * keeps the dataset's version where the page was asked for one.
 */
export function addressOf(subject: Subject, cited: Cited): string {
  const { ids, state } = cited;
  const at = (part: Partial<PageState>): string => siteUrl() + printAddress({ ...DEFAULT_STATE, ...part }, ids);
  switch (subject.kind) {
    case 'contact':
    case 'actor':
    case 'source':
      return pageUrl(subject.kind, ids.id(subject.kind, subject.row));
    case 'claim':
      return at({ open: { kind: 'claim', row: subject.row, claim: subject.claim.id }, data: state.data });
    case 'report':
      return at({ open: { kind: 'report', id: subject.report.id }, data: state.data });
    case 'view': {
      const { theme, embed, controls, plain, open } = DEFAULT_STATE;
      return at({ ...state, theme, embed, controls, plain, open });
    }
    case 'dataset':
      return at({ data: state.data });
  }
}
