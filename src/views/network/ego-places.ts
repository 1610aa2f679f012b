import { ascending } from 'd3';
import { leftShore, PLANE } from '../../record/plane.ts';
import type { Bank } from '../../record/plane.ts';

/** A place in the plane, 0–1000 to the right and downwards. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

interface Standing extends PlanePoint {
  readonly actor: number;
  readonly bank: Bank;
}

/** Heights in pixels: of one line, of what is above and below all lines, and the least of a picture. */
const LINE = 22;
const AROUND = 110;
const LEAST = 220;

/** The part of the way from the water that is left on a phone, for the names' sake; and its least, in the plane. */
const DEPTH = 0.18;
const AT_WATER = 14;

/** Those below stand in two lines near the lower edge, and the others above them. */
const BELOW = [862, 902] as const;
const BELOW_MARGIN = 180;

/** How high a picture is in which every bank has room for its names, px. */
export function egoHeight(banks: readonly Bank[]): number {
  const most = Math.max(0, ...(['left', 'midstream', 'right'] as const).map((bank) => countOf(banks, bank)));
  return Math.max(LEAST, most * LINE + AROUND);
}

const countOf = (banks: readonly Bank[], bank: Bank): number => banks.filter((one) => one === bank).length;

/**
 * Places for a few actors alone, in a picture of a phone's width: on their banks and in their order along them, but
 * evenly apart and near the water, so that there is room for their names.
 */
export function egoPlaces(actors: readonly Standing[], height: number): ReadonlyMap<number, PlanePoint> {
  const places = new Map<number, PlanePoint>();
  const below = actors.filter(({ bank }) => bank === 'below').sort((a, b) => ascending(a.x, b.x) || a.actor - b.actor);
  below.forEach(({ actor }, i) => {
    const across = (PLANE - 2 * BELOW_MARGIN) * ((i + 0.5) / below.length);
    places.set(actor, { x: BELOW_MARGIN + across, y: BELOW[below.length > 2 ? i % 2 : 0]! });
  });

  const [top, bottom] = [50, below.length > 0 ? 760 : 940];
  const step = (LINE / height) * PLANE * 1.6;
  for (const bank of ['left', 'midstream', 'right'] as const) {
    const column = actors.filter((one) => one.bank === bank).sort((a, b) => ascending(a.y, b.y) || a.actor - b.actor);
    const apart = Math.min(step, (bottom - top) / Math.max(1, column.length));
    const first = (top + bottom - apart * (column.length - 1)) / 2;
    column.forEach(({ actor, x, y: old }, i) => {
      const y = first + i * apart;
      const depth = AT_WATER + DEPTH * Math.max(0, leftShore(old) - Math.min(x, PLANE - x) - AT_WATER);
      const aside = column.length === 1 ? 0 : i % 2 === 0 ? -40 : 40;
      places.set(actor, {
        x: { left: leftShore(y) - depth, right: PLANE - leftShore(y) + depth, midstream: PLANE / 2 + aside }[bank],
        y,
      });
    });
  }
  return places;
}
