import { readFileSync } from 'node:fs';
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from 'culori';
import type { Rgb } from 'culori';
import { describe, expect, it } from 'vitest';

type Colours = Readonly<Record<string, string>>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light, dark] = [0, 1].map((half): Colours => {
  const own = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
  return Object.fromEntries(own.map(([, name, ...pair]) => [name!, pair[half]!]));
}) as [Colours, Colours];
const grounds = ['paper', 'paper-2'];
const sides = ['side-blue', 'side-vermilion', 'side-ochre', 'side-slate', 'side-green', 'side-violet'];

function colourOf(hex: string): Rgb {
  const colour = converter('rgb')(hex);
  if (!colour) throw new Error(`${hex} is no colour`);
  return colour;
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, colours) => {
  const pairs = (names: readonly string[], on: readonly string[]) =>
    names.flatMap((name) =>
      on.map((ground) => [name, ground, wcagContrast(colours[name]!, colours[ground]!)] as const),
    );
  const below = (least: number, names: readonly string[], on = grounds) =>
    pairs(names, on).filter(([, , contrast]) => contrast < least);

  it('are read on every ground: 4.5:1 for text, 3:1 for marks and focus (WCAG 1.4.3, 1.4.11)', () => {
    expect(Object.keys(colours).length).toBeGreaterThan(14);
    expect(below(4.5, ['ink', 'ink-2', 'ink-3', 'accent', 'disputed', ...sides])).toEqual([]);
    expect(below(4.5, ['ink', 'accent'], ['accent-soft'])).toEqual([]);
    expect(below(3, ['focus'])).toEqual([]);
  });

  /** ΔE2000 of 10 is a difference seen at a glance; sides have shapes too, so colour is never the only carrier. */
  const LEAST = 10;

  it.each([
    ['full colour vision', (colour: Rgb) => colour],
    ['protanopia', filterDeficiencyProt(1)],
    ['deuteranopia', filterDeficiencyDeuter(1)],
    ['tritanopia', filterDeficiencyTrit(1)],
  ])('tell the sides apart in %s', (_, seen) => {
    const difference = differenceCiede2000();
    const look = (side: string) => seen(colourOf(colours[side]!));
    const near = sides.flatMap((one, i) =>
      sides.slice(i + 1).flatMap((other) => {
        const apart = difference(look(one), look(other));
        return apart < LEAST ? [`${one} and ${other}: ${apart.toFixed(1)}`] : [];
      }),
    );
    expect(near).toEqual([]);
  });
});
