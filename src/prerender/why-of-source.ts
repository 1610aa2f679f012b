import type { Site } from './site.ts';

/** Why a source has its letter: told with the words of any contact on which it speaks; null where it speaks on none. */
export function whyOfSource(site: Site, source: number): string | null {
  const { accounts } = site.columns;
  const contact = accounts.contact[accounts.source.indexOf(source)];
  return contact === undefined ? null : (site.shardOf(contact).why.get(source) ?? null);
}
