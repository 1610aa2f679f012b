import type { ActorsText, SearchText, SingleFile, Views } from '../record/dataset.ts';
import { packText } from '../record/wire-text.ts';
import { packViews } from '../record/wire.ts';
import type { Ordered } from './rows.ts';
import { shardsOf } from './shards.ts';
import type { Size } from './shards.ts';
import { viewsOf } from './views.ts';
import { weigh } from './weights.ts';
import { translatedOf } from './words.ts';

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
  const body = viewsOf(ordered);
  const { texts, starts, buckets } = shardsOf(ordered, body, size);
  const search = searchOf(ordered);
  const actors = actorsOf(ordered);
  const lang = translatedOf(ordered);
  const views: Views = { ...body, version: '', reports: { ...body.reports, buckets }, shards: starts };
  const unnamed: SingleFile = { views, text: texts, search, actors, lang };
  const hash = await sha256(filesOf(unnamed).join());
  const version = `${ordered.record.record.coverage.to}-${hash.slice(0, 8)}`;
  const single: SingleFile = { ...unnamed, views: { ...views, version } };
  return { version, files: new Map(filesOf(single)), single };
}

/** A dataset in the files in which it is published: path below `dataset/<version>/` → text. */
export const filesOf = ({ views, text, search, actors, lang }: SingleFile): [string, string][] => [
  ['views.json', JSON.stringify(packViews(views))],
  ['search.json', JSON.stringify(search)],
  ['actors.json', JSON.stringify(actors)],
  ...text.map((shard, i): [string, string] => [`text/${i}.json`, JSON.stringify(packText(shard, views))]),
  ...Object.entries(lang).flatMap(([id, { words, prose }]) => [
    [`lang/${id}.json`, JSON.stringify(words)] satisfies [string, string],
    ...Object.entries(prose).map(([contact, own]): [string, string] => [
      `lang/${id}/${contact}.json`,
      JSON.stringify(own),
    ]),
  ]),
];

const searchOf = ({ actors }: Ordered): SearchText => ({
  // Names in other languages find an actor as other spellings do.
  aliases: actors.entries.map(({ name, aliases, names }) => [
    ...new Set(
      [...aliases, ...Object.values(names)].filter((alias): alias is string => alias !== undefined && alias !== name),
    ),
  ]),
});

const actorsOf = ({ record, actors }: Ordered): ActorsText => ({
  ...weigh(record, actors.ids),
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
