import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, report } from './edges/build.ts';
import { readFolder, replaceFile, replaceFolder } from './edges/files.ts';
import { foldersOf } from './edges/where.ts';
import { publishedIds } from './past.ts';
import { printPublished } from './published-file.ts';
import type { Texts } from './read.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const FOLDERS = foldersOf(values.data);
const PUBLISHED = path.join(FOLDERS.data, 'published.yaml');

const sameFiles = (a: Texts, b: Texts): boolean =>
  a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);

/** Keeps the record's dataset, and the ids that it publishes, for ever. Says what it did; false where it refused. */
async function release(): Promise<boolean> {
  const { faults, output } = await build(FOLDERS);
  if (output === null) {
    console.error(`${report(faults, FOLDERS.data)}\nnothing released: mend these faults first`);
    return false;
  }
  replaceFile(PUBLISHED, printPublished(publishedIds(output.ordered.record)));
  const { version, files } = output.dataset;
  const folder = path.join(FOLDERS.releases, version);
  if (!existsSync(folder)) {
    replaceFolder(folder, files);
    console.log(`released ${version} to ${folder}/; commit it with ${PUBLISHED} to publish it`);
    return true;
  }
  const same = sameFiles(readFolder(folder), files);
  if (same) console.log(`${version} is released already`);
  else console.error(`${folder}/ holds other files than this version has; a release must never change. Restore it.`);
  return same;
}

if (!(await release())) process.exitCode = 1;
