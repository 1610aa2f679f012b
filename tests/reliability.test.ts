import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = [...readFileSync('docs/reliability.md', 'utf8').matchAll(/\| `([^`]+\.ts)`: (.+?) +\|/gm)];

test('every test that docs/reliability.md names exists', () => {
  expect(rows.length).toBeGreaterThan(15);
  for (const [, file = '', title = ''] of rows) expect(readFileSync(file, 'utf8'), title).toContain(`'${title}`);
});
