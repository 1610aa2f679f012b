import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay, printDay } from './day.ts';
import { readWhen } from './edtf.ts';
import type { Bound, When } from './when.ts';

const shown = (bound: Bound | null): string =>
  bound === null ? '–' : bound.precision + (bound.approximate ? '~' : '') + (bound.uncertain ? '?' : '');

/** `date 2021-12-01–2021-12-31 month month`; an open end is `…`, its bound `–`. */
function described({ kind, from, to, start, end }: When): string {
  const [first, last] = [from, to].map((day) => (day === null ? '…' : printDay(day)));
  return [kind, `${first ?? ''}–${last ?? ''}`, shown(start), shown(end)].join(' ');
}

test.each([
  // A day, a month, a year, and coarser
  ['2021-12-30', 'date 2021-12-30–2021-12-30 day day'],
  ['2021-12-05', 'date 2021-12-05–2021-12-05 day day'],
  ['2024-02-29', 'date 2024-02-29–2024-02-29 day day'],
  ['2021-12', 'date 2021-12-01–2021-12-31 month month'],
  ['2024-02', 'date 2024-02-01–2024-02-29 month month'],
  ['2021', 'date 2021-01-01–2021-12-31 year year'],
  ['202', 'date 2020-01-01–2029-12-31 decade decade'],
  ['20', 'date 2000-01-01–2099-12-31 century century'],
  ['2021-12-30T23:30:00Z', 'date 2021-12-30–2021-12-30 day day'],
  // Years beyond the days that can be told
  ['Y170000002', 'date …–… – –'],
  // Seasons: northern meteorological, the same again, southern
  ['2021-21', 'date 2021-03-01–2021-05-31 season season'],
  ['2021-22', 'date 2021-06-01–2021-08-31 season season'],
  ['2021-23', 'date 2021-09-01–2021-11-30 season season'],
  ['2021-24', 'date 2021-12-01–2022-02-28 season season'],
  ['2023-24', 'date 2023-12-01–2024-02-29 season season'],
  ['2021-25', 'date 2021-03-01–2021-05-31 season season'],
  ['2021-28', 'date 2021-12-01–2022-02-28 season season'],
  ['2021-29', 'date 2021-09-01–2021-11-30 season season'],
  ['2021-30', 'date 2021-12-01–2022-02-28 season season'],
  ['2021-31', 'date 2021-03-01–2021-05-31 season season'],
  ['2021-32', 'date 2021-06-01–2021-08-31 season season'],
  // Quarters, thirds and halves of a year
  ['2021-33', 'date 2021-01-01–2021-03-31 season season'],
  ['2021-36', 'date 2021-10-01–2021-12-31 season season'],
  ['2021-37', 'date 2021-01-01–2021-04-30 season season'],
  ['2021-39', 'date 2021-09-01–2021-12-31 season season'],
  ['2021-40', 'date 2021-01-01–2021-06-30 season season'],
  ['2021-41', 'date 2021-07-01–2021-12-31 season season'],
  // Approximate, uncertain, both; of the whole or of a part
  ['2021-12-30~', 'date 2021-12-30–2021-12-30 day~ day~'],
  ['2021-12?', 'date 2021-12-01–2021-12-31 month? month?'],
  ['2021%', 'date 2021-01-01–2021-12-31 year~? year~?'],
  ['202~', 'date 2020-01-01–2029-12-31 decade~ decade~'],
  ['20%', 'date 2000-01-01–2099-12-31 century~? century~?'],
  ['2021-~12', 'date 2021-12-01–2021-12-31 month~ month~'],
  ['2021-12-?30', 'date 2021-12-30–2021-12-30 day? day?'],
  // Unspecified digits
  ['202X', 'date 2020-01-01–2029-12-31 decade decade'],
  ['20XX', 'date 2000-01-01–2099-12-31 century century'],
  ['2023-XX', 'date 2023-01-01–2023-12-31 year year'],
  ['2023-XX-XX', 'date 2023-01-01–2023-12-31 year year'],
  ['2023-1X', 'date 2023-10-01–2023-12-31 year year'],
  ['2023-X1', 'date 2023-01-01–2023-11-30 year year'],
  ['2023-06-XX', 'date 2023-06-01–2023-06-30 month month'],
  ['2023-02-XX', 'date 2023-02-01–2023-02-28 month month'],
  ['2023-06-1X', 'date 2023-06-10–2023-06-19 month month'],
  ['2023-XX-05', 'date 2023-01-05–2023-12-05 year year'],
  // Intervals; open and unknown ends
  ['2023-10/2023-12', 'interval 2023-10-01–2023-12-31 month month'],
  ['2023-10-05/2024', 'interval 2023-10-05–2024-12-31 day year'],
  ['2023-06/2023-06-15', 'interval 2023-06-01–2023-06-15 month day'],
  ['2023-06/..', 'interval 2023-06-01–… month –'],
  ['../2023-06', 'interval …–2023-06-30 – month'],
  ['2023-06/', 'interval 2023-06-01–… month unknown'],
  ['/2023-06', 'interval …–2023-06-30 unknown month'],
  ['../..', 'interval …–… – –'],
  ['2023-06~/2023-10?', 'interval 2023-06-01–2023-10-31 month~ month?'],
  ['2023%/2024-02-03', 'interval 2023-01-01–2024-02-03 year~? day'],
  ['2023-06-XX/2023-07-03', 'interval 2023-06-01–2023-07-03 month day'],
  ['202X/2031', 'interval 2020-01-01–2031-12-31 decade year'],
  // One of a set, all of a list
  ['[2023-01-05,2023-02-07]', 'one-of 2023-01-05–2023-02-07 day day'],
  ['[2023-02-07,2023-01]', 'one-of 2023-01-01–2023-02-07 month day'],
  ['[2023-01,2023-01-05]', 'one-of 2023-01-01–2023-01-31 month month'],
  ['[2023-01-05..2023-02-07]', 'one-of 2023-01-05–2023-02-07 day day'],
  ['[2023-01..2023-03,2024]', 'one-of 2023-01-01–2024-12-31 month year'],
  ['[..2023-01-05]', 'one-of …–2023-01-05 – day'],
  ['[2023-01-05..]', 'one-of 2023-01-05–… day –'],
  ['[2023-01~,2023-03?]', 'one-of 2023-01-01–2023-03-31 month~ month?'],
  ['{2023-01-05,2023-02}', 'all-of 2023-01-05–2023-02-28 day month'],
  ['{2023-01..2023-03}', 'all-of 2023-01-01–2023-03-31 month month'],
  ['{..2023-01}', 'all-of …–2023-01-31 – month'],
])('%s', (text, expected) => {
  expect(described(readWhen(text))).toBe(expected);
});

