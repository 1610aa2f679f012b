import { expect, test } from 'vitest';
import { answerTo, nameOfKept } from './build.ts';
import type { Build } from './build.ts';

const ORIGIN = 'https://example.org';
const build: Build = {
  name: '1a2b3c4d',
  base: '/some/path/',
  files: { '': 'sha256-a', 'dataset/manifest.json': 'sha256-b', 'icon.png': 'sha256-c' },
};
const answer = (path: string, mode = 'cors', method = 'GET') =>
  answerTo({ url: `${ORIGIN}${path}`, mode, method }, build, ORIGIN);

test.each(['', '?view=matrix', 'index.html', 'c/a-contact/', 'a/joe-biden?lang=uk', 's/kremlin/'])(
  'the page answers whoever goes to %j',
  (path) => {
    expect(answer(`/some/path/${path}`, 'navigate')).toBe('page');
  },
);

test.each([
  ['dataset/manifest.json', 'file'],
  ['icon.png', 'file'],
  ['assets/Dossier-abc.js', 'file'],
  ['assets/uk-abc.js', 'file'],
  ['dataset/2026-03-26-83ec8608/text/0.json', 'file'],
  ['embed.js', null],
  ['sw.js', null],
  ['changes.atom', null],
  ['c/a-contact/card.png', null],
])('what asks for %s gets: %s', (path, expected) => {
  expect(answer(`/some/path/${path}`)).toBe(expected);
});

test('lists come from the network; what is sent, another folder and another host are left alone', () => {
  expect(answer('/some/path/c/', 'navigate')).toBe('network');
  expect(answer('/some/path/changes', 'navigate')).toBe('network');
  expect(answer('/some/path/', 'navigate', 'POST')).toBe(null);
  expect(answer('/other/', 'navigate')).toBe(null);
  expect(answerTo({ url: 'https://example.com/some/path/', mode: 'navigate', method: 'GET' }, build, ORIGIN)).toBe(
    null,
  );
});

test('prototype names are no files', () => {
  expect(answer('/some/path/constructor')).toBe(null);
  expect(answer('/some/path/__proto__')).toBe(null);
});

test('builds of sites beside each other keep apart what they keep', () => {
  expect(nameOfKept(build)).toBe('backchannel /some/path/ 1a2b3c4d');
  expect(nameOfKept({ ...build, base: '/' })).toBe('backchannel / 1a2b3c4d');
});
