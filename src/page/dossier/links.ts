import { printAddress } from '../../explore/address.ts';
import type { Ids } from '../../explore/ids.ts';
import { DEFAULT_STATE } from '../../explore/state.ts';
import type { PageState } from '../../explore/state.ts';

/** The address of a dossier by itself, as it is shown (its arrangement, the exercise on it), without the filter. */
export const permanentAddress = (
  shown: Pick<PageState, 'open'> & Partial<Pick<PageState, 'exercise' | 'readouts'>>,
  ids: Ids,
  page: string,
): string => new URL(printAddress({ ...DEFAULT_STATE, ...shown }, ids), new URL('.', page)).href;

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
