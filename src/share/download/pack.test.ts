import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sentenceParts } from '../../text/sentence.ts';
import { ENGLISH } from './about.ts';
import type { Value } from './field.ts';
import { packOf } from './pack-of.ts';
import { SHEETS } from './sheets.ts';
import { realPage, unpacked } from './test-page.ts';

beforeAll(() => vi.stubEnv('VITE_SITE_URL', 'https://example.org/b'));
afterAll(() => vi.unstubAllEnvs());

type Row = Record<string, string>;
const tableOf = (csv: string): Row[] => parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });

interface Description {
  name: string;
  title: string;
  licenses: { name: string }[];
  resources: {
    name: string;
    path: string;
    type?: string;
    bytes: number;
    rowCount?: number;
    schema?: {
      fields: { name: string; type: string; constraints: { required?: boolean; enum?: (string | number)[] } }[];
      primaryKey: string[];
      foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    };
  }[];
}

const STATES = [
  ['', 'the whole record'],
  ['?channel=track-two&time=2025-01..2025-08&reliability=A~B~C', 'a filter'],
  ['?stance=denies', 'what somebody denies'],
  ['?asof=2025-02-01', 'as known on a day'],
  ['?asof=2023-07-10&channel=track-two', 'a filter as known on a day'],
] as const;

const PATH = { type: 'string', pattern: '^(?![./~])(?!.*\\.\\./)' };
const NAME = { type: 'string', pattern: '^[-a-z0-9._/]+$' };
const NAMES = { type: 'array', minItems: 1, items: { type: 'string' } };
const WEB = { type: 'string', pattern: '^https?://' };

