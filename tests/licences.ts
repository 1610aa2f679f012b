import path from 'node:path';

/** A package of others in the built page. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
}

/** What may be handed on with a program under the MIT licence, its notice kept. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense'];
const REGISTRY = 'https://registry.npmjs.org/';
const MARKS = ['<!-- list -->', '<!-- /list -->'] as const;

/** The packages of a built list of licences, sorted by name. */
export const packagesIn = (licences: string): Package[] =>
  [...licences.matchAll(/^## (\S+) - (\S+) \(([^)]+)\)$/gm)]
    .map(([, name = '', version = '', licence = '']) => ({ name, version, licence }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** A line for each package. */
export const listIn = (packages: readonly Package[]): string =>
  packages.map(({ name, version, licence }) => `${name} ${version} ${licence}`).join('\n');

/** The packages as a list by licence, in Markdown. Versions are the lockfile's. */
export function tableOf(packages: readonly Package[]): string {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  const named = (licence: string): string =>
    packages
      .filter((one) => one.licence === licence)
      .map(({ name }) => `\`${name}\``)
      .join(', ');
  return licences.map((licence) => `- ${licence}: ${named(licence)}`).join('\n');
}

/** The docs with another list between their marks. Throws where the marks are missing. */
export function withTable(docs: string, table: string): string {
  const [before, rest] = docs.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (before === undefined || after === undefined) throw new Error(`The docs lack ${MARKS.join(' and ')}.`);
  return `${before}${MARKS[0]}\n\n${table}\n\n${MARKS[1]}${after}`;
}

const IMPORT = /\b(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+?\sfrom\s*)?'([^']+)'|\bimport\('([^']+)'\)/g;
const CODE = /\.(?:ts|svelte)$/;

/**
 * The packages that code names, from some files on through all that these import, workers too; sorted. What is imported
 * as a type only is not. `read` gives a file of the project by its path.
 */
export function packagesNamed(entries: readonly string[], read: (file: string) => string): string[] {
  const files = new Set(entries);
  const named = new Set<string>();
  // What is found on the way is gone through too.
  for (const file of files)
    for (const [, still, later] of read(file).matchAll(IMPORT)) {
      const [from = ''] = (still ?? later ?? '').split('?');
      const target = path.posix.join(path.posix.dirname(file), from);
      if (!from.startsWith('.')) named.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)![0]);
      else if (CODE.test(target)) files.add(target);
    }
  return [...named].sort();
}

export interface Given {
  readonly packages: readonly Package[];
  /** What the code of the page and of its workers imports. */
  readonly named: readonly string[];
  /** docs/dependencies.md. */
  readonly docs: string;
  /** package.json and package-lock.json. */
  readonly manifest: unknown;
  readonly lock: unknown;
  /** The built texts of licences that there are. */
  readonly served: readonly string[];
}

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What is amiss with the dependencies, each in a sentence that says what to do. */
export function dependencyFaults({ packages, named, docs, manifest, lock, served }: Given): string[] {
  const { dependencies = {} } = manifest as { dependencies?: Record<string, string> };
  const { packages: locked = {} } = lock as { packages?: Record<string, Locked> };
  const faults: string[] = [];
  if (packages.length === 0) faults.push('The build names no package: is it whole?');
  for (const { name, licence } of packages)
    if (!ALLOWED.includes(licence)) faults.push(`${name} is under ${licence}, which is none of ${ALLOWED.join(', ')}.`);
  // Some packages, such as d3, only hand on others.
  const isListed = (name: string): boolean => packages.some((one) => one.name === name);
  for (const name of named)
    if (![name, ...Object.keys(locked[`node_modules/${name}`]?.dependencies ?? {})].some(isListed))
      faults.push(`The page or a worker of it imports ${name}, which is not in the built list of licences.`);
  for (const name of new Set([...Object.keys(dependencies), ...named]))
    if (!docs.includes(`\n## ${name}\n`)) faults.push(`docs/dependencies.md does not say why ${name} is used.`);
  if (!docs.includes(`\n${tableOf(packages)}\n`))
    faults.push('The list in docs/dependencies.md is not that of the build: npm run licences -- --write');
  // Where no address is given it is that of whichever registry npm is set to, and the checksum holds.
  const loose = Object.entries(locked).filter(
    ([path, { resolved = REGISTRY, integrity }]) =>
      path !== '' && (integrity === undefined || !resolved.startsWith(REGISTRY)),
  );
  if (loose.length > 0)
    faults.push(
      `package-lock.json does not pin ${loose.map(([path]) => path).join(', ')} by content, from ${REGISTRY}.`,
    );
  for (const { name, version } of packages)
    if (!(`node_modules/${name}` in locked)) faults.push(`${name} ${version} is not in package-lock.json.`);
  if (served.length < 2) faults.push('The build lacks the licences of its packages or of its typefaces.');
  return faults;
}
