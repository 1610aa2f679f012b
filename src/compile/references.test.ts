import { describe, test } from 'vitest';
import { ACCOUNT, CALL, expectLines, FOLLOWS, REPORT, REPORT_LINE } from './test-record.ts';
import type { Case } from './test-record.ts';

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
      'a name that every object has',
      [[CALL, 'topics: [peace]', `${FOLLOWS}[constructor]`]],
      [`${CALL}:10:11 unknown contact "constructor"`],
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
