import { describe, expect, it } from 'vitest';
import { realColumns } from '../../tests/real-record.ts';
import { matchTitles, queryWords } from './match-titles.ts';

const columns = realColumns();
const match = matchTitles(columns);
const titles = (text: string) => columns.views.contacts.title.filter((_, row) => match(text)[row]);

describe('matching titles', () => {
  it('finds words in titles and in participants’ names, all of them, in any order', () => {
    expect(titles('reykjavik lavrov')).toEqual(['Blinken and Lavrov meet in Reykjavik']);
    expect(titles('LAVROV Reykjavík')).toEqual(['Blinken and Lavrov meet in Reykjavik']);
    expect(titles('kupchan').length).toBeGreaterThan(0);
  });

  it('finds nothing for nothing and for nonsense', () => {
    for (const text of ['', '  ', '.*', 'zzzzqqqq', 'a'.repeat(100_000)])
      expect(titles(text), text.slice(0, 9)).toEqual([]);
  });
});

describe('the words of a query', () => {
  it('are folded, each once, and not too many', () => {
    expect(queryWords('Ławrow łAWROW geneva')).toEqual(['lawrow', 'geneva']);
    expect(queryWords(Array.from({ length: 50 }, (_, i) => `w${String(i)}`).join(' '))).toHaveLength(12);
    expect(queryWords('x'.repeat(100_000))).toEqual(['x'.repeat(200)]);
  });
});
