import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, report } from './edges/build.ts';
import { gzipSize, replaceFile, replaceFolder } from './edges/files.ts';
import { foldersOf } from './edges/where.ts';
import { summarize } from './summary.ts';

const USAGE = `npm run data [-- OPTIONS]   checks the record and writes its dataset to dataset/
  --check        only checks
  --single FILE  writes the whole dataset to one file instead
  --data DIR     reads another record's folder instead of data/`;

function options(): { data?: string | undefined; single?: string | undefined; check: boolean } | null {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        single: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return null;
  }
}

async function run({ data, single, check }: NonNullable<ReturnType<typeof options>>): Promise<boolean> {
  const folders = foldersOf(data);
  const { faults, output, served } = await build(folders);
  if (faults.length > 0) console.error(report(faults, path.normalize(folders.data)));
  if (output === null || served === null) return false;
  console.log(summarize(output, gzipSize));
  if (check) return true;
  if (single === undefined) replaceFolder('dataset', served);
  else replaceFile(single, JSON.stringify(output.dataset.single));
  console.log(`written to ${single ?? 'dataset/'}`);
  return true;
}

const given = options();
const good = given !== null && (await run(given));
if (!good) process.exitCode = 1;
