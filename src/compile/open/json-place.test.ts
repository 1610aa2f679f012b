import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotOfPath, spotOfSyntaxFault } from './json-place.ts';

test.each([
  ['', 1, 1],
  ['{"a": 1', 1, 8],
  ['{"a": 1,}', 1, 9],
  ['[1\n2]', 2, 1],
  ['{"a": 01}', 1, 7],
  ['["a\nb"]', 1, 2],
  ['{a: 1}', 1, 2],
  ['[nul]', 1, 2],
  ['{} {}', 1, 4],
  ['[1, 2}}', 1, 6],
])('%j ceases to be JSON in line %i, column %i', (text, line, column) => {
  expect(spotOfSyntaxFault(text)).toEqual({ line, column });
});

test('a text that breaks off does so at its end, and good JSON nowhere before', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(2), (text, indent) => {
      const whole = JSON.stringify(JSON.parse(text), null, indent);
      const { line, column } = spotOfSyntaxFault(whole);
      const lines = whole.split('\n');
      expect([line, column]).toEqual([lines.length, lines.at(-1)!.length + 1]);
    }),
  );
});

test('a value is found by its path', () => {
  const text = '{\n "a": {"x]": [1, {"b": "\\"q"}, [2]]},\n "c": null\n}';
  expect(spotOfPath(text, ['a', 'x]', 1, 'b'])).toEqual({ line: 2, column: 24 });
  expect(spotOfPath(text, ['a', 'x]', 2, 0])).toEqual({ line: 2, column: 33 });
  expect(spotOfPath(text, ['c'])).toEqual({ line: 3, column: 7 });
  // What is missing is told where it should be.
  expect(spotOfPath(text, ['a', 'none'])).toEqual({ line: 2, column: 7 });
  expect(spotOfPath(text, [])).toEqual({ line: 1, column: 1 });
});
