import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.dirname(import.meta.dirname);
const text = readFileSync(path.join(root, 'docs/accessibility.md'), 'utf8');

/** Every test that the text names, with the words of its title where it gives them. */
const named = [...text.matchAll(/`((?:src|tests)\/[\w/.-]+\.(?:spec|test)\.ts)`(?: “([^”]+)”)?/g)].map(
  ([, file, title]) => [file!, title ?? ''] as const,
);

test('every test that the table of accessibility names is there', () => {
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(([file, title]) => {
    const at = path.join(root, file);
    return !existsSync(at) || !readFileSync(at, 'utf8').includes(title);
  });
  expect(missing).toEqual([]);
});

test('every criterion of the table is told how it is met', () => {
  const rows = text.split('\n').filter((line) => /^\| \d/.test(line));
  expect(rows.length).toBeGreaterThan(25);
  for (const row of rows) {
    const [, , how] = row.split('|').map((cell) => cell.trim());
    expect(how, row).not.toBe('');
  }
});
