import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeFolder } from './edges/files.ts';
import { jsonSchemas } from './schemas.ts';

const FOLDER = path.join('data', 'schema');

const schemas = jsonSchemas();
const there = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const left = there.filter((name) => !schemas.has(name));
const stale = [...schemas].filter(([name, text]) => {
  const file = path.join(FOLDER, name);
  return !existsSync(file) || readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text;
});
const changed = [...stale.map(([name]) => name), ...left];

if (process.argv.includes('--check')) {
  if (changed.length > 0) {
    console.error(`${FOLDER} is stale (${changed.join(', ')}); run "npm run schemas" and commit it`);
    process.exitCode = 1;
  }
} else {
  writeFolder(FOLDER, schemas);
  for (const name of left) rmSync(path.join(FOLDER, name));
  console.log(changed.length > 0 ? `written: ${changed.join(', ')}` : 'nothing to change');
}
