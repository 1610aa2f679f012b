import { untrack } from 'svelte';
import type { Explorer } from './explorer.svelte.ts';

/** What of an explorer tells the filter, and so wakes whoever reads it with every change. */
const TELLS_FILTER: ReadonlySet<PropertyKey> = new Set<keyof Explorer>([
  'version',
  'clauses',
  'asof',
  'state',
  'passing',
  'counts',
  'standing',
  'standings',
  'claimStates',
  'sureCount',
  'address',
  'fresh',
]);

/**
 * The same explorer for a reader that may follow the filter late: what it reads of the filter wakes it not with every
 * change but only with `turn`, a reactive value. Read outside an effect it is always up to date.
 */
export function lateExplorer(explorer: Explorer, turn: () => unknown): Explorer {
  const wait = <T>(read: () => T): T => {
    turn();
    return untrack(read);
  };
  return new Proxy(explorer, {
    get(target, key) {
      // What is hovered is lit at once, what came out with the filter.
      if (key === 'hover') return target.hovered ?? wait(() => target.hover);
      const late = TELLS_FILTER.has(key);
      // Methods and getters reach private fields, so they must run on the explorer itself.
      const read = (): unknown => Reflect.get(target, key, target);
      const value = late ? wait(read) : read();
      if (typeof value !== 'function') return value;
      const method = value as (...given: unknown[]) => unknown;
      return late
        ? (...given: unknown[]) => wait(() => method.apply(target, given))
        : (...given: unknown[]) => method.apply(target, given);
    },
  });
}
