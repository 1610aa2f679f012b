import { describe, expect, test } from 'vitest';
import { realColumns, realDataset } from '../../tests/real-record.ts';
import type { ContactProse, LanguageWords } from '../record/dataset.ts';
import { matchTitles } from './match-titles.ts';
import { createSearch } from './search.ts';
import { decodeShard, withProse } from './text-store.ts';
import { langOf, langOfProse, translate } from './translate.ts';

const columns = realColumns();
const { views } = columns;
const lavrov = views.actors.id.indexOf('sergei-lavrov');
const none = (length: number): 0[] => Array.from({ length }, () => 0);
const only = (length: number, row: number, word: string) => none(length).map((zero, i) => (i === row ? word : zero));

const words: LanguageWords = {
  reviewed: null,
  record: { scope: 'między USA a Rosją', lede: 'Kto?' },
  questions: ['Co?'],
  sides: ['Stany Zjednoczone'],
  channels: { name: ['Rozmowy'], definition: [] },
  topics: { name: [], definition: [] },
  landmarks: { name: [], text: [] },
  actors: only(views.actors.id.length, lavrov, 'Siergiej Ławrow'),
  sources: [],
  titles: only(views.contacts.id.length, 3, 'Rozmowa telefoniczna'),
  places: [],
  offices: {},
  prose: [3],
};
const polish = translate(columns, 'pl', words);

describe('a dataset in another language', () => {
  test('has its names, and English ones where it has none', () => {
    expect(polish.views.actors.name[lavrov]).toBe('Siergiej Ławrow');
    expect(polish.views.actors.name.filter((name, row) => name !== views.actors.name[row])).toHaveLength(1);
    expect(polish.views.sides.name.slice(0, 2)).toEqual(['Stany Zjednoczone', views.sides.name[1]]);
    expect(polish.views.record).toMatchObject({ scope: 'między USA a Rosją', limits: views.record.limits });
    expect(polish.views.record.questions.map(({ name }) => name).slice(0, 2)).toEqual([
      'Co?',
      views.record.questions[1]!.name,
    ]);
    expect(polish.views.record.questions.map(({ address }) => address)).toEqual(
      views.record.questions.map(({ address }) => address),
    );
  });

  test('keeps its rows and numbers', () => {
    expect(polish.contacts).toBe(columns.contacts);
    expect(polish.views.contacts.id).toBe(views.contacts.id);
  });

  test('says which of its names are English', () => {
    expect([langOf(polish, 'titles', 3), langOf(polish, 'titles', 4)]).toEqual([undefined, 'en']);
    expect([langOf(columns, 'titles', 4), langOfProse(columns), langOfProse(polish)]).toEqual([
      undefined,
      undefined,
      'en',
    ]);
    expect(langOf(translate(columns, 'de', null), 'titles', 3)).toBe('en');
  });

  test('sorts its names as the language does', () => {
    const names = ['Żukow', 'Ławrow', 'Zelenski', 'Lasota'];
    expect(names.toSorted(polish.compareNames)).toEqual(['Lasota', 'Ławrow', 'Zelenski', 'Żukow']);
  });

  test('is searched by the English names too', () => {
    const rows = (text: string) => createSearch(polish, null).rows('contact', text);
    expect(rows('Rozmowa telefoniczna')).toEqual([3]);
    expect(rows(views.contacts.title[3]!)).toContain(3);
    const match = matchTitles(polish);
    expect(match('lavrov')).toEqual(matchTitles(columns)('lavrov'));
    expect(match('Ławrow')).toEqual(match('lavrov'));
  });
});

test('a contact’s own words take the place of the English ones, each with its language', () => {
  const end = views.shards[1] ?? views.contacts.id.length;
  const english = decodeShard(polish, realDataset().text[0]!, 0, end).contacts.get(3)!;
  expect(english.lang).toBe('en');
  const accounts = english.claims.reduce((sum, claim) => sum + claim.accounts.length, 0);
  const prose: ContactProse = {
    reviewed: null,
    summary: 'Rozmawiali.',
    whenText: 0,
    repeats: 0,
    claims: only(english.claims.length, 0, 'Rozmawiali.'),
    accounts: { locator: none(accounts), note: only(accounts, accounts - 1, 'Krótko.'), why: none(accounts) },
  };
  const own = withProse(english, prose);
  expect(own).toMatchObject({ lang: undefined, summary: 'Rozmawiali.', when: english.when });
  expect(own.claims[0]).toMatchObject({ lang: undefined, text: 'Rozmawiali.', id: english.claims[0]!.id });
  expect(own.claims.slice(1).every(({ lang }) => lang === 'en')).toBe(true);
  expect(own.claims.at(-1)!.accounts.at(-1)).toMatchObject({ lang: undefined, note: 'Krótko.' });
  expect(own.claims[0]!.accounts[0]!.lang).toBe(accounts === 1 ? undefined : 'en');
});
