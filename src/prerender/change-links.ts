import type { PageKind } from '../explore/site.ts';
import type { Change } from '../record/dataset.ts';
import { hrefOf } from './site.ts';
import type { Site } from './site.ts';

/** What a change names, with its page: of a claim its contact's; null of what has none (any more). */
export function linksOfChange(site: Site, { records }: Change): { name: string; href: string | null }[] {
  const { contacts, actors, sources } = site.columns.views;
  const names: Readonly<Record<PageKind, readonly string[]>> = {
    contact: contacts.title,
    actor: actors.name,
    source: sources.name,
  };
  return records.map((record) => {
    const [given = '', path = ''] = record.split(':');
    const [id = '', claim] = path.split('/');
    const kind = given === 'claim' ? 'contact' : given;
    if (kind !== 'contact' && kind !== 'actor' && kind !== 'source') return { name: record, href: null };
    const row = site.ids.row(kind, id);
    if (row === undefined) return { name: record, href: null };
    return { name: names[kind][row]!, href: hrefOf(site, kind, row) + (claim === undefined ? '' : `#claim-${claim}`) };
  });
}
