import { describe, expect, it } from 'vitest';
import { parseDay } from '../record/day.ts';
import { readWhen } from '../record/edtf.ts';
import { lagInWords } from './lag.ts';
import { textOf } from './text.ts';

const text = textOf('en');
const told = (days: number, edtf: string, repeats = false) => lagInWords(days, readWhen(edtf), repeats, text);

describe('how long after a day something came to light', () => {
  it.each([
    [0, 'the same day'],
    [1, 'the day after'],
    [59, '59 days after'],
    [75, '2 months after'],
    [400, '13 months after'],
    [800, '2 years after'],
  ])('%i days are "%s"', (days, words) => {
    expect(told(days, '2023-04-24')).toBe(words);
  });
});

describe('of an inexact date it says no more than the date does', () => {
  it.each<[days: number, edtf: string, words: string]>([
    [44, '2023', 'at least 44 days after'],
    [1, '2023-04', 'at least a day after'],
    // The lag is counted from the last possible day, so it is never rounded up.
    [90, '2023-04', 'at least 2 months after'],
    [800, '2023', 'at least 2 years after'],
    [900, '2022-04-01/2023', 'at least 2 years after'],
    [4, '[2023-04-01,2023-04-05]', 'at least 4 days after'],
    [0, '2023-04-24~', 'about the same day'],
    [1, '2023-04-24~', 'about a day after'],
    [17, '2023-04-24?', 'about 17 days after'],
    [0, '2023-04', 'in the same month'],
    [-18, '2023-04~', 'in the same month'],
    [-167, '2023', 'in the same year'],
    [-3, '2023-22', 'in the same span of time'],
    [-3, '[2023-04-01,2023-04-05]', 'in the same span of time'],
  ])('%i days after %s: "%s"', (days, edtf, words) => {
    expect(told(days, edtf)).toBe(words);
  });
});

describe('of what lasted', () => {
  it.each<[days: number, edtf: string, words: string]>([
    [5, '2021-11-02/2021-11-03', '5 days after'],
    [0, '2021-11-02/2021-11-03', 'on its last day'],
    [-1, '2021-11-02/2021-11-03', 'while it was still going on'],
    [-1484, '2022-03-01/..', 'while it was still going on'],
    [-4, '{2022-03-01,2022-03-09}', 'while it was still going on'],
    [-69, '2022-02/2022-05', 'while it was still going on'],
    [-20, '2022-02/2022-05', 'when it may still have been going on'],
    [-69, '2022-02/2022-05~', 'when it may still have been going on'],
    [0, '2022-02/2022-05', 'when it may still have been going on'],
  ])('%i days after %s: "%s"', (days, edtf, words) => {
    expect(told(days, edtf)).toBe(words);
  });

  it('what recurs may go on throughout its year, as what lasts', () => {
    expect(told(-167, '2024', true)).toBe('when it may still have been going on');
  });

  it('the years in which it ended leave open whether it had', () => {
    const known = parseDay('2024-10-08') - parseDay('2024-12-31');
    expect(told(known, '2021/2024')).toBe('when it may still have been going on');
  });
});
