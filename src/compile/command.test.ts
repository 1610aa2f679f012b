import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Manifest, SingleFile } from '../record/dataset.ts';
import { readFolder, writeFolder } from './edges/files.ts';
import { CALL, edited, SMALL } from './test-record.ts';

let root: string;

// Each run starts Node anew.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'backchannel-command-'));
  writeFolder(path.join(root, 'data'), new Map(Object.entries(SMALL)));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Runs one of the commands in the temporary project. */
const run = (command: string, ...options: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const file = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
    const args = ['--import', import.meta.resolve('tsx'), file, ...options];
    execFile(process.execPath, args, { cwd: root }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });

const manifest = (): Manifest => JSON.parse(readFileSync(path.join(root, 'dataset/manifest.json'), 'utf8')) as Manifest;
const breakIt = (): void =>
  writeFolder(path.join(root, 'data'), edited([CALL, 'mode: phone', 'mode: fone'], [CALL, '[peace]', '[piece]']));

test('the dataset is written, summed up, and stays when the record breaks', async () => {
  const good = await run('command');
  expect(good).toMatchObject({ code: 0, err: '' });
  expect(good.out).toMatch(/^1 contact, 1 claim, 2 accounts\n/);
  expect(good.out).toMatch(/^calls +1 +0 +0 +0 +1$/m);
  const written = readFolder(path.join(root, 'dataset'));
  expect([...written.keys()].sort()).toEqual(
    ['actors.json', 'search.json', 'text/0.json', 'views.json']
      .map((name) => `${manifest().current}/${name}`)
      .concat('changes.json', 'manifest.json', 'redirects.json')
      .sort(),
  );

  breakIt();
  const bad = await run('command');
  expect(bad.code).toBe(1);
  expect(bad.err.split('\n')).toEqual([
    `data/${CALL}:5:7 unknown mode "fone"; did you mean "phone"? (one of phone, video, in-person, message, visit-exchange, mixed, unknown)`,
    `data/${CALL}:9:10 unknown topic "piece"; did you mean "peace"?`,
    'data/topics.yaml:2:1 warning: nothing refers to topic "peace"',
    '2 errors, 1 warning',
    '',
  ]);
  expect(readFolder(path.join(root, 'dataset'))).toEqual(written);
});

test('--check writes nothing, --single one file, --data reads elsewhere', async () => {
  expect(await run('command', '--check')).toMatchObject({ code: 0 });
  expect(existsSync(path.join(root, 'dataset'))).toBe(false);

  writeFolder(path.join(root, 'other'), edited(['record.yaml', 'title: Small', 'title: Other']));
  expect(await run('command', '--data', 'other', '--single', 'out/all.json')).toMatchObject({ code: 0 });
  const single = JSON.parse(readFileSync(path.join(root, 'out/all.json'), 'utf8')) as SingleFile;
  expect(single.views.record.title).toBe('Other');
  expect(single.text[0]?.claims.text).toEqual(['They spoke by phone.']);
  expect(existsSync(path.join(root, 'dataset'))).toBe(false);

  const wrong = await run('command', '--singel', 'x');
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain("Unknown option '--singel'");
});

test('a release is kept, never changed, and refused where the record has faults', async () => {
  const first = await run('command-release');
  expect(first).toMatchObject({ code: 0, err: '' });
  const released = /^released (\S+) to/.exec(first.out)![1]!;
  expect((await run('command-release')).out).toBe(`${released} is released already\n`);

  expect(await run('command')).toMatchObject({ code: 0 });
  expect(manifest()).toMatchObject({ current: released, released: [released] });
  const published = path.join(root, 'data/published.yaml');
  expect(readFileSync(published, 'utf8')).toContain('\ncontact:\n  - 2021-05-01-call\n');

  // What was released stays published beside what the record has become.
  const views = readFileSync(path.join(root, 'releases', released, 'views.json'), 'utf8');
  writeFolder(path.join(root, 'data'), edited([CALL, 'title: A call', 'title: A long call']));
  expect(await run('command')).toMatchObject({ code: 0 });
  expect(manifest().current).not.toBe(released);
  expect(readFileSync(path.join(root, 'dataset', released, 'views.json'), 'utf8')).toBe(views);

  // A published id cannot go without a word.
  rmSync(path.join(root, 'data', CALL));
  writeFolder(
    path.join(root, 'data'),
    new Map([['contacts/2021-05-call.yaml', SMALL[CALL]!.replace('when: 2021-05-01', 'when: 2021-05')]]),
  );
  const gone = await run('command', '--check');
  expect(gone.code).toBe(1);
  expect(gone.err).toContain(
    'data/published.yaml:4:5 contact "2021-05-01-call" was published and is gone; restore it, or, if "2021-05-call" is',
  );
  rmSync(path.join(root, 'data/contacts/2021-05-call.yaml'));
  writeFolder(path.join(root, 'data'), new Map(Object.entries(SMALL)));

  writeFolder(path.join(root, 'releases', released), new Map([['views.json', '{}']]));
  const other = await run('command-release');
  expect(other).toMatchObject({ code: 1, out: '' });
  expect(other.err).toContain('a release must never change');
  expect(readFileSync(path.join(root, 'releases', released, 'views.json'), 'utf8')).toBe('{}');

  breakIt();
  const broken = await run('command-release');
  expect(broken.code).toBe(1);
  expect(broken.err).toMatch(/nothing released: mend these faults first\n$/);
});

test('editor schemas are written, and stale ones are told', async () => {
  const missing = await run('command-schemas', '--check');
  expect(missing.code).toBe(1);
  expect(missing.err).toContain('is stale (record.json, ');
  expect(await run('command-schemas')).toMatchObject({ code: 0 });
  expect(await run('command-schemas', '--check')).toEqual({ code: 0, out: '', err: '' });

  writeFolder(
    path.join(root, 'data/schema'),
    new Map([
      ['contact.json', '{}'],
      ['older.json', '{}'],
    ]),
  );
  expect((await run('command-schemas', '--check')).err).toContain('is stale (contact.json, older.json)');
  expect((await run('command-schemas')).out).toBe('written: contact.json, older.json\n');
  expect(existsSync(path.join(root, 'data/schema/older.json'))).toBe(false);
});
