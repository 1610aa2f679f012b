/*
 * `npm run licences`: what the built page holds of others, with its licences; `--write` puts the list into
 * docs/dependencies.md. It fails where a licence is none of those that the project may hand on, where the list in the
 * docs is not that of the build, where it lacks what the code imports, where a dependency is not explained there, and where
 * the lockfile does not pin all.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { dependencyFaults, listIn, packagesIn, packagesNamed, tableOf, withTable } from './licences.ts';

const DOCS = 'docs/dependencies.md';
const BUILT = 'dist/licences.md';
/** What is built: the page with its workers, what runs before it, and what keeps it or ends that. */
const ENTRIES = ['main.ts', 'page/before-paint.ts', 'page/offline/worker.ts', 'page/offline/remover.ts'];

if (!existsSync(BUILT)) throw new Error(`There is no ${BUILT}: run \`npm run build\` first.`);
const packages = packagesIn(readFileSync(BUILT, 'utf8'));
if (process.argv.includes('--write')) writeFileSync(DOCS, withTable(readFileSync(DOCS, 'utf8'), tableOf(packages)));

const docs = readFileSync(DOCS, 'utf8');
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const faults = dependencyFaults({
  packages,
  named: packagesNamed(
    ENTRIES.map((file) => `src/${file}`),
    (file) => readFileSync(file, 'utf8'),
  ),
  docs,
  manifest: read('package.json'),
  lock: read('package-lock.json'),
  served: ['dist/licences.md', 'dist/fonts-license.txt'].filter((file) => existsSync(file)),
});
console.log(listIn(packages));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
