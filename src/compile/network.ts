import { readGraph } from './network/graph.ts';
import type { GraphFiles } from './network/graph.ts';

/** An actor's place in the network's plane: whole numbers from 0 to 1000, to the right and downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Depth on its bank: the place of its office in OFFICES, 0 at the water. */
  readonly tier: number;
}

/**
 * Lays out the actor network: a place for every actor of the record, by id (design §5). The same record gives the same
 * places in whatever order its actors and contacts come; nothing here is random.
 */
export function layoutNetwork(files: GraphFiles): ReadonlyMap<string, Place> {
  const { nodes } = readGraph(files);
  const rows = { left: 0, right: 0, midstream: 0, below: 0 };
  const x = { left: 350, right: 650, midstream: 500, below: 500 };
  const depth = { left: -70, right: 70, midstream: 15, below: 15 };
  const count = { ...rows };
  for (const node of nodes) count[node.bank]++;
  return new Map(
    nodes.map(({ id, bank, tier }) => [
      id,
      {
        x: x[bank] + depth[bank] * tier,
        y: Math.round(
          ((rows[bank]++ + 0.5) / count[bank]) * (bank === 'below' ? 100 : 850) + (bank === 'below' ? 900 : 0),
        ),
        tier,
      },
    ]),
  );
}
