import type { Frame } from './frame.ts';
import type { Node } from './layout.ts';

export interface Label {
  readonly actor: number;
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;
const EDGE = 4;
const HALF = 6.5;
const BASELINE = 4;
const LOWER_ROOM = 150;
/** A name is cut short no further than to this share of its length. */
const LEAST_SHARE = 0.55;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The names of as many nodes as fit, those in front first: on the banks outwards, in the river and below it under the
 * node. No name covers another or a node; one that runs out of room is cut short, or left out.
 */
export function labelsOf(
  frame: Frame,
  nodes: readonly Node[],
  nameOf: (actor: number) => string,
  measure: (text: string) => number,
): Label[] {
  const discs = nodes.map(({ actor, x, y, radius: r }) => ({
    actor,
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }));
  const labels: Label[] = [];
  for (const node of nodes) {
    if (node.x < 0 || node.x > frame.width || node.y < 0 || node.y > frame.height) continue;
    const label = labelOf(frame, node, nameOf(node.actor), measure);
    if (label === null || labels.some(({ box }) => overlap(box, label.box))) continue;
    if (discs.some((disc) => disc.actor !== node.actor && overlap(disc, label.box))) continue;
    labels.push(label);
  }
  return labels;
}

function labelOf(frame: Frame, node: Node, name: string, measure: (text: string) => number): Label | null {
  const { actor, x, y, radius, bank } = node;
  if (bank === 'left' || bank === 'right') {
    const outwards = bank === 'left' ? -1 : 1;
    const start = x + outwards * (radius + GAP);
    const fitted = fit(name, (bank === 'left' ? start : frame.width - start) - EDGE, measure);
    if (fitted === null) return null;
    const end = start + outwards * fitted.width;
    const box = { left: Math.min(start, end), right: Math.max(start, end), top: y - HALF, bottom: y + HALF };
    return { actor, text: fitted.text, x: start, y: y + BASELINE, anchor: bank === 'left' ? 'end' : 'start', box };
  }
  const toShore = Math.min(x - frame.leftShore(y), frame.rightShore(y) - x);
  const fitted = fit(name, bank === 'below' ? LOWER_ROOM : 2 * toShore - GAP, measure);
  if (fitted === null) return null;
  const top = y + radius;
  const box = { left: x - fitted.width / 2, right: x + fitted.width / 2, top, bottom: top + 2 * HALF };
  return { actor, text: fitted.text, x, y: top + HALF + BASELINE, anchor: 'middle', box };
}

/** The name, cut short with an ellipsis where it is longer than the room; null where too little of it would be left. */
function fit(
  name: string,
  room: number,
  measure: (text: string) => number,
): { readonly text: string; readonly width: number } | null {
  const whole = measure(name);
  if (whole <= room) return { text: name, width: whole };
  for (let length = name.length - 1; length >= name.length * LEAST_SHARE; length--) {
    const text = `${name.slice(0, length).trimEnd()}…`;
    const width = measure(text);
    if (width <= room) return { text, width };
  }
  return null;
}
