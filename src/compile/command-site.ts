import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/*
 * `npm start` and `npm run build`: Vite, with `--data DIR` for another record's folder. All other options are Vite's.
 */

const given = process.argv.slice(2);
const at = given.findIndex((one) => one === '--data' || one.startsWith('--data='));
const data = at < 0 ? undefined : given[at]!.startsWith('--data=') ? given[at]!.slice('--data='.length) : given[at + 1];
const rest = at < 0 ? given : given.toSpliced(at, given[at]!.includes('=') ? 1 : 2);

if (at >= 0 && (data === undefined || !existsSync(path.join(data, 'record.yaml')))) {
  console.error(`${data ?? '--data'} is no folder of a record: it has no record.yaml.`);
  process.exitCode = 1;
} else {
  const env = data === undefined ? process.env : { ...process.env, RECORD: path.resolve(data) };
  const vite = spawn(process.execPath, [path.resolve('node_modules/vite/bin/vite.js'), ...rest], {
    env,
    stdio: 'inherit',
  });
  vite.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
