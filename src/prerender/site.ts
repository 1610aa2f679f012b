import { createContext } from 'svelte';
import { columnsOf } from '../explore/columns.ts';
import type { Columns } from '../explore/columns.ts';
import { Ids } from '../explore/ids.ts';
import { pagePath } from '../explore/site.ts';
import type { PageKind } from '../explore/site.ts';
import { decodeShard } from '../explore/text-store.ts';
import type { ContactText, Shard } from '../explore/text-store.ts';
import type { ActorsText, Change, Manifest, Redirects, SearchText } from '../record/dataset.ts';
import { unpackText } from '../record/wire-text.ts';
import type { PackedText } from '../record/wire-text.ts';
import { unpackViews } from '../record/wire.ts';
import type { PackedViews } from '../record/wire.ts';
import { textOf } from '../text/text.ts';
import type { Text } from '../text/text.ts';

/** Where a site stands. */
export interface Place {
  /** Its path, with slashes at both ends. */
  readonly base: string;
  /** Its full address with a trailing slash; null where the build was told none. */
  readonly url: string | null;
}

/** All that the pages of a site are made of. */
export interface Site extends Place {
  readonly text: Text;
  readonly columns: Columns;
  readonly ids: Ids;
  readonly actors: ActorsText;
  readonly aliases: SearchText['aliases'];
  readonly redirects: Redirects;
  readonly changes: readonly Change[];
  shardOf(contact: number): Shard;
}

/** Reads a site from what is served below `dataset/`: file → text. Throws where a file is missing. */
export function siteOf(dataset: ReadonlyMap<string, string>, place: Place): Site {
  const read = (name: string): unknown => {
    const text = dataset.get(name);
    if (text === undefined) throw new Error(`The dataset has no file ${name}.`);
    return JSON.parse(text);
  };
  const { current } = read('manifest.json') as Manifest;
  const views = unpackViews(read(`${current}/views.json`) as PackedViews);
  const columns = columnsOf(views);
  const shards = views.shards.map((first, i) =>
    decodeShard(
      columns,
      unpackText(read(`${current}/text/${String(i)}.json`) as PackedText, views),
      first,
      views.shards[i + 1] ?? columns.contacts.count,
    ),
  );
  return {
    ...place,
    text: textOf('en'),
    columns,
    ids: new Ids(views),
    actors: read(`${current}/actors.json`) as ActorsText,
    aliases: (read(`${current}/search.json`) as SearchText).aliases,
    redirects: read('redirects.json') as Redirects,
    changes: read('changes.json') as readonly Change[],
    shardOf: (contact) => shards.find((shard) => shard.contacts.has(contact))!,
  };
}

/** The words of a contact. */
export const wordsOfContact = (site: Site, contact: number): ContactText =>
  site.shardOf(contact).contacts.get(contact)!;

/** The address of a page on the same host. */
export const hrefOf = ({ base, ids }: Site, kind: PageKind, row: number): string =>
  base + pagePath(kind, ids.id(kind, row));

/** The full address of what lies at a path below the site; on the same host where the build was told none. */
export const addressOf = ({ base, url }: Place, path: string): string => (url ?? base) + path;

export const [getSite, setSite] = createContext<Site>();
