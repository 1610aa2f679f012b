import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDay, printDay } from '../record/day.ts';
import { readWhen } from '../record/edtf.ts';
import { packParts, packWhen, unpackWhen } from '../record/pack.ts';
import { textOf } from './text.ts';
import { whenInWords } from './when.ts';

const text = textOf('en');

/** The words of a date as the page has it, with plain spaces. */
function words(date: string): string {
  const when = readWhen(date);
  const sent = unpackWhen(packWhen(when), when.from, when.to, packParts(when));
  return whenInWords(sent, text).replaceAll('\u2009', ' ');
}

describe('a date in words', () => {
  it.each([
    ['2023-04-24', '24 April 2023'],
    ['2023-04-24~', 'about 24 April 2023'],
    ['2023-04-24?', 'perhaps 24 April 2023'],
    ['2023-04-24%', 'perhaps about 24 April 2023'],
    ['2023-04', 'some time in April 2023'],
    ['2023-04~', 'about April 2023'],
    ['2023-04?', 'perhaps April 2023'],
    ['2023-04%', 'perhaps about April 2023'],
    ['2023', 'some time in 2023'],
    ['2023~', 'about 2023'],
    ['2023?', 'perhaps 2023'],
    ['2023%', 'perhaps about 2023'],
  ])('%s reads "%s"', (date, told) => {
    expect(words(date)).toBe(told);
  });

  it.each([
    ['2023-21', 'some time in spring 2023'],
    ['2023-22', 'some time in summer 2023'],
    ['2023-23', 'some time in autumn 2023'],
    ['2023-24', 'some time in winter 2023–2024'],
    ['2023-26', 'some time in summer 2023'],
    ['2023-29', 'some time in autumn 2023'],
    ['2023-33', 'some time within January–March 2023'],
    ['2023-38', 'some time within May–August 2023'],
    ['2023-40', 'some time within January–June 2023'],
  ])('of a part of the year, %s reads "%s"', (date, told) => {
    expect(words(date)).toBe(told);
  });

  it.each([
    ['202X', 'some time in the 2020s'],
    ['202~', 'about the 2020s'],
    ['20XX', 'some time within 2000–2099'],
    ['2023-XX', 'some time in 2023'],
    ['2023-XX-XX', 'some time in 2023'],
    ['2023-04-XX', 'some time in April 2023'],
    ['2023-06-1X', 'some time within 10–19 June 2023'],
    ['2023-1X', 'some time within October–December 2023'],
    ['2023-XX-05', 'some time within 5 January – 5 December 2023'],
  ])('with unspecified digits, %s reads "%s"', (date, told) => {
    expect(words(date)).toBe(told);
  });

  it.each([
    ['2022-01-09/2022-01-10', '9–10 January 2022'],
    ['2022-01-30/2022-02-02', '30 January – 2 February 2022'],
    ['2022-12-30/2023-01-02', '30 December 2022 – 2 January 2023'],
    ['2022-01-09~/2022-01-10~', 'about 9–10 January 2022'],
    ['2022-01-09~/2022-01-10', 'from about 9 January 2022 to 10 January 2022'],
    ['2023-10/2023-12', 'October–December 2023'],
    ['2022-12/2023-02', 'December 2022 – February 2023'],
    ['2023-10?/2023-12?', 'perhaps October–December 2023'],
    ['2021/2024', '2021–2024'],
    ['2022~/2022-11', 'from about 2022 to November 2022'],
    ['2022-10/2024', 'from October 2022 to 2024'],
    ['2022-04~/2022-07', 'from about April 2022 to July 2022'],
    ['2023-10~/2024-01-18', 'from about October 2023 to 18 January 2024'],
    ['202X/2031', 'from the 2020s to 2031'],
    ['19XX/2031', 'from 1900–1999 to 2031'],
  ])('from one to another, %s reads "%s"', (date, told) => {
    expect(words(date)).toBe(told);
  });

  it.each([
    ['2023-06/..', 'from June 2023, still going on'],
    ['2023-06~/..', 'from about June 2023, still going on'],
    ['2022-03-01/..', 'from 1 March 2022, still going on'],
    ['2023-06/', 'from June 2023, its end not known'],
    ['../2023-06', 'until June 2023'],
    ['../2023-06?', 'until perhaps June 2023'],
    ['/2023-06', 'until June 2023, its start not known'],
    ['../..', 'date unknown'],
    ['/..', 'date unknown'],
  ])('open at an end, %s reads "%s"', (date, told) => {
    expect(words(date)).toBe(told);
  });

  it.each([
    ['[2023-04-01,2023-04-03]', '1 April 2023 or 3 April 2023'],
    ['[2023-04-03,2023-04-01]', '1 April 2023 or 3 April 2023'],
    ['[2023-04-01,2023-06]', '1 April 2023 or June 2023'],
    ['[2023-01,2023-03]', 'some time in January 2023 or March 2023'],
    ['[2023-01~,2023-03?]', 'about January 2023 or perhaps March 2023'],
    ['[2023-04-01..2023-04-09]', 'some time within 1–9 April 2023'],
    ['[2023-01..2023-03,2024]', 'January–March 2023 or 2024'],
    ['[2023-06-1X,2023-07-01]', '10–19 June 2023 or 1 July 2023'],
    ['[..2023-01-05]', '5 January 2023 or earlier'],
    ['[2023-01-05..]', '5 January 2023 or later'],
    ['[2021,2022,2023,2024,2025]', 'one of 5 dates from 1 January 2021 to 31 December 2025'],
  ])('one of several, %s reads "%s"', (date, told) => {
    expect(words(date)).toBe(told);
  });

  it.each([
    ['{2023-04-01,2023-06}', '1 April 2023 and June 2023'],
    ['{2023-04-01,2023-04-03,2023-04-05}', '1 April 2023, 3 April 2023 and 5 April 2023'],
    ['{2023-04-01..2023-04-03}', '1–3 April 2023'],
    ['{..2023-01}', 'January 2023 and earlier'],
    ['{2023-01..}', 'January 2023 and later'],
    ['{2021,2022,2023,2024,2025}', '5 dates from 1 January 2021 to 31 December 2025'],
  ])('all of several, %s reads "%s"', (date, told) => {
    expect(words(date)).toBe(told);
  });
});

test('no two days, months or years read alike, and qualifiers are told', () => {
  const day = fc.integer({ min: parseDay('1900-01-01'), max: parseDay('2099-12-31') }).map(printDay);
  const form = fc.tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'));
  fc.assert(
    fc.property(form, form, ([a, size, mark], [b, size2, mark2]) => {
      const [one, two] = [a.slice(0, size) + mark, b.slice(0, size2) + mark2];
      expect(words(one) === words(two)).toBe(one === two);
    }),
  );
});
