import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, msOf, parseDay, printDay } from './day.ts';

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['2021-12-30', 18991],
  ['2024-02-29', 19782],
])('%s is day %i', (text, day) => {
  expect(parseDay(text)).toBe(day);
  expect(printDay(day)).toBe(text);
});

test.each([
  '',
  '2021',
  '2021-12',
  '2021-13-01',
  '2021-00-10',
  '2021-04-31',
  '2023-02-29',
  '2023-02-30',
  '2021-1-5',
  '2021-12-30T00:00:00Z',
  ' 2021-12-30',
  '2021-12-30\n',
  '2021-12-30~',
  '30.12.2021',
])('"%s" is no day', (text) => {
  expect(() => parseDay(text)).toThrow(RangeError);
  expect(() => parseDay(text)).toThrow(`"${text}" is not a day like 2021-12-30`);
});

test.each([
  ['the first instant', 0, 0],
  ['the last millisecond', 86_399_999, 0],
  ['the next instant', 86_400_000, 1],
  ['the millisecond before the epoch', -1, -1],
])('%s of a day', (_what, ms, day) => {
  expect(dayOf(ms)).toBe(day);
});

test('every day from year 0 to 9999 is printed and read back, and starts where it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: parseDay('0000-01-01'), max: parseDay('9999-12-31') }), (day) => {
      expect(parseDay(printDay(day))).toBe(day);
      expect(dayOf(msOf(day))).toBe(day);
    }),
  );
});
