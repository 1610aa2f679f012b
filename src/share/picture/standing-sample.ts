import type { Standing } from '../../record/vocabulary.ts';
import { layersOf } from '../../views/common/mark-layers.ts';
import { dayMark, markPaths } from '../../views/common/mark-shape.ts';
import type { Colours } from './colours.ts';
import type { LegendEntry } from './frame.ts';

const SIZE = 14;

/** The mark of a standing as SVG around (0, 0), of half the size `r`, px. */
export function standingMark(standing: Standing, colours: Colours, r = 5.5, held = true): string {
  const tone = colours[standing === 'disputed' ? 'disputed' : 'mark'] ?? '#000';
  return layersOf([{ paths: markPaths(dayMark(0, r, held), standing), standing }])
    .map(({ name, d }) => {
      if (name === 'ground') return `<path fill="${colours.paper ?? '#fff'}" d="${d}"/>`;
      if (name === 'ink') return `<path fill="${tone}" d="${d}"/>`;
      return `<path fill="none" stroke="${tone}" stroke-width="${name === 'outline slash' ? '1.5' : '1.25'}" d="${d}"/>`;
    })
    .join('');
}

/** A standing in a legend, under its name. */
export const standingEntry = (standing: Standing, label: string, colours: Colours, held = true): LegendEntry => ({
  sample: `<g transform="translate(${String(SIZE / 2)} ${String(SIZE / 2)})">${standingMark(standing, colours, 5, held)}</g>`,
  width: SIZE,
  height: SIZE,
  label,
});
