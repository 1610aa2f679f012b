import { DATASET_SCHEMA } from '../record/dataset.ts';
import type { Manifest } from '../record/dataset.ts';
import type { Dataset } from './emit.ts';
import { compare } from './fault.ts';
import type { Texts } from './read.ts';

/**
 * All that is served below `dataset/`: the current version, every released one (version → its files), the manifest
 * that names them, and what tells of the record's past.
 */
export function publish(
  current: Dataset,
  releases: ReadonlyMap<string, Texts>,
  past: Texts = new Map(),
): Map<string, string> {
  const versions = new Map<string, Texts>([...releases, [current.version, current.files]]);
  const manifest: Manifest = {
    schema: DATASET_SCHEMA,
    current: current.version,
    released: [...releases.keys()].sort(compare),
    languages: Object.fromEntries([...versions].map(([version, texts]) => [version, languagesIn(texts)])),
    bytes: Object.fromEntries([...versions].map(([version, texts]) => [version, bytesOf(texts.get('views.json'))])),
  };
  const files = [...versions].flatMap(([version, texts]) =>
    [...texts].map(([name, text]): [string, string] => [`${version}/${name}`, text]),
  );
  return new Map([['manifest.json', JSON.stringify(manifest)], ...past, ...files]);
}

/** The languages whose words a version has. */
const languagesIn = (texts: Texts): string[] =>
  [...texts.keys()].flatMap((name) => /^lang\/([a-z]+)\.json$/.exec(name)?.[1] ?? []).sort(compare);

const bytesOf = (text = ''): number => new TextEncoder().encode(text).length;