/** What the Data Package standard asks of the properties that we use (https://datapackage.org/standard/). */
const DATA_PACKAGE = {
  type: 'object',
  required: ['resources', 'name', 'licenses'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: NAME,
    homepage: WEB,
    version: { type: 'string' },
    licenses: { type: 'array', minItems: 1, items: { anyOf: [{ required: ['name'] }, { required: ['path'] }] } },
    sources: { type: 'array', items: { type: 'object', properties: { path: WEB } } },
    contributors: { type: 'array', minItems: 1, items: { properties: { title: { type: 'string' }, roles: NAMES } } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          $schema: { const: 'https://datapackage.org/profiles/2.0/dataresource.json' },
          name: NAME,
          path: PATH,
          type: { const: 'table' },
          bytes: { type: 'integer' },
          encoding: { const: 'utf-8' },
          mediatype: { type: 'string', pattern: '^.+/.+$' },
          schema: {
            type: 'object',
            required: ['fields'],
            properties: {
              $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type'],
                  properties: {
                    name: { type: 'string' },
                    type: { enum: ['string', 'integer', 'boolean', 'date', 'list'] },
                    constraints: {
                      type: 'object',
                      properties: {
                        required: { type: 'boolean' },
                        enum: { type: 'array', minItems: 1, uniqueItems: true },
                      },
                    },
                  },
                },
              },
              primaryKey: NAMES,
              foreignKeys: {
                type: 'array',
                minItems: 1,
                items: {
                  required: ['fields', 'reference'],
                  properties: {
                    fields: NAMES,
                    reference: { required: ['resource', 'fields'], properties: { fields: NAMES } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

describe.each(STATES)('the pack of %j', (search) => {
  const page = realPage(search);
  const packing = (async () => {
    vi.stubEnv('VITE_SITE_URL', 'https://example.org/b');
    return unpacked(page);
  })();

  test('holds the contacts that the sentence counts, whole', async () => {
    const { text } = await packing;
    const contacts = tableOf(text('contacts.csv'));
    const passing = page.passing();
    expect(contacts).toHaveLength(passing.count);
    expect(text('README.md')).toContain(sentenceParts(page, ENGLISH).head);
    const { columns, asof } = page;
    const expected = [...columns.accounts.contact.keys()].filter(
      (row) =>
        passing.contacts[columns.accounts.contact[row]!] && (asof === null || columns.accounts.known[row]! <= asof),
    );
    const accounts = tableOf(text('accounts.csv'));
    expect(accounts).toHaveLength(expected.length);
    expect(accounts.filter(({ matches }) => matches === 'true')).toHaveLength(
      passing.accounts.reduce((sum, passes) => sum + passes, 0),
    );
  });

  test('has a description that names every file with its size and rows', async () => {
    const { files, text } = await packing;
    const description = JSON.parse(text('datapackage.json')) as Description;
    const ajv = new Ajv2020();
    expect(ajv.validate(DATA_PACKAGE, description), ajv.errorsText()).toBe(true);
    const { resources } = description;
    expect(resources.map(({ path }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'datapackage.json')
        .sort(),
    );
    for (const { path, bytes, rowCount, name } of resources) {
      expect(bytes, path).toBe(files[path]!.length);
      expect(name).toMatch(/^[a-z0-9-]+$/);
      if (rowCount !== undefined) expect(tableOf(text(path)), path).toHaveLength(rowCount);
    }
  });

  test('keeps to its description: types, values, keys and references', async () => {
    const { text } = await packing;
    const { resources } = JSON.parse(text('datapackage.json')) as Description;
    const tables = new Map(
      resources.filter(({ schema }) => schema).map(({ name, path }) => [name, tableOf(text(path))]),
    );
    const keys = (rows: readonly Row[], fields: readonly string[]): string[] =>
      rows.map((row) => fields.map((field) => row[field]).join('|'));
    for (const { name, schema } of resources) {
      if (!schema) continue;
      const rows = tables.get(name)!;
      for (const { name: field, type, constraints } of schema.fields)
        for (const row of rows) {
          const value = row[field];
          if (constraints.required) expect(value, `${name}.${field}`).not.toBe('');
          if (value === undefined || value === '') continue;
          if (type === 'integer') expect(value).toMatch(/^-?\d+$/);
          if (type === 'boolean') expect(value).toMatch(/^(true|false)$/);
          if (type === 'date') expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (constraints.enum) expect(constraints.enum.map(String)).toContain(value);
        }
      const own = keys(rows, schema.primaryKey);
      expect(new Set(own).size, `${name} has a key twice`).toBe(own.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(keys(tables.get(reference.resource)!, reference.fields));
        for (const key of keys(rows, fields)) if (key !== '') expect(known, `${name}: ${key}`).toContain(key);
      }
    }
  });

  test('has the same in JSON, valid by its schema', async () => {
    const { text } = await packing;
    const record = JSON.parse(text('record.json')) as Record<string, Record<string, Value>[]>;
    const ajv = new Ajv2020({ allowUnionTypes: true, formats: { date: /^\d{4}-\d\d-\d\d$/, uri: /^https?:\/\/\S+$/ } });
    const valid = ajv.compile(JSON.parse(text('record.schema.json')));
    expect(valid(record), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    for (const { name, fields } of SHEETS) {
      const csv = tableOf(text(`${name}.csv`));
      const told = (value: Value): string =>
        value === null ? '' : typeof value === 'object' ? value.join(';') : String(value);
      expect(record[name]!.map((row) => fields.map((field) => told(row[field.name]!)))).toEqual(
        csv.map((row) => fields.map((field) => row[field.name]!.replace(/^'(?=['\s]*[=+\-@＝＋－＠])/u, ''))),
      );
    }
  });

  test('has every report in BibTeX once', async () => {
    const { text } = await packing;
    const keys = [...text('reports.bib').matchAll(/^@(?:article|misc)\{([^,]+),$/gm)].map(([, key]) => key);
    expect(keys).toEqual(tableOf(text('reports.csv')).map(({ id }) => id));
  });

  test('has nothing that was not public on the day', async () => {
    const { text } = await packing;
    const last = page.asof === null ? '9999' : new Date(page.asof * 86_400_000).toISOString().slice(0, 10);
    for (const { public_since: day } of tableOf(text('accounts.csv'))) expect(day! <= last).toBe(true);
    for (const { known_since: day } of tableOf(text('contacts.csv'))) expect(day! <= last).toBe(true);
    for (const { published_from: day } of tableOf(text('reports.csv'))) expect(day! <= last).toBe(true);
  });

  test('tags every claim and account with its grades for MISP', async () => {
    const { text } = await packing;
    for (const { credibility, misp_credibility: tag } of tableOf(text('claims.csv')))
      expect(tag).toBe(`admiralty-scale:information-credibility="${credibility!}"`);
    for (const { reliability, misp_reliability: tag } of tableOf(text('accounts.csv')))
      expect(tag).toBe(`admiralty-scale:source-reliability="${reliability!.toLowerCase()}"`);
  });

  test('is the same bytes each time', async () => {
    const { bytes } = await packing;
    expect(Buffer.compare(bytes, (await unpacked(page)).bytes)).toBe(0);
  });
});

test('standings and grades are those of the day', async () => {
  const [then, now] = await Promise.all([unpacked(realPage('?asof=2025-02-01')), unpacked(realPage())]);
  const standings = (csv: string) => new Map(tableOf(csv).map(({ id, standing }) => [id!, standing]));
  const today = standings(now.text('contacts.csv'));
  const changed = [...standings(then.text('contacts.csv'))].filter(([id, standing]) => today.get(id) !== standing);
  expect(changed.length).toBeGreaterThan(0);
});

test('everything is the whole record as known today, whatever the filter', async () => {
  const page = realPage('?asof=2023-07-10&channel=track-two');
  const { text, name } = await unpacked(page, 'everything');
  expect(tableOf(text('contacts.csv'))).toHaveLength(page.columns.contacts.count);
  expect(tableOf(text('accounts.csv')).every(({ matches, report }) => matches === 'true' && report !== '')).toBe(true);
  expect(tableOf(text('claims.csv'))).toHaveLength(page.columns.claims.count);
  expect(name).toBe(`backchannel-evidence-${page.columns.views.version}.zip`);
});

test('nothing that is relayed is lost', async () => {
  const { text } = await unpacked(realPage());
  const relays = tableOf(text('reports.csv')).flatMap((row) => row.relays!.split(';').filter((id) => id !== ''));
  expect(relays.length).toBeGreaterThan(100);
  const page = realPage();
  const shards = await Promise.all(page.columns.views.shards.map((first) => page.texts.shardOf(first)));
  const expected = new Map(
    shards.flatMap(({ reports }) => [...reports.values()].map((report) => [report.id, report.relays.length])),
  );
  expect(relays).toHaveLength([...expected.values()].reduce((sum, count) => sum + count, 0));
});

test('a byte order mark stands before the tables where it is asked for, and nowhere else', async () => {
  const page = realPage('?channel=track-two');
  const { files } = await unpacked(page, 'filter', true);
  for (const [path, bytes] of Object.entries(files))
    expect([...bytes.subarray(0, 3)].join() === '239,187,191', path).toBe(path.endsWith('.csv'));
});

test('progress is told part by part; where one does not arrive nothing is packed', async () => {
  const page = realPage('?time=2025');
  const told: [number, number][] = [];
  await packOf(page, 'filter', false, (...progress) => told.push(progress));
  const parts = told[0]![1];
  expect(told).toEqual(Array.from({ length: parts + 1 }, (_, i) => [i, parts]));
  expect(parts).toBeLessThan(page.columns.views.shards.length);
  const cut = { ...page, texts: { shardOf: () => Promise.reject(new Error('cut')) } };
  await expect(packOf(cut, 'filter', false, () => undefined)).rejects.toThrow('cut');
});
