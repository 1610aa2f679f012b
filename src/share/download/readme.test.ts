import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { SHEETS } from './sheets.ts';
import { fieldTable, READING } from './readme.ts';

test('docs/data.md tells how to read a pack and explains every table as its README does', async () => {
  const docs = readFileSync('docs/data.md', 'utf8');
  const tables = SHEETS.flatMap((sheet) => [`## ${sheet.name}.csv`, sheet.about, fieldTable(sheet)]);
  const expected = await format([READING, ...tables].join('\n\n'), { parser: 'markdown', printWidth: 120 });
  expect(docs.slice(docs.indexOf('The CSV files follow'))).toBe(expected);
});

test('a field is explained in whole sentences, and its values are named', () => {
  for (const { fields, about } of SHEETS) {
    expect(about).toMatch(/^[A-Z].*\.$/);
    for (const field of fields) expect(field.about, field.name).toMatch(/^[A-Z`].*\.$/);
  }
});
