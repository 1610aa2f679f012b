import type { Columns } from '../../explore/columns.ts';
import type { Geometry } from './geometry.ts';
import { BETWEEN, filledGeometry, geometryOf, scaleOf, turnedGeometry } from './geometry.ts';
import { edgesOf } from './shapes.ts';
import type { DateShape } from './shapes.ts';
import { lengthOf, SHORTEST, wholeSpan } from './span.ts';
import type { Span } from './span.ts';

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
  /** Of each contact: its row in its lane, −1 where it is not shown; and the middle of that row, px from the top. */
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

/** What rows are packed for: on the page the whole record, so that nothing moves; for a picture what passes in it. */
export interface Shown {
  readonly has: (contact: number) => boolean;
  readonly channels: readonly number[];
  readonly span: Span;
  /** How much is kept free beside a mark for its name, px; nothing on the page. */
  readonly name: (contact: number) => number;
}

/** The row of what is not shown. */
const NOWHERE = -1;

export const wholeRecord = (columns: Columns): Shown => ({
  has: () => true,
  channels: [...columns.views.channels.id.keys()],
  span: wholeSpan(columns),
  name: () => 0,
});

/** The contacts of each channel shown that have possible days in the span, in the order of the record. */
function contactsByChannel({ contacts, views }: Columns, { has, channels, span }: Shown): number[][] {
  const lists: number[][] = views.channels.id.map(() => []);
  for (let i = 0; i < contacts.count; i++)
    if (has(i) && contacts.from[i]! < span.to && contacts.to[i]! + 1 > span.from) lists[contacts.channel[i]!]!.push(i);
  return channels.map((channel) => lists[channel]!);
}

type Edges = (contact: number) => readonly [number, number];

/** Edges of marks with their names. */
const named =
  (edges: Edges, { name }: Shown): Edges =>
  (contact) => {
    const [x0, x1] = edges(contact);
    return [x0, x1 + name(contact)];
  };

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

/**
 * Puts every contact into a row of its lane, in the order of the record: at the coarsest zoom at which few rows do.
 * Lanes that are not shown have no height.
 */
export function packRows(
  columns: Columns,
  shapes: readonly DateShape[],
  geometry: Geometry,
  shown: Shown = wholeRecord(columns),
): Rows {
  const { count, channel } = columns.contacts;
  const lists = contactsByChannel(columns, shown);
  const row = new Int16Array(count).fill(NOWHERE);
  const whole = shown.span;
  const least = scaleOf(whole, geometry).perDay;
  const at = (perDay: number): Edges => {
    const scale = scaleOf(whole, { width: perDay * lengthOf(whole), padLeft: 0, padRight: 0 });
    return named((i) => edgesOf(columns, shapes[i]!, i, scale, geometry.r), shown);
  };
  const needs = lists.map((list) => pack(list, at(least), MOST_ROWS, row) ?? Infinity);
  const room = fills(geometry) ? roomFor(geometry, lists.length) : Math.max(MOST_IN_ALL, lists.length);
  const most = shares(
    needs.map((need) => Math.min(need, MOST_ROWS)),
    room,
  );
  const finest = Math.max((least * lengthOf(whole)) / SHORTEST, least);
  const packed = lists.map((list, lane): { rows: number; clear: number } => {
    if (needs[lane]! <= most[lane]!) return { rows: needs[lane]!, clear: 0 };
    for (const limit of fills(geometry) ? [most[lane]!] : [most[lane]!, MOST_ROWS])
      for (let perDay = least; perDay <= finest * FINER; perDay *= FINER) {
        const rows = pack(list, at(Math.min(perDay, finest)), limit, row);
        if (rows !== null) return { rows, clear: Math.min(perDay, finest) };
      }
    // Where they overlap in days no zoom tells them apart: they stay in bins.
    for (const i of list) row[i] = Math.max(row[i]!, 0) % most[lane]!;
    return { rows: most[lane]!, clear: Infinity };
  });
  const heights = packed.map(({ rows }) => heightOf(rows, geometry));
  const spare = fills(geometry) ? Math.max(geometry.across - heights.reduce((a, b) => a + b, 0), 0) / lists.length : 0;
  let y = 0;
  const totals = totalsOf(columns);
  const lanes = totals.map((total, channel): Lane => {
    const place = shown.channels.indexOf(channel);
    if (place < 0) return { channel, rows: 0, total, y, height: 0, clear: 0 };
    const height = heights[place]! + spare;
    y += height;
    return { channel, ...packed[place]!, total, y: y - height, height };
  });
  const middle = Float32Array.from(row, (place, i) => middleOf(lanes[channel[i]!]!, place, geometry));
  return { lanes, row, y: middle, height: y };
}

/** How many contacts of the whole record each channel has. */
function totalsOf({ contacts, views }: Columns): number[] {
  const totals = views.channels.id.map(() => 0);
  for (const channel of contacts.channel) totals[channel]!++;
  return totals;
}

/** Marks of turned lanes shrink from this half size to that one, px, until all rows fit beside each other. */
const LARGEST = 5;
const SMALLEST = 2.5;
/** In a large picture marks grow up to that half size, and rows up to that height, px. */
const LARGER = 7;
const AIRY = 30;

/** Most that is kept free for a name, px: with all of them where that fits, else with less, at last with nothing. */
const NAMES = [280, 190, 130, 0];

/**
 * Sizes with which all rows of lanes fit into a picture's room (px), and what they are packed for: where every name has
 * room beside its mark it gets it.
 */
export function fittedAcross(
  columns: Columns,
  shapes: readonly DateShape[],
  [width, across]: readonly [width: number, across: number],
  shown: Shown,
  nameWidth: (contact: number) => number,
): { readonly geometry: Geometry; readonly shown: Shown } {
  const lists = contactsByChannel(columns, shown);
  const row = new Int16Array(columns.contacts.count);
  const scale = scaleOf(shown.span, geometryOf(width));
  for (const most of NAMES) {
    const wanted = { ...shown, name: (contact: number) => Math.min(nameWidth(contact), most) };
    for (let r = LARGER; r > SMALLEST; r -= 0.25) {
      // Names, and marks larger than the page's, want more air.
      const least = r > LARGEST ? 2 * r + 8 : most > 0 ? geometryOf(width).rowHeight : 2 * r + BETWEEN;
      const edges = named((i) => edgesOf(columns, shapes[i]!, i, scale, r), wanted);
      const rows = lists.map((list) => pack(list, edges, MOST_ROWS, row));
      for (let rowHeight = AIRY; rowHeight >= least; rowHeight -= 0.25) {
        const geometry = filledGeometry(width, across, lists.length, r, rowHeight);
        const need = rows.reduce((sum: number, n) => sum + heightOf(n ?? Infinity, geometry), 0);
        if (need <= geometry.across) return { geometry, shown: wanted };
      }
      if (most > 0 && r <= LARGEST) break;
    }
  }
  return { geometry: filledGeometry(width, across, lists.length, SMALLEST, 2 * SMALLEST + BETWEEN), shown };
}

/** Sizes with which all rows of turned lanes fit into a page of a width, px; else the smallest. */
export function fitted(columns: Columns, shapes: readonly DateShape[], width: number): Geometry {
  const lists = contactsByChannel(columns, wholeRecord(columns));
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
