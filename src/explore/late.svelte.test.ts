import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { realExplorer } from '../../tests/real-explorer.ts';
import { listOf } from './clauses.ts';
import { lateExplorer } from './late.svelte.ts';

it('a late explorer wakes its reader with its turn, not with every change of the filter', async () => {
  const { explorer } = await realExplorer();
  let turn = $state(0);
  const late = lateExplorer(explorer, () => turn);
  const seen: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(late.passing().count);
    });
  });
  flushSync();
  expect(seen).toEqual([202]);

  explorer.update('channel', listOf([4]));
  flushSync();
  expect(seen).toEqual([202]);
  expect(late.passing().count).toBe(21);

  turn++;
  flushSync();
  expect(seen).toEqual([202, 21]);
  stop();
});

it('what is no part of the filter passes through at once', async () => {
  const { explorer } = await realExplorer();
  const late = lateExplorer(explorer, () => 0);
  const seen: (string | undefined)[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(late.settings.open?.kind);
    });
  });
  flushSync();
  late.show({ kind: 'actor', row: 0 });
  flushSync();
  expect(seen).toEqual([undefined, 'actor']);
  expect(explorer.open).toEqual({ kind: 'actor', row: 0 });
  stop();
});
