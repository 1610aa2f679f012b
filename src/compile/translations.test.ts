import { describe, expect, test } from 'vitest';
import type { ContactProse, LanguageWords, SearchText } from '../record/dataset.ts';
import { compile } from './compile.ts';
import { publish } from './publish.ts';
import { ACCOUNT, CALL, edited, expectLines } from './test-record.ts';
import type { Case, Edit } from './test-record.ts';

const WORDS = 'text/pl.yaml';
const PROSE = 'text/pl/2021-05-01-call.yaml';
const words = `# yaml-language-server: $schema=../schema/text.json
reviewed: not yet
record:
  subject: Kontakty między tu a tam
  scope: między tu a tam
  lede: Rozmawiali.
  questions: []
  who: My.
  method: Czytaliśmy.
  limits: Mało.
  corrections: Proszę pisać.
  licence: Wolna.
sides: {here: Tu, there: Tam}
channels:
  calls: {name: Rozmowy, definition: Przez telefon.}
topics:
  peace: {name: Pokój, definition: Jak do niego dojść.}
landmarks:
  - {when: 2021-03-01, name: Wiosna, text: Nadeszła.}
sources: {boris-office: Biuro Borisa}
`;
const prose = `# yaml-language-server: $schema=../../schema/text-contact.json
reviewed: {by: Anna, date: 2026-12-01}
title: Rozmowa
summary: Rozmawiali o pokoju.
claims:
  - id: occurred
    text: Rozmawiali przez telefon.
`;
const named: Edit = ['actors.yaml', '{name: Ann,', '{name: Ann, names: {pl: Anna},'];
const polish: readonly Edit[] = [[WORDS, words], [PROSE, prose], named];

describe('a translation', () => {
  test('that fits is no fault', () => expectLines(polish, []));

  test.each<Case>([
    [
      'an unknown side',
      [[WORDS, words.replace('there: Tam', 'their: Tam')]],
      [
        `${WORDS}:13:1 warning: side "there" is not translated`,
        `${WORDS}:13:19 unknown side "their"; did you mean "there"?`,
      ],
    ],
    [
      'a topic left out',
      [[WORDS, words.replace(/topics:\n.*\n/, 'topics: {}\n')]],
      [`${WORDS}:16:1 warning: topic "peace" is not translated`],
    ],
    [
      'an unknown landmark',
      [[WORDS, words.replace('2021-03-01', '2021-03-02')]],
      [
        `${WORDS}:18:1 warning: the landmark of 2021-03-01, "Spring", is not translated`,
        `${WORDS}:19:12 unknown landmark "2021-03-02"; did you mean "2021-03-01"?`,
      ],
    ],
    [
      'no word on who read it',
      [[WORDS, words.replace('reviewed: not yet\n', '')]],
      [`${WORDS}:2:1 "reviewed" must be "not yet", or by and date: {by: Name, date: 2026-12-01}`],
    ],
    ['an unknown place', [[WORDS, `${words}places: {Geneva: Genewa}\n`]], [`${WORDS}:21:10 unknown place "Geneva"`]],
    [
      'an unknown claim',
      [
        [WORDS, words],
        [PROSE, prose.replace('id: occurred', 'id: ocurred')],
      ],
      [
        `${PROSE}:5:1 warning: claim "occurred" is not translated`,
        `${PROSE}:6:9 unknown claim "ocurred"; did you mean "occurred"?`,
      ],
    ],
    [
      'an unknown contact',
      [
        [WORDS, words],
        ['text/pl/2021-05-02-call.yaml', prose],
      ],
      [
        `text/pl/2021-05-02-call.yaml:1:1 the file name is an unknown contact "2021-05-02-call"; did you mean "2021-05-01-call"?`,
      ],
    ],
    ['a contact before the words', [[PROSE, prose]], [`${PROSE}:1:1 text/pl.yaml must be there first`]],
    [
      'a note of its own',
      [
        [WORDS, words],
        [PROSE, `${prose}    accounts:\n      - {source: ann-office, report: gazette-2021-05-02-call, note: Tak.}\n`],
      ],
      [`${PROSE}:9:9 the claim has no such account of "ann-office" in "gazette-2021-05-02-call"`],
    ],
    [
      'a note left out',
      [
        [WORDS, words],
        [PROSE, prose],
        [CALL, ACCOUNT, ACCOUNT.replace('}', ', note: Briefly.}')],
      ],
      [`${PROSE}:6:5 warning: "note" of "ann-office" in "gazette-2021-05-02-call" is not translated`],
    ],
    [
      'a language that nobody speaks here',
      [['text/fr.yaml', words]],
      ['text/fr.yaml:1:1 is no file of a record; contacts are contacts/<id>.yaml, translations text/<language>.yaml'],
    ],
    [
      'names in another script',
      [
        ['text/uk.yaml', words],
        ['actors.yaml', '{name: Ann,', '{name: Ann, names: {uk: Енн},'],
      ],
      ['actors.yaml:3:1 warning: actor "boris" has no name in the language "uk" (names: {uk: …})'],
    ],
  ])('%s', (_name, edits, lines) => expectLines(edits, lines));

  test('becomes columns, with 0 where English stands', async () => {
    const note = [CALL, ACCOUNT, ACCOUNT.replace('}', ', note: Briefly.}')] as const;
    const noted = `${prose}    accounts:\n      - {source: ann-office, report: gazette-2021-05-02-call, note: Krótko.}\n`;
    const { output } = await compile(edited([WORDS, words], [PROSE, noted], named, note), (text) => text.length);
    const { dataset } = output!;
    const file = (name: string): unknown => JSON.parse(dataset.files.get(name)!);
    expect(file('lang/pl.json') as LanguageWords).toMatchObject({
      reviewed: null,
      record: { scope: 'między tu a tam' },
      sides: ['Tu', 'Tam'],
      channels: { name: ['Rozmowy'], definition: ['Przez telefon.'] },
      landmarks: { name: ['Wiosna'], text: ['Nadeszła.'] },
      actors: ['Anna', 0],
      sources: [0, 'Biuro Borisa'],
      titles: ['Rozmowa'],
      places: [0],
      prose: [0],
    });
    expect(file('lang/pl/2021-05-01-call.json') as ContactProse).toEqual({
      reviewed: { by: 'Anna', date: '2026-12-01' },
      summary: 'Rozmawiali o pokoju.',
      whenText: 0,
      repeats: 0,
      claims: ['Rozmawiali przez telefon.'],
      accounts: { locator: [0, 0], note: ['Krótko.', 0], why: [0, 0] },
    });
    expect((file('search.json') as SearchText).aliases).toEqual([['Anna'], []]);
    expect(JSON.parse(publish(dataset, new Map()).get('manifest.json')!)).toMatchObject({
      languages: { [dataset.version]: ['pl'] },
    });
  });

  test('names a source as the actor that it is named like', async () => {
    const like: Edit = ['sources.yaml', '{name: Office of Ann,', '{name: Ann,'];
    const { output } = await compile(edited(...polish, like), (text) => text.length);
    expect(output!.dataset.single.lang.pl?.words.sources).toEqual(['Anna', 'Biuro Borisa']);
  });
});
