import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const HERE = import.meta.dirname;

/** What is compared against is installed here, out of the way of the project's own packages and checks. */
const PLACE = path.join(HERE, '..', '.cache', 'bench');

const isCurrent = (file: string): boolean => {
  const copy = path.join(PLACE, file);
  return existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(path.join(HERE, file), 'utf8');
};

/** Installs the packages of bench/package-lock.json, where that has not been done. Throws where it fails. */
export function ensurePackages(): void {
  if (existsSync(path.join(PLACE, 'node_modules')) && isCurrent('package.json') && isCurrent('package-lock.json'))
    return;
  console.log('Installing what is compared against (bench/package.json) into .cache/bench/ …');
  mkdirSync(PLACE, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(HERE, file), path.join(PLACE, file));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: PLACE,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('What is compared against could not be installed: npm ci failed in .cache/bench/.');
}

/** The folder of an installed package. */
export const packageFolder = (name: string): string => path.join(PLACE, 'node_modules', name);

/** Loads an installed package. */
export async function load(name: string): Promise<unknown> {
  const entry = createRequire(path.join(PLACE, 'package.json')).resolve(name);
  return import(pathToFileURL(entry).href);
}
