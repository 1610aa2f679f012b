import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realColumns } from '../../../tests/real-record.ts';
import { textOf } from '../../text/text.ts';
import { coloursOf } from './colours.ts';
import type { Words } from './pen.ts';
import { tableBody } from './table-body.ts';
import { wholeTypeface } from './test-typeface.ts';

const columns = realColumns();
const typeface = wholeTypeface();
const colours = coloursOf(readFileSync('src/page/tokens.css', 'utf8'), 'light');
const text = textOf('en');
const rows = Array.from({ length: columns.contacts.count }, (_, row) => row);

function written(width: number, height: number | null, shown: readonly number[]) {
  const words: Words[] = [];
  const table = tableBody({
    columns,
    text,
    rows: shown,
    standing: () => 'disputed',
    width,
    height,
    typeface,
    pen: (one) => `[${String(words.push(one) - 1)}]`,
    colours,
  });
  // What was tried and had no room is not there.
  return { ...table, words: [...table.svg.matchAll(/\[(\d+)\]/g)].map(([, at]) => words[Number(at)]!) };
}

it('writes as many rows as have room, inside it, and says how many more there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 440, max: 1600 }), fc.integer({ min: 120, max: 1400 }), (width, height) => {
      const { words, height: own } = written(width, height, rows);
      expect(own).toBeLessThanOrEqual(height);
      for (const { text: word, x, y, setting } of words) {
        expect(x + typeface.width(word, setting)).toBeLessThanOrEqual(width + 0.5);
        expect(y).toBeLessThanOrEqual(own);
      }
      const said = words.map(({ text: word }) => word).join(' ');
      const more = Number(/and ([\d,]+) more contacts?/.exec(said)![1]!.replace(',', ''));
      const shown = rows.filter((row) =>
        said.includes(columns.views.contacts.title[row]!.split(' ').slice(0, 2).join(' ')),
      );
      expect(shown.length).toBeGreaterThanOrEqual(rows.length - more);
      expect(more).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
});

it('writes every row where it has no height of its own, with every title', () => {
  const { words, standings } = written(912, null, rows.slice(0, 20));
  const said = words.map(({ text: word }) => word).join(' ');
  for (const row of rows.slice(0, 20))
    for (const word of columns.views.contacts.title[row]!.split(' ')) expect(said).toContain(word);
  expect(said).toContain(text.day(columns.contacts.known[0]!, 'short'));
  expect(said).not.toMatch(/more contact/);
  expect([...standings]).toEqual(['disputed']);
});
