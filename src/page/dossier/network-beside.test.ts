import { describe, expect, it } from 'vitest';
import type { Settings } from '../../explore/explorer.svelte.ts';
import { DEFAULT_STATE } from '../../explore/state.ts';
import { canShowNetwork, listsTies } from './network-beside.ts';

describe('whether the network lists the ties beside the dossier, and can be shown', () => {
  it.each<[Partial<Settings>, boolean, boolean]>([
    [{}, true, true],
    [{ view: 'all' }, true, true],
    [{ view: 'network' }, true, true],
    [{ view: 'timeline' }, false, true],
    [{ view: 'network', path: [1, 2] }, false, true],
    [{ embed: 'network', view: 'timeline' }, true, true],
    [{ embed: 'all' }, true, true],
    [{ embed: 'timeline', view: 'network' }, false, false],
    [{ embed: { contact: 1 } }, false, false],
    [{ plain: true }, false, false],
  ])('%j: %s, %s', (settings, lists, can) => {
    expect(listsTies({ ...DEFAULT_STATE, ...settings })).toBe(lists);
    expect(canShowNetwork({ ...DEFAULT_STATE, ...settings })).toBe(can);
  });
});
