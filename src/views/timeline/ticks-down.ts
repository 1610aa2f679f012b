import type { Text } from '../../text/text.ts';
import { GUTTER } from './geometry.ts';
import type { Scale } from './geometry.ts';
import { ticksOf } from './ticks.ts';
import type { Ticks } from './ticks.ts';

/** Height of a line of the axis of turned lanes, px. */
export const LINE = 13;

/** What is written under one another in the margin of turned lanes: word by word. */
export const linesOf = (label: string): string[] => (label === '' ? [] : label.split(/\s+/));

/** Bold names are so much wider than what `measure` measures. */
const BOLDER = 1.12;

/** The axis of turned lanes: labels need height along time, and are written into the margin where that is wide enough. */
export function ticksDown(scale: Scale, text: Text, length: number, measure: (label: string) => number): Ticks {
  const { coarse, fine } = ticksOf(scale, text, length, heightIn(measure));
  const taken = coarse.map(({ x, label }) => [x - LINE / 2, x + (linesOf(label).length + 0.5) * LINE] as const);
  return {
    coarse,
    fine: fine.map((tick) =>
      taken.some(([from, to]) => from < tick.x && tick.x < to) ? { ...tick, label: '' } : tick,
    ),
  };
}

type Measure = (label: string) => number;
const heights = new WeakMap<Measure, Measure>();

/** Measures the height of a label in the margin, px: Infinity where a word of it is wider; the same one for the same. */
function heightIn(measure: Measure): Measure {
  let height = heights.get(measure);
  if (!height) {
    height = (label) => {
      const lines = linesOf(label);
      return lines.every((line) => measure(line) * BOLDER <= GUTTER - 2) ? lines.length * LINE : Infinity;
    };
    heights.set(measure, height);
  }
  return height;
}
