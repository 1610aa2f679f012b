import { printAddress } from '../../explore/address.ts';
import type { Ids } from '../../explore/ids.ts';
import { pageUrl, siteUrl } from '../../explore/site.ts';
import { DEFAULT_STATE } from '../../explore/state.ts';
import type { Open, PageState } from '../../explore/state.ts';

/**
 * The address of a dossier by itself, without the filter: the page of its own that a contact, actor or source has; of
 * what has none, and of another arrangement or the exercise, the state that shows it.
 */
export function permanentAddress(
  open: Open,
  ids: Ids,
  shown: Partial<Pick<PageState, 'exercise' | 'readouts'>> = {},
): string {
  const state = printAddress({ ...DEFAULT_STATE, ...shown, open }, ids);
  const hasPage = open.kind === 'contact' || open.kind === 'actor' || open.kind === 'source';
  const isPlain = state === printAddress({ ...DEFAULT_STATE, open }, ids);
  return hasPage && isPlain ? pageUrl(open.kind, ids.id(open.kind, open.row)) : siteUrl() + state;
}

/** The form of the repository that reports an error in the record, with the place filled in. */
export const errorForm = (repository: string, where: string): string =>
  `${repository}/issues/new?${new URLSearchParams({ template: 'report-an-error-in-the-record.yml', where }).toString()}`;

/** What the Internet Archive keeps of an address. */
export const archiveAddress = (url: string): string => `https://web.archive.org/web/*/${url}`;

/** An address that may become a link: http(s) only; null for anything else. */
export function linkable(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
}
