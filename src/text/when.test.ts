import { expect, test } from 'vitest';
import { readWhen } from '../record/edtf.ts';
import { packWhen, unpackWhen } from '../record/pack.ts';
import { textOf } from './text.ts';
import { whenInWords } from './when.ts';

const text = textOf('en');

test.each([
  ['2023-04-24', '24 April 2023'],
  ['2023-04-24~', 'about 24 April 2023'],
  ['2023-04-24?', '24 April 2023 (uncertain)'],
  ['2023-04', 'some time in April 2023'],
  ['2023-04~', 'about April 2023'],
  ['2023-04?', 'April 2023 (uncertain)'],
  ['2023-04%', 'about April 2023 (uncertain)'],
  ['2023-22', 'some time in summer 2023'],
  ['2023-24', 'some time in winter 2023'],
  ['2023', 'some time in 2023'],
  ['2023~', 'about 2023'],
  ['202X', 'some time in the 2020s'],
  ['20XX', 'some time in the 2000s'],
  ['2023-XX', 'some time in 2023'],
  ['2023-04-XX', 'some time in April 2023'],
  ['2022-01-09/2022-01-10', '9–10 January 2022'],
  ['2023-10/2023-12', 'October 2023 to December 2023'],
  ['2022~/2022-11', 'about 2022 to November 2022'],
  ['2022-10/2024', 'October 2022 to 2024'],
  ['2023-06/..', 'from June 2023, still going on'],
  ['../2023-06', 'until June 2023'],
  ['[2023-04-01,2023-04-03]', 'one day from 1 April 2023 to 3 April 2023'],
  ['{2023-04-01,2023-06}', 'on several dates from 1 April 2023 to June 2023'],
])('%s reads "%s"', (date, words) => {
  const when = readWhen(date);
  const sent = unpackWhen(packWhen(when), when.from, when.to);
  expect(whenInWords(sent, text).replaceAll('\u2009', ' ')).toBe(words);
});

test('a date without both ends is unknown', () => {
  expect(whenInWords({ kind: 'interval', from: null, to: null, start: null, end: null }, text)).toBe('date unknown');
});
