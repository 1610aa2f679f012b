import { expect, it } from 'vitest';
import { fits, FORMATS, LEAST, MOST, SCALES } from './formats.ts';
import type { Options } from './options.ts';
import { sizeOf } from './options.ts';
import { areLegible, placesOf } from './panels.ts';

const OPTIONS: Options = {
  view: 'timeline',
  format: 'story',
  width: 600,
  height: 400,
  theme: 'light',
  transparent: false,
  scale: 2,
  editable: false,
  title: null,
};

it.each([
  [{ format: 'story' }, { width: 1200, height: 675, zoom: 1.25 }],
  [{ format: 'square' }, { width: 1080, height: 1080, zoom: 1.5 }],
  [{ format: 'portrait' }, { width: 1080, height: 1350, zoom: 1.5 }],
  [{ format: 'preview' }, { width: 1200, height: 630, zoom: 1.25 }],
  [
    { format: 'preview', view: 'all' },
    { width: 1200, height: 630, zoom: 1 },
  ],
  [{ format: 'screen' }, { width: 940, height: null, zoom: 1 }],
  [{ format: 'free' }, { width: 600, height: 400, zoom: 1 }],
  [
    { format: 'free', width: 1, height: 1e9 },
    { width: LEAST[0], height: MOST, zoom: 1 },
  ],
  [
    { format: 'free', width: NaN, height: 700.4 },
    { width: LEAST[0], height: 700, zoom: 1 },
  ],
] as const)('%j is %j', (changes, size) => {
  expect(sizeOf({ ...OPTIONS, ...changes }, 939.6)).toEqual(size);
});

it('has a PNG of every size on offer at every scale, and none that browsers cannot hold', () => {
  for (const { size } of FORMATS) for (const scale of SCALES) if (size) expect(fits(...size, scale)).toBe(true);
  expect(fits(MOST, MOST, 1)).toBe(true);
  expect(fits(MOST, MOST, 3)).toBe(false);
  expect(fits(1200, 6000, 3)).toBe(false);
});

it.each([
  [1152, 455],
  [1032, 830],
  [1032, 1120],
  [2352, 1440],
])('shares a room of %i × %i among three views, each legible and none upon another', (width, height) => {
  const panels = placesOf('all', width, height);
  expect(areLegible(panels)).toBe(true);
  panels.forEach((one, i) => {
    expect(one.x + one.width).toBeLessThanOrEqual(width + 0.001);
    expect(one.y + one.height!).toBeLessThanOrEqual(height + 0.001);
    for (const other of panels.slice(i + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height! <= other.y ||
        other.y + other.height! <= one.y;
      expect(apart).toBe(true);
    }
  });
});

it('finds no room for three views in a small one', () => {
  expect(areLegible(placesOf('all', 560, 260))).toBe(false);
});
