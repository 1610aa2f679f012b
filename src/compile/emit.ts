import type { SearchText, SingleFile, Views } from '../record/dataset.ts';
import type { Ordered } from './rows.ts';
import { shardsOf } from './shards.ts';
import type { Size } from './shards.ts';
import { viewsOf } from './views.ts';

/** A dataset as it is published. */
export interface Dataset {
  /** End of the coverage and the beginning of the content's hash: `2026-03-26-1a2b3c4d`. */
  readonly version: string;
  /** Path below `dataset/<version>/` → text. */
  readonly files: ReadonlyMap<string, string>;
  readonly single: SingleFile;
}

/** Turns a record without faults into its dataset. The same record gives the same bytes. */
export async function emit(ordered: Ordered, size: Size): Promise<Dataset> {
  const { texts, starts, buckets } = shardsOf(ordered, size);
  const body = viewsOf(ordered);
  const search = searchOf(ordered);
  const versioned = (version: string): Views => ({
    ...body,
    version,
    reports: { ...body.reports, buckets },
    shards: starts,
  });
  const content = JSON.stringify([versioned(''), texts, search]);
  const version = `${ordered.record.record.coverage.to}-${(await sha256(content)).slice(0, 8)}`;
  const views = versioned(version);
  const files = new Map([
    ['views.json', JSON.stringify(views)],
    ['search.json', JSON.stringify(search)],
    ...texts.map((text, shard): [string, string] => [`text/${shard}.json`, JSON.stringify(text)]),
  ]);
  return { version, files, single: { views, text: texts, search } };
}

const searchOf = ({ actors }: Ordered): SearchText => ({
  aliases: actors.entries.map(({ aliases }) => aliases),
  roles: actors.entries.map(({ roles }) =>
    roles.map(({ title, from, to }) => ({
      title,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
  ),
});

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
