import { leftTier, MIDSTREAM, nodeRadius, PLANE } from '../../record/plane.ts';
import type { Node } from './graph.ts';

/**
 * The picture for which the layout keeps everything clear, in pixels: the network beside another view on a desktop.
 * A wider one only pulls nodes apart, so what is clear here is clear there.
 */
export const PICTURE = { width: 700, height: 740 } as const;

const NAME = { height: 13.2, character: 5.8, gap: 4, longestMidstream: 110 } as const;
const MARGIN = 0.5;
const ROAD = 1;

/** A rectangle in pixels: x from the middle of the river outwards, y from the centre of its node. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a node takes up: its disc, its name if it has one, and on a bank the way of its ties to the water. */
export type Body = readonly Box[];

const box = (left: number, right: number, top: number, bottom: number): Box => ({ left, right, top, bottom });

/** The body of a node on a bank: its name runs outwards, its ties run straight to the water. */
export function bankBody(node: Node, most: number, named: boolean): Body {
  const radius = nodeRadius(node.contacts, most) + MARGIN;
  const at = ((PLANE / 2 - leftTier(node.tier, PLANE / 2)) / PLANE) * PICTURE.width;
  const name = at + radius + NAME.gap;
  return [
    box(at - radius, at + radius, -radius, radius),
    box(0, at - radius, -ROAD, ROAD),
    ...(named ? [box(name, name + node.name.length * NAME.character, -NAME.height / 2, NAME.height / 2)] : []),
  ];
}

/** The body of a node in the `column`-th column (0 or 1) of the river: its name stands below it. */
export function midstreamBody(node: Node, most: number, named: boolean, column: number): Body {
  const radius = nodeRadius(node.contacts, most) + MARGIN;
  const at = ((column === 0 ? -MIDSTREAM : MIDSTREAM) / PLANE) * PICTURE.width;
  const half = Math.min(NAME.longestMidstream, node.name.length * NAME.character) / 2;
  return [
    box(at - radius, at + radius, -radius, radius),
    ...(named ? [box(at - half, at + half, radius, radius + NAME.height)] : []),
  ];
}

/** How far below `one` (its centre, in pixels) `other` must stand to be clear of it. */
export function clearance(one: Body, other: Body): number {
  let need = 0;
  for (const a of one) {
    for (const b of other) if (a.left < b.right && b.left < a.right) need = Math.max(need, a.bottom - b.top);
  }
  return need;
}
