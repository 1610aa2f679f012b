import type { Columns } from '../../explore/columns.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import type { Scale } from './geometry.ts';

/** Contacts of a lane too dense for marks, gathered by the middle of their days. */
export interface Bin {
  readonly channel: number;
  /** Its place in the view, from the left, and its edges, px. */
  readonly place: number;
  readonly x: number;
  readonly width: number;
  /** Contacts that pass, by place in STANDINGS, and all of them. */
  readonly counts: readonly number[];
  readonly count: number;
  /** With those that are filtered out. */
  readonly total: number;
}

/** A lane with more marks in view than this is drawn as bins: its pixels could not tell them apart. */
export const MOST_MARKS = 400;
const BIN_WIDTH = 12;

/** The bins of a lane's contacts in view; every contact is in exactly one. Empty bins are left out. */
export function binsOf(
  { contacts }: Columns,
  channel: number,
  inView: readonly number[],
  passing: Uint8Array,
  standing: (contact: number) => Standing,
  scale: Scale,
  bounds: { readonly left: number; readonly right: number },
): Bin[] {
  const size = Math.ceil((bounds.right - bounds.left) / BIN_WIDTH);
  const counts = Array.from({ length: size }, () => STANDINGS.map(() => 0));
  const totals = new Int32Array(size);
  for (const i of inView) {
    const x = scale.x((contacts.from[i]! + contacts.to[i]! + 1) / 2);
    const place = Math.min(Math.max(Math.floor((x - bounds.left) / BIN_WIDTH), 0), size - 1);
    totals[place]!++;
    if (passing[i]) counts[place]![STANDINGS.indexOf(standing(i))]!++;
  }
  return counts.flatMap((byStanding, place) =>
    totals[place] === 0
      ? []
      : {
          channel,
          place,
          x: bounds.left + place * BIN_WIDTH,
          width: BIN_WIDTH,
          counts: byStanding,
          count: byStanding.reduce((a, b) => a + b, 0),
          total: totals[place]!,
        },
  );
}
