import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { build } from './edges/build.ts';
import { readFolder } from './edges/files.ts';
import { printFault } from './fault.ts';

const root = mkdtempSync(path.join(tmpdir(), 'backchannel-new-record-'));
const folder = path.join(root, 'my-record');
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const run = (...options: string[]): { status: number | null; stdout: string; stderr: string } => {
  const file = fileURLToPath(new URL('command-new-record.ts', import.meta.url));
  const args = ['--import', import.meta.resolve('tsx'), file, ...options];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
};

test('a new record compiles at once without a fault or warning, and its schemas are where its files say', async () => {
  expect(run(folder)).toMatchObject({ status: 0, stderr: '' });
  const { faults, output } = await build({ data: folder, releases: 'none' });
  expect(faults.map((fault) => printFault(fault))).toEqual([]);
  const { views } = output!.dataset.single;
  expect(views.contacts.id).toEqual(['2001-05-12-meeting-on-the-pier']);
  expect(views.sides.id).toEqual(['eastvale', 'westmoor', 'elsewhere']);

  const files = [...readFolder(folder).keys()].filter((name) => name.endsWith('.yaml'));
  const schemas = files.map((name) => {
    const line = readFileSync(path.join(folder, name), 'utf8').split('\n', 1)[0]!;
    const at = /^# yaml-language-server: \$schema=(\S+)$/.exec(line)?.[1];
    return at !== undefined && existsSync(path.join(folder, path.dirname(name), at));
  });
  expect(schemas).toEqual(files.map(() => true));
  expect(files).toHaveLength(9);
});

test('nothing is written over, and a folder must be named', () => {
  const before = readFolder(folder);
  const again = run(folder);
  expect(again.status).toBe(1);
  expect(again.stderr).toBe(`${folder} is not empty: name a folder that is empty or not there yet.\n`);
  expect(readFolder(folder)).toEqual(before);
  const file = path.join(folder, 'record.yaml');
  expect(run(file)).toMatchObject({
    status: 1,
    stderr: `${file} is a file: name a folder that is empty or not there yet.\n`,
  });
  expect(run()).toMatchObject({ status: 1, stderr: 'Say where: npm run new-record -- ../my-record\n' });
});
