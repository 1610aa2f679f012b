import type { Explorer } from '../explore/explorer.svelte.ts';
import type { Text } from '../text/text.ts';

/** The document's title: what is open, else the filter sentence; then the name of the record. */
export function titleOf(explorer: Explorer, sentence: string, text: Text): string {
  const { open, openContact, columns } = explorer;
  const { views } = columns;
  const name =
    openContact !== null
      ? views.contacts.title[openContact]
      : open?.kind === 'actor'
        ? views.actors.name[open.row]
        : open?.kind === 'source'
          ? views.sources.name[open.row]
          : sentence;
  return text.t('page.document-title', { name: name ?? sentence, record: views.record.title });
}
