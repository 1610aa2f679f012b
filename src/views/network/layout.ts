import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { pointOn } from './curve.ts';
import type { Curve } from './curve.ts';
import { shapeOf } from './shape.ts';
import type { Place, Stage } from './stage.ts';
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
  /** The whole record behind those of whom a part passes, and the ties of which nothing passes. */
  readonly rest: string;
  readonly restTies: string;
}

/** The marks of the filtered record in front of the whole one. */
export function layoutOf(stage: Stage, ties: Ties, passing: Tally): Layout {
  const all = stage.drawn.map((place): Node => {
    const contacts = passing.actors[place.actor]!;
    if (contacts === 0) return { ...place, contacts, radius: place.reach, d: place.shape };
    const radius = stage.radiusOf(contacts);
    return { ...place, contacts, radius, d: shapeOf(place.hue, place.x, place.y, radius - (place.ringed ? 0.75 : 0)) };
  });
  return {
    all,
    nodes: all.filter(({ contacts }) => contacts > 0).sort((one, other) => other.radius - one.radius),
    ghosts: all.filter(({ contacts }) => contacts === 0),
    rest: all.map(({ contacts, radius, reach, shape }) => (contacts > 0 && radius < reach ? shape : '')).join(''),
    restTies: ties.kind
      .map((kind, tie) => (kind === 'between' && passing.ties[tie] === 0 ? stage.way(tie).d : ''))
      .join(''),
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
    const group = groups.get(key);
    const slashes = standing === 'disputed' ? slashesOn(curve) : '';
    groups.set(key, {
      key,
      standing,
      aside,
      width,
      d: (group?.d ?? '') + d,
      slashes: (group?.slashes ?? '') + slashes,
    });
  }
  return [...groups.values()].sort((one, other) => other.width - one.width || (one.key < other.key ? -1 : 1));
}
