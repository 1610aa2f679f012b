import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { Weights } from '../record/dataset.ts';
import { tiesAnybody } from '../record/ties.ts';
import { readGraph } from './network/graph.ts';
import type { GraphFiles } from './network/graph.ts';

/** How much each actor matters (dataset.ts), in the order of `ids`. */
export function weigh(files: GraphFiles, ids: readonly string[]): Weights {
  const { nodes, edges } = readGraph(files);
  const reach = new UndirectedGraph();
  for (const { a, b, kind } of edges) if (kind === 'between') reach.mergeEdge(nodes[a]!.id, nodes[b]!.id);
  const betweenness = reach.order > 2 ? betweennessCentrality(reach, { getEdgeWeight: null, normalized: true }) : {};
  const held = heldContacts(files);
  return {
    contacts: ids.map((id) => held.get(id) ?? 0),
    partners: ids.map((id) => (reach.hasNode(id) ? reach.degree(id) : 0)),
    betweenness: ids.map((id) => Math.round((betweenness[id] ?? 0) * 10_000) / 10_000),
  };
}

function heldContacts({ contacts }: GraphFiles): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { participants, happened } of Object.values(contacts)) {
    if (!tiesAnybody(happened ?? 'held')) continue;
    for (const { actor, role } of participants)
      if (role !== 'declined') counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return counts;
}
