import path from 'node:path';
import type { Folders } from './build.ts';

/** The folder of the project's own record. */
const OWN = 'data';

/**
 * Where the record lies that a command or a build is about: what it was told, else `RECORD` of the environment, else
 * `data/`. Another record's releases lie in its own folder.
 */
export function foldersOf(told?: string): Folders {
  const data = told ?? process.env.RECORD ?? OWN;
  const own = path.resolve(data) === path.resolve(OWN);
  return { data, releases: own ? 'releases' : path.join(data, 'releases') };
}
