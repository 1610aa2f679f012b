import type { Columns } from '../../explore/columns.ts';
import { banksOf, nodeRadius } from '../../record/plane.ts';
import type { Bank } from '../../record/plane.ts';
import { OFFICES, STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { curveOf, curvePath, pointOn } from './curve.ts';
import type { Curve } from './curve.ts';
import type { Frame } from './frame.ts';
import { shapeOf } from './shape.ts';
import type { Tally, Ties } from './ties.ts';

/** Where an actor stands in the picture, in pixels; the same whatever passes the filter. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly bank: Bank;
  readonly hue: string;
  /** Without office: drawn as a ring. */
  readonly ringed: boolean;
}

/** The places of all actors, by row. */
export function placesOf({ views }: Columns, frame: Frame): Place[] {
  const { actors, sides } = views;
  const banks = banksOf(
    sides.id.map((_, side) => ({ principal: sides.principal[side] === 1, others: sides.others[side] === 1 })),
  );
  return actors.id.map((_, row) => ({
    x: frame.x(actors.x[row]!),
    y: frame.y(actors.y[row]!),
    bank: banks[actors.side[row]!]!,
    hue: sides.hue[actors.side[row]!]!,
    ringed: OFFICES[actors.tier[row]!] === 'none',
  }));
}

/** An actor of the record; a ghost where `contacts`, those that pass, are none. */
export interface Node extends Place {
  readonly actor: number;
  readonly contacts: number;
  /** By the contacts that pass; a ghost's by all. */
  readonly radius: number;
  /** The radius of the unfiltered record, outside which its name stands. */
  readonly reach: number;
  readonly d: string;
}

const WIDEST = 9;

export interface Layout {
  readonly places: readonly Place[];
  /** Actors named in a contact that passes; the busiest first, so that small ones lie on top of large ones. */
  readonly nodes: readonly Node[];
  /** Actors of whose contacts none passes. */
  readonly ghosts: readonly Node[];
  /** The whole record behind those of whom a part passes, and the ties of which nothing passes. */
  readonly rest: string;
  readonly restTies: string;
  /** The way of a tie. */
  readonly curve: (tie: number) => Curve;
  /** The width in pixels of a tie of so many contacts. */
  readonly widthOf: (contacts: number) => number;
}

/** The marks of the filtered record in front of the whole one. */
export function layoutOf(columns: Columns, ties: Ties, whole: Tally, passing: Tally, frame: Frame): Layout {
  const places = placesOf(columns, frame);
  const most = Math.max(1, ...whole.actors);
  const mark = (actor: number, contacts: number): Node => {
    const place = places[actor]!;
    const reach = nodeRadius(whole.actors[actor]!, most, frame.scale);
    const radius = contacts === 0 ? reach : nodeRadius(contacts, most, frame.scale);
    const d = shapeOf(place.hue, place.x, place.y, radius - (place.ringed && contacts > 0 ? 0.75 : 0));
    return { ...place, actor, contacts, radius, reach, d };
  };
  const marks = places
    .flatMap((_, actor) => (whole.actors[actor] === 0 ? [] : [mark(actor, passing.actors[actor]!)]))
    .sort((one, other) => other.radius - one.radius || one.actor - other.actor);

  const curves = new Map<number, Curve>();
  const curve = (tie: number): Curve => {
    let found = curves.get(tie);
    if (!found) curves.set(tie, (found = curveOf(frame, places[ties.a[tie]!]!, places[ties.b[tie]!]!)));
    return found;
  };
  const thickest = Math.max(1, ...whole.ties);
  const step = Math.min(0.5, (WIDEST - 1) / Math.max(1, thickest - 1));
  return {
    places,
    nodes: marks.filter(({ contacts }) => contacts > 0),
    ghosts: marks.filter(({ contacts }) => contacts === 0),
    rest: marks
      .map(({ x, y, hue, contacts, radius, reach }) =>
        contacts > 0 && radius < reach ? shapeOf(hue, x, y, reach) : '',
      )
      .join(''),
    restTies: ties.kind
      .map((kind, tie) => (kind === 'between' && passing.ties[tie] === 0 ? curvePath(curve(tie)) : ''))
      .join(''),
    curve,
    widthOf: (contacts) => Math.round((1 + (contacts - 1) * step) * 2) / 2,
  };
}

/** Ties of one standing and width, drawn as one path. */
export interface TieGroup {
  readonly key: string;
  readonly standing: Standing;
  /** Ties that are thin because a host or a briefed party is at one end. */
  readonly aside: boolean;
  readonly width: number;
  readonly d: string;
  /** Strokes through what is disputed. */
  readonly slashes: string;
}

const SLASH_EVERY = 34;
const SLASH = 3.5;

function slashesOn(curve: Curve): string {
  const [start, , , end] = curve.cubic;
  const count = Math.max(1, Math.round(Math.hypot(end.x - start.x, end.y - start.y) / SLASH_EVERY));
  return Array.from({ length: count }, (_, i) => {
    const { x, y } = pointOn(curve, (i + 0.5) / count);
    return `M${(x - SLASH).toFixed(1)},${(y + SLASH).toFixed(1)}l${2 * SLASH},${-2 * SLASH}`;
  }).join('');
}

/** The ties named, in as few paths as their standings and widths allow; the widest first. */
export function tieGroups(layout: Layout, ties: Ties, passing: Tally, shown: Iterable<number>): TieGroup[] {
  const groups = new Map<string, TieGroup>();
  for (const tie of shown) {
    const contacts = passing.ties[tie]!;
    if (contacts === 0) continue;
    const standing = STANDINGS[passing.best[tie]!]!;
    const aside = ties.kind[tie] === 'aside';
    const width = aside ? 0.75 : layout.widthOf(contacts);
    const key = `${standing} ${width} ${aside ? 'aside' : ''}`;
    const curve = layout.curve(tie);
    const group = groups.get(key);
    const slashes = standing === 'disputed' ? slashesOn(curve) : '';
    groups.set(key, {
      key,
      standing,
      aside,
      width,
      d: (group?.d ?? '') + curvePath(curve),
      slashes: (group?.slashes ?? '') + slashes,
    });
  }
  return [...groups.values()].sort((one, other) => other.width - one.width || (one.key < other.key ? -1 : 1));
}
