import type { Columns } from '../../explore/columns.ts';
import { banksOf, nodeRadius } from '../../record/plane.ts';
import type { Bank } from '../../record/plane.ts';
import { OFFICES } from '../../record/vocabulary.ts';
import { curveOf, curvePath } from './curve.ts';
import type { Curve } from './curve.ts';
import type { PlanePoint } from './ego-places.ts';
import type { Frame } from './frame.ts';
import { shapeOf } from './shape.ts';
import { spread } from './spread.ts';
import type { Tally, Ties } from './ties.ts';

/** Where an actor stands in the picture, in pixels. */
export interface Place {
  readonly actor: number;
  readonly x: number;
  readonly y: number;
  readonly bank: Bank;
  readonly hue: string;
  /** Without office: drawn as a ring. */
  readonly ringed: boolean;
  /** The radius by all its contacts, outside which its name stands. */
  readonly reach: number;
  /** The height of a name beside it. */
  readonly nameY: number;
  /** The shape of that radius. */
  readonly shape: string;
}

/** The way of a tie, and as a path. */
export interface Way {
  readonly curve: Curve;
  readonly d: string;
}

/** What stays the same whatever passes the filter: places, ways and scales, from the whole record. */
export interface Stage {
  readonly places: readonly Place[];
  /** Those of at least one contact, the busiest first: small ones are drawn over large ones. */
  readonly drawn: readonly Place[];
  readonly way: (tie: number) => Way;
  /** The radius of an actor of so many contacts, and the width of a tie, in pixels. */
  readonly radiusOf: (contacts: number) => number;
  readonly widthOf: (contacts: number) => number;
}

const WIDEST = 9;

/** The height of a name's line, and how far from its ring a name of the outermost columns may stand, px. */
const NAME_LINE = 13.1;
const NAME_SHIFT = 12;

/** Without office on one of the two banks: the outermost columns, where rings stand closer than names can. */
export const isOuter = ({ ringed, bank }: Pick<Place, 'ringed' | 'bank'>): boolean =>
  ringed && (bank === 'left' || bank === 'right');

/** Places whose names are drawn apart in the outermost columns, in the order of their rings. */
function withNamesApart(places: readonly Place[], isDrawn: (actor: number) => boolean): Place[] {
  const all = [...places];
  for (const bank of ['left', 'right'] as const) {
    const column = places
      .filter((place) => isOuter(place) && place.bank === bank && isDrawn(place.actor))
      .sort((one, other) => one.y - other.y || one.actor - other.actor);
    const heights = spread(
      column.map(({ y }) => y),
      NAME_LINE,
      NAME_SHIFT,
    );
    column.forEach((place, i) => (all[place.actor] = { ...place, nameY: heights[i]! }));
  }
  return all;
}

/** The bank of each actor. */
export function banksOfActors({ views: { actors, sides } }: Columns): Bank[] {
  const banks = banksOf(
    sides.id.map((_, side) => ({ principal: sides.principal[side] === 1, others: sides.others[side] === 1 })),
  );
  return actors.side.map((side) => banks[side]!);
}

/** The stage of a frame; `moved` has other places in the plane for some actors than the record's. */
export function stageOf(
  columns: Columns,
  ties: Ties,
  whole: Tally,
  frame: Frame,
  moved: ReadonlyMap<number, PlanePoint> | null = null,
): Stage {
  const { actors, sides } = columns.views;
  const banks = banksOfActors(columns);
  const most = Math.max(1, ...whole.actors);
  const radiusOf = (contacts: number): number => nodeRadius(contacts, most, frame.scale);
  const standing = actors.id.map((_, actor): Place => {
    const at = moved?.get(actor) ?? { x: actors.x[actor]!, y: actors.y[actor]! };
    const [x, y, reach] = [frame.x(at.x), frame.y(at.y), radiusOf(whole.actors[actor]!)];
    const hue = sides.hue[actors.side[actor]!]!;
    const ringed = OFFICES[actors.tier[actor]!] === 'none';
    return { actor, x, y, bank: banks[actor]!, hue, ringed, reach, nameY: y, shape: shapeOf(hue, x, y, reach) };
  });
  const places = withNamesApart(standing, (actor) => whole.actors[actor]! > 0 && (moved?.has(actor) ?? true));

  const ways = new Map<number, Way>();
  const way = (tie: number): Way => {
    let found = ways.get(tie);
    if (!found) {
      const curve = curveOf(frame, places[ties.a[tie]!]!, places[ties.b[tie]!]!);
      ways.set(tie, (found = { curve, d: curvePath(curve) }));
    }
    return found;
  };

  const step = Math.min(0.5, (WIDEST - 1) / Math.max(1, Math.max(...whole.ties) - 1));
  return {
    places,
    drawn: places.filter(({ actor }) => whole.actors[actor]! > 0).sort((one, other) => other.reach - one.reach),
    way,
    radiusOf,
    widthOf: (contacts) => Math.round((1 + (contacts - 1) * step) * 2) / 2,
  };
}
