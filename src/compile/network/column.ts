import { ascending } from 'd3';
import { LOWER_SHORE, PLANE, ROWS } from '../../record/plane.ts';
import type { Bank } from '../../record/plane.ts';
import { bankBody, clearance, midstreamBody, PICTURE } from './body.ts';
import type { Body } from './body.ts';
import type { Graph } from './graph.ts';
import { shortest, spread } from './spread.ts';
import type { Need } from './spread.ts';

/** The nodes of a bank, or those midstream: rows of the graph from top to bottom, and the heights they lie between. */
export interface Column {
  readonly bank: Exclude<Bank, 'below'>;
  readonly order: number[];
  readonly top: number;
  readonly bottom: number;
}

/** The column of a bank, in the order of its nodes' moments. */
export function columnOf(graph: Graph, bank: Column['bank']): Column {
  const { nodes } = graph;
  const order = nodes.flatMap((node, row) => (node.bank === bank && node.contacts > 0 ? [row] : []));
  order.sort((a, b) => ascending(nodes[a]!.moment, nodes[b]!.moment) || a - b);
  const endsEarly = bank === 'midstream' && nodes.some((node) => node.bank === 'below');
  return { bank, order, top: ROWS.top, bottom: endsEarly ? LOWER_SHORE - 40 : ROWS.bottom };
}

/** Gives the nodes of a column heights in the plane, in its order and each as near its target as the others allow. */
export function settle(graph: Graph, column: Column, targets: readonly number[]): number[] {
  const { order, top, bottom } = column;
  const pixels = PICTURE.height / PLANE;
  const length = (bottom - top) * pixels;
  const need = needOf(graph, column, namedIn(graph, column, length));
  const at = order.map((row) => (targets[row]! - top) * pixels);
  return spread(at, need, length).map((y) => top + y / pixels);
}

/** As many of the column's busiest nodes as can have their names within `length`. */
function namedIn(graph: Graph, column: Column, length: number): ReadonlySet<number> {
  const busiest = [...column.order].sort((a, b) => graph.nodes[b]!.contacts - graph.nodes[a]!.contacts || a - b);
  const fits = (count: number): boolean =>
    shortest(column.order.length, needOf(graph, column, new Set(busiest.slice(0, count)))) <= length;
  let [fit, over] = [0, busiest.length + 1];
  while (over - fit > 1) {
    const middle = (fit + over) >> 1;
    if (fits(middle)) fit = middle;
    else over = middle;
  }
  return new Set(busiest.slice(0, fit));
}

function needOf({ nodes }: Graph, { bank, order }: Column, named: ReadonlySet<number>): Need {
  const most = Math.max(...nodes.map((node) => node.contacts));
  const bodies = order.map((row, i): Body => {
    const [node, hasName] = [nodes[row]!, named.has(row)];
    return bank === 'midstream' ? midstreamBody(node, most, hasName, i % 2) : bankBody(node, most, hasName);
  });
  return (i, j) => clearance(bodies[i]!, bodies[j]!);
}
