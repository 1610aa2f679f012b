import { compare } from './fault.ts';

/**
 * The circles in which entries point to each other, each as `[a, b, …, a]` from its smallest id on. Ids that nothing
 * is known of are passed over.
 */
export function circlesIn(pointers: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const trail: string[] = [];
  const circles: string[][] = [];

  function follow(id: string): void {
    const closing = trail.indexOf(id);
    if (closing >= 0) {
      circles.push(fromSmallest(trail.slice(closing)));
      return;
    }
    if (done.has(id)) return;
    trail.push(id);
    for (const next of pointers.get(id) ?? []) follow(next);
    trail.pop();
    done.add(id);
  }

  for (const id of [...pointers.keys()].sort(compare)) follow(id);
  return circles;
}

function fromSmallest(circle: readonly string[]): string[] {
  const smallest = circle.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  const at = circle.indexOf(smallest);
  return [...circle.slice(at), ...circle.slice(0, at), smallest];
}
