import { sum } from 'd3';
import { PLANE } from '../../record/plane.ts';
import { PICTURE } from './body.ts';
import type { Edge } from './graph.ts';
import { cross } from './segment.ts';
import type { Point } from './segment.ts';

/** How often ties that share no end cross, drawn straight. */
export function crossings(edges: readonly Edge[], place: (node: number) => Point): number {
  let count = 0;
  edges.forEach((one, i) => {
    for (const other of edges.slice(i + 1)) {
      const apart = one.a !== other.a && one.a !== other.b && one.b !== other.a && one.b !== other.b;
      if (apart && cross(place(one.a), place(one.b), place(other.a), place(other.b))) count++;
    }
  });
  return count;
}

/** The length of all ties in pixels of the reference picture, drawn straight. */
export const tieLength = (edges: readonly Edge[], place: (node: number) => Point): number =>
  sum(edges, ({ a, b }) => {
    const [p, q] = [place(a), place(b)];
    return Math.hypot(((p.x - q.x) * PICTURE.width) / PLANE, ((p.y - q.y) * PICTURE.height) / PLANE);
  });
