import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { call, CALL, edited, faultLines, length, SMALL } from './test-record.ts';
import type { Edit } from './test-record.ts';

const REPORT = 'gazette-2021-05-02-call';
const ACCOUNT = `{source: ann-office, report: ${REPORT}, stance: asserts}`;
const REPORT_LINE = `${REPORT}: {outlet: gazette, title: They spoke, published: 2021-05-02, language: en}`;
const FOLLOWS = 'topics: [peace]\nfollows: ';

type Case = readonly [name: string, edits: readonly Edit[], lines: readonly string[]];

async function expectLines(edits: readonly Edit[], lines: readonly string[]): Promise<void> {
  const texts = edited(...edits);
  expect(await faultLines(texts)).toEqual(lines.map((line) => `data/${line}`));
  const warnings = lines.every((line) => /^\S+ warning: /.test(line));
  expect((await compile(texts, length)).output !== null).toBe(warnings);
}

test('a record without faults is compiled', async () => {
  await expectLines([], []);
});

describe('files', () => {
  test.each<Case>([
    ['a missing table', [['landmarks.yaml', null]], ['landmarks.yaml:1:1 the file is missing']],
    [
      'a file that is none of the record’s',
      [['actor.yaml', 'x: y']],
      ['actor.yaml:1:1 is no file of a record; contacts are contacts/<id>.yaml'],
    ],
    [
      'what only explains',
      [
        ['README.md', '# Hello'],
        ['schema/actors.json', '{}'],
        ['contacts/.keep', ''],
      ],
      [],
    ],
    [
      'no schema line',
      [['topics.yaml', '# yaml-language-server: $schema=schema/topics.json\n', '']],
      ['topics.yaml:1:1 the first line must be "# yaml-language-server: $schema=schema/topics.json"'],
    ],
    [
      'another file’s schema line',
      [[CALL, '../schema/contact.json', 'schema/contact.json']],
      [`${CALL}:1:1 the first line must be "# yaml-language-server: $schema=../schema/contact.json"`],
    ],
    [
      'a file name with capitals',
      [call('2021-05-01-Call', '2021-05-01')],
      ['contacts/2021-05-01-Call.yaml:1:1 the file name must be in kebab case (a–z, 0–9, hyphens)'],
    ],
    [
      'broken YAML, and the faults of the other files with it',
      [
        ['topics.yaml', 'peace: {name: Peace', 'peace: {name: [Peace'],
        ['sides.yaml', 'hue: blue', 'hue: green'],
      ],
      [
        'sides.yaml:2:42 unknown hue "green" (one of blue, vermilion, ochre, slate)',
        'topics.yaml:2:53 is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });
});

describe('fields', () => {
  test.each<Case>([
    ['missing', [[CALL, 'mode: phone\n', '']], [`${CALL}:2:1 "mode" is missing`]],
    ['missing text', [[CALL, 'summary: They spoke of peace.\n', '']], [`${CALL}:2:1 "summary" is missing`]],
    ['empty', [[CALL, 'title: A call', 'title:']], [`${CALL}:2:7 "title" is empty`]],
    [
      'unknown',
      [[CALL, 'summary:', 'sumary:']],
      [`${CALL}:2:1 "summary" is missing`, `${CALL}:10:1 unknown field "sumary"; did you mean "summary"?`],
    ],
    [
      'unknown and deep',
      [[CALL, 'initiated: true', 'initiate: true']],
      [`${CALL}:7:35 unknown field "initiate"; did you mean "initiated"?`],
    ],
    [
      'a word that is near',
      [[CALL, 'mode: phone', 'mode: fone']],
      [
        `${CALL}:5:7 unknown mode "fone"; did you mean "phone"? (one of phone, video, in-person, message, visit-exchange, mixed, unknown)`,
      ],
    ],
    [
      'a list that is a text',
      [[CALL, 'topics: [peace]', 'topics: peace']],
      [`${CALL}:9:9 "topics" must be a list`, 'topics.yaml:2:1 warning: nothing refers to topic "peace"'],
    ],
    [
      'an entry that is a text',
      [['actors.yaml', '{name: Ann, kind: person, side: here, office: leader}', 'Ann']],
      ['actors.yaml:2:6 "ann" must be a set of fields'],
    ],
    [
      'an id that is none',
      [
        ['topics.yaml', 'peace:', 'Peace talks:'],
        [CALL, '[peace]', '[]'],
      ],
      [
        'topics.yaml:2:1 "Peace talks" must be in kebab case (a–z, 0–9, hyphens)',
        'topics.yaml:2:1 warning: nothing refers to topic "Peace talks"',
      ],
    ],
    [
      'a flag that is no',
      [[CALL, 'initiated: true', 'initiated: no']],
      [`${CALL}:7:46 "initiated" must be true, or absent`],
    ],
    [
      'minutes in words',
      [[CALL, 'mode: phone', 'mode: phone\nminutes: ninety']],
      [`${CALL}:6:10 "minutes" must be a number`],
    ],
    ['no minutes', [[CALL, 'mode: phone', 'mode: phone\nminutes: 0']], [`${CALL}:6:10 "minutes" must be above 0`]],
    [
      'nobody took part',
      [
        [
          CALL,
          /* the rest of the list */ '\n  - {actor: ann, role: principal, initiated: true}\n  - {actor: boris, role: principal}',
          ' []',
        ],
      ],
      [
        'actors.yaml:3:1 warning: nothing refers to actor "boris"',
        `${CALL}:6:15 "participants" must have at least 1 entry`,
      ],
    ],
    [
      'a claim without accounts',
      [
        [
          CALL,
          `accounts:\n      - ${ACCOUNT}\n      - {source: boris-office, report: ${REPORT}, stance: asserts}`,
          'accounts: []',
        ],
      ],
      [
        `${CALL}:15:15 a claim needs at least one account`,
        `reports.yaml:2:1 warning: nothing refers to report "${REPORT}"`,
        'sources.yaml:2:1 warning: nothing refers to source "ann-office"',
        'sources.yaml:3:1 warning: nothing refers to source "boris-office"',
      ],
    ],
    [
      'a report with two titles',
      [['reports.yaml', 'title: They spoke', 'title: They spoke, suppliedTitle: Spoke']],
      [`reports.yaml:2:26 "${REPORT}" needs either title (the headline as printed) or suppliedTitle (our words)`],
    ],
    [
      'an address that runs',
      [['reports.yaml', 'language: en', 'language: en, url: "javascript:alert(1)"']],
      ['reports.yaml:2:105 "url" must be an http or https address'],
    ],
    [
      'a letter without its why',
      [[CALL, ACCOUNT, ACCOUNT.replace('}', ', reliability: C}')]],
      [`${CALL}:16:93 "reliability" needs a why: the reason for overriding the letter of its source`],
    ],
    [
      'a why without a letter',
      [[CALL, ACCOUNT, ACCOUNT.replace('}', ', why: He was there.}')]],
      [`${CALL}:16:85 "why" needs a reliability to explain; other remarks are a note`],
    ],
    [
      'one principal side',
      [['sides.yaml', 'There, principal: true', 'There']],
      ['sides.yaml:2:1 at least two sides must be "principal: true": those whose contacts the record is about'],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });
});

describe('references', () => {
  test.each<Case>([
    [
      'a source',
      [[CALL, 'source: ann-office', 'source: anne-office']],
      [
        `${CALL}:16:18 unknown source "anne-office"; did you mean "ann-office"?`,
        'sources.yaml:2:1 warning: nothing refers to source "ann-office"',
      ],
    ],
    [
      'a source like no other',
      [[CALL, 'source: ann-office', 'source: kremlin']],
      [`${CALL}:16:18 unknown source "kremlin"`, 'sources.yaml:2:1 warning: nothing refers to source "ann-office"'],
    ],
    [
      'a report',
      [[CALL, ACCOUNT, ACCOUNT.replace('05-02', '05-03')]],
      [`${CALL}:16:38 unknown report "gazette-2021-05-03-call"; did you mean "${REPORT}"?`],
    ],
    [
      'an actor',
      [[CALL, 'actor: boris', 'actor: bors']],
      [
        'actors.yaml:3:1 warning: nothing refers to actor "boris"',
        `${CALL}:8:13 unknown actor "bors"; did you mean "boris"?`,
      ],
    ],
    [
      'a channel',
      [[CALL, 'channel: calls', 'channel: cals']],
      [
        'channels.yaml:2:1 warning: nothing refers to channel "calls"',
        `${CALL}:3:10 unknown channel "cals"; did you mean "calls"?`,
      ],
    ],
    ['a topic', [[CALL, '[peace]', '[peace, piece]']], [`${CALL}:9:17 unknown topic "piece"; did you mean "peace"?`]],
    [
      'a side',
      [['actors.yaml', 'side: there', 'side: their']],
      ['actors.yaml:3:42 unknown side "their"; did you mean "there"?'],
    ],
    [
      'an outlet',
      [['reports.yaml', 'outlet: gazette', 'outlet: gazete']],
      [
        'outlets.yaml:2:1 warning: nothing refers to outlet "gazette"',
        'reports.yaml:2:35 unknown outlet "gazete"; did you mean "gazette"?',
      ],
    ],
    [
      'the actor of a source',
      [['sources.yaml', 'actor: ann', 'actor: an']],
      ['sources.yaml:2:69 unknown actor "an"; did you mean "ann"?'],
    ],
    [
      'what a report relays',
      [['reports.yaml', 'language: en', 'language: en, relays: [tass]']],
      ['reports.yaml:2:109 unknown report "tass"'],
    ],
    [
      'what a contact follows',
      [[CALL, 'topics: [peace]', `${FOLLOWS}[2021-04-01-call]`]],
      [`${CALL}:10:11 unknown contact "2021-04-01-call"; did you mean "2021-05-01-call"?`],
    ],
    [
      'in a file with other faults',
      [
        [CALL, 'mode: phone', 'mode: 7'],
        [CALL, 'channel: calls', 'channel: cals'],
      ],
      [
        'channels.yaml:2:1 warning: nothing refers to channel "calls"',
        `${CALL}:3:10 unknown channel "cals"; did you mean "calls"?`,
        `${CALL}:5:7 write "7" in quotes: YAML takes it for a number`,
      ],
    ],
    [
      'none to a report but that of another report',
      [
        [
          'reports.yaml',
          REPORT_LINE,
          `${REPORT_LINE.replace('language: en', 'language: en, relays: [first]')}\nfirst: {outlet: gazette, suppliedTitle: First, published: 2021-05-02, language: en}`,
        ],
      ],
      [],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });
});

describe('dates', () => {
  test.each<Case>([
    [
      'in words',
      [[CALL, 'when: 2021-05-01', 'when: last May']],
      [`${CALL}:4:7 "last May" is not an EDTF date, such as 2023-04, 2023-04~ or 2023-06/..`],
    ],
    [
      'a bare year',
      [call('2021-call', '2021')],
      ['contacts/2021-call.yaml:4:7 write "2021" in quotes: YAML takes it for a number'],
    ],
    [
      'a bare tilde',
      [[CALL, 'when: 2021-05-01', 'when: ~']],
      [`${CALL}:4:7 write "~" in quotes: YAML takes it for nothing`],
    ],
    [
      'a quoted year that its id is too exact for',
      [[CALL, 'when: 2021-05-01', 'when: "2021"']],
      [`${CALL}:4:7 the file name begins with 2021-05-01, which is more exact than this date`],
    ],
    [
      'a day other than its id’s',
      [[CALL, 'when: 2021-05-01', 'when: 2021-05-02']],
      [`${CALL}:4:7 the file name begins with 2021-05-01, but the contact was not then`],
    ],
    ['about another day', [[CALL, 'when: 2021-05-01', 'when: 2021-05-02~']], []],
    ['an interval with its id’s day in it', [[CALL, 'when: 2021-05-01', 'when: 2021-04/2021-05-02']], []],
    [
      'no day in the id',
      [call('call', '2021-05-01')],
      ['contacts/call.yaml:4:7 the file name must begin with the day, month or year of the contact, such as 2023-04-'],
    ],
    [
      'an impossible day in the id',
      [call('2021-02-30-call', '2021-02')],
      [
        'contacts/2021-02-30-call.yaml:4:7 the file name must begin with the day, month or year of the contact, such as 2023-04-',
      ],
    ],
    ['only the month in the id', [call('2021-05-call', '2021-05-01')], []],
    [
      'after the coverage',
      [call('2022-05-call', '2022-05')],
      [
        "contacts/2022-05-call.yaml:4:7 warning: is outside the record's coverage, 2021-01-01 to 2021-12-31",
        `contacts/2022-05-call.yaml:16:38 warning: report "${REPORT}" appeared by 2021-05-02, before the contact can have begun (2022-05-01)`,
      ],
    ],
    [
      'a report before the contact',
      [['reports.yaml', 'published: 2021-05-02', 'published: 2021-04']],
      [
        `${CALL}:16:38 warning: report "${REPORT}" appeared by 2021-04-30, before the contact can have begun (2021-05-01)`,
      ],
    ],
    ['a report of about that day', [['reports.yaml', 'published: 2021-05-02', 'published: 2021-04-28~']], []],
    [
      'a landmark that is no day',
      [['landmarks.yaml', '2021-03-01', '2021-03']],
      ['landmarks.yaml:2:10 "when" must be a day such as 2021-12-30'],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });
});

describe('what is there twice, in a circle, or said by nobody', () => {
  test.each<Case>([
    [
      'an id',
      [['topics.yaml', SMALL['topics.yaml']!, `${SMALL['topics.yaml']!}peace: {name: P, definition: Q}\n`]],
      ['topics.yaml:3:1 "peace" is used twice; keep one'],
    ],
    [
      'a claim id',
      [[CALL, 'claims:\n', `claims:\n  - {id: occurred, about: content, text: So., accounts: [${ACCOUNT}]}\n`]],
      [`${CALL}:13:9 claim id "occurred" is used twice in this contact`],
    ],
    [
      'an account',
      [[CALL, `- ${ACCOUNT}`, `- ${ACCOUNT}\n      - ${ACCOUNT}`]],
      [`${CALL}:17:9 the account "ann-office" asserts in "${REPORT}" is there twice`],
    ],
    [
      'a participant',
      [[CALL, 'actor: boris', 'actor: ann']],
      ['actors.yaml:3:1 warning: nothing refers to actor "boris"', `${CALL}:8:5 participant "ann" is there twice`],
    ],
    ['a topic', [[CALL, '[peace]', '[peace, peace]']], [`${CALL}:9:17 topic "peace" is there twice`]],
    [
      'a contact that follows itself',
      [[CALL, 'topics: [peace]', `${FOLLOWS}[2021-05-01-call]`]],
      [`${CALL}:10:10 contacts follow each other in a circle: "2021-05-01-call" → "2021-05-01-call"`],
    ],
    [
      'two contacts that follow each other',
      [
        [CALL, 'topics: [peace]', `${FOLLOWS}[2021-05-01-second]`],
        call('2021-05-01-second', '2021-05-01', ['topics: [peace]', `${FOLLOWS}[2021-05-01-call]`]),
      ],
      [
        `${CALL}:10:10 contacts follow each other in a circle: "2021-05-01-call" → "2021-05-01-second" → "2021-05-01-call"`,
      ],
    ],
    [
      'a contact that follows a later one',
      [
        [CALL, 'topics: [peace]', `${FOLLOWS}[2021-06-call]`],
        call('2021-06-call', '2021-06', [`report: ${REPORT}`, `report: ${REPORT}`]),
        ['reports.yaml', '2021-05-02, language', '2021-06-02, language'],
      ],
      [`${CALL}:10:11 follows "2021-06-call", which was later (2021-06)`],
    ],
    [
      'reports that relay each other',
      [
        [
          'reports.yaml',
          REPORT_LINE,
          `${REPORT_LINE.replace('language: en', 'language: en, relays: [first]')}\nfirst: {outlet: gazette, title: First, published: 2021-05-02, language: en, relays: [${REPORT}]}`,
        ],
      ],
      [`reports.yaml:3:85 reports relay each other in a circle: "first" → "${REPORT}" → "first"`],
    ],
    [
      'a contact that nobody asserts',
      [
        [CALL, ACCOUNT, ACCOUNT.replace('asserts', 'denies')],
        [
          CALL,
          'boris-office, report: gazette-2021-05-02-call, stance: asserts',
          'boris-office, report: gazette-2021-05-02-call, stance: unaware',
        ],
      ],
      [`${CALL}:11:1 nobody asserts any claim on which the contact rests`],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });
});
