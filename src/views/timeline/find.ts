import type { Columns } from '../../explore/columns.ts';
import type { Label } from './labels.ts';
import type { Rows } from './rows.ts';
import type { Scene } from './scene.ts';

/*
 * What pointer and keyboard find in the lanes is told by one number: the row of a contact whose mark is drawn, or the
 * key of a bin, which is below −1; −1 is nothing.
 */

export const isBin = (key: number): boolean => key < -1;

/** Something to point at or stand on, and its edges along time, px. */
export interface Stop {
  readonly key: number;
  readonly channel: number;
  readonly from: number;
  readonly x0: number;
  readonly x1: number;
}

/** All marks drawn and all bins with something in them: lane by lane, in the order of the record. */
export function stopsOf({ contacts }: Columns, { drawn, x0, x1, bins }: Scene): Stop[] {
  const marks = Array.from(drawn, (i): Stop => {
    return { key: i, channel: contacts.channel[i]!, from: contacts.from[i]!, x0: x0[i]!, x1: x1[i]! };
  });
  return [...marks, ...bins.filter(({ count }) => count > 0)].sort((a, b) => a.channel - b.channel);
}

/** Half the height of a line of a label, px. */
const HALF_LINE = 7;

/** The contact whose label lies under a point (px of the lanes); −1 where there is none. */
export const labelled = (labels: readonly Label[], px: number, py: number): number =>
  labels.find(({ x, y, width }) => x <= px && px <= x + width && Math.abs(y - py) <= HALF_LINE)?.contact ?? -1;

/**
 * What is drawn nearest to a point (px of the lanes): the bin that it lies in, else the mark at most `reach` away; −1
 * where there is none.
 */
export function nearest(
  { drawn, bins, x0, x1 }: Scene,
  { y, lanes }: Rows,
  px: number,
  py: number,
  reach = 20,
): number {
  const bin = bins.find(
    ({ channel, ...one }) =>
      one.x0 <= px && px < one.x1 && lanes[channel]!.y <= py && py < lanes[channel]!.y + lanes[channel]!.height,
  );
  if (bin) return bin.key;
  let best = -1;
  let least = reach;
  for (const i of drawn) {
    const dx = Math.max(x0[i]! - px, px - x1[i]!, 0);
    const distance = Math.hypot(dx, y[i]! - py);
    if (distance > least || (distance === least && best >= 0)) continue;
    least = distance;
    best = i;
  }
  return best;
}

export type Walk = 'previous' | 'next' | 'up' | 'down' | 'month-back' | 'month-on' | 'first' | 'last';

const MONTH = 30;

const middle = ({ x0, x1 }: Stop): number => (x0 + x1) / 2;

/** Where a key leads to from another place: along its lane, or to the lane above or below, nearest in time. */
export function walk(columns: Columns, scene: Scene, from: number, way: Walk): number {
  const stops = stopsOf(columns, scene);
  const here = stops.find(({ key }) => key === from);
  if (!here) return from;
  const lane = stops.filter(({ channel }) => channel === here.channel);
  const place = lane.indexOf(here);
  const there = (): Stop | undefined => {
    switch (way) {
      case 'previous':
        return lane[place - 1];
      case 'next':
        return lane[place + 1];
      case 'first':
        return lane[0];
      case 'last':
        return lane.at(-1);
      case 'month-on':
        return lane.find((one) => one.from >= here.from + MONTH) ?? lane.at(-1);
      case 'month-back':
        return lane.findLast((one) => one.from <= here.from - MONTH) ?? lane[0];
      case 'up':
      case 'down':
        return beside(stops, here, way === 'up' ? -1 : 1, columns.views.channels.id.length);
    }
  };
  return there()?.key ?? from;
}

/** The nearest in time of the next lane that has any. */
function beside(stops: readonly Stop[], from: Stop, step: 1 | -1, lanes: number): Stop | undefined {
  const away = (one: Stop): number => Math.abs(middle(one) - middle(from));
  for (let c = from.channel + step; c >= 0 && c < lanes; c += step) {
    const there = stops.filter(({ channel }) => channel === c);
    if (there.length > 0) return there.reduce((a, b) => (away(b) < away(a) ? b : a));
  }
  return undefined;
}

/** What is nearest to where something else stood: where focus goes when its own is filtered out or zoomed away. */
export function heir(columns: Columns, scene: Scene, lost: Pick<Stop, 'channel' | 'from'>): number {
  const away = ({ channel, from }: Stop): number => (channel === lost.channel ? 0 : 1e6) + Math.abs(from - lost.from);
  const stops = stopsOf(columns, scene);
  return stops.length === 0 ? -1 : stops.reduce((a, b) => (away(b) < away(a) ? b : a)).key;
}
