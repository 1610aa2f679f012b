import { rollup } from 'd3';
import type { Frame } from './frame.ts';
import type { Node } from './layout.ts';
import { isOuter } from './stage.ts';

export interface Label {
  readonly actor: number;
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether its actor is among the busiest, or named but once, or a ghost. */
  readonly rank: 'major' | 'plain' | 'minor' | 'ghost';
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
/** Who has at least this part of the most contacts is among the busiest. */
const MAJOR = 4;
const LOWER_ROOM = 150;
const SHELF = 16;
/** A name is cut short no further than to this share of its length: less is worth showing of the busiest. */
const LEAST_SHARE: Readonly<Record<Label['rank'], number>> = { major: 0.5, plain: 0.6, minor: 0.85, ghost: 0.5 };
const OUTER_SHARE = 0.3;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes by height, so that only those near a place are looked at. */
class Shelves<B extends Box> {
  readonly #shelves = new Map<number, B[]>();

  add(box: B): void {
    for (let at = Math.floor(box.top / SHELF); at <= Math.floor(box.bottom / SHELF); at++) {
      const shelf = this.#shelves.get(at);
      if (shelf) shelf.push(box);
      else this.#shelves.set(at, [box]);
    }
  }

  /** Whether a box covers one of those that count. */
  isCovered(box: Box, counts: (one: B) => boolean = () => true): boolean {
    for (let at = Math.floor(box.top / SHELF); at <= Math.floor(box.bottom / SHELF); at++)
      if (this.#shelves.get(at)?.some((one) => overlap(one, box) && counts(one))) return true;
    return false;
  }
}

/** An actor's name; of people also the shorter forms, the longest first. */
export interface Name {
  readonly full: string;
  readonly shorter: readonly string[];
}

/** The width of a text in pixels, as the label's rank is set. */
export type Measure = (text: string, rank: Label['rank']) => number;

/** Who comes first among those to be named. */
export interface Attention {
  /** Named wherever it stands, even over others. */
  readonly first: number | null;
  /** Where some are lit: they may be named over those that are not. */
  readonly lit: ReadonlySet<number> | null;
  /**
   * Where a picture is lower than the page's: what no name may cover. Names of the busiest then stand above, below or
   * towards the water where there is no room outwards.
   */
  readonly low?: readonly Box[] | null;
}

/**
 * The names of as many of `named` as fit among all `nodes`, the first before the others: on the banks outwards, in the
 * river and below it under the node. No name covers another or a node (but one of the busiest may cover an actor named
 * once). Where there is too little room people have their short names, and others' names are cut short, or left out.
 */
export function labelsOf(
  frame: Frame,
  nodes: readonly Node[],
  named: readonly Node[],
  nameOf: (actor: number) => Name,
  measure: Measure,
  { first, lit, low = null }: Attention = { first: null, lit: null },
): Label[] {
  const most = Math.max(0, ...nodes.map(({ contacts }) => contacts));
  const rankOf = ({ contacts }: Node): Label['rank'] => {
    if (contacts === 0) return 'ghost';
    return contacts * MAJOR >= most && most > 1 ? 'major' : contacts === 1 ? 'minor' : 'plain';
  };
  const discs = new Shelves<Box & { actor: number; rank: Label['rank'] }>();
  for (const node of nodes) {
    const { actor, x, y, radius } = node;
    const rank = rankOf(node);
    discs.add({ actor, rank, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  }
  const taken = new Shelves<Box>();
  for (const box of low ?? []) taken.add(box);
  const labels: Label[] = [];
  for (const node of named) {
    if (node.x < 0 || node.x > frame.width || node.y < 0 || node.y > frame.height) continue;
    const rank = rankOf(node);
    const name = nameOf(node.actor);
    const isInTheWay = (disc: { readonly actor: number; readonly rank: Label['rank'] }): boolean => {
      if (disc.actor === node.actor || (rank === 'major' && disc.rank === 'minor')) return false;
      return lit === null || !lit.has(node.actor) || lit.has(disc.actor);
    };
    const isFree = ({ box }: Label): boolean =>
      !taken.isCovered(box) && (node.actor === first || !discs.isCovered(box, isInTheWay));
    const usual =
      labelOf(frame, node, name, rank, lit?.has(node.actor) ?? false, measure) ??
      (node.actor === first ? anyhow(frame, node, name.full, rank, measure) : null);
    const others = low && rank === 'major' ? around(frame, node, name, rank, measure) : [];
    const isBusy = ({ rank: other, actor }: { rank: Label['rank']; actor: number }): boolean =>
      actor !== node.actor && other === 'major';
    const label =
      usual && isFree(usual) ? usual : others.find(({ box }) => !taken.isCovered(box) && !discs.isCovered(box, isBusy));
    if (!label) continue;
    taken.add(label.box);
    labels.push(label);
  }
  return labels;
}

/**
 * Who is named before whom: the one that has attention, those wanted, the busiest, then those without office on the two
 * banks before officials of fewer contacts. Otherwise the order stays.
 */
export function inTurn(
  nodes: readonly Node[],
  first: number | null,
  isWanted: (actor: number) => boolean,
): readonly Node[] {
  const most = Math.max(0, ...nodes.map(({ contacts }) => contacts));
  const turn = (node: Node): number => {
    if (node.actor === first) return 0;
    if (isWanted(node.actor)) return 1;
    if (node.contacts * MAJOR >= most) return 2;
    return isOuter(node) ? 3 : 4;
  };
  return [...nodes].sort((one, other) => turn(one) - turn(other));
}

function labelOf(
  frame: Frame,
  node: Node,
  name: Name,
  rank: Label['rank'],
  isLit: boolean,
  measure: Measure,
): Label | null {
  const { actor, x, y, reach, bank, nameY } = node;
  const fitted = (room: number): Fitted | null =>
    fit(name, room, isOuter(node) ? OUTER_SHARE : LEAST_SHARE[rank], (text) => measure(text, rank));
  if (bank === 'left' || bank === 'right') {
    const outwards = bank === 'left' ? -1 : 1;
    const start = x + outwards * (reach + GAP);
    const name = fitted((bank === 'left' ? start : frame.width - start) - EDGE);
    if (name === null) return null;
    const end = start + outwards * name.width;
    const box = { left: Math.min(start, end), right: Math.max(start, end), top: nameY - HALF, bottom: nameY + HALF };
    return {
      actor,
      text: name.text,
      x: start,
      y: nameY + BASELINE,
      anchor: bank === 'left' ? 'end' : 'start',
      rank,
      box,
    };
  }
  // Where little else is to be read, a name may reach over the shores.
  const toShore = isLit
    ? Math.min(x, frame.width - x) - EDGE
    : Math.min(x - frame.leftShore(y), frame.rightShore(y) - x);
  const below = fitted(bank === 'below' ? LOWER_ROOM : 2 * toShore - GAP);
  if (below === null) return null;
  const top = y + reach;
  const box = { left: x - below.width / 2, right: x + below.width / 2, top, bottom: top + 2 * HALF };
  return { actor, text: below.text, x, y: top + HALF + BASELINE, anchor: 'middle', rank, box };
}

/** The whole name under its node, wherever in the picture there is room for it. */
function anyhow(frame: Frame, node: Node, text: string, rank: Label['rank'], measure: Measure): Label {
  const width = measure(text, rank);
  const x = Math.max(width / 2 + EDGE, Math.min(frame.width - width / 2 - EDGE, node.x));
  const top = node.y + node.reach;
  const box = { left: x - width / 2, right: x + width / 2, top, bottom: top + 2 * HALF };
  return { actor: node.actor, text, x, y: top + HALF + BASELINE, anchor: 'middle', rank, box };
}

/** Other places for the name of one of the busiest: above its node, below it, and towards the water. */
function around(frame: Frame, node: Node, { full, shorter }: Name, rank: Label['rank'], measure: Measure): Label[] {
  const { actor, x, y, reach, bank } = node;
  const at = (text: string, start: number, middle: number, anchor: Label['anchor']): Label => {
    const width = measure(text, rank);
    const left = start - width * { start: 0, middle: 0.5, end: 1 }[anchor];
    const box = { left, right: left + width, top: middle - HALF, bottom: middle + HALF };
    return { actor, text, x: start, y: middle + BASELINE, anchor, rank, box };
  };
  const inwards = bank === 'left' ? 1 : -1;
  return [full, ...shorter]
    .flatMap((text) => [
      at(text, x, y - reach - HALF, 'middle'),
      at(text, x, y + reach + HALF, 'middle'),
      at(text, x + inwards * (reach + GAP), y, inwards === 1 ? 'start' : 'end'),
    ])
    .filter(({ box }) => box.left >= 0 && box.right <= frame.width && box.top >= 0 && box.bottom <= frame.height);
}

interface Fitted {
  readonly text: string;
  readonly width: number;
}

/** The name as it fits into the room; null where too little of it would be left. */
function fit(
  { full, shorter }: Name,
  room: number,
  leastShare: number,
  measure: (text: string) => number,
): Fitted | null {
  for (const text of [full, ...shorter]) {
    const width = measure(text);
    if (width <= room) return { text, width };
  }
  if (shorter.length > 0) return null;
  for (let length = full.length - 1; length >= full.length * leastShare; length--) {
    const text = `${full.slice(0, length).trimEnd()}…`;
    const width = measure(text);
    if (width <= room) return { text, width };
  }
  return null;
}

/** Names and their shorter forms; a form that two people share is none, for it would name the wrong one. */
export function namesOf(names: readonly string[], isPerson: (row: number) => boolean): Name[] {
  const shorter = names.map((full, row) => (isPerson(row) ? shorterNames(full) : []));
  const bearers = rollup(
    shorter.flat(),
    (same) => same.length,
    (form) => form,
  );
  return names.map((full, row) => ({ full, shorter: shorter[row]!.filter((form) => bearers.get(form) === 1) }));
}

/** How papers shorten a person's name: the first name as an initial; the family name alone, with what belongs to it. */
export function shorterNames(full: string): string[] {
  const words = full.split(' ');
  if (words.length === 1) return [];
  let family = words.length - 1;
  if (family > 0 && /^[IVX]+$/.test(words[family]!)) family--;
  while (family > 1 && /^\p{Ll}/u.test(words[family - 1]!)) family--;
  const initial = `${words[0]!.slice(0, 1)}. ${words.slice(1).join(' ')}`;
  return [...new Set([initial, words.slice(family).join(' ')])];
}
