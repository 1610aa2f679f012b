import type { Day } from '../../../record/day.ts';
import type { Stops } from './stops.ts';

/** The strip of the slider: days along it, px from its left end. */
export interface Scale {
  readonly width: number;
  readonly x: (day: Day) => number;
  readonly day: (x: number) => Day;
}

const within = (share: number): number => Math.min(Math.max(share, 0), 1);

/** A strip of a width (px) from one day to another; what lies beyond is held at its ends. */
export function scaleOf(width: number, from: Day, to: Day): Scale {
  const days = Math.max(to - from, 1);
  return {
    width,
    x: (day) => within((day - from) / days) * width,
    day: (x) => from + Math.floor(within(x / width) * (to - from)),
  };
}

/** Width of one bar and its gap, px. */
const BAR = 4;
const GAP = 1;

/** How many accounts came out within each bar. */
export function barsOf({ days, known }: Stops, { width, x }: Scale): Int32Array {
  const bars = new Int32Array(Math.max(Math.ceil(width / BAR), 1));
  days.forEach((day, i) => {
    bars[Math.min(Math.floor(x(day) / BAR), bars.length - 1)]! += known[i]! - (known[i - 1] ?? 0);
  });
  return bars;
}

/** Bars on a baseline, as one path: `most` fills the height (px), and one account can still be seen. */
export function barsPath(bars: Int32Array, height: number, most: number): string {
  let d = '';
  bars.forEach((count, i) => {
    if (count === 0) return;
    const tall = Math.max((count / most) * height, 1).toFixed(1);
    d += `M${String(i * BAR)} ${String(height)}v-${tall}h${String(BAR - GAP)}v${tall}z`;
  });
  return d;
}
