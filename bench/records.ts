import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Views } from '../src/record/dataset.ts';
import { unpackViews } from '../src/record/wire.ts';
import type { PackedViews } from '../src/record/wire.ts';
import { syntheticViews } from './synthetic.ts';

/** The views of the record that a build has. Throws an Error that says what to do where there is no build. */
export function builtViews(folder: string): Views {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, 'dataset', file), 'utf8'));
  try {
    const { current } = read('manifest.json') as { current: string };
    return unpackViews(read(`${current}/views.json`) as PackedViews);
  } catch (cause) {
    throw new Error(`There is no build in ${folder}: run \`npm run build\` first.`, { cause });
  }
}

const made = new Map<number, Views>();

/** A synthetic record of so many contacts on the names of a real one, made once. */
export function recordOf(base: Views, contacts: number): Views {
  const views = made.get(contacts) ?? syntheticViews(base, contacts);
  made.set(contacts, views);
  return views;
}
