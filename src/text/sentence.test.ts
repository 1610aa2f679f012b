import { describe, expect, it } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { listOf } from '../explore/clauses.ts';
import type { Clauses, ClauseKey } from '../explore/clauses.ts';
import type { Columns } from '../explore/columns.ts';
import { Filter } from '../explore/filter.ts';
import { matchTitles } from '../explore/match-titles.ts';
import { parseDay } from '../record/day.ts';
import { chipsOf, lagRangeInWords, spanInWords } from './chips.ts';
import { sentenceOf, sentenceParts } from './sentence.ts';
import type { Filtered } from './sentence.ts';
import { textOf } from './text.ts';

const text = textOf('en');
const columns = realColumns();

const dayOrNull = (day: string | null) => (day === null ? null : parseDay(day));
const span = (from: string | null, to: string | null) =>
  ({ kind: 'range', from: dayOrNull(from), to: dayOrNull(to) }) as const;

/** What a filter with these clauses says of itself, counted by the real one. */
function filtered(clauses: Clauses): Filtered {
  const filter = new Filter(columns, matchTitles(columns));
  for (const [key, clause] of Object.entries(clauses)) filter.update(key as ClauseKey, clause);
  const { contacts } = filter.passing();
  const sureCount = contacts.reduce((sum, passes, row) => sum + Number(passes && filter.isSure(row)), 0);
  return { columns, clauses: filter.clauses, sureCount, passing: (...keys) => filter.passing(...keys) };
}

/** A filter that says it found so many, of which the given number surely, and so many not held. */
function counted(clauses: Clauses, count: number, { sure = count, notHeld = 0 } = {}): Filtered {
  const contacts = new Uint8Array(columns.contacts.count);
  const rows = [...contacts.keys()];
  const held = rows.filter((row) => columns.contacts.happened[row] === 0);
  const not = rows.filter((row) => columns.contacts.happened[row] !== 0);
  for (const row of [...held.slice(0, count - notHeld), ...not.slice(0, notHeld)]) contacts[row] = 1;
  return { columns, clauses, sureCount: sure, passing: () => ({ contacts, accounts: new Uint8Array(), count }) };
}

const channel = (...ids: string[]) => listOf(ids.map((id) => columns.views.channels.id.indexOf(id)))!;
const actor = (...ids: string[]) => listOf(ids.map((id) => columns.views.actors.id.indexOf(id)))!;

describe('the sentence', () => {
  it('counts the whole record in the words of its subject', () => {
    expect(sentenceOf(filtered({}), text)).toBe(
      '202 contacts between the United States and Russia over Ukraine, 6 of them not held, as recorded to 26 March 2026',
    );
  });

  it('tells the clauses in their order, whatever order they were set in', () => {
    const clauses = {
      reliability: listOf([2, 0, 1])!,
      time: span('2025-01-01', '2025-08-31'),
      channel: channel('track-two'),
    };
    expect(sentenceOf(counted(clauses, 14), text)).toBe(
      '14 of 202 contacts: track two, Jan–Aug 2025, sources C or better, as recorded to 26 March 2026',
    );
  });

  it('is given by the real filter for real clauses', () => {
    const one = filtered({ channel: channel('track-two'), time: span('2023-01-01', '2023-12-31') });
    const { count } = one.passing();
    expect(count).toBeGreaterThan(1);
    expect(one.sureCount).toBeLessThan(count);
    expect(sentenceParts(one, text)).toMatchObject({
      head: `${String(one.sureCount)} of 202 contacts, and ${String(count - one.sureCount)} possibly in that time, 1 of them not held`,
      clauses: 'track two, 2023',
    });
  });

  const year = { time: span('2022-01-01', '2022-12-31') };
  it.each<[head: string, count: number, numbers: { sure?: number; notHeld?: number }]>([
    ['None of 202 contacts', 0, {}],
    ['1 of 202 contacts', 1, {}],
    ['10 of 202 contacts', 10, {}],
    ['2 of 202 contacts, and 8 possibly in that time', 10, { sure: 2 }],
    ['Possibly 8 of 202 contacts', 8, { sure: 0 }],
    ['Possibly 1 of 202 contacts', 1, { sure: 0 }],
    ['10 of 202 contacts, 1 of them not held', 10, { notHeld: 1 }],
    ['10 of 202 contacts, 4 of them not held', 10, { notHeld: 4 }],
    ['2 of 202 contacts, and 8 possibly in that time, 4 of them not held', 10, { sure: 2, notHeld: 4 }],
    ['1 of 202 contacts, not held', 1, { notHeld: 1 }],
    ['3 of 202 contacts, none of them held', 3, { notHeld: 3 }],
  ])('begins "%s"', (head, count, numbers) => {
    expect(sentenceParts(counted(year, count, numbers), text)).toEqual({
      head,
      clauses: '2022',
      recorded: 'as recorded to 26 March 2026',
    });
  });

  it('leaves what was not held to the clause that asks for it', () => {
    const sentence = sentenceOf(filtered({ happened: listOf([1, 2, 3])! }), text);
    expect(sentence).toBe('6 of 202 contacts: not held, as recorded to 26 March 2026');
  });

  it('tells the end of the record once where all is shown as known then', () => {
    const known = (day: string): Clauses => ({ asof: { kind: 'day', day: parseDay(day) } });
    expect(sentenceOf(filtered(known('2026-03-26')), text)).toBe(sentenceOf(filtered({}), text));
    expect(chipsOf(columns, known('2026-03-26'), text)).toEqual([]);
    expect(sentenceOf(filtered(known('2026-03-25')), text)).toContain('as known on 25 March 2026');
  });

  it('counts a record of one contact as one', () => {
    const one: Columns = { ...columns, contacts: { ...columns.contacts, count: 1 } };
    const head = (clauses: Clauses) => sentenceParts({ ...counted(clauses, 1), columns: one }, text).head;
    expect(head({})).toBe('1 contact between the United States and Russia over Ukraine');
    expect(head(year)).toBe('1 of 1 contact');
  });
});

