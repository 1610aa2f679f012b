import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { realColumns, realDataset } from '../../../tests/real-record.ts';
import { parseAddress } from '../../explore/address.ts';
import { Ids } from '../../explore/ids.ts';
import { searchOf } from '../../explore/page-address.ts';
import { decodeShard } from '../../explore/text-store.ts';
import { parseDay } from '../../record/day.ts';
import { OUTLET_KINDS } from '../../record/vocabulary.ts';
import { textOf } from '../../text/text.ts';
import { itemOf, today } from './item.ts';
import { addressOf } from './subject.ts';
import type { Subject } from './subject.ts';

beforeAll(() => vi.stubEnv('VITE_SITE_URL', 'https://example.org/b'));
afterAll(() => vi.unstubAllEnvs());

const text = textOf('en');
const columns = realColumns();
const { views } = columns;
const ids = new Ids(views);
const SENTENCE = '14 of 202 contacts: track two';

function cite(subject: Subject, search = '') {
  const cited = { columns, ids, state: parseAddress(search, ids).state };
  const address = addressOf(subject, cited);
  return itemOf(subject, { columns, text, accessed: parseDay('2026-11-22'), address, sentence: SENTENCE });
}

const contact = views.contacts.id.indexOf('2021-12-30-biden-putin-phone-call');

test('a contact is cited with its date, version and page of its own', () => {
  expect(cite({ kind: 'contact', row: contact }, '?channel=official-calls&theme=dark')).toEqual({
    id: 'backchannel-2021-12-30-biden-putin-phone-call',
    type: 'webpage',
    title: 'Biden and Putin speak by phone before the January talks',
    'container-title': views.record.subject,
    author: [{ literal: 'Backchannel' }],
    version: views.version,
    genre: 'Contact, December 30, 2021',
    issued: { 'date-parts': [[2026, 11, 21]] },
    'event-date': { 'date-parts': [[2021, 12, 30]] },
    accessed: { 'date-parts': [[2026, 11, 22]] },
    URL: 'https://example.org/b/c/2021-12-30-biden-putin-phone-call/',
  });
});

test('a claim is cited by its words without their stop, at its own address', () => {
  const item = cite({ kind: 'claim', row: contact, claim: { id: 'occurred', text: 'They spoke.' } });
  expect(item).toMatchObject({
    title: 'They spoke',
    URL: 'https://example.org/b/?open=claim:2021-12-30-biden-putin-phone-call/occurred',
    genre: 'Claim on the contact “Biden and Putin speak by phone before the January talks”, December 30, 2021',
  });
});

test('a view is cited by its sentence and state, without how the page is framed or what is open', () => {
  const search =
    '?view=network&channel=track-two&open=contact:2021-12-30-biden-putin-phone-call&theme=dark&embed=network&controls=0&lang=en&locked=1';
  expect(cite({ kind: 'view' }, search)).toMatchObject({
    type: 'webpage',
    title: SENTENCE,
    URL: 'https://example.org/b/?view=network&channel=track-two',
  });
});

test('the dataset is cited at the site; a version that was asked for stays in its address', () => {
  expect(cite({ kind: 'dataset' })).toMatchObject({
    type: 'dataset',
    title: views.record.subject,
    URL: 'https://example.org/b/',
  });
  expect(cite({ kind: 'dataset' }, '?data=2026-03-26-0a1b2c3d').URL).toBe(
    'https://example.org/b/?data=2026-03-26-0a1b2c3d',
  );
});

test('a contact in a version that was asked for is cited at its page in that version, which the page opens', () => {
  const { URL: url } = cite({ kind: 'contact', row: contact }, '?data=2026-03-26-0a1b2c3d');
  expect(url).toBe('https://example.org/b/c/2021-12-30-biden-putin-phone-call/?data=2026-03-26-0a1b2c3d');
  const { state } = parseAddress(searchOf(new URL(url ?? ''), '/b/'), ids);
  expect(state.data).toBe('2026-03-26-0a1b2c3d');
  expect(state.open).toEqual({ kind: 'contact', row: contact });
});

test('actors and sources are cited at their pages', () => {
  const actor = views.actors.id.indexOf('joe-biden');
  expect(cite({ kind: 'actor', row: actor })).toMatchObject({
    title: 'Joe Biden',
    URL: 'https://example.org/b/a/joe-biden/',
  });
  const source = views.sources.id.indexOf('kremlin');
  expect(cite({ kind: 'source', row: source })).toMatchObject({
    genre: 'Source',
    URL: 'https://example.org/b/s/kremlin/',
  });
});

describe('reports', () => {
  const reports = realDataset().text.flatMap((shard, i) => [
    ...decodeShard(columns, shard, views.shards[i]!, views.shards[i + 1] ?? columns.contacts.count).reports.values(),
  ]);

  test('a supplied title stands in square brackets, and only that', () => {
    const cited = reports.map((report) => ({ report, item: cite({ kind: 'report', report }) }));
    expect(cited.filter(({ report }) => report.supplied).length).toBeGreaterThan(100);
    for (const { report, item } of cited) expect(item.title).toBe(report.supplied ? `[${report.title}]` : report.title);
  });

  test('each has the publisher as author or as what it stands in, its own address, and where it is recorded', () => {
    for (const report of reports) {
      const item = cite({ kind: 'report', report });
      const outlet = views.reports.outlet[report.row]!;
      const body = ['government', 'think-tank'].includes(OUTLET_KINDS[views.outlets.kind[outlet]!]!);
      expect(body ? item.author?.[0]?.literal : item['container-title']).toBe(views.outlets.name[outlet]);
      expect(item.URL ?? null).toBe(report.url);
      expect(item.note).toContain(`https://example.org/b/?open=report:${report.id}`);
      expect(item.issued?.['date-parts']).toBeDefined();
    }
  });
});

test('every contact has a citation whose dates are in order', () => {
  for (let row = 0; row < columns.contacts.count; row++) {
    const { 'event-date': date, genre } = cite({ kind: 'contact', row });
    const [from, to = from] = (date?.['date-parts'] ?? []).map((parts) => parts.join('-').replace(/\b(\d)\b/g, '0$1'));
    expect((from ?? '') <= (to ?? '')).toBe(true);
    expect(genre).toMatch(/^Contact, ./);
  }
});

test('today is the day where the reader is', () => {
  expect(today(new Date(2026, 10, 22, 23, 59))).toBe(parseDay('2026-11-22'));
  expect(today(new Date(2026, 0, 1, 0, 1))).toBe(parseDay('2026-01-01'));
});
