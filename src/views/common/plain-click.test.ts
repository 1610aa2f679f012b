import { expect, it } from 'vitest';
import { isPlainClick } from './plain-click.ts';

const plain = { button: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

it.each([
  [{}, true],
  [{ button: 1 }, false],
  [{ ctrlKey: true }, false],
  [{ metaKey: true }, false],
  [{ shiftKey: true }, false],
  [{ altKey: true }, false],
])('a click with %o is plain: %s', (changes, expected) => {
  expect(isPlainClick({ ...plain, ...changes } as MouseEvent)).toBe(expected);
});
