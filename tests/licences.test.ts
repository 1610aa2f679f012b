import { expect, test } from 'vitest';
import { dependencyFaults, packagesIn, packagesNamed, tableOf, withTable } from './licences.ts';

const BUILT = '# Licenses\n\n## b - 2.0.0 (ISC)\n\nwords\n\n## @a/c - 1.0.0 (MIT)\n\nwords\n';
const packages = packagesIn(BUILT);
const pin = (name: string) => ({ resolved: `https://registry.npmjs.org/${name}`, integrity: 'sha512-x' });
const good = {
  packages,
  named: ['b'],
  docs: withTable('# Docs\n\n## b\n\nBecause.\n\n<!-- list -->\n<!-- /list -->\n', tableOf(packages)),
  manifest: { dependencies: { b: '^2.0.0' } },
  lock: { packages: { '': {}, 'node_modules/b': pin('b'), 'node_modules/@a/c': pin('@a/c') } },
  served: ['licences.md', 'fonts-license.txt'],
};

test('the built list of licences is read', () => {
  expect(packages).toEqual([
    { name: '@a/c', version: '1.0.0', licence: 'MIT' },
    { name: 'b', version: '2.0.0', licence: 'ISC' },
  ]);
  expect(tableOf(packages)).toBe('- ISC: `b`\n- MIT: `@a/c`');
});

test('what code imports is followed through files, components and workers', () => {
  const files: Record<string, string> = {
    'src/main.ts': `import { mount } from 'b';\nimport type { T } from 'types-only';\nimport './page/base.css';\nimport Page from './page/Page.svelte';`,
    'src/page/Page.svelte': `<script lang="ts">\n  import {\n    some,\n  } from '../some.ts';\n  import address from '../edges/worker.ts?worker&url';\n</script>\n{#await import('@a/c/part.js')}{/await}`,
    'src/some.ts': `export * from './again.ts';\nexport type { U } from 'types-only';`,
    'src/again.ts': `import { some } from './some.ts';`,
    'src/edges/worker.ts': `import 'only-in-worker';`,
  };
  expect(packagesNamed(['src/main.ts'], (file) => files[file]!)).toEqual(['@a/c', 'b', 'only-in-worker']);
});

test('dependencies that are pinned, explained and free pass', () => {
  expect(dependencyFaults(good)).toEqual([]);
});

test.each([
  ['another licence', { packages: [{ ...packages[0]!, licence: 'AGPL-3.0' }, packages[1]!] }, /under AGPL-3.0/],
  ['no word on why', { manifest: { dependencies: { b: '1', z: '1' } } }, /why z is used/],
  ['an import that is not listed', { named: ['b', 'z'] }, /imports z, which is not in the built list/],
  ['no word on why it is imported', { named: ['@a/c', 'b'] }, /why @a\/c is used/],
  ['another list', { docs: '\n## b\n' }, /not that of the build/],
  [
    'a package from elsewhere',
    { lock: { packages: { ...good.lock.packages, x: { resolved: 'git+ssh://x', integrity: 'sha512-x' } } } },
    /pin x by/,
  ],
  ['a package without a checksum', { lock: { packages: { ...good.lock.packages, x: {} } } }, /pin x by/],
  ['a package that is not locked', { lock: { packages: { 'node_modules/b': pin('b') } } }, /not in package-lock/],
  ['an empty build', { packages: [] }, /names no package/],
  ['no notice', { served: [] }, /lacks the licences/],
])('%s is named', (_, change, said) => {
  expect(dependencyFaults({ ...good, ...change }).join('\n')).toMatch(said);
});

test('a package that only hands on others is listed by them', () => {
  const hands = { ...pin('hands'), dependencies: { '@a/c': '^1.0.0' } };
  const lock = { packages: { ...good.lock.packages, 'node_modules/hands': hands } };
  const docs = `${good.docs}\n## hands\n`;
  expect(dependencyFaults({ ...good, named: ['hands'], lock, docs })).toEqual([]);
});
