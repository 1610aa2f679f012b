import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  [' spaced', '" spaced"'],
  ['=1+1', "'=1+1"],
  ['+7 495', "'+7 495"],
  ['-3', "'-3"],
  ['@name', "'@name"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ["'=1", "''=1"],
  ["'quoted'", "'quoted'"],
  [-3, '-3'],
  [true, 'true'],
  [null, ''],
  [['a', 'b'], 'a;b'],
])('the cell of %j is %j', (value, expected) => {
  expect(csvOf(['x'], [[value]])).toBe(`x\r\n${expected}\r\n`);
});

/** As the README says: one apostrophe is taken away before what would be a formula. */
const restored = (text: string): string => (/^'['\s]*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? text.slice(1) : text);

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ', 'a', '＝') }),
);

test('another program reads back what was written, and nothing that it reads is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1 }), (rows) => {
      const read = parse(csvOf(['a', 'b'], rows), { record_delimiter: '\r\n', relax_column_count: false });
      const [header, ...cells] = read;
      expect(header).toEqual(['a', 'b']);
      expect(cells.map((row) => row.map(restored))).toEqual(rows);
      for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    }),
  );
});
