import { describe, expect, test } from 'vitest';
import type { Redirect, RecordFiles } from '../record/schema.ts';
import { compile } from './compile.ts';
import { fatesOf, pastFiles, publishedIds } from './past.ts';
import { publish } from './publish.ts';
import { printPublished } from './published-file.ts';
import { edited, expectLines } from './test-record.ts';
import type { Case, Edit } from './test-record.ts';

const ID = '2021-05-01-call';
const file =
  (name: 'redirects' | 'changes' | 'published') =>
  (text: string): Edit => [`${name}.yaml`, `# yaml-language-server: $schema=schema/${name}.json\n${text}\n`];
const [redirects, changes, published] = [file('redirects'), file('changes'), file('published')];
const GONE = '- {kind: contact, old: 2021-04-call, new: 2021-05-01-call, date: 2022-01-01}';

describe('redirects', () => {
  test.each<Case>([
    ['lead to what there is', [redirects(GONE)], []],
    [
      'lead on from what was renamed before',
      [redirects(`${GONE}\n- {kind: contact, old: 2021-call, new: 2021-04-call, date: 2021-07-01}`)],
      [],
    ],
    [
      'lead nowhere',
      [redirects(GONE.replace('2021-05-01-call', '2021-05-02-call'))],
      ['redirects.yaml:2:43 unknown contact "2021-05-02-call"; did you mean "2021-05-01-call"?'],
    ],
    [
      'are of what is in use',
      [redirects('- {kind: actor, old: ann, new: boris, date: 2022-01-01}')],
      ['redirects.yaml:2:22 actor "ann" is in use; only what is gone is redirected'],
    ],
    [
      'are told twice',
      [redirects(`${GONE}\n${GONE}`)],
      ['redirects.yaml:3:24 what became of contact "2021-04-call" is told twice; keep one'],
    ],
    [
      'lead in a circle',
      [
        redirects(
          '- {kind: topic, old: a, new: b, date: 2022-01-01}\n- {kind: topic, old: b, new: a, date: 2022-01-02}',
        ),
      ],
      ['redirects.yaml:2:30 redirects lead in a circle: "topic:a" → "topic:b" → "topic:a"'],
    ],
    [
      'say neither where to nor why',
      [redirects('- {kind: contact, old: 2021-04-call, date: 2022-01-01}')],
      ['redirects.yaml:2:3 a redirect needs new (renamed or merged) or reason (withdrawn)'],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });

  test('name where each id leads in the end', () => {
    const redirect = (old: string, to?: string, reason?: string): Redirect => ({
      kind: 'contact',
      old,
      date: `2022-01-0${String(old.length)}`,
      ...(to === undefined ? {} : { new: to }),
      ...(reason === undefined ? {} : { reason }),
    });
    expect(
      fatesOf([
        redirect('a', 'bb'),
        redirect('bb', 'now'),
        redirect('ccc', 'dddd'),
        redirect('dddd', undefined, 'No.'),
      ]),
    ).toEqual({
      contact: {
        a: { to: 'now', date: '2022-01-02', reason: null },
        bb: { to: 'now', date: '2022-01-02', reason: null },
        ccc: { to: null, date: '2022-01-04', reason: 'No.' },
        dddd: { to: null, date: '2022-01-04', reason: 'No.' },
      },
    });
  });
});

describe('changes', () => {
  const change = (id: string, records: string): string =>
    `- {id: ${id}, date: 2022-01-01, kind: added, what: More., records: [${records}]}`;
  test.each<Case>([
    ['name what there is', [changes(change('more', `contact:${ID}, claim:${ID}/occurred, side:here`))], []],
    ['name what was', [redirects(GONE), changes(change('more', 'contact:2021-04-call'))], []],
    [
      'name what never was',
      [changes(change('more', 'actor:bors'))],
      ['changes.yaml:2:68 unknown actor "bors"; did you mean "boris"?'],
    ],
    [
      'name no kind',
      [changes(change('more', 'boris'))],
      ['changes.yaml:2:68 what it concerns is named with its kind, such as contact:ID'],
    ],
    [
      'use an id twice',
      [changes(`${change('more', '')}\n${change('more', '')}`)],
      ['changes.yaml:3:8 "more" is used twice; give this change an id of its own'],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });

  test('are served the latest first, beside all versions', async () => {
    const told = ['2022-01-01', '2022-03-01', '2022-02-01'].map(
      (date, i) => `- {id: n${String(i)}, date: ${date}, kind: method, what: New.}`,
    );
    const { output } = await compile(edited(changes(told.join('\n'))), (text) => text.length);
    const served = publish(output!.dataset, new Map(), pastFiles(output!.ordered.record));
    const read = JSON.parse(served.get('changes.json')!) as { id: string; records: string[] }[];
    expect(read.map(({ id }) => id)).toEqual(['n1', 'n2', 'n0']);
    expect(read[0]!.records).toEqual([]);
    expect(served.get('redirects.json')).toBe('{}');
  });
});

describe('published ids', () => {
  const list = 'contact: [2021-04-call, 2021-05-01-call]';
  test.each<Case>([
    ['are all there', [published('contact: [2021-05-01-call]\nactor: [ann]')], []],
    ['are redirected', [published(list), redirects(GONE)], []],
    [
      'are withdrawn, and claims with their contact',
      [
        published(`${list}\nclaim: [2021-04-call/occurred]`),
        redirects('- {kind: contact, old: 2021-04-call, date: 2022-01-01, reason: It was a rumour.}'),
      ],
      [],
    ],
    [
      'vanish',
      [published('contact: [2021-05-01-call]\nsource:\n  - ann-office\n  - the-times-editor')],
      [
        'published.yaml:5:5 source "the-times-editor" was published and is gone; restore it, or say in redirects.yaml what became of it',
      ],
    ],
    [
      'vanish under a new name',
      [published(`contact: [2021-05-02-call]`)],
      [
        `published.yaml:2:11 contact "2021-05-02-call" was published and is gone; restore it, or, if "${ID}" is what it is called now, say in redirects.yaml what became of it`,
      ],
    ],
    [
      'vanish as a claim',
      [published(`claim: [${ID}/agreed]`)],
      [
        `published.yaml:2:9 claim "${ID}/agreed" was published and is gone; restore it, or, if "${ID}/occurred" is what it is called now, say in redirects.yaml what became of it`,
      ],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });

  test('are those of the record with those of before, and read back as they are written', async () => {
    const before = edited(published(list), redirects(GONE));
    const { output } = await compile(before, (text) => text.length);
    const ids = publishedIds(output!.ordered.record);
    expect(ids.contact).toEqual(['2021-04-call', ID]);
    expect(ids.claim).toEqual([`${ID}/occurred`]);
    expect(ids.actor).toEqual(['ann', 'boris']);
    const again = await compile(new Map([...before, ['published.yaml', printPublished(ids)]]), (text) => text.length);
    expect(again.faults).toEqual([]);
    expect(again.output!.ordered.record.published).toEqual(ids);
  });

  test('of digits alone are quoted', () => {
    expect(printPublished({ actor: ['007', 'null', 'x-1'] })).toContain('actor:\n  - "007"\n  - "null"\n  - x-1\n');
  });

  test('a record without a past has none', () => {
    const record = { contacts: {}, actors: {}, sources: {}, reports: {}, outlets: {}, channels: {}, topics: {} };
    expect(publishedIds({ ...record, sides: { us: {} } } as unknown as RecordFiles)).toMatchObject({ side: ['us'] });
  });
});
