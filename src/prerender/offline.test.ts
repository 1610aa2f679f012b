import { expect, test } from 'vitest';
import type { Build } from '../page/offline/build.ts';
import { keptPaths, workerOf } from './offline.ts';

test('kept is what everyone needs of this build', () => {
  const paths = [
    'index.html',
    'assets/index-1.js',
    'assets/index-1.js.br',
    'assets/uk-1.js',
    'assets/first-1.css',
    'assets/sans-latin-1.woff2',
    'assets/sans-cyrillic-1.woff2',
    'assets/serif-600-latin-1.json',
    'dataset/manifest.json',
    'dataset/2026-01-01-aaaaaaaa/views.json',
    'dataset/2026-01-01-aaaaaaaa/views.json.gz',
    'dataset/2026-01-01-aaaaaaaa/text/0.json',
    'dataset/2026-01-01-aaaaaaaa/lang/uk.json',
    'dataset/2025-01-01-bbbbbbbb/views.json',
    'c/a-contact/index.html',
    'icon.png',
    'card.png',
  ];
  expect(keptPaths(paths, '2026-01-01-aaaaaaaa', new Set(['assets/uk-1.js']))).toEqual([
    'assets/first-1.css',
    'assets/index-1.js',
    'assets/sans-latin-1.woff2',
    'dataset/2026-01-01-aaaaaaaa/text/0.json',
    'dataset/2026-01-01-aaaaaaaa/views.json',
    'dataset/manifest.json',
    'icon.png',
  ]);
});

const buildIn = (worker: string): Build => JSON.parse(/^const BUILD = (.*);\n/.exec(worker)?.[1] ?? '') as Build;

test('a worker knows its files by their checksums, and another content or script is another build', () => {
  const files = new Map([
    ['', '<!doctype html>'],
    ['a.js', '1'],
  ]);
  const { name, base, files: sums } = buildIn(workerOf('run();', '/x/', files));
  expect(base).toBe('/x/');
  expect(sums['a.js']).toBe('sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=');
  expect(Object.keys(sums)).toEqual(['', 'a.js']);
  expect(buildIn(workerOf('run();', '/x/', files)).name).toBe(name);
  expect(buildIn(workerOf('run(2);', '/x/', files)).name).not.toBe(name);
  expect(buildIn(workerOf('run();', '/x/', new Map([...files, ['a.js', '2']]))).name).not.toBe(name);
});
