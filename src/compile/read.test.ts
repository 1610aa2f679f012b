import { describe, expect, test } from 'vitest';
import { printFault } from './fault.ts';
import { readRecord } from './read.ts';
import { CALL, call, edited, expectLines, SMALL } from './test-record.ts';
import type { Case } from './test-record.ts';

test('a record without faults is compiled', async () => {
  await expectLines([], []);
});

describe('files', () => {
  test.each<Case>([
    ['a missing table', [['outlets.yaml', null]], ['outlets.yaml:1:1 the file is missing']],
    ['no landmarks, which a record may do without', [['landmarks.yaml', null]], []],
    [
      'a file that is none of the record’s',
      [['actor.yaml', 'x: y']],
      ['actor.yaml:1:1 is no file of a record; contacts are contacts/<id>.yaml, translations text/<language>.yaml'],
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
      'aliases that multiply without end',
      [
        [
          'topics.yaml',
          `${SMALL['topics.yaml']!}a: &a [b, b]\nb: &b [${'*a, '.repeat(50)}*a]\nc: [${'*b, '.repeat(50)}*b]\n`,
        ],
      ],
      ['topics.yaml:1:1 is no YAML: Excessive alias count indicates a resource exhaustion attack'],
    ],
    [
      'broken YAML, and the faults of the other files with it',
      [
        ['topics.yaml', 'peace: {name: Peace', 'peace: {name: [Peace'],
        ['sides.yaml', 'hue: blue', 'hue: mauve'],
      ],
      [
        'sides.yaml:2:42 unknown hue "mauve" (one of blue, vermilion, ochre, slate, green, violet)',
        'topics.yaml:2:53 is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
  ])('%s', async (_name, edits, lines) => {
    await expectLines(edits, lines);
  });
});

test('a record needs a contact', () => {
  const { faults } = readRecord(edited([CALL, null]));
  expect(faults.map((fault) => printFault(fault))).toEqual([
    'data/contacts:1:1 the record has no contact; each is a file contacts/<id>.yaml',
  ]);
});

test('a file named as the prototype of objects is one like any other', () => {
  const { faults, record } = readRecord(edited(['contacts/__proto__.yaml', SMALL[CALL]!]));
  expect(faults.map(({ file }) => file)).toEqual(['contacts/__proto__.yaml']);
  expect(Object.keys(record.contacts!)).toHaveLength(2);
});
