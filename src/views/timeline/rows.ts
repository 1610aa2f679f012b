import type { Columns } from '../../explore/columns.ts';
import type { Geometry } from './geometry.ts';
import { BETWEEN, filledGeometry, geometryOf, scaleOf, turnedGeometry } from './geometry.ts';
import { edgesOf } from './shapes.ts';
import type { DateShape } from './shapes.ts';
import { lengthOf, SHORTEST, wholeSpan } from './span.ts';

export interface Lane {
  readonly channel: number;
  readonly rows: number;
  /** Contacts of the whole record. */
  readonly total: number;
  /** Its upper edge and height, px from the top of the lanes. */
  readonly y: number;
  readonly height: number;
  /** Px for a day from which on no two of its marks meet; 0 where they never do. */
  readonly clear: number;
}

/** Where the marks stand: packed once per width on the whole record, so that neither filter nor zoom changes it. */
export interface Rows {
  readonly lanes: readonly Lane[];
  /** Of each contact: its row in its lane, and the middle of that row, px from the top of the lanes. */
  readonly row: Int16Array;
  readonly y: Float32Array;
  readonly height: number;
}

/**
 * All lanes have so many rows to share. One that needs more than its share is drawn as bins until a zoom at which it does
 * not; only where there is none it grows, up to so many rows of its own.
 */
const MOST_IN_ALL = 60;
const MOST_ROWS = 40;

/** Least space between two marks of a row, px. */
export const GAP = 1.5;

/** The contacts of each channel, in the order of the record. */
function contactsByChannel({ contacts, views }: Columns): number[][] {
  const lists: number[][] = views.channels.id.map(() => []);
  for (let i = 0; i < contacts.count; i++) lists[contacts.channel[i]!]!.push(i);
  return lists;
}

type Edges = (contact: number) => readonly [number, number];

/** Puts every contact into the first row that is free; the number of rows, or null where more than `most` are needed. */
function pack(list: readonly number[], edges: Edges, most: number, row: Int16Array): number | null {
  const ends: number[] = [];
  for (const i of list) {
    const [x0, x1] = edges(i);
    let free = 0;
    while (free < ends.length && ends[free]! + GAP > x0) free++;
    if (free === most) return null;
    ends[free] = x1;
    row[i] = free;
  }
  return Math.max(ends.length, 1);
}

/** Each step shows so many times fewer days than the one before. */
const FINER = Math.SQRT2;

/** So many rows for each that their sum stays within `most`: those that need little get it, the others share the rest. */
export function shares(needs: readonly number[], most: number): number[] {
  const given = needs.map(() => 0);
  let left = most;
  const order = needs.map((_, i) => i).sort((a, b) => needs[a]! - needs[b]!);
  order.forEach((i, place) => {
    given[i] = Math.max(1, Math.min(needs[i]!, Math.floor(left / (order.length - place))));
    left -= given[i];
  });
  return given;
}

/** Whether lanes fill a room, instead of growing. */
const fills = ({ across }: Geometry): boolean => across !== Infinity;

/** How many rows lanes have together that fill a room. */
const roomFor = ({ across, lanePad, rowHeight }: Geometry, lanes: number): number =>
  Math.floor((across - 2 * lanes * lanePad) / rowHeight);

/** Of a lane with so many rows, px. */
const heightOf = (rows: number, geometry: Geometry): number => {
  const need = rows * geometry.rowHeight + 2 * geometry.lanePad;
  return Math.max(fills(geometry) ? need : Math.ceil(need), geometry.laneLeast);
};

