import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { Hover } from '../../explore/hover.ts';

const UNLIT: Hover = { from: '', contacts: new Set(), actors: new Set(), sources: new Set() };

/**
 * The same explorer as a picture shows it: nothing to press, nothing hovered, all else as it is. What a view in it would
 * change is not changed.
 */
export function stillExplorer(explorer: Explorer): Explorer {
  const still: Partial<Record<PropertyKey, unknown>> = {
    // Where it is the only view, its lists are whole.
    settings: { ...explorer.settings, view: 'matrix', controls: false, plain: true, exercise: false },
    hover: UNLIT,
    hovered: null,
    fresh: null,
    running: false,
  };
  const changes = ['set', 'update', 'toggle', 'clear', 'go', 'show', 'hoverContact', 'hoverActor', 'hoverAccounts'];
  for (const method of [...changes, 'unhover', 'walkTo', 'endWalk']) still[method] = () => undefined;
  return new Proxy(explorer, {
    get(target, key) {
      if (key in still) return still[key];
      // Methods and getters reach private fields, so they must run on the explorer itself.
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value;
    },
    set: () => true,
  });
}
