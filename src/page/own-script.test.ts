import { expect, test } from 'vitest';
import { ownAddress } from './own-script.ts';

const SITE = 'https://example.org/some/path/c/x/';

test('a script of this site may run', () => {
  expect(ownAddress('/some/path/sw.js', SITE)).toBe('https://example.org/some/path/sw.js');
  expect(ownAddress('https://example.org/a.js', SITE)).toBe('https://example.org/a.js');
});

test.each([
  'https://example.com/a.js',
  '//evil.example/a.js',
  'http://example.org/a.js',
  'data:text/javascript,1',
  'blob:x',
  'javascript:1',
])('a script from elsewhere is refused: %s', (address) => {
  expect(() => ownAddress(address, SITE)).toThrow('is not a script of this site');
});
