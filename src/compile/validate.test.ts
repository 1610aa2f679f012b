import { describe, test } from 'vitest';
import { ACCOUNT, CALL, expectLines, REPORT } from './test-record.ts';
import type { Case } from './test-record.ts';

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
