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

/** In pixels, besides a direct tie: how far those in midstream keep from it, and the line of one of them with its name. */
const CLEAR = 40;
const NAMED_LINE = 32;

/** How high a picture is in which every bank has room for its names, px; with a direct tie that is kept clear of. */
export function egoHeight(banks: readonly Bank[], isJoined = false): number {
  const most = Math.max(0, ...(['left', 'midstream', 'right'] as const).map((bank) => countOf(banks, bank)));
  const besides = isJoined ? 2 * CLEAR + (countOf(banks, 'midstream') + 1) * NAMED_LINE : 0;
  return Math.max(LEAST, most * LINE + AROUND, besides + AROUND);
}

const countOf = (banks: readonly Bank[], bank: Bank): number => banks.filter((one) => one === bank).length;

/**
 * Places for a few actors alone, in a picture of a phone's width: on their banks and in their order along them, but
 * evenly apart and near the water, so that there is room for their names. Where two are `joined` directly, nobody in
 * midstream stands on the way of that tie.
 */
export function egoPlaces(
  actors: readonly Standing[],
  height: number,
  joined: readonly [number, number] | null = null,
): ReadonlyMap<number, PlanePoint> {
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
  if (joined) keepClear(places, actors, height, joined, { top, bottom });
  return places;
}

/** Moves those in midstream above and below the tie of two shores, or from the side where a tie goes to the bank below. */
function keepClear(
  places: Map<number, PlanePoint>,
  actors: readonly Standing[],
  height: number,
  joined: readonly [number, number],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  const bankOf = new Map(actors.map(({ actor, bank }) => [actor, bank]));
  const banks = joined.map((actor) => bankOf.get(actor));
  const column = actors
    .filter(({ actor, bank }) => bank === 'midstream' && !joined.includes(actor))
    .sort((a, b) => places.get(a.actor)!.y - places.get(b.actor)!.y);
  if (banks.includes('left') && banks.includes('right')) {
    const tie = (places.get(joined[0])!.y + places.get(joined[1])!.y) / 2;
    const clear = (CLEAR / height) * PLANE;
    const rooms = { above: Math.max(0, tie - clear - top), below: Math.max(0, bottom - tie - clear) };
    const above = Math.floor((column.length * rooms.above) / (rooms.above + rooms.below));
    const below = column.length - above;
    const line = (room: number, count: number): number => Math.min((NAMED_LINE / height) * PLANE, room / count);
    column.forEach(({ actor }, i) => {
      const y =
        i < above
          ? tie - clear - (above - 1 - i) * line(rooms.above, above)
          : tie + clear + (i - above) * line(rooms.below, below);
      places.set(actor, { x: PLANE / 2, y });
    });
  } else if (banks.includes('below') && (banks.includes('left') || banks.includes('right'))) {
    const aside = banks.includes('left') ? 70 : -70;
    for (const { actor } of column) places.set(actor, { x: PLANE / 2 + aside, y: places.get(actor)!.y });
  }
}
