import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../compile.ts';
import type { Compiled } from '../compile.ts';
import { printFault } from '../fault.ts';
import type { Fault } from '../fault.ts';
import { pastFiles } from '../past.ts';
import { publish } from '../publish.ts';
import type { ReadFile, Texts } from '../read.ts';
import { counted } from '../summary.ts';
import { gzipSize, readFolder } from './files.ts';

/** Where a record lies and where its released datasets are kept. */
export interface Folders {
  readonly data: string;
  readonly releases: string;
}

export interface Built extends Compiled {
  /** All that is served below `dataset/`; null where the record has errors. */
  readonly served: Texts | null;
}

/** Compiles the record of a folder and puts it beside the released datasets. */
export async function build({ data, releases }: Folders, readFile?: ReadFile): Promise<Built> {
  const compiled = await compile(readFolder(data), gzipSize, readFile);
  const { output } = compiled;
  const served = output && publish(output.dataset, readReleases(releases), pastFiles(output.ordered.record));
  return { ...compiled, served };
}

/** The released datasets: version → its files. */
export function readReleases(folder: string): Map<string, Texts> {
  if (!existsSync(folder)) return new Map();
  const versions = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(versions.map(({ name }) => [name, readFolder(path.join(folder, name))]));
}

/** All faults in lines for a terminal, and how many there are. */
export function report(faults: readonly Fault[], folder: string): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const total = `${counted(errors, 'error')}, ${counted(faults.length - errors, 'warning')}`;
  return [...faults.map((fault) => printFault(fault, folder)), total].join('\n');
}
