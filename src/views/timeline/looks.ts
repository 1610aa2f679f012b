import type { Standing } from '../../record/vocabulary.ts';
import { markPaths } from '../common/mark-shape.ts';
import type { MarkPaths } from '../common/mark-shape.ts';
import { drawnSpan, railTicks } from './shapes.ts';
import type { DateShape } from './shapes.ts';

/** What is drawn of a mark around y = 0. */
export interface Drawing {
  readonly x0: number;
  readonly x1: number;
  readonly r: number;
  /** Where it is cut off, px. */
  readonly left: number;
  readonly right: number;
  readonly standing: Standing;
  readonly paths: MarkPaths;
  /** Ticks of a rail, else empty. */
  readonly ticks: string;
}

/** All that may differ of a contact's mark from one picture to the next. */
export interface Look {
  readonly contact: number;
  /** Filtered out: only its outline is seen. */
  readonly ghost: boolean;
  readonly y: number;
  readonly lit: boolean;
  readonly selected: boolean;
  /** Tab leads here. */
  readonly stop: boolean;
  readonly open: boolean;
  readonly name: string;
  /** Where its tail ends, px; null where it has none. */
  readonly tail: number | null;
  readonly drawing: Drawing;
}

type Place = Pick<Drawing, 'x0' | 'x1' | 'r' | 'left' | 'right' | 'standing'>;

const same = <T extends object>(a: T | undefined, b: Partial<T>): a is T =>
  a !== undefined && (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);

/** The drawing of a mark; the last one where nothing of it changed. */
export function drawingOf(shape: DateShape, place: Place, last?: Drawing): Drawing {
  if (same(last, place)) return last;
  const { x0, x1, r, left, right, standing } = place;
  return {
    ...place,
    paths: markPaths(drawnSpan(shape, [x0, x1], r, left, right), standing),
    ticks: shape.rail ? railTicks([x0, x1], r, left, right) : '',
  };
}

/** A look, or the last one where nothing of it changed: what is the same object needs no drawing. */
export const lookOf = (look: Look, last?: Look): Look => (same(last, look) ? last : look);
