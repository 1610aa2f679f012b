import type { Embed } from '../../explore/state.ts';

type Name = Extract<Embed, string> | 'contact';

/**
 * px: what each view takes in an embed of the whole record, at frames of these widths (px) and wider.
 * The preview measures the embed itself; this holds until it has, and for who has no preview.
 */
const HEIGHTS: Readonly<Record<Name, readonly (readonly [from: number, height: number])[]>> = {
  timeline: [
    [0, 2330],
    [720, 1120],
    [1000, 1030],
  ],
  network: [
    [0, 3200],
    [600, 2360],
    [720, 1170],
  ],
  matrix: [
    [0, 900],
    [400, 1020],
    [600, 970],
    [1000, 820],
  ],
  table: [[0, 890]],
  all: [
    [0, 7000],
    [1000, 2760],
  ],
  contact: [[0, 10_000]],
};

/**
 * px; a picture is shown whole up to about the height of a screen and a half. What is longer, or is read from its
 * beginning, scrolls within a frame that is no taller than a screen.
 */
const TALLEST = { picture: 1200, text: 900 };

const nameOf = (embed: Embed): Name => (typeof embed === 'string' ? embed : 'contact');

/** The height (px) that the whole of an embed takes in a frame of a width (px), about. */
export const usualHeight = (embed: Embed, width: number): number =>
  HEIGHTS[nameOf(embed)].findLast(([from]) => width >= from)![1];

/** The height (px) that a frame starts with whose content takes another. */
export function startHeight(embed: Embed, height: number): number {
  const name = nameOf(embed);
  return Math.min(height, name === 'all' || name === 'contact' ? TALLEST.text : TALLEST.picture);
}
