import type { Columns } from '../../explore/columns.ts';
import type { Day } from '../../record/day.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import type { Scale } from './geometry.ts';
import type { Span } from './span.ts';

/** Contacts of a lane that lie in the same stretch of days, by the middle of their days in view. */
export interface Bin {
  /** Tells it from all others and from contacts: below −1, and the same as long as it begins on that day. */
  readonly key: number;
  readonly channel: number;
  /** Its first day, and how many days of the record it has. */
  readonly from: Day;
  readonly days: number;
  /** Its edges, px. */
  readonly x0: number;
  readonly x1: number;
  /** Contacts that pass, by place in STANDINGS, and all of them. */
  readonly counts: readonly number[];
  readonly count: number;
  /** With those that are filtered out. */
  readonly total: number;
}

/** All lanes together show no more marks than this, whatever the record's size, and no lane more than that. */
const MOST_IN_ALL = 2400;
const MOST_IN_LANE = 400;

/** A lane with more marks in view than this is drawn as bins: its pixels could not tell them apart. */
export const mostMarks = (lanes: number): number =>
  Math.min(MOST_IN_LANE, Math.floor(MOST_IN_ALL / Math.max(lanes, 1)));

/** Its bars begin to show behind its marks at this share of the most marks, and at so much more than the least zoom. */
const THINNER = 0.6;
const CLOSER = 1.6;

/**
 * How far a lane is on its way from marks (0) to bins (1), which are only bars behind the marks until then: so that
 * zooming turns the ones into the others without a jump. `clear` are the px for a day from which on its marks keep
 * clear of each other.
 */
export function densityIn(marks: number, most: number, perDay: number, clear: number): number {
  const byCount = (marks / most - THINNER) / (1 - THINNER);
  const byZoom = clear === 0 ? 0 : (CLOSER - perDay / clear) / (CLOSER - 1);
  // No less than 1 where the zoom is what it takes but for a rounding.
  return Math.min(Math.max(byCount, byZoom, 0), marks > most || perDay < clear * (1 - 1e-9) ? 1 : 0.999);
}

/** The least width of a bin, px. */
const BIN_WIDTH = 10;
/** A power of two, so that a bin of one zoom is two of the next. */
const daysOf = (perDay: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(BIN_WIDTH / perDay)));

/** Days from the first that a key can tell. */
const KEY_BASE = 2 ** 21;

/**
 * The bins of a lane's contacts in a span: stretches of days that keep their place when the view moves. Every contact is
 * in exactly one; empty bins are left out.
 */
export function binsOf(
  { contacts, views, axis }: Columns,
  channel: number,
  inSpan: readonly number[],
  span: Span,
  passing: Uint8Array,
  standing: (contact: number) => Standing,
  scale: Scale,
): Bin[] {
  const days = daysOf(scale.perDay);
  const first = Math.floor(span.from / days);
  const size = Math.ceil(span.to / days) - first;
  const counts = Array.from({ length: size }, () => STANDINGS.map(() => 0));
  const totals = new Int32Array(size);
  for (const i of inSpan) {
    const middle = (Math.max(contacts.from[i]!, span.from) + Math.min(contacts.to[i]! + 1, span.to)) / 2;
    const place = Math.floor(middle / days) - first;
    totals[place]!++;
    if (passing[i]) counts[place]![STANDINGS.indexOf(standing(i))]!++;
  }
  return counts.flatMap((byStanding, place) => {
    if (totals[place] === 0) return [];
    const start = (first + place) * days;
    const from = Math.max(start, axis.from);
    const to = Math.min(start + days, axis.to + 1);
    return {
      key: -2 - ((start + KEY_BASE) * views.channels.id.length + channel),
      channel,
      from,
      days: to - from,
      x0: scale.x(from),
      x1: scale.x(to),
      counts: byStanding,
      count: byStanding.reduce((a, b) => a + b, 0),
      total: totals[place]!,
    };
  });
}

const short = (value: number): string => String(Math.round(value * 10) / 10);
const at = (x: number, y: number, width: number, height: number): string =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;

/** The bars of one lane's bins as path data between `y` and `y + height`: the ghost of all, and each standing on the last. */
export function barsOf(bins: readonly Bin[], y: number, height: number): { ghost: string; standings: string[] } {
  const most = Math.max(...bins.map(({ total }) => total));
  const tall = (n: number): number => (n / most) * height;
  const bar = ({ x0, x1 }: Bin, below: number, n: number): string =>
    at(x0 + 0.5, y + height - tall(below + n), x1 - x0 - 1, tall(n));
  const ghost = bins.map((bin) => bar(bin, 0, bin.total)).join('');
  const standings = STANDINGS.map(() => '');
  for (const bin of bins) {
    let below = 0;
    bin.counts.forEach((n, standing) => {
      if (n > 0) standings[standing] = `${standings[standing]!}${bar(bin, below, n)}`;
      below += n;
    });
  }
  return { ghost, standings };
}
