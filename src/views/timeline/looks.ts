import type { DrawnMark } from '../common/mark-layers.ts';
import { drawnOf } from './paths.ts';
import type { Place } from './paths.ts';
import type { DateShape } from './shapes.ts';

/** What is drawn of a contact's mark. */
export type Drawing = Place & Required<DrawnMark>;

/** All that may differ of a contact's mark from one picture to the next. */
export interface Look {
  readonly contact: number;
  /** `ghost`: filtered out, not seen itself, only its outline among those of its lane. `away`: out of view. */
  readonly state: 'drawn' | 'ghost' | 'away';
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

function same<T extends object>(a: T | undefined, b: Partial<T>): a is T {
  if (a === undefined) return false;
  for (const key in b) if (a[key] !== b[key]) return false;
  return true;
}

/** The drawing of a mark; the last one where nothing of it changed. */
export const drawingOf = (shape: DateShape, place: Place & Pick<DrawnMark, 'standing'>, last?: Drawing): Drawing =>
  same(last, place) ? last : { ...place, ...drawnOf(shape, place, place.standing) };

/** What is given, or the last one where nothing of it changed: what is the same object needs no drawing. */
export const unchanged = <T extends object>(now: T, last: T | undefined): T => (same(last, now) ? last : now);

/** From a mark to the ring around it, px. */
const RING = 4;

/** A ring around each mark, as path data. */
export const ringsOf = (drawings: readonly Drawing[]): string =>
  drawings
    .map(({ x0, x1, y, r, left, right }) => {
      const first = String(Math.max(x0, left - 10) + r);
      const last = String(Math.min(x1, right + 10) - r);
      const radius = r + RING;
      const arc = `A${String(radius)} ${String(radius)} 0 0 1`;
      const [top, bottom] = [String(y - radius), String(y + radius)];
      return `M${first} ${bottom}${arc} ${first} ${top}H${last}${arc} ${last} ${bottom}Z`;
    })
    .join('');
