import type { Explorer } from '../../explore/explorer.svelte.ts';
import { printAddress } from '../../explore/address.ts';
import { Filter } from '../../explore/filter.ts';
import { pageUrl, siteUrl } from '../../explore/site.ts';
import { DEFAULT_STATE } from '../../explore/state.ts';
import { slugOf } from '../../record/slug.ts';
import { sentenceOf } from '../../text/sentence.ts';
import { ENGLISH } from './about.ts';
import type { About } from './about.ts';
import { evidenceOf } from './evidence.ts';
import type { Selection } from './evidence.ts';
import { loadWords } from './load-words.ts';
import { filesOf, zipOf } from './pack.ts';
import type { Scope } from './scope.ts';

/** What of a page a pack is made of: the explorer is one. */
export type Packed = Pick<Explorer, 'columns' | 'clauses' | 'ids' | 'passing' | 'sureCount' | 'asof' | 'settings'> & {
  readonly texts: Pick<Explorer['texts'], 'shardOf'>;
};

/**
 * The evidence pack of what a page's filter leaves, or of everything, as one ZIP with its name. Rejects where a part of
 * the words does not arrive.
 */
export async function packOf(
  page: Packed,
  scope: Scope,
  bom: boolean,
  progress: (loaded: number, parts: number) => void,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { columns, ids, texts } = page;
  const { selection, about } = scope === 'filter' ? filtered(page) : everything(page);
  const words = await loadWords(columns, selection.contacts, (contact) => texts.shardOf(contact), progress);
  const address = (row: number, claim?: string): string =>
    claim === undefined
      ? pageUrl('contact', ids.id('contact', row))
      : siteUrl() + printAddress({ ...DEFAULT_STATE, open: { kind: 'claim', row, claim } }, ids);
  const evidence = evidenceOf(columns, selection, words, address);
  const bytes = zipOf(filesOf(evidence, about, bom), about);
  const count = scope === 'filter' ? `${String(evidence.contacts.length)}-contacts-` : '';
  return { name: `${slugOf(about.record.title)}-evidence-${count}${about.version}.zip`, bytes };
}

interface Chosen {
  readonly selection: Selection;
  readonly about: About;
}

function chosen({ columns, ids }: Packed, filter: Pick<Packed, 'clauses' | 'passing' | 'sureCount' | 'asof'>): Chosen {
  const { record, version } = columns.views;
  const { clauses, asof, sureCount } = filter;
  const passing = filter.passing();
  const home = siteUrl();
  return {
    // Copied, for the filter may move on while words are loaded.
    selection: { contacts: passing.contacts.slice(), accounts: passing.accounts.slice(), asof },
    about: {
      record,
      version,
      sentence: sentenceOf(
        { columns, clauses, sureCount, passing: (...ignored) => filter.passing(...ignored) },
        ENGLISH,
      ),
      address: home + printAddress({ ...DEFAULT_STATE, clauses }, ids),
      home,
    },
  };
}

const filtered = (page: Packed): Chosen => chosen(page, page);

function everything(page: Packed): Chosen {
  const filter = new Filter(page.columns, () => new Uint8Array(page.columns.contacts.count));
  return chosen(page, {
    clauses: {},
    asof: null,
    sureCount: page.columns.contacts.count,
    passing: () => filter.passing(),
  });
}
