import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { pointOn } from './curve.ts';
import type { Curve, Point } from './curve.ts';
import { shapeOf } from './shape.ts';
import type { Place, Stage } from './stage.ts';
import { A, B } from './ties.ts';
import type { Tally, Ties } from './ties.ts';

/** An actor with its contacts that pass; a ghost where these are none. */
export interface Node extends Place {
  readonly contacts: number;
  /** By the contacts that pass; a ghost's by all. */
  readonly radius: number;
  readonly d: string;
}

export interface Layout {
  /** Every actor drawn, in an order that the filter does not change. */
  readonly all: readonly Node[];
  /** Actors of a contact that passes, the busiest first; and the others. */
  readonly nodes: readonly Node[];
  readonly ghosts: readonly Node[];
  /** The whole record behind those of whom a part passes, and those ties behind of which nothing passes. */
  readonly rest: string;
  readonly restTies: string;
}

/** The marks of the filtered record in front of the whole one; of all actors, or of `only` some and nothing behind. */
export function layoutOf(
  stage: Stage,
  passing: Tally,
  behind: Iterable<number>,
  only: ReadonlySet<number> | null = null,
): Layout {
  const drawn = only ? stage.drawn.filter(({ actor }) => only.has(actor)) : stage.drawn;
  const all = drawn.map((place) => nodeAt(place, passing.actors[place.actor]!, stage.radiusOf));
  return {
    all,
    nodes: all.filter(({ contacts }) => contacts > 0).sort((one, other) => other.radius - one.radius),
    ghosts: all.filter(({ contacts }) => contacts === 0),
    rest: all.map(({ contacts, radius, reach, shape }) => (contacts > 0 && radius < reach ? shape : '')).join(''),
    restTies: only ? '' : Array.from(behind, (tie) => (passing.ties[tie] === 0 ? stage.way(tie).d : '')).join(''),
  };
}

const known = new WeakMap<Place, Map<number, Node>>();

/** An actor of so many contacts. Remembered: a step of the filter changes few of them, and places last for a stage. */
function nodeAt(place: Place, contacts: number, radiusOf: Stage['radiusOf']): Node {
  let nodes = known.get(place);
  if (!nodes) known.set(place, (nodes = new Map<number, Node>()));
  let node = nodes.get(contacts);
  if (!node) {
    const { hue, x, y, ringed, reach, shape } = place;
    const radius = contacts === 0 ? reach : radiusOf(contacts);
    const d = contacts === 0 ? shape : shapeOf(hue, x, y, radius - (ringed ? 0.75 : 0));
    nodes.set(contacts, (node = { ...place, contacts, radius, d }));
  }
  return node;
}

/** Actors drawn alike, as one path. */
export interface Crowd {
  readonly key: string;
  readonly hue: string;
  readonly ringed: boolean;
  readonly ghost: boolean;
  readonly faint: boolean;
  readonly d: string;
}

/** Actors in as few paths as their sides and looks allow, ghosts first. */
export function crowdsOf(nodes: readonly Node[], isFaint: (actor: number) => boolean): Crowd[] {
  const crowds = new Map<string, { -readonly [K in keyof Crowd]: Crowd[K] }>();
  for (const { actor, hue, ringed, contacts, d } of nodes) {
    const look = { hue, ringed, ghost: contacts === 0, faint: isFaint(actor) };
    const key = `${look.ghost ? 0 : 1} ${hue} ${String(ringed)} ${String(look.faint)}`;
    const crowd = crowds.get(key);
    if (crowd) crowd.d += d;
    else crowds.set(key, { key, ...look, d });
  }
  return [...crowds.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** The first `most` nodes and those of `also`: there are too many for an element each. */
export const busiest = (
  all: readonly Node[],
  most: number,
  also: readonly (number | null | undefined)[],
): readonly Node[] => (all.length <= most ? all : all.filter(({ actor }, i) => i < most || also.includes(actor)));

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
  /** Heads towards whoever was approached. */
  readonly arrows: string;
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

/** How far along the water an arrowhead stands: nearer to whom it points at. */
const HEAD_AT = 0.68;

/** Heads on a curve towards the ends that were approached; `a` is the end that the tie names first. */
function arrowsOn(curve: Curve, towards: number, a: Point, width: number): string {
  const startsAtA = curve.from.x === a.x && curve.from.y === a.y;
  const head = (t: number, sign: 1 | -1): string => {
    const [before, { x, y }] = [pointOn(curve, t - sign * 0.01), pointOn(curve, t)];
    const length = Math.hypot(x - before.x, y - before.y) || 1;
    const [dx, dy] = [(x - before.x) / length, (y - before.y) / length];
    const [reach, half] = [4 + width, 2.5 + width * 0.75];
    const point = (along: number, across: number): string =>
      `${(x + dx * along - dy * across).toFixed(1)},${(y + dy * along + dx * across).toFixed(1)}`;
    return `M${point(reach, 0)}L${point(-reach / 2, half)}L${point(-reach / 2, -half)}Z`;
  };
  const toEnd = (towards & (startsAtA ? B : A)) !== 0;
  const toStart = (towards & (startsAtA ? A : B)) !== 0;
  return (toEnd ? head(HEAD_AT, 1) : '') + (toStart ? head(1 - HEAD_AT, -1) : '');
}

/** The ties named, in as few paths as their standings and widths allow; the widest first. */
export function tieGroups(stage: Stage, ties: Ties, passing: Tally, shown: Iterable<number>): TieGroup[] {
  const groups = new Map<string, TieGroup>();
  for (const tie of shown) {
    const contacts = passing.ties[tie]!;
    if (contacts === 0) continue;
    const standing = STANDINGS[passing.best[tie]!]!;
    const aside = ties.kind[tie] === 'aside';
    const width = aside ? 0.75 : stage.widthOf(contacts);
    const key = `${standing} ${width} ${aside ? 'aside' : ''}`;
    const { curve, d } = stage.way(tie);
    const drawn = groups.get(key);
    const slashes = standing === 'disputed' ? slashesOn(curve) : '';
    const arrows = arrowsOn(curve, passing.towards[tie]!, stage.places[ties.a[tie]!]!, width);
    groups.set(key, {
      key,
      standing,
      aside,
      width,
      d: (drawn?.d ?? '') + d,
      slashes: (drawn?.slashes ?? '') + slashes,
      arrows: (drawn?.arrows ?? '') + arrows,
    });
  }
  return [...groups.values()].sort((one, other) => other.width - one.width || (one.key < other.key ? -1 : 1));
}
