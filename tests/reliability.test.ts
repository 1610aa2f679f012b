import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasTest, reliabilityFaults } from './reliability.ts';

const DOCS = readFileSync('docs/reliability.md', 'utf8');
const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

test('every row of docs/reliability.md names a test that exists, by its file and its whole title', () => {
  expect(reliabilityFaults(DOCS, read)).toEqual([]);
});

test.each([
  ["test('it holds', () => {", 'it holds', true],
  ["  it(\n    'it holds',\n    async ({ page }) => {", 'it holds', true],
  ["])('what %s', async (_, answers) => {", 'what %s', true],
  ["  'does what one comes for': async (visit) => {", 'does what one comes for', true],
  ["test('it holds, mostly', () => {", 'it holds', false],
  ["test('somebody\\'s own', () => {", "somebody's own", true],
  ["// 'it holds'", 'it holds', false],
  ["say('it holds');", 'it holds', false],
])('of %j, whether it has a test %j: %s', (file, title, has) => {
  expect(hasTest(file, title)).toBe(has);
});

test.each([
  ['a test that is gone', '| a | b | `x.test.ts`: it held | 1 |', ['a: x.test.ts has no test "it held".']],
  ['a file that is gone', '| a | b | `y.test.ts`: it holds | |', ['a: there is no y.test.ts.']],
  ['a row without a test', '| a | b | trust me | |', ['a: names no test.']],
  ['one of two', '| a | b | `x.test.ts`: it holds<br>`x.test.ts`: no | |', ['a: x.test.ts has no test "no".']],
  ['a file in the text', '| a | b | `x.test.ts`: it holds | |\n\nSee `tests/gone.ts`.', ['There is no tests/gone.ts.']],
  ['nothing', '', ['There is no table.']],
])('%s is told', (_, rows, faults) => {
  const docs = `| Threat | Happens | Test | Figure |\n| --- | --- | --- | --- |\n${rows}\n`;
  expect(reliabilityFaults(docs, (file) => (file === 'x.test.ts' ? "test('it holds', () => {" : null))).toEqual(faults);
});
