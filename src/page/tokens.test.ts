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

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
/** The colours that a style gives in the light and the dark, over others; a name may stand for one of those. */
const coloursIn = (css: string, others: readonly [Colours, Colours] = [{}, {}]) =>
  [0, 1].map((half): Colours => {
    const own = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
    const named = [...css.matchAll(/--([\w-]+): var\(--([\w-]+)\)/g)];
    return {
      ...others[half],
      ...Object.fromEntries(
        named.flatMap(([, name, other]) => (others[half]![other!] ? [[name!, others[half]![other!]!]] : [])),
      ),
      ...Object.fromEntries(own.map(([, name, ...pair]) => [name!, pair[half]!])),
    };
  }) as [Colours, Colours];
const media = (css: string, query: string): string => /\{([^}]*)\}/.exec(css.split(`@media (${query}) {`)[1]!)![1]!;
const plain = coloursIn(read('./tokens.css'));
const [light, dark] = plain;
const [moreLight, moreDark] = coloursIn(media(read('./contrast.css'), 'prefers-contrast: more'), plain);
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
    expect(below(3, ['focus', 'rule-strong'])).toEqual([]);
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

describe.each([
  ['light', moreLight],
  ['dark', moreDark],
])('the %s colours of a reader who prefers more contrast', (_, colours) => {
  it('are read at 7:1 (WCAG 1.4.6), and lines and ghosts stand out at 3:1', () => {
    const below = (least: number, names: readonly string[]) =>
      names.filter((name) => grounds.some((ground) => wcagContrast(colours[name]!, colours[ground]!) < least));
    expect(below(7, ['ink', 'ink-2', 'ink-3', 'rule-strong'])).toEqual([]);
    expect(below(3, ['rule', 'ghost', 'focus', ...sides])).toEqual([]);
  });
});

it('has a colour of the reader for every colour of its own, and for nothing else', () => {
  const forced = media(read('./contrast.css'), 'forced-colors: active');
  const given = [...forced.matchAll(/--([\w-]+): (\w+);/g)].map(([, name, colour]) => [name!, colour!] as const);
  expect(given.map(([name]) => name).sort()).toEqual(Object.keys(light).sort());
  const system = new Set(['Canvas', 'CanvasText', 'GrayText', 'LinkText', 'Highlight']);
  expect(given.filter(([, colour]) => !system.has(colour))).toEqual([]);
});
