import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder, writeFolder } from './edges/files.ts';
import { jsonSchemas } from './schemas.ts';

/*
 * `npm run new-record -- DIR`: a folder with one worked example of a record, and the schemas its editor completes from.
 */

const EXAMPLE = fileURLToPath(new URL('new-record/', import.meta.url));

/** Why no record can be begun in a folder, or null. */
const refusal = (folder: string | undefined): string | null => {
  if (folder === undefined || folder.startsWith('-')) return 'Say where: npm run new-record -- ../my-record';
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `${folder} is a file: name a folder that is empty or not there yet.`;
  return readdirSync(folder).length > 0
    ? `${folder} is not empty: name a folder that is empty or not there yet.`
    : null;
};

const folder = process.argv[2];
const refused = refusal(folder);
if (folder === undefined || refused !== null) {
  console.error(refused);
  process.exitCode = 1;
} else {
  writeFolder(folder, readFolder(EXAMPLE));
  writeFolder(path.join(folder, 'schema'), jsonSchemas());
  console.log(`${folder} holds one example of a contact. See it: npm start -- --data ${folder}`);
}
