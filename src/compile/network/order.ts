import { ascending, bisectLeft, extent } from 'd3';
import { leftShore, LOWER_TIERS, PLANE, ROWS } from '../../record/plane.ts';
import { settle } from './column.ts';
import type { Column } from './column.ts';
import type { Graph } from './graph.ts';
import { cross } from './segment.ts';
import type { Point } from './segment.ts';

/** After so many sweeps the order no longer improves on the shipped record. */
const SWEEPS = 16;
const EXCHANGES = 4;

/** A node goes only this part of the way to its partners in one sweep: the smoother, the less one contact changes. */
const STRIDE = 0.5;

/** How far apart at most the rows of a column stand where there are few, in units of the plane. */
const FEW_APART = 210;

/** A host or a briefed party draws an actor less than a partner does. */
const ASIDE_PULL = 0.15;

/**
 * Orders the columns (in place) so that ties cross little, and gives the height of every node in the plane, by row:
 * first by barycentre, sweep after sweep; then neighbours change places where their own ties cross less for it.
 */
export function order(graph: Graph, columns: readonly Column[]): readonly number[] {
  const heights = graph.nodes.map(({ bank, tier, moment }) => (bank === 'below' ? LOWER_TIERS[tier]! : moment * PLANE));
  const settleAt = (column: Column, targets: readonly number[]): void => {
    const settled = settle(graph, column, targets);
    column.order.forEach((row, i) => (heights[row] = settled[i]!));
  };
  for (const column of columns) settleAt(column, heights);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of columns) {
      const targets = towardsPartners(graph, heights);
      column.order.sort((a, b) => ascending(targets[a], targets[b]) || ascending(heights[a], heights[b]) || a - b);
      settleAt(column, targets);
    }
  }
  const partners = partnersOf(graph);
  for (let round = 0; round < EXCHANGES; round++) {
    for (const column of columns) {
      exchange(graph, column.order, heights, partners);
      settleAt(column, towardsPartners(graph, heights));
    }
  }
  const stretched = stretch(columns, heights);
  for (const column of columns) settleAt(column, stretched);
  return heights;
}

/**
 * The heights drawn out over the whole plane, for partners draw together. Where there are few, over its middle, and as
 * far from one another as from the next: what they were drawn to would leave most of it empty.
 */
function stretch(columns: readonly Column[], heights: readonly number[]): number[] {
  const drawn = columns.flatMap(({ order }) => order.map((row) => heights[row]!));
  const rows = Math.max(...columns.map(({ order }) => order.length));
  const [whole, length] = [ROWS.bottom - ROWS.top, (rows - 1) * FEW_APART];
  const steps = length < whole ? [...new Set(drawn)].sort(ascending) : null;
  const at = (height: number): number => (steps ? bisectLeft(steps, height) : height);
  const [from = 0, to = 0] = extent(drawn, at);
  const middle = (ROWS.top + ROWS.bottom) / 2;
  return heights.map((height) =>
    from === to ? middle : middle + ((at(height) - from) / (to - from) - 0.5) * Math.min(whole, length),
  );
}

/** For every node a height nearer to the mean of its partners, weighted by their contacts; its own where it has none. */
function towardsPartners({ nodes, edges }: Graph, heights: readonly number[]): number[] {
  const sums = nodes.map(() => ({ height: 0, pull: 0 }));
  for (const { a, b, kind, contacts } of edges) {
    const pull = kind === 'aside' ? contacts * ASIDE_PULL : contacts;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      sums[one]!.height += heights[other]! * pull;
      sums[one]!.pull += pull;
    }
  }
  return sums.map(({ height, pull }, row) =>
    pull === 0 ? heights[row]! : heights[row]! + STRIDE * (height / pull - heights[row]!),
  );
}

function partnersOf({ nodes, edges }: Graph): readonly (readonly number[])[] {
  const partners = nodes.map((): number[] => []);
  for (const { a, b, kind } of edges) {
    if (kind !== 'between') continue;
    partners[a]!.push(b);
    partners[b]!.push(a);
  }
  return partners;
}

/** Lets neighbours in a column change places, and heights, where that uncrosses their ties. */
function exchange(
  { nodes }: Graph,
  order: number[],
  heights: number[],
  partners: readonly (readonly number[])[],
): void {
  const atWater = (row: number): Point => {
    const y = heights[row]!;
    const x = { left: leftShore(y), right: PLANE - leftShore(y), midstream: PLANE / 2, below: PLANE / 2 };
    return { x: x[nodes[row]!.bank], y };
  };
  const crossings = (p: number, q: number): number => {
    const [from, beside] = [atWater(p), atWater(q)];
    let count = 0;
    for (const one of partners[p]!) {
      for (const other of partners[q]!) {
        if (one !== other && one !== q && other !== p && cross(from, atWater(one), beside, atWater(other))) count++;
      }
    }
    return count;
  };
  const swapHeights = (p: number, q: number): void => {
    [heights[p], heights[q]] = [heights[q]!, heights[p]!];
  };
  for (let i = 0; i + 1 < order.length; i++) {
    const [p, q] = [order[i]!, order[i + 1]!];
    const now = crossings(p, q);
    if (now === 0) continue;
    swapHeights(p, q);
    if (crossings(p, q) < now) [order[i], order[i + 1]] = [q, p];
    else swapHeights(p, q);
  }
}
