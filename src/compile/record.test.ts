import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { bucketOf, digitOf, valueOn } from '../record/pack.ts';
import { DIGITS, STANDINGS } from '../record/vocabulary.ts';
import { unpackText } from '../record/wire-text.ts';
import type { PackedText } from '../record/wire-text.ts';
import { unpackViews } from '../record/wire.ts';
import type { PackedViews } from '../record/wire.ts';
import { compile } from './compile.ts';
import type { Compiled } from './compile.ts';
import { gzipSize, readFolder } from './edges/files.ts';
import { readRecord } from './read.ts';
import { SHARD_BYTES } from './shards.ts';

/* The shipped record, compiled: what design §2 and §10 say of it. */

const KB = 1024;
// The whole record takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = readFolder('data');
let output: NonNullable<Compiled['output']>;

const fileOf = (name: string): unknown => JSON.parse(output.dataset.files.get(name) ?? 'null');
const views = () => unpackViews(fileOf('views.json') as PackedViews);
const shard = (i: number) => unpackText(fileOf(`text/${i}.json`) as PackedText, views());
const shards = () => views().shards.map((_, i) => shard(i));
const named = (form: RegExp): string[] =>
  [...output.dataset.files.keys()].flatMap((name) => form.exec(name)?.[1] ?? []).sort();
const languages = () => named(/^lang\/([a-z]+)\.json$/);
const proseOf = (lang: string) => named(new RegExp(`^lang/${lang}/(.+)\\.json$`));
const count = <T>(values: readonly T[], of: readonly T[]): number[] =>
  of.map((one) => values.filter((value) => value === one).length);

