import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { columnsOf } from '../../explore/columns.ts';
import type { SingleFile } from '../../record/dataset.ts';
import { MOST_BYTES } from '../../record/opening.ts';
import type { Given, Progress } from '../../record/opening.ts';
import { unpackViews } from '../../record/wire.ts';
import type { PackedViews } from '../../record/wire.ts';
import { build } from '../edges/build.ts';
import type { Built } from '../edges/build.ts';
import { readFolder } from '../edges/files.ts';
import { openRecord } from './open.ts';
import { unpack } from './unpack.ts';

const FOLDER = 'tests/records/harbour-1993';
const texts = readFolder(FOLDER);
let built: Built;
let single: SingleFile;

beforeAll(async () => {
  built = await build({ data: FOLDER, releases: 'none' });
  single = built.output!.dataset.single;
});

const given = (path: string, ...parts: BlobPart[]): Given => ({ path, file: new Blob(parts) });
const folder = (root = '', files: Iterable<readonly [string, string]> = texts): Given[] =>
  [...files].map(([path, text]) => given(root + path, text));
const zip = (files: Readonly<Record<string, string>>): Given => {
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return given('record.zip', zipSync(Object.fromEntries(bytes)));
};
const zipOf = (root: string, more: Readonly<Record<string, string>> = {}): Given =>
  zip({ ...Object.fromEntries([...texts].map(([path, text]) => [root + path, text])), ...more });
const dataset = (of: unknown = single): Given => given('my.json', JSON.stringify(of));
const open = (...files: Given[]) => openRecord(files, () => undefined);

describe('what can be opened', () => {
  test.each<[string, () => Given[], number]>([
    ['a folder', () => folder('my-record/'), 1],
    ['its files, with others beside them', () => [...folder(), given('photo.jpg', 'x'), given('.git/config', 'x')], 3],
    ['a ZIP', () => [zipOf('')], 1],
    ['a ZIP of a folder, as a Mac makes it', () => [zipOf('my-record/', { '__MACOSX/._record.yaml': 'x' })], 1],
    ['a ZIP with paths of another system', () => [zipOf('my\\record\\')], 1],
    ['a dataset in one file', () => [dataset()], 0],
    ['a dataset in a ZIP', () => [zip({ 'dataset.json': JSON.stringify(single) })], 0],
    ['a dataset with a byte order mark', () => [given('x.json', '\uFEFF', JSON.stringify(single))], 0],
  ])('%s', async (_, files, aside) => {
    const { outcome, served } = await open(...files());
    expect(outcome).toEqual({ kind: 'opened', faults: [], more: 0, aside });
    const { current } = JSON.parse(served!.get('manifest.json')!) as { current: string };
    const views = unpackViews(JSON.parse(served!.get(`${current}/views.json`)!) as PackedViews);
    expect(views.contacts).toEqual(single.views.contacts);
    expect(views.sides).toEqual(single.views.sides);
    expect(JSON.parse(served!.get('changes.json')!)).toEqual([]);
  });

  test('a dataset is served as it is published', async () => {
    const { served } = await open(dataset());
    const published = [...built.output!.dataset.files].map(([name, text]) => [`${single.views.version}/${name}`, text]);
    expect([...served!].filter(([name]) => name.startsWith(single.views.version))).toEqual(published);
  });

  test('how far it has come is told, step by step', async () => {
    const steps: Progress[] = [];
    await openRecord(folder(), (progress) => steps.push(progress));
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(['read', 'check', 'make']);
    expect(steps.every(({ done, of }) => done <= of || of === 0)).toBe(true);
  });
});

