import type { Columns } from '../../explore/columns.ts';
import type { Geometry } from './geometry.ts';
import { scaleOf } from './geometry.ts';
import { edgesOf } from './shapes.ts';
import type { DateShape } from './shapes.ts';
import { wholeSpan } from './span.ts';

export interface Lane {
  readonly channel: number;
  readonly rows: number;
  /** Contacts of the whole record. */
  readonly total: number;
  /** Its upper edge and height, px from the top of the lanes. */
  readonly y: number;
  readonly height: number;
}

/** Where the marks stand: packed once per width on the whole record, so that neither filter nor zoom changes it. */
export interface Rows {
  readonly lanes: readonly Lane[];
  /** Of each contact: its row in its lane, and the middle of that row, px from the top of the lanes. */
  readonly row: Int16Array;
  readonly y: Float32Array;
  readonly height: number;
}

/** A lane grows no taller than this; one that would is too dense for marks and drawn as bins. */
const MOST_ROWS = 40;

/** Least space between two marks of a row, px. */
export const GAP = 1.5;

/** Puts every contact into the first row of its lane that is free, in the order of the record. */
export function packRows(columns: Columns, shapes: readonly DateShape[], geometry: Geometry): Rows {
  const { count, channel } = columns.contacts;
  const scale = scaleOf(wholeSpan(columns), geometry);
  const ends: number[][] = columns.views.channels.id.map(() => []);
  const total = new Int32Array(ends.length);
  const row = new Int16Array(count);
  for (let i = 0; i < count; i++) {
    const [x0, x1] = edgesOf(columns, shapes[i]!, i, scale, geometry.r);
    const lane = ends[channel[i]!]!;
    const free = lane.findIndex((end) => end + GAP <= x0);
    row[i] = free >= 0 ? free : lane.length < MOST_ROWS ? lane.length : lane.indexOf(Math.min(...lane));
    lane[row[i]!] = x1;
    total[channel[i]!]!++;
  }
  let y = 0;
  const lanes = ends.map((lane, index): Lane => {
    const rows = Math.max(lane.length, 1);
    const need = rows * geometry.rowHeight + 2 * geometry.lanePad + geometry.headHeight;
    const height = Math.max(Math.ceil(need), geometry.laneLeast);
    y += height;
    return { channel: index, rows, total: total[index]!, y: y - height, height };
  });
  const middle = Float32Array.from(row, (at, i) => middleOf(lanes[channel[i]!]!, at, geometry));
  return { lanes, row, y: middle, height: y };
}

/** The middle of a row of a lane, px; a float32, as in `Rows.y`. */
const middleOf = (lane: Lane, row: number, { headHeight, lanePad, rowHeight }: Geometry): number =>
  Math.fround(lane.y + headHeight + lanePad + rowHeight * (row + 0.5));

/** The middles of the other rows of a lane, the nearest first. */
export const otherRows = (lane: Lane, y: number, geometry: Geometry): number[] =>
  Array.from({ length: lane.rows }, (_, row) => middleOf(lane, row, geometry))
    .filter((middle) => middle !== y)
    .sort((a, b) => Math.abs(a - y) - Math.abs(b - y));
