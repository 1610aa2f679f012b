import type { Columns } from '../../explore/columns.ts';
import type { Rows } from './rows.ts';
import type { Scene } from './scene.ts';

/** The mark drawn nearest to a point (px of the lanes), at most `reach` away; −1 where there is none. */
export function nearest({ drawn, x0, x1 }: Scene, { y }: Rows, px: number, py: number, reach = 20): number {
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

/** The mark that a key leads to from another one: along its lane, or to the lane above or below, nearest in time. */
export function walk(columns: Columns, { drawn, x0, x1 }: Scene, from: number, way: Walk): number {
  const { channel, from: first } = columns.contacts;
  const lane = [...drawn].filter((i) => channel[i] === channel[from]);
  const place = lane.indexOf(from);
  switch (way) {
    case 'previous':
      return lane[place - 1] ?? from;
    case 'next':
      return lane[place + 1] ?? from;
    case 'first':
      return lane[0] ?? from;
    case 'last':
      return lane.at(-1) ?? from;
    case 'month-on':
      return lane.find((i) => first[i]! >= first[from]! + MONTH) ?? lane.at(-1) ?? from;
    case 'month-back':
      return lane.findLast((i) => first[i]! <= first[from]! - MONTH) ?? lane[0] ?? from;
    case 'up':
    case 'down':
      return beside();
  }
  function beside(): number {
    const step = way === 'up' ? -1 : 1;
    const middle = (i: number): number => (x0[i]! + x1[i]!) / 2;
    for (let c = channel[from]! + step; c >= 0 && c < columns.views.channels.id.length; c += step) {
      const there = [...drawn].filter((i) => channel[i] === c);
      if (there.length === 0) continue;
      return there.reduce((a, b) => (Math.abs(middle(b) - middle(from)) < Math.abs(middle(a) - middle(from)) ? b : a));
    }
    return from;
  }
}

/** The mark drawn that is nearest to where another one stood: where focus goes when its own is filtered out. */
export function heir(columns: Columns, { drawn }: Scene, lost: number): number {
  const { channel, from } = columns.contacts;
  const away = (i: number): number => (channel[i] === channel[lost] ? 0 : 1e6) + Math.abs(from[i]! - from[lost]!);
  return drawn.length === 0 ? -1 : [...drawn].reduce((a, b) => (away(b) < away(a) ? b : a));
}
