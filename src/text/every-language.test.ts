import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { parseDay, printDay } from '../record/day.ts';
import { readWhen } from '../record/edtf.ts';
import { packParts, packWhen, unpackWhen } from '../record/pack.ts';
import { STANDINGS } from '../record/vocabulary.ts';
import { dateOfContact, lagOfContact, standingOfContact } from './contact.ts';
import en from './en.json';
import { LANGUAGES, OFFERED } from './languages.ts';
import { pseudo } from './test-compare.ts';
import { loadText, Text } from './text.ts';
import { whenInWords } from './when.ts';

const languages = [
  ...(await Promise.all(OFFERED.map(async (lang) => [LANGUAGES[lang].name, await loadText(lang)] as const))),
  ['a made-up language', new Text('pl', pseudo(en))] as const,
];
const columns = realColumns();

/* One date of every form that dates have in the record's files. */
const FORMS =
  '2023-04-24 2023-04-24~ 2023-04-24? 2023-04-24% 2023-04 2023-04~ 2023-04? 2023-04% 2023 2023~ 2023? 2023% ' +
  '2023-21 2023-22 2023-23 2023-24 2023-33 2023-38 202X 202~ 20XX 2023-XX-XX 2023-06-1X 2023-1X 2023-XX-05 ' +
  '2022-01-09/2022-01-10 2022-01-09~/2022-01-10~ 2022-01-09~/2022-01-10 2023-10/2023-12 2023-10?/2023-12? 2021/2024 ' +
  '2022-10/2024 2022-04~/2022-07 202X/2031 19XX/2031 2023-06/.. 2023-06~/.. 2023-06/ ../2023-06 ../2023-06? ' +
  '/2023-06 ../.. [2023-04-01,2023-06] [2023-01,2023-03] [2023-01~,2023-03?] [2023-04-01..2023-04-09] ' +
  '[..2023-01-05] [2023-01-05..] [2021,2022,2023,2024,2025] {2023-04-01,2023-06} {2023-04-01..2023-04-03} ' +
  '{..2023-01} {2023-01..} {2021,2022,2023,2024,2025}';

describe.each(languages)('in %s', (_, text) => {
  const words = (date: string): string => {
    const when = readWhen(date);
    return whenInWords(unpackWhen(packWhen(when), when.from, when.to, packParts(when)), text);
  };

  it.each(FORMS.split(' '))('the date %s has words', (date) => {
    expect(words(date)).toMatch(/^\S.*\S$/);
    expect(words(date)).not.toMatch(/undefined|NaN|\{|\}/);
  });

  it('no two days, months or years read alike, and qualifiers are told', () => {
    const day = fc.integer({ min: parseDay('1990-01-01'), max: parseDay('2039-12-31') }).map(printDay);
    const form = fc.tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'));
    fc.assert(
      fc.property(form, form, ([a, size, mark], [b, size2, mark2]) => {
        const [one, two] = [a.slice(0, size) + mark, b.slice(0, size2) + mark2];
        expect(words(one) === words(two)).toBe(one === two);
      }),
    );
  });

  it('a month differs from month to month in each of its forms', () => {
    const months = Array.from({ length: 12 }, (_, m) => text.dayForms(Date.UTC(2023, m) / 86_400_000, 'month'));
    for (const form of ['alone', 'of', 'in'] as const) {
      expect(new Set(months.map((month) => month[form])).size).toBe(12);
      for (const month of months) expect(month[form]).toContain('2023');
    }
  });

  it('every contact of the record has a date, a lag and a standing in words', () => {
    for (let row = 0; row < columns.contacts.count; row++)
      for (const told of [
        dateOfContact(columns, row, text),
        lagOfContact(columns, row, text),
        ...STANDINGS.map((standing) => standingOfContact(columns, row, standing, text)),
      ])
        expect(told).toMatch(/\S/);
  });
});
