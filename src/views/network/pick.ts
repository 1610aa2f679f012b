import { distanceTo } from './curve.ts';
import type { Point } from './curve.ts';
import type { Label } from './labels.ts';
import type { Layout, Node } from './layout.ts';
import type { Stage } from './stage.ts';

export interface Target {
  readonly kind: 'actor' | 'tie';
  readonly row: number;
}

/** How far from a node a pointer or finger may be, in pixels from its edge. */
const REACH = 20;
/** How near a mouse or a finger comes to what it means, px. */
const ON_NODE = { pointer: 3, finger: 8 };
const ON_TIE = { pointer: 4, finger: 12 };
type By = keyof typeof ON_NODE;

/** What lies at a point: a node or its name; else a tie; else a ghost; else the nearest node in reach; else null. */
export function pick(
  stage: Stage,
  layout: Layout,
  labels: readonly Label[],
  shown: Iterable<number>,
  at: Point,
  by: By = 'pointer',
): Target | null {
  const nearest = nearestNode(layout.nodes, at);
  if (nearest && nearest.distance <= ON_NODE[by]) return { kind: 'actor', row: nearest.actor };
  const label = labels.find(
    ({ box }) => at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom,
  );
  if (label) return { kind: 'actor', row: label.actor };
  const tie = nearestTie(stage, shown, at, ON_TIE[by]);
  if (tie !== null) return { kind: 'tie', row: tie };
  const ghost = nearestNode(layout.ghosts, at);
  if (ghost && ghost.distance <= ON_NODE[by]) return { kind: 'actor', row: ghost.actor };
  return nearest && nearest.distance <= REACH ? { kind: 'actor', row: nearest.actor } : null;
}

function nearestNode(nodes: readonly Node[], at: Point): { readonly actor: number; readonly distance: number } | null {
  let best: { actor: number; distance: number } | null = null;
  for (const { actor, x, y, radius } of nodes) {
    const distance = Math.hypot(x - at.x, y - at.y) - radius;
    if (best === null || distance < best.distance) best = { actor, distance };
  }
  return best;
}

function nearestTie({ way }: Stage, shown: Iterable<number>, at: Point, reach: number): number | null {
  let best: { tie: number; distance: number } | null = null;
  for (const tie of shown) {
    const distance = distanceTo(way(tie).curve, at);
    if (distance <= reach && (best === null || distance < best.distance)) best = { tie, distance };
  }
  return best?.tie ?? null;
}
