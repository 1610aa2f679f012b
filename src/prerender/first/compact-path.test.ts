import { expect, test } from 'vitest';
import { compactPath } from './compact-path.ts';

test.each([
  ['a dot', 'M20 16L20 16A5 5 0 0 1 20 6L20 6A5 5 0 0 1 20 16L20 16Z', 'm20 16a5 5 0 0 1 0-10a5 5 0 0 1 0 10z'],
  ['another place, the same letters', 'M0.1 0.2L10.1 0.2Z M30.1 0.2L40.1 0.2Z', 'm0 0h10zm30 0h10z'],
  ['steps along a line', 'M0 5H4H8V1L8 1H12', 'm0 5h8v-4h4'],
  ['half pixels stay', 'M0.5 44.5H10.5', 'm0.5 44.5h10'],
  ['a curve', 'M0 0Q5 0 5 5', 'm0 0q5 0 5 5'],
  ['other commands stay as they are', 'M0 0C1 1 2 2 3 3', 'M0 0C1 1 2 2 3 3'],
  ['steps stay as they are', 'm1 1h4', 'm1 1h4'],
])('%s', (_, path, compact) => {
  expect(compactPath(path)).toBe(compact);
});
