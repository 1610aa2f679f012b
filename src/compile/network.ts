import { ascending } from 'd3';
import { leftTier, LOWER_TIERS, MIDSTREAM, PLANE } from '../record/plane.ts';
import { columnOf, settle } from './network/column.ts';
import type { Column } from './network/column.ts';
import { readGraph } from './network/graph.ts';
import { placesBelow, placesOfIdle } from './network/remaining.ts';
import type { Graph, GraphFiles } from './network/graph.ts';

/** An actor's place in the network's plane: whole numbers from 0 to 1000, to the right and downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Depth on its bank: the place of its office in OFFICES, 0 at the water. */
  readonly tier: number;
}

/** After so many sweeps the order no longer improves on the researched record. */
const SWEEPS = 16;

/** A host or a briefed party draws an actor less than a partner does. */
const ASIDE_PULL = 0.15;

/**
 * Lays out the actor network: a place for every actor of the record, by id (design §5, record/plane.ts). Along a bank
 * the actors begin in the order of their contacts' dates, then each moves towards the mean height of its partners,
 * again and again (the barycentre method of layered drawings). The same record gives the same places, in whatever order
 * its actors and contacts come; nothing is random.
 */
export function layoutNetwork(files: GraphFiles): ReadonlyMap<string, Place> {
  const graph = readGraph(files);
  const columns = (['left', 'midstream', 'right'] as const).map((bank) => columnOf(graph, bank));
  const heights = order(graph, columns);

  const places = new Map([...placesBelow(graph), ...placesOfIdle(graph)]);
  for (const { bank, order: rows } of columns) {
    rows.forEach((row, i) => {
      const y = heights[row]!;
      const onLeft = leftTier(graph.nodes[row]!.tier, y);
      const midstream = PLANE / 2 + (i % 2 === 0 ? -MIDSTREAM : MIDSTREAM);
      places.set(row, { x: { left: onLeft, right: PLANE - onLeft, midstream }[bank], y });
    });
  }
  return new Map(
    graph.nodes.map(({ id, tier }, row) => {
      const { x, y } = places.get(row)!;
      return [id, { x: Math.round(x), y: Math.round(y), tier }];
    }),
  );
}

/** Orders the columns (in place) and gives the height of every node, by row. */
function order(graph: Graph, columns: readonly Column[]): readonly number[] {
  const heights = graph.nodes.map(({ bank, tier, moment }) => (bank === 'below' ? LOWER_TIERS[tier]! : moment * PLANE));
  const settleAt = (column: Column, targets: readonly number[]): void => {
    const settled = settle(graph, column, targets);
    column.order.forEach((row, i) => (heights[row] = settled[i]!));
  };
  for (const column of columns) settleAt(column, heights);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of columns) {
      const targets = partnersMean(graph, heights);
      column.order.sort((a, b) => ascending(targets[a], targets[b]) || ascending(heights[a], heights[b]) || a - b);
      settleAt(column, targets);
    }
  }
  return heights;
}

/** For every node the mean height of its partners, weighted by their contacts; its own where it has none. */
function partnersMean({ nodes, edges }: Graph, heights: readonly number[]): number[] {
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
  return sums.map(({ height, pull }, row) => (pull === 0 ? heights[row]! : height / pull));
}
