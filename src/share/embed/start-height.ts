import type { Embed } from '../../explore/state.ts';

/**
 * px: what each view takes in an embed of the whole record, at frames of these widths (px) and wider.
 * The preview measures the embed itself; this holds until it has, and for who has no preview.
 */
const HEIGHTS: Readonly<
  Record<Extract<Embed, string> | 'contact', readonly (readonly [from: number, height: number])[]>
> = {
  timeline: [[0, 700]],
  network: [[0, 700]],
  matrix: [[0, 700]],
  table: [[0, 700]],
  all: [[0, 700]],
  contact: [[0, 700]],
};

/** px; what scrolls within a frame of this height is read more easily than a frame taller than any screen. */
const TALLEST = 900;

const LONG: readonly string[] = ['table', 'all', 'contact'];

const nameOf = (embed: Embed): keyof typeof HEIGHTS => (typeof embed === 'string' ? embed : 'contact');

/** The height (px) that a frame of a width (px) starts with. */
export const startHeight = (embed: Embed, width: number): number =>
  HEIGHTS[nameOf(embed)].findLast(([from]) => width >= from)![1];

/** A height (px) that a frame may start with: a picture is shown whole, what is long scrolls. */
export const withinReason = (embed: Embed, height: number): number =>
  LONG.includes(nameOf(embed)) ? Math.min(height, TALLEST) : height;