/** Puts every contact into a row of its lane, in the order of the record: at the coarsest zoom at which few rows do. */
export function packRows(columns: Columns, shapes: readonly DateShape[], geometry: Geometry): Rows {
  const { count, channel } = columns.contacts;
  const lists = contactsByChannel(columns);
  const row = new Int16Array(count);
  const whole = wholeSpan(columns);
  const least = scaleOf(whole, geometry).perDay;
  const at = (perDay: number): Edges => {
    const scale = scaleOf(whole, { width: perDay * lengthOf(whole), padLeft: 0, padRight: 0 });
    return (i) => edgesOf(columns, shapes[i]!, i, scale, geometry.r);
  };
  const needs = lists.map((list) => pack(list, at(least), MOST_ROWS, row) ?? Infinity);
  const room = fills(geometry) ? roomFor(geometry, lists.length) : Math.max(MOST_IN_ALL, lists.length);
  const most = shares(
    needs.map((need) => Math.min(need, MOST_ROWS)),
    room,
  );
  const finest = (least * lengthOf(whole)) / SHORTEST;
  const packed = lists.map((list, lane): { rows: number; clear: number } => {
    if (needs[lane]! <= most[lane]!) return { rows: needs[lane]!, clear: 0 };
    for (const limit of fills(geometry) ? [most[lane]!] : [most[lane]!, MOST_ROWS])
      for (let perDay = least; perDay <= finest * FINER; perDay *= FINER) {
        const rows = pack(list, at(Math.min(perDay, finest)), limit, row);
        if (rows !== null) return { rows, clear: Math.min(perDay, finest) };
      }
    // Where they overlap in days no zoom tells them apart: they stay in bins.
    for (const i of list) row[i] = row[i]! % most[lane]!;
    return { rows: most[lane]!, clear: Infinity };
  });
  const heights = packed.map(({ rows }) => heightOf(rows, geometry));
  const spare = fills(geometry) ? Math.max(geometry.across - heights.reduce((a, b) => a + b, 0), 0) / lists.length : 0;
  let y = 0;
  const lanes = packed.map(({ rows, clear }, lane): Lane => {
    const height = heights[lane]! + spare;
    y += height;
    return { channel: lane, rows, total: lists[lane]!.length, y: y - height, height, clear };
  });
  const middle = Float32Array.from(row, (place, i) => middleOf(lanes[channel[i]!]!, place, geometry));
  return { lanes, row, y: middle, height: y };
}

/** Marks of turned lanes shrink from this half size to that one, px, until all rows fit beside each other. */
const LARGEST = 5;
const SMALLEST = 2.5;

/** Sizes with which all rows of lanes across a picture fit into its height, px; else the smallest. */
export function fittedAcross(columns: Columns, shapes: readonly DateShape[], width: number, across: number): Geometry {
  const lists = contactsByChannel(columns);
  const largest = geometryOf(width).rowHeight;
  const row = new Int16Array(columns.contacts.count);
  const scale = scaleOf(wholeSpan(columns), geometryOf(width));
  for (let r = LARGEST; r > SMALLEST; r -= 0.25) {
    const rows = lists.map((list) => pack(list, (i) => edgesOf(columns, shapes[i]!, i, scale, r), MOST_ROWS, row));
    for (let rowHeight = largest; rowHeight >= 2 * r + BETWEEN; rowHeight -= 0.25) {
      const geometry = filledGeometry(width, across, lists.length, r, rowHeight);
      if (rows.reduce((sum: number, n) => sum + heightOf(n ?? Infinity, geometry), 0) <= geometry.across)
        return geometry;
    }
  }
  return filledGeometry(width, across, lists.length, SMALLEST, 2 * SMALLEST + BETWEEN);
}

/** Sizes with which all rows of turned lanes fit into a page of a width, px; else the smallest. */
export function fitted(columns: Columns, shapes: readonly DateShape[], width: number): Geometry {
  const lists = contactsByChannel(columns);
  const days = lengthOf(wholeSpan(columns));
  const row = new Int16Array(columns.contacts.count);
  for (let r = LARGEST; r > SMALLEST; r -= 0.25) {
    const geometry = turnedGeometry(width, days, lists.length, r);
    const scale = scaleOf(wholeSpan(columns), geometry);
    let room = geometry.across;
    for (const list of lists) {
      const rows = pack(list, (i) => edgesOf(columns, shapes[i]!, i, scale, r), MOST_ROWS, row);
      room -= heightOf(rows ?? Infinity, geometry);
      if (room < 0) break;
    }
    if (room >= 0) return geometry;
  }
  return turnedGeometry(width, days, lists.length, SMALLEST);
}

/** The middle of a row of a lane, px; a float32, as in `Rows.y`. In a lane with room to spare rows keep to its middle. */
const middleOf = ({ y, height, rows }: Lane, row: number, geometry: Geometry): number => {
  const { lanePad, rowHeight } = geometry;
  return Math.fround(y + (fills(geometry) ? (height - rows * rowHeight) / 2 : lanePad) + rowHeight * (row + 0.5));
};

/** The middles of the other rows of a lane, the nearest first. */
export const otherRows = (lane: Lane, y: number, geometry: Geometry): number[] =>
  Array.from({ length: lane.rows }, (_, row) => middleOf(lane, row, geometry))
    .filter((middle) => middle !== y)
    .sort((a, b) => Math.abs(a - y) - Math.abs(b - y));
