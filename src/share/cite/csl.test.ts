import { expect, test } from 'vitest';
import { textOf } from '../../text/text.ts';
import { cslDate } from './csl.ts';
import { dateInWords, yearFirst } from './dates.ts';

const text = textOf('en');

test.each([
  ['2021-12-30', { 'date-parts': [[2021, 12, 30]] }, 'December 30, 2021', '2021, December 30'],
  ['2021-12-30~', { 'date-parts': [[2021, 12, 30]], circa: true }, 'ca. December 30, 2021', 'ca. 2021, December 30'],
  ['2021-06~', { 'date-parts': [[2021, 6]], circa: true }, 'ca. June 2021', 'ca. 2021, June'],
  ['2021', { 'date-parts': [[2021]] }, '2021', '2021'],
  ['2021-21', { 'date-parts': [[2021]], season: 1 }, '2021', '2021'],
  ['2021-24?', { 'date-parts': [[2021]], season: 4, circa: true }, 'ca. 2021', 'ca. 2021'],
  [
    '2022-01-09/2022-01-10',
    {
      'date-parts': [
        [2022, 1, 9],
        [2022, 1, 10],
      ],
    },
    'January 9 – 10, 2022',
    'January 9 – 10, 2022',
  ],
  ['2025-06/..', { literal: '2025-06/..' }, '2025-06/..', '2025-06/..'],
  ['202X', { 'date-parts': [[2020], [2029]], circa: true }, 'ca. 2020 – 2029', 'ca. 2020 – 2029'],
  [
    '[2021-01-01,2021-02-01]',
    { literal: '[2021-01-01,2021-02-01]' },
    '[2021-01-01,2021-02-01]',
    '[2021-01-01,2021-02-01]',
  ],
])('EDTF %s in CSL and in words', (edtf, expected, words, first) => {
  const date = cslDate(edtf);
  expect(date).toEqual(expected);
  const plain = (told: string | null) => told?.replaceAll('\u2009', ' ');
  expect(plain(dateInWords(date, text))).toBe(words);
  expect(plain(yearFirst(date, text))).toBe(first);
});

test('an unknown date', () => {
  expect(dateInWords(undefined, text)).toBeNull();
  expect(yearFirst(undefined, text)).toBe('n.d.');
});
