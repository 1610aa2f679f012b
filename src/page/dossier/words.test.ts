import { describe, expect, it } from 'vitest';
import { textOf } from '../../text/text.ts';
import { edtfInWords, spanInWords } from './edtf-words.ts';
import { archiveAddress, errorForm, linkable } from './links.ts';

const text = textOf('en');

describe('a date in words', () => {
  it.each([
    ['2023-07-07', '7 July 2023'],
    ['2023-07', 'July 2023'],
    ['2023', '2023'],
    ['2023-07-06~', 'about 6 July 2023'],
    ['2023-07?', 'perhaps July 2023'],
    ['2023%', 'perhaps about 2023'],
    ['201X', 'the 2010s'],
    ['2023-22~', 'about summer 2023'],
    ['2023-24', 'winter 2023–2024'],
    ['2023-33', '2023-33'],
    ['2023/2024', '2023/2024'],
  ])('%s', (edtf, words) => {
    expect(edtfInWords(edtf, text)).toBe(words);
  });
});

describe('a term of office in words', () => {
  it.each([
    [{ from: '2008-05-12' }, 'from 12 May 2008'],
    [{ to: '2025-03' }, 'until March 2025'],
    [{ from: '2021', to: '2022-09' }, 'from 2021 to September 2022'],
    [{}, null],
  ])('%j', (role, words) => {
    expect(spanInWords(role, text)).toBe(words);
  });
});

describe('links out', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org/a', 'http://example.org/a'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['/relative', null],
    ['', null],
    [null, null],
  ])('%s', (url, link) => {
    expect(linkable(url)).toBe(link);
  });

  it('fill in where the error stands', () => {
    const form = errorForm('https://example.org/record', '?open=contact:2021-11-02-burns-moscow');
    const { pathname, searchParams } = new URL(form);
    expect(pathname).toBe('/record/issues/new');
    expect(searchParams.get('where')).toBe('?open=contact:2021-11-02-burns-moscow');
  });

  it('search the archive for the whole address', () => {
    expect(archiveAddress('https://example.org/a?b=c')).toBe('https://web.archive.org/web/*/https://example.org/a?b=c');
  });
});
