import { expect, test } from 'vitest';
import { dependencyFaults, packagesIn, tableOf, withTable } from './licences.ts';

const BUILT = '# Licenses\n\n## b - 2.0.0 (ISC)\n\nwords\n\n## @a/c - 1.0.0 (MIT)\n\nwords\n';
const packages = packagesIn(BUILT);
const pin = (name: string) => ({ resolved: `https://registry.npmjs.org/${name}`, integrity: 'sha512-x' });
const good = {
  packages,
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

test('dependencies that are pinned, explained and free pass', () => {
  expect(dependencyFaults(good)).toEqual([]);
});

test.each([
  ['another licence', { packages: [{ ...packages[0]!, licence: 'AGPL-3.0' }, packages[1]!] }, /under AGPL-3.0/],
  ['no word on why', { manifest: { dependencies: { b: '1', z: '1' } } }, /why z is used/],
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