describe('chips', () => {
  it.each<[label: string, clauses: () => Clauses]>([
    ['track two', () => ({ channel: channel('track-two') })],
    ['official calls or track two', () => ({ channel: channel('track-two', 'official-calls') })],
    ['5 channels', () => ({ channel: listOf([0, 1, 2, 3, 4])! })],
    ['with Sergei Lavrov', () => ({ actor: actor('sergei-lavrov') })],
    ['with Sergei Lavrov or Yuri Ushakov', () => ({ actor: actor('yuri-ushakov', 'sergei-lavrov') })],
    ['with any of 4 actors', () => ({ actor: listOf([0, 1, 2, 3])! })],
    ['about NATO enlargement', () => ({ topic: listOf([columns.views.topics.id.indexOf('nato-enlargement')])! })],
    ['about ceasefire', () => ({ topic: listOf([columns.views.topics.id.indexOf('ceasefire')])! })],
    ['acknowledged or disputed', () => ({ standing: listOf([0, 3])! })],
    ['held', () => ({ happened: listOf([0])! })],
    ['declined or called off', () => ({ happened: listOf([2, 3])! })],
    ['not held', () => ({ happened: listOf([1, 2, 3])! })],
    ['sources A', () => ({ reliability: listOf([0])! })],
    ['sources B or better', () => ({ reliability: listOf([0, 1])! })],
    ['sources E or better', () => ({ reliability: listOf([0, 1, 2, 3, 4])! })],
    ['sources A, B, C, D, E or F', () => ({ reliability: listOf([0, 1, 2, 3, 4, 5])! })],
    ['sources B or C', () => ({ reliability: listOf([1, 2])! })],
    ['sources F', () => ({ reliability: listOf([5])! })],
    ['claims graded 3 or better', () => ({ credibility: listOf([0, 1, 2])! })],
    ['claims graded 1', () => ({ credibility: listOf([0])! })],
    ['claims graded 4 or 5', () => ({ credibility: listOf([3, 4])! })],
    ['where a source denies', () => ({ stance: listOf([1])! })],
    ['where a source denies or does not comment', () => ({ stance: listOf([1, 2])! })],
    ['sources from Russia or Ukraine', () => ({ 'source-side': listOf([1, 2])! })],
    ['reported in Polish', () => ({ 'report-lang': listOf([columns.views.languages.indexOf('pl')])! })],
    ['with a claim that is contested', () => ({ claims: listOf([0])! })],
    [
      'with a claim asserted by one side only or on which somebody changed their word',
      () => ({ claims: listOf([1, 2])! }),
    ],
    ['as known on 1 July 2023', () => ({ asof: { kind: 'day', day: parseDay('2023-07-01') } })],
    ['“Ławrow <b>”', () => ({ q: { kind: 'text', text: 'Ławrow <b>' } })],
    ["“{not} 'a' message”", () => ({ q: { kind: 'text', text: "{not} 'a' message" } })],
  ])('%s', (label, clauses) => {
    const set = clauses();
    expect(chipsOf(columns, set, text)).toEqual([{ key: Object.keys(set)[0], label }]);
  });

  it('stand one for each clause', () => {
    const clauses: Clauses = { asof: { kind: 'day', day: 19000 }, channel: channel('envoys'), lag: span(null, null) };
    expect(chipsOf(columns, clauses, text).map(({ key }) => key)).toEqual(['channel', 'lag', 'asof']);
  });
});

describe('a span in words', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2021–2022', '2021-01-01', '2022-12-31'],
    ['Feb 2022', '2022-02-01', '2022-02-28'],
    ['Jan–Aug 2025', '2025-01-01', '2025-08-31'],
    ['Dec 2021 – Feb 2022', '2021-12-01', '2022-02-28'],
    ['24 Feb 2022', '2022-02-24', '2022-02-24'],
    ['24–28 Feb 2022', '2022-02-24', '2022-02-28'],
    ['1 Feb – 2 Mar 2022', '2022-02-01', '2022-03-02'],
    ['since Feb 2022', '2022-02-01', null],
    ['since 2022', '2022-01-01', null],
    ['until 2022', null, '2022-12-31'],
    ['until 24 Feb 2022', null, '2022-02-24'],
  ])('%s', (words, from, to) => {
    // Which of its spaces are thin is a matter of the browser's tables.
    expect(spanInWords(span(from, to), text).replace(/\s/g, ' ')).toBe(words);
  });
});

describe('the days until it came to light in words', () => {
  it.each<[words: string, from: number | null, to: number | null]>([
    ['came to light before its last day', null, -1],
    ['came to light 30 days or more before its last day', null, -30],
    ['came to light by its last day', null, 0],
    ['came to light within a day', null, 1],
    ['came to light within 7 days', null, 7],
    ['came to light after a day or more', 1, null],
    ['came to light after 31 days or more', 31, null],
    ['came to light after 30 to 90 days', 30, 90],
    ['came to light after 3 days', 3, 3],
    ['came to light on its last day', 0, 0],
  ])('%s', (words, from, to) => {
    expect(lagRangeInWords({ kind: 'range', from, to }, text)).toBe(words);
  });
});
