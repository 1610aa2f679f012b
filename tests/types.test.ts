import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

/** A checker that finds nothing looks like code without faults, so it is shown some faults. */
test('svelte-check finds the faults planted in scripts and in components', () => {
  const canary = path.join(import.meta.dirname, 'canary');
  const svelteCheck = createRequire(import.meta.url).resolve('svelte-check/bin/svelte-check');
  const { status, stdout } = spawnSync(
    process.execPath,
    [svelteCheck, '--workspace', canary, '--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'machine'],
    { encoding: 'utf8' },
  );

  const found = [...stdout.matchAll(/ (ERROR|WARNING) "([^"]+)" (\d+):/g)].map(
    ([, kind, file, line]) => `${kind} ${file}:${line}`,
  );
  expect(found.sort()).toEqual([
    'ERROR Planted.svelte:4',
    'ERROR Planted.svelte:7',
    'ERROR alone.ts:2',
    'ERROR planted.ts:2',
    'ERROR planted.ts:3',
    'ERROR planted.ts:4',
    'WARNING Planted.svelte:8',
  ]);
  expect(status).toBe(1);
});