describe('what cannot', () => {
  const big = (path: string): Given => ({ path, file: { size: 100_000_000 } as Blob });
  test.each<[string, () => Given[], string]>([
    ['nothing at all', () => [], 'nothing'],
    ['an empty file', () => [given('x.json')], 'nothing'],
    ['100 MB', () => [big('x.json')], 'too-large'],
    ['100 MB in many files', () => [given('record.yaml', 'x'), big('contacts/x.yaml')], 'too-large'],
    ['a picture', () => [given('x.png', 'x')], 'no-record'],
    ['a folder of other things', () => [given('a/x.txt', 'x'), given('a/y.csv', 'x')], 'no-record'],
    ['one file of a record', () => [given('record.yaml', 'x')], 'one-yaml'],
    ['one contact', () => [given('1993-05-talks.yaml', 'x')], 'one-yaml'],
    ['two datasets', () => [dataset(), given('b.json', '{}')], 'several'],
    ['a broken ZIP', () => [given('x.zip', 'PK\x03\x04 and nothing more')], 'zip'],
    ['a ZIP that breaks off', () => [{ path: 'x.zip', file: zipOf('').file.slice(0, 2000) }], 'zip'],
    ['a ZIP of other things', () => [zip({ 'x.txt': 'x' })], 'no-record'],
  ])('%s', async (_, files, reason) => {
    expect(await open(...files())).toEqual({ outcome: { kind: 'refused', reason }, served: null });
  });

  test('a ZIP that unpacks to more than it may is given up as soon as it does', async () => {
    const bomb = zip({ 'record.yaml': '0'.repeat(3_000_000) });
    expect(bomb.file.size).toBeLessThan(10_000);
    await expect(unpack(bomb.file, () => true, undefined, 1_000_000)).rejects.toMatchObject({
      reason: 'unpacks-too-large',
    });
    expect(MOST_BYTES).toBeGreaterThan(50_000_000);
  });

  test('a file that cannot be read', async () => {
    const gone = { size: 5, slice: () => ({ text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) };
    const { outcome } = await open({ path: 'x.json', file: gone as unknown as Blob });
    expect(outcome).toEqual({ kind: 'refused', reason: 'unreadable' });
  });
});

describe('what is wrong is told with its place', () => {
  const faults = async (...files: Given[]): Promise<string[]> => {
    const { outcome } = await open(...files);
    if (outcome.kind === 'refused') return [outcome.reason];
    return outcome.faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  };

  test('in YAML, with what may have been meant', async () => {
    const wrong = new Map(texts).set(
      'sources.yaml',
      texts.get('sources.yaml')!.replace('side: islands', 'side: island'),
    );
    expect(await faults(...folder('', wrong))).toEqual([
      'sources.yaml:6:55 unknown side "island"; did you mean "islands"?',
    ]);
  });

  test('in JSON', async () => {
    expect(await faults(given('x.json', '{"views":\n  [1,}'))).toEqual(['x.json:2:6 is no JSON from here on']);
    expect(await faults(given('x.json', '[]'))).toEqual([
      'x.json:1:1 is no dataset: such a file is made by "npm run data -- --single FILE"',
    ]);
    expect(await faults(dataset({ ...single, views: { ...single.views, schema: 99 } }))).toEqual([
      expect.stringMatching(/views\.schema must be 1/),
    ]);
  });

  test('in a dataset', async () => {
    const { contacts } = single.views;
    const views = {
      ...single.views,
      contacts: { ...contacts, title: contacts.title.with(2, 777 as unknown as string) },
    };
    const text = JSON.stringify({ ...single, views }, null, 1);
    const line = text.split('\n').findIndex((one) => one.trim() === '777,') + 1;
    expect(await faults(given('x.json', text))).toEqual([
      `x.json:${String(line)}:5 views.contacts.title[2] must be a text`,
    ]);
  });

  test('the first 500 of many, found in one go over the text; the others are counted', async () => {
    const places = vi.spyOn(JSON, 'parse');
    const prose = Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`contact-${String(i)}`, 0]));
    const words = { reviewed: null, record: {}, offices: {} };
    const { outcome } = await open(dataset({ ...single, lang: { pl: { words, prose } } }));
    if (outcome.kind !== 'faults') throw new Error(outcome.kind);
    expect(outcome.faults.length).toBe(500);
    expect(outcome.faults.length + outcome.more).toBeGreaterThan(900);
    expect(new Set(outcome.faults.map(({ column }) => column)).size).toBeGreaterThan(400);
    // The text itself, and once each name on the way to what is told.
    expect(places.mock.calls.length).toBeLessThan(1100);
    places.mockRestore();
  });

  test('hostile text is text', async () => {
    const html = '<img src=x onerror=alert(1)>';
    const wrong = new Map(texts).set(`contacts/${html}.yaml`, html).set('contacts/__proto__.yaml', 'a: &a [*a]');
    const told = await faults(...folder('', wrong));
    expect(told.some((one) => one.includes(html))).toBe(true);
    expect({}).not.toHaveProperty('title');
  });

  test('aliases that multiply without end', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghijk'.replace(/./g, (name, i: number) => `${name}: &${name} [${`*${'abcdefghij'[i]!},`.repeat(9)}]\n`)}`;
    expect(await faults(...folder('', new Map(texts).set('topics.yaml', bomb)))).toContainEqual(
      expect.stringMatching(/topics\.yaml:1:1 is no YAML: /),
    );
  });
});

test('a dataset with any one value changed is refused in words, or is one that the page can read', async () => {
  /** Every place of the dataset. */
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    paths.push(path);
    if (Array.isArray(value)) value.forEach((one, i) => walk(one, [...path, i]));
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) walk(one, [...path, name]);
  };
  walk(single, []);
  const changed = (value: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown => {
    if (key === undefined) return to;
    if (Array.isArray(value)) return value.with(key as number, changed(value[key as number], rest, to));
    const table = value as Record<string, unknown>;
    return { ...table, [key]: changed(table[key], rest, to) };
  };
  const value = fc.constantFrom<unknown>(
    null,
    -1,
    1e9,
    0.5,
    '',
    '<b>',
    [],
    {},
    [1, 2],
    true,
    [null],
    undefined,
    'toString',
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), value, async (path, to) => {
      const { outcome, served } = await open(dataset(changed(single, path, to) ?? null));
      expect(outcome.kind).not.toBe('refused');
      if (served === null) return;
      const { current } = JSON.parse(served.get('manifest.json')!) as { current: string };
      columnsOf(unpackViews(JSON.parse(served.get(`${current}/views.json`)!) as PackedViews));
    }),
    { numRuns: 400 },
  );
});