test.each([
  ['[2023-02-07,2023-01]', ['date 2023-01-01–2023-01-31 month month', 'date 2023-02-07–2023-02-07 day day']],
  ['[2023-01~,2023-03?]', ['date 2023-01-01–2023-01-31 month~ month~', 'date 2023-03-01–2023-03-31 month? month?']],
  [
    '{2023-01-05..2023-01-08,2023-02}',
    ['interval 2023-01-05–2023-01-08 day day', 'date 2023-02-01–2023-02-28 month month'],
  ],
  ['[..2023-01-05]', ['interval …–2023-01-05 – day']],
  ['{..2023-03,2022-01}', ['interval …–2023-03-31 – month', 'date 2022-01-01–2022-01-31 month month']],
  ['[2023,2024-01..]', ['date 2023-01-01–2023-12-31 year year', 'interval 2024-01-01–… month –']],
])('%s has these parts', (text, parts) => {
  expect(readWhen(text).parts?.map(described)).toEqual(parts);
});

test.each([
  '',
  'soon',
  '2021-13',
  '2021-42',
  '2023-02-30',
  '2023-06-31',
  '2021-1-5',
  ' 2021',
  '30.12.2021',
  '2023-10/2023-06',
  '2023-10-02/2023-10-01',
  '[]',
  '[2023-01-05',
])('"%s" is no EDTF date', (text) => {
  expect(() => readWhen(text)).toThrow(RangeError);
  expect(() => readWhen(text)).toThrow(`"${text}" is not an EDTF date`);
});

test.each(['2023-02-29', '2023-02-29~', '2023-~02-29', '2022-12/2023-02-29', '[2023-02-29,2023-03-05]'])(
  '"%s" names a day that its year has not',
  (text) => {
    expect(() => readWhen(text)).toThrow('"2023-02-29" is not a day');
  },
);

const anyDay = fc.integer({ min: parseDay('1000-01-01'), max: parseDay('9999-12-30') });

test('a day is its own first and last possible day', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('', '~', '?', '%'), (day, qualifier) => {
      const when = readWhen(printDay(day) + qualifier);
      expect([when.kind, when.from, when.to]).toEqual(['date', day, day]);
      expect(when.start).toEqual(when.end);
    }),
  );
});

test('an interval, a set and a list of two days run from the earlier to the later', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 5000 }), (first, days) => {
      const last = Math.min(first + days, parseDay('9999-12-31'));
      const [a, b] = [printDay(first), printDay(last)];
      for (const text of [`${a}/${b}`, `[${a},${b}]`, `[${b},${a}]`, `[${a}..${b}]`, `{${a},${b}}`, `{${b},${a}}`]) {
        const { from, to } = readWhen(text);
        expect([from, to], text).toEqual([first, last]);
      }
    }),
  );
});
