import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextShard } from './dataset.ts';
import { slugOf } from './slug.ts';
import { packText, unpackText } from './wire-text.ts';
import type { ReportViews } from './wire-text.ts';
import { packRows, unpackRows } from './wire.ts';

describe('rows', () => {
  test('are told as steps from the highest before', () => {
    expect(packRows([0, 1, 0, 2, 2, 5])).toEqual([1, 1, -1, 1, 0, 3]);
  });

  test('come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (rows) => {
        expect(unpackRows(packRows(rows))).toEqual(rows);
      }),
    );
  });
});

test.each([
  ['Adrienne Watson', 'adrienne-watson'],
  ['Путин позвонил Трампу', 'putin-pozvonil-trampu'],
  ['Łódź – “Qué pasó?”', 'odz-que-paso'],
  ['Trump’s call', 'trumps-call'],
  ['共同声明', ''],
])('"%s" in kebab case is "%s"', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

const VIEWS: ReportViews = {
  outlets: { id: ['kyiv-post'] },
  reports: { outlet: [0], day: [18_990] },
};

const shardOf = (changes: Partial<Record<'id' | 'url' | 'title' | 'published', string | 0>>): TextShard => ({
  contacts: {
    summary: [],
    when: [],
    whenText: [],
    repeats: [],
    minutes: [],
    country: [],
    follows: [],
    followedBy: [],
  },
  claims: { id: [], text: [] },
  accounts: { locator: [], note: [], why: [] },
  reports: {
    row: [0],
    id: [changes.id === undefined ? 'x' : String(changes.id)],
    title: [String(changes.title ?? 'Kremlin denies a call')],
    supplied: [0],
    url: [changes.url ?? 0],
    published: [String(changes.published ?? '2021-12-29')],
    relays: [[3, 0]],
    relayedBy: [[]],
    note: [0],
  },
  sources: { row: [2, 7], why: ['It took part.', 'It did not.'] },
});

const there = (shard: TextShard) => unpackText(JSON.parse(JSON.stringify(packText(shard, VIEWS))) as never, VIEWS);

describe('a text shard', () => {
  test.each<[string, Parameters<typeof shardOf>[0], Record<string, unknown>]>([
    [
      'an address that spells outlet and title',
      { url: 'https://www.kyivpost.com/a/kremlin-denies-a-call.html' },
      { url: ['www.|.com/a/', 0, 0, '.html'] },
    ],
    ['an address with some words of the title', { url: 'https://x.ua/denies-a-call' }, { url: ['x.ua/', 1, 0, ''] }],
    ['an address with none of them', { url: 'http://x.ua/?id=7' }, { url: 'http://x.ua/?id=7' }],
    ['an address that would not come back', { url: 'https://x.ua/a|b' }, { url: ['https://x.ua/a|b'] }],
    ['no address', { url: 0 }, { url: 0 }],
    ['an id of outlet and day', { id: 'kyiv-post-2021-12-29-call' }, { id: '+call' }],
    ['an id of the outlet', { id: 'kyiv-post-call' }, { id: '-call' }],
    ['another id', { id: 'call' }, { id: 'call' }],
    ['the day that the views have', { published: '2021-12-29' }, { published: 0 }],
    ['another date', { published: '2021-12-29~' }, { published: '2021-12-29~' }],
  ])('is sent with %s made short', (_name, changes, expected) => {
    const shard = shardOf(changes);
    const packed = packText(shard, VIEWS).reports as unknown as Record<string, unknown[]>;
    for (const [key, value] of Object.entries(expected)) expect(packed[key]![0]).toEqual(value);
    expect(there(shard)).toEqual(shard);
  });

  test('comes back, whatever its addresses, titles and ids', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'https://',
        'http://',
        'kyivpost',
        '|',
        '-',
        '/',
        'kremlin-denies-a-call',
        'denies-a',
        '+',
        '%20',
      ),
      fc.string(),
    );
    const text = fc.array(part, { minLength: 1 }).map((parts) => parts.join(''));
    const address = fc.tuple(fc.constantFrom('https://', 'http://'), text).map((parts) => parts.join(''));
    const title = fc.oneof(fc.constant('Kremlin denies a call'), fc.string({ unit: 'grapheme' }));
    const id = fc
      .tuple(fc.constantFrom('', 'kyiv-post-', 'kyiv-post-2021-12-29-'), fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(address, title, id, (url, title, id) => {
        const shard = shardOf({ url, title, id });
        expect(there(shard)).toEqual(shard);
      }),
    );
  });
});
