import { ascending, group } from 'd3';
import { LOWER_TIERS, PLANE } from '../../record/plane.ts';
import type { Bank } from '../../record/plane.ts';
import type { Graph } from './graph.ts';
import type { Point } from './segment.ts';

const SPACING = 130;
const LOWER_WIDTH = 520;

/** The places of the bank below, by row: a line for each office, those who deal with the left bank to the left. */
export function placesBelow({ nodes, edges }: Graph): Map<number, Point> {
  const lean = nodes.map(() => 0);
  const pull: Readonly<Record<Bank, number>> = { left: -1, right: 1, midstream: 0, below: 0 };
  for (const { a, b, contacts } of edges) {
    lean[a]! += pull[nodes[b]!.bank] * contacts;
    lean[b]! += pull[nodes[a]!.bank] * contacts;
  }
  const below = nodes.flatMap((node, row) => (node.bank === 'below' && node.contacts > 0 ? [row] : []));
  const places = new Map<number, Point>();
  for (const [tier, rows] of group(below, (row) => nodes[row]!.tier)) {
    const spacing = Math.min(SPACING, LOWER_WIDTH / rows.length);
    rows.sort((a, b) => ascending(lean[a], lean[b]) || a - b);
    rows.forEach((row, i) => {
      places.set(row, { x: PLANE / 2 + (i - (rows.length - 1) / 2) * spacing, y: LOWER_TIERS[tier]! });
    });
  }
  return places;
}

const EDGE = 4;

/** Actors of no contact are drawn nowhere; their places, by row, are at the edge of the plane out of the others' way. */
export function placesOfIdle({ nodes }: Graph): Map<number, Point> {
  const idle = nodes.flatMap((node, row) => (node.contacts === 0 ? [row] : []));
  const places = new Map<number, Point>();
  for (const [bank, rows] of group(idle, (row) => nodes[row]!.bank)) {
    rows.forEach((row, i) => {
      const along = (i + 0.5) / rows.length;
      if (bank === 'left' || bank === 'right') {
        places.set(row, { x: bank === 'left' ? EDGE : PLANE - EDGE, y: along * PLANE });
      } else {
        places.set(row, { x: bank === 'below' ? 300 + along * 190 : 510 + along * 190, y: PLANE - EDGE });
      }
    });
  }
  return places;
}
