import { describe, test } from 'vitest';
import { CALL, call, expectLines, REPORT } from './test-record.ts';
import type { Case } from './test-record.ts';

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
