import { describe, expect, test } from 'vitest';
import { firstOf, speaks } from './first.ts';

describe('how the first picture of an address differs', () => {
  test.each([
    ['', []],
    ['theme=dark', []],
    ['view=all', []],
    ['channel=track-two', ['filtered']],
    ['time=2022&theme=dark', ['filtered']],
    ['view=table', ['blank']],
    ['view=timeline', ['lanes']],
    ['open=contact:a', ['open']],
    ['embed=timeline&controls=0', ['lanes', 'embed', 'bare']],
    ['embed=contact:a&plain=1', ['blank', 'embed', 'plain']],
    ['data=2025-01-01-abcdef01', ['filtered']],
    ['utm_source=letter', ['filtered']],
  ])('?%s', (query, differences) => {
    expect(firstOf(new URLSearchParams(query), 'en')).toEqual(differences);
  });

  test('another language shows no English', () => {
    expect(firstOf(new URLSearchParams(), 'uk')).toEqual(['foreign']);
  });
});

test.each([
  ['', ['uk-UA', 'en'], 'uk'],
  ['lang=en', ['uk'], 'en'],
  ['lang=xx', ['fr', 'pl'], 'pl'],
  ['', ['fr'], 'en'],
  ['', ['no'], 'nb'],
])('the language of ?%s in a browser of %s is %s', (query, preferred, lang) => {
  expect(speaks(new URLSearchParams(query), preferred, ['en', 'pl', 'uk', 'nb'])).toBe(lang);
});
