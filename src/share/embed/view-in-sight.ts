import type { ViewName } from '../../explore/state.ts';
import { VIEWS } from '../../explore/state.ts';

/** The view that takes most of the window, the first of equals; null where none is in sight. */
export function viewInSight(): ViewName | null {
  let [most, found]: [number, ViewName | null] = [0, null];
  for (const view of VIEWS) {
    const seen = document.querySelector(`[data-view="${view}"]`)?.getBoundingClientRect();
    if (!seen) continue;
    const wide = Math.min(seen.right, innerWidth) - Math.max(seen.left, 0);
    const high = Math.min(seen.bottom, innerHeight) - Math.max(seen.top, 0);
    const area = Math.max(wide, 0) * Math.max(high, 0);
    if (area > most) [most, found] = [area, view];
  }
  return found;
}
