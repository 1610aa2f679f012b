import { describe, test } from 'vitest';
import { ACCOUNT, CALL, call, expectLines, FOLLOWS, REPORT, REPORT_LINE, SMALL } from './test-record.ts';
import type { Case } from './test-record.ts';

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
