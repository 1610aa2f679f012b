import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './edges/build.ts';
import { gzipSize, replaceFolder } from './edges/files.ts';
import { printFault } from './fault.ts';
import { summarize } from './summary.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'dataset' },
    single: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const { faults, output, served } = await build({ data: values.data, releases: 'releases' });
for (const fault of faults) console.error(printFault(fault, path.normalize(values.data)));
if (output === null || served === null) {
  process.exitCode = 1;
} else {
  console.log(summarize(output, gzipSize));
  if (values.single !== undefined) writeFileSync(values.single, JSON.stringify(output.dataset.single));
  else if (!values.check) replaceFolder(values.out, served);
  console.log(Math.round(performance.now() - started), 'ms');
}
