import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../record/vocabulary.ts';
import en from './en.json';
import { LANGUAGES, languageFor, OFFERED } from './languages.ts';
import { faultsOf, pseudo } from './test-compare.ts';

type File = Readonly<Record<string, unknown>>;

const load = async (lang: Lang): Promise<[Lang, File]> => [
  lang,
  Object.fromEntries(Object.entries(await LANGUAGES[lang].load!())),
];
const loaded = await Promise.all(OFFERED.map(load));
const translations = loaded.filter(([lang]) => lang !== 'en');
const wrap: File = pseudo(en);

describe('every translation', () => {
  test.each([...translations, ['de', { _reviewed: null, ...wrap }] as const])('%s has every message', (_, own) => {
    const { _reviewed: review, ...messages } = own;
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort());
    if (review !== null) expect(JSON.stringify(review)).toMatch(/^\{"by":"[^"]+","date":"\d{4}-\d\d-\d\d"\}$/);
  });

  test.each([...loaded, ['en', wrap] as const])('%s fills in and counts as English does', (lang, own) => {
    const faults = Object.entries(en).flatMap(([key, english]) =>
      faultsOf(english, typeof own[key] === 'string' ? own[key] : '', LANGUAGES[lang].locale).map(
        (fault) => `${key}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });
});

describe('a translated message', () => {
  const count = '{n, plural, one {# contact} other {# contacts}} on {dateIn}';
  test.each<[lang: string, english: string, own: string, faults: string[]]>([
    ['pl', count, '{n, plural, one {#} few {#} many {#} other {#}}: {date}, {dateOf}', []],
    ['pl', count, '{n, plural, one {#} other {#}} {dateIn}', ['{n} lacks the form many, few']],
    ['pl', count, '{n, plural, other {#}} {dateIn}', []],
    ['de', count, '{n, plural, one {#} few {#} other {#}} {dateIn}', ['{n} has forms that the language has not: few']],
    ['de', count, '{n, number}', ['{date} is missing']],
    ['de', count, '{n} {datum} {date}', ['{datum} is not filled in']],
    ['de', '{side} alone', '{side, plural, one {#} other {#}}', ['{side} is no number']],
    ['de', '{more, plural, =0 {} other {, # more}}', '{more, plural, other {, #}}', ['{more} has no =0']],
    ['de', '{how, select, exact {x} other {y}}', '{how, select, exact {x} other {y}}', []],
    [
      'de',
      '{how, select, exact {x} other {y}}',
      '{how, select, genau {x} other {y}}',
      ['{how} chooses between genau, other'],
    ],
    ['pl', '{form, select, other {about {dateOf}}}', 'około {dateOf}', []],
    ['pl', '{form, select, other {about {dateOf}}}', '{form, select, in {{dateIn}} other {{date}}}', []],
    ['de', 'a', ' ', ['is empty']],
  ])('in %s: "%s" as "%s"', (lang, english, own, faults) => {
    expect(faultsOf(english, own, lang)).toEqual(faults);
  });

  test('that does not parse is a fault', () => {
    expect(faultsOf('a', '{a', 'de')).toEqual([expect.stringMatching(/^is no ICU/)]);
  });
});

test('no message is unused', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.(ts|svelte)$/.test(file),
  );
  const words = sources.flatMap((file) => [
    ...readFileSync(`src/${file}`, 'utf8').matchAll(/'([^'\n]*)'|`([^`\n]+)`/g),
  ]);
  const whole = new Set(words.map(([, plain]) => plain));
  const made = words.flatMap(([, , template]) =>
    template !== undefined && /^[\w-]+\..*\$\{/.test(template) ? [template.replaceAll(/\$\{[^}]*\}/g, '\u0000')] : [],
  );
  const patterns = [...new Set(made)].map(
    (template) => new RegExp(`^${template.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\u0000', '.+')}$`),
  );
  const unused = Object.keys(en).filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});

describe('the language of a page', () => {
  const offered = ['en', 'pl', 'de', 'nb', 'uk'] as const;
  test.each<[asked: 'de' | null, preferred: string[], lang: string]>([
    [null, [], 'en'],
    [null, ['fr-FR', 'de-AT', 'en'], 'de'],
    [null, ['no'], 'nb'],
    [null, ['nn-NO', 'en'], 'nb'],
    [null, ['nb-NO'], 'nb'],
    [null, ['uk-UA', 'ru'], 'uk'],
    [null, ['ru', 'en-US'], 'en'],
    ['de', ['pl'], 'de'],
  ])('asked for %s by a browser that prefers %j: %s', (asked, preferred, lang) => {
    expect(languageFor(asked, preferred, offered)).toBe(lang);
  });

  test('is English where it is asked for another that is not there', () => {
    expect(languageFor('de', ['pl'], ['en'])).toBe('en');
  });
});
