import type { Node } from './layout.ts';

/** Where the keyboard is: the actor in the centre, the one looked at (it or a neighbour), and the centres before. */
export interface Walk {
  readonly centre: number;
  readonly at: number;
  readonly trail: readonly number[];
}

export const startAt = (actor: number): Walk => ({ centre: actor, at: actor, trail: [] });

/** To the next neighbour of the centre, or with −1 to the one before; round at the ends. */
export function along(walk: Walk, neighbours: readonly number[], by: 1 | -1): Walk {
  if (neighbours.length === 0) return walk;
  const from = walk.at === walk.centre ? (by === 1 ? -1 : 0) : neighbours.indexOf(walk.at);
  return { ...walk, at: neighbours.at((from + by) % neighbours.length)! };
}

/** Makes the actor looked at the centre. */
export const enter = (walk: Walk): Walk =>
  walk.at === walk.centre ? walk : { centre: walk.at, at: walk.at, trail: [...walk.trail, walk.centre] };

/** Back to the centre; from there to the centre before. */
export function back(walk: Walk): Walk {
  if (walk.at !== walk.centre) return { ...walk, at: walk.centre };
  const before = walk.trail.at(-1);
  return before === undefined ? walk : { centre: before, at: before, trail: walk.trail.slice(0, -1) };
}

/** To the node above or below on the same bank, as a new beginning. */
export function beside(walk: Walk, nodes: readonly Node[], by: 1 | -1): Walk {
  const bank = nodes.find(({ actor }) => actor === walk.at)?.bank;
  const column = nodes.filter((node) => node.bank === bank).sort((one, other) => one.y - other.y || one.x - other.x);
  const next = column[column.findIndex(({ actor }) => actor === walk.at) + by];
  return next ? startAt(next.actor) : walk;
}
