import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotOfSyntaxFault, spotsOfPaths } from './json-place.ts';

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

test('values are found by their paths', () => {
  const text = '{\n "a": {"x]": [1, {"b": "\\"q"}, [2]]},\n "c": null\n}';
  const paths = [
    ['c'],
    ['a', 'x]', 2, 0],
    ['a', 'x]', 1, 'b'],
    // What is missing is told where it should be.
    ['a', 'none'],
    [],
    ['c', 'none'],
  ];
  expect(spotsOfPaths(text, paths)).toEqual([
    { line: 3, column: 7 },
    { line: 2, column: 33 },
    { line: 2, column: 24 },
    { line: 2, column: 7 },
    { line: 1, column: 1 },
    { line: 3, column: 7 },
  ]);
});

test('every value of any JSON is found where it stands, alone as among all others', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const paths: (string | number)[][] = [];
      const values: unknown[] = [];
      const walk = (one: unknown, path: (string | number)[]): void => {
        paths.push(path);
        values.push(one);
        if (Array.isArray(one)) one.forEach((each, i) => walk(each, [...path, i]));
        else if (typeof one === 'object' && one !== null)
          for (const [name, each] of Object.entries(one)) walk(each, [...path, name]);
      };
      walk(value, []);
      const spots = spotsOfPaths(text, paths);
      const lines = text.split('\n');
      spots.forEach(({ line, column }, i) => {
        const rest = [lines[line - 1]!.slice(column - 1), ...lines.slice(line)].join('\n');
        const own = JSON.stringify(values[i]).slice(0, 1);
        expect(rest.startsWith(own)).toBe(true);
        if (typeof values[i] === 'string') expect(rest.startsWith(JSON.stringify(values[i]))).toBe(true);
        expect(spotsOfPaths(text, [paths[i]!])).toEqual([{ line, column }]);
      });
    }),
  );
});
