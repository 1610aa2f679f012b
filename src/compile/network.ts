import { leftTier, MIDSTREAM, PLANE } from '../record/plane.ts';
import { columnOf } from './network/column.ts';
import { readGraph } from './network/graph.ts';
import type { GraphFiles } from './network/graph.ts';
import { order } from './network/order.ts';
import { placesBelow, placesOfIdle } from './network/remaining.ts';

/** An actor's place in the network's plane: whole numbers from 0 to 1000, to the right and downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Depth on its bank: the place of its office in OFFICES, 0 at the water. */
  readonly tier: number;
}

/**
 * Lays out the actor network: a place for every actor of the record, by id (design §5, record/plane.ts). An actor's
 * office gives its depth. Along a bank the actors begin in the order of their contacts' dates, then each moves towards
 * its partners, again and again (the barycentre method of layered drawings), and neighbours change places where that
 * uncrosses their ties. The same record gives the same places, in whatever order its actors and contacts come; nothing
 * is random, and no function is used whose last digit depends on the machine.
 *
 * Tried beside it: forces bound to the banks (d3-force: partners pull, bodies push, each actor kept at its depth), as
 * they fall, and then spread so that names stay clear. On the shipped record (174 actors drawn, 255 ties):
 *
 * |                                                   | banks  | forces | spread |
 * | ------------------------------------------------- | ------ | ------ | ------ |
 * | crossings of ties drawn straight                  | 1,977  | 2,209  | 2,544  |
 * | crossings as drawn, from shore to shore           | 2,100  | 2,553  | 2,859  |
 * | length of all ties, thousands of px (700 px wide) | 73.7   | 72.5   | 74.8   |
 * | names that would collide if all were shown        | 57     | 102    | 60     |
 * | names shown at 1216 px                            | 130    | 96     | 128    |
 * | one contact more or less: how far the median of   |        |        |        |
 * | the other actors moves, of the width: typically   | 0.2 %  | 1.1 %  | 1.2 %  |
 * | and at worst (600 changes; of the others 60)      | 2.1 %  | 2.3 %  | 1.9 %  |
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