beforeAll(async () => {
  const compiled = await compile(files, gzipSize);
  expect(compiled.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  output = compiled.output!;
});

describe('what the rules make of it', () => {
  test('122 contacts are acknowledged, 45 one-sided, 20 unconfirmed, 15 disputed', () => {
    const standings = output.ordered.contacts.entries.map(({ stages }) => stages.at(-1)!.standing);
    expect(count(standings, STANDINGS)).toEqual([122, 45, 20, 15]);
  });

  test('209, 68, 561, 201, 12 and 21 claims are graded 1 to 6', () => {
    const digits = output.ordered.contacts.entries.flatMap(({ stages }) => stages.at(-1)!.digits);
    expect(count(digits, DIGITS)).toEqual([209, 68, 561, 201, 12, 21]);
  });

  test('the steps of the dataset end where the rules do, and begin no earlier than the contact is known', () => {
    const { contacts, claims } = views();
    const standings = contacts.standing.map((steps) => valueOn(steps, Infinity));
    expect(count(standings, [0, 1, 2, 3])).toEqual([122, 45, 20, 15]);
    const digits = claims.state.map((steps) => digitOf(valueOn(steps, Infinity)));
    expect(count(digits, DIGITS)).toEqual([209, 68, 561, 201, 12, 21]);
    const days = (steps: readonly number[]) => steps.filter((_, i) => i % 2 === 1);
    contacts.standing.forEach((steps, row) => {
      const known = [contacts.known[row]!, ...days(steps)];
      expect(known).toEqual([...new Set(known)].sort((a, b) => a - b));
    });
  });
});

describe('the dataset holds all of it', () => {
  test('every text, note, address and reason is found again, and nothing else', () => {
    const { record, contactFiles } = readRecord(files);
    const contacts = [...contactFiles.keys()].map((id) => record.contacts![id]!);
    const claims = contacts.flatMap((contact) => contact.claims);
    const accounts = claims.flatMap((claim) => claim.accounts);
    const texts = shards();
    const sorted = (values: readonly unknown[]) => values.filter((value) => value !== 0 && value !== undefined).sort();
    expect(sorted(texts.flatMap((text) => text.contacts.summary))).toEqual(sorted(contacts.map((c) => c.summary)));
    expect(sorted(texts.flatMap((text) => text.contacts.when))).toEqual(sorted(contacts.map((c) => c.when)));
    expect(sorted(texts.flatMap((text) => text.contacts.whenText))).toEqual(sorted(contacts.map((c) => c.whenText)));
    expect(sorted(texts.flatMap((text) => text.claims.text))).toEqual(sorted(claims.map((claim) => claim.text)));
    expect(sorted(texts.flatMap((text) => text.accounts.note))).toEqual(sorted(accounts.map((a) => a.note)));
    expect(sorted(texts.flatMap((text) => text.accounts.why))).toEqual(sorted(accounts.map((a) => a.why)));
  });

  test('every account stands where the record has it, with its report in the same shard', () => {
    const { contacts, claims, accounts, sources, shards: starts } = views();
    const record = output.ordered.record;
    let claim = 0;
    let account = 0;
    starts.forEach((start, i) => {
      const text = shard(i);
      const rows = new Map(text.reports.row.map((row, at) => [row, text.reports.id[at]!]));
      const whys = new Map(text.sources.row.map((row, at) => [row, text.sources.why[at]!]));
      let ownClaim = 0;
      for (let row = start; row < (starts[i + 1] ?? contacts.id.length); row++) {
        const contact = record.contacts[contacts.id[row]!]!;
        expect(contacts.claims[row]).toBe(contact.claims.length);
        for (const written of contact.claims) {
          expect(text.claims.id[ownClaim++]).toBe(written.id);
          expect(claims.accounts[claim++]).toBe(written.accounts.length);
          for (const { source, report } of written.accounts) {
            const of = accounts.source[account]!;
            expect(sources.id[of]).toBe(source);
            expect(whys.get(of)).toBe(record.sources[source]!.why);
            expect(rows.get(accounts.report[account]!)).toBe(report);
            account++;
          }
        }
      }
    });
    expect(account).toBe(accounts.source.length);
  });

  test('every report is as the record has it, and is found by its id', () => {
    const { reports } = output.ordered.record;
    const { buckets } = views().reports;
    const texts = shards();
    const seen = new Set<string>();
    for (const [i, { reports: shown }] of texts.entries())
      shown.id.forEach((id, at) => {
        const { title, suppliedTitle, url, published, relays, note } = reports[id]!;
        seen.add(id);
        expect(shown.title[at]).toBe(title ?? suppliedTitle);
        expect(shown.supplied[at]).toBe(title === undefined ? 1 : 0);
        expect([shown.url[at], shown.published[at], shown.note[at]]).toEqual([url ?? 0, published, note ?? 0]);
        const relayed = shown.relays[at]!.map((row) => shown.id[shown.row.indexOf(row)]);
        expect(relayed.sort()).toEqual([...relays].sort());
        expect(buckets[bucketOf(id, buckets.length)]).toContain(i);
      });
    expect([...seen].sort()).toEqual(Object.keys(reports).sort());
  });

  test('the single file is the same', () => {
    const single = JSON.parse(JSON.stringify(output.dataset.single)) as typeof output.dataset.single;
    expect(single).toEqual({
      views: views(),
      text: shards(),
      search: fileOf('search.json'),
      actors: fileOf('actors.json'),
      lang: Object.fromEntries(
        languages().map((lang) => [
          lang,
          {
            words: fileOf(`lang/${lang}.json`),
            prose: Object.fromEntries(proseOf(lang).map((id) => [id, fileOf(`lang/${lang}/${id}.json`)])),
          },
        ]),
      ),
    });
  });
});

test('the same record gives the same bytes, in whatever order its files and entries come', async () => {
  const shuffle = <T>(values: readonly T[], seed: number): T[] =>
    fc.sample(fc.shuffledSubarray([...values], { minLength: values.length }), { numRuns: 1, seed })[0]!;
  const shuffled = new Map(shuffle([...files], 1));
  for (const name of ['actors.yaml', 'sources.yaml', 'reports.yaml', 'outlets.yaml']) {
    const [head, ...entries] = files.get(name)!.split(/^(?=[^\s#-])/m);
    shuffled.set(name, [head, ...shuffle(entries, 2)].join(''));
  }
  expect(shuffled.get('actors.yaml')).not.toBe(files.get('actors.yaml'));
  const again = await compile(shuffled, gzipSize);
  expect(again.output!.dataset.version).toBe(output.dataset.version);
  expect([...again.output!.dataset.files]).toEqual([...output.dataset.files]);
});

describe('it weighs no more than it may', () => {
  test('before the first picture 45 KB, in all 240 KB, and another language 24 KB more', () => {
    const english = [...output.dataset.files].filter(([name]) => !name.startsWith('lang/'));
    const sizes = english.map(([, text]) => gzipSize(text));
    for (const lang of languages())
      expect(gzipSize(output.dataset.files.get(`lang/${lang}.json`)!), lang).toBeLessThanOrEqual(24 * KB);
    expect(gzipSize(output.dataset.files.get('views.json')!)).toBeLessThanOrEqual(45 * KB);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(240 * KB);
  });

  test('opening a dossier 10 KB', () => {
    const sizes = views().shards.map((_, i) => gzipSize(output.dataset.files.get(`text/${i}.json`)!));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(SHARD_BYTES);
  });
});
