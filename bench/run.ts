import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { isKept } from './figures.ts';
import type { Findings } from './figures.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { ensurePackages } from './packages.ts';
import { browserVersion } from './site.ts';
import { engine } from './parts/engine.ts';
import { frames } from './parts/frames.ts';
import { load } from './parts/load.ts';
import { network } from './parts/network.ts';
import { peers } from './parts/peers.ts';
import { search } from './parts/search.ts';
import { step } from './parts/step.ts';
import { plain } from './table.ts';
import { writeUp } from './write-up.ts';

const PARTS: Readonly<Record<string, (options: Options) => Promise<Findings>>> = {
  engine,
  search,
  step,
  peers,
  frames,
  network,
  load,
};

const USAGE = `npm run bench [-- PARTS OPTIONS]   measures the build in dist/; all parts where none is named
  parts: ${Object.keys(PARTS).join(', ')}
  --sizes 1000,10000   contacts of the synthetic records
  --rows 1000000       accounts of the filter's record
  --rounds 5           how often each step is measured
  --out dist           the folder of the build
  --json FILE          writes the figures to a file
  --write              writes them into bench/README.md, with the plot`;

let options: Options;
try {
  options = readOptions(process.argv.slice(2), Object.keys(PARTS));
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exit(1);
}
ensurePackages();
const all: Findings[] = [];
const began = performance.now();
for (const name of options.parts) {
  const start = performance.now();
  const findings = await PARTS[name]!(options);
  all.push(findings);
  console.log(`\n${plain(findings)}\n${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
const seconds = Math.round((performance.now() - began) / 1000);
const result = {
  date: new Date().toISOString().slice(0, 10),
  cores: cpus().length,
  browser: await browserVersion(),
  node: process.version,
  seconds,
  findings: all,
};
const text = JSON.stringify(result);
if (options.json) writeFileSync(options.json, text);
else console.log(`\n${text}`);
if (options.write)
  writeUp(
    all,
    `Measured on ${result.date} on ${String(result.cores)} cores, in headless Chromium ${result.browser} and Node ${process.version}: ${options.parts.join(', ')}; ${String(options.rounds)} rounds, ${String(Math.round(seconds / 60))} minutes in all.`,
  );
const missed = all.flatMap(({ figures }) => figures.filter((one) => isKept(one, figures) === false));
console.log(
  `\n${String(seconds)} s, ${missed.length === 0 ? 'every budget kept' : `missed: ${missed.map(({ task, size }) => `${task} (${String(size ?? 'shipped')})`).join(', ')}`}`,
);
