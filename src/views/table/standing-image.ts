import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { dayMark, markPaths } from '../common/mark-shape.ts';

/** The CSS property that holds the image of a standing. */
export const imageName = (standing: Standing, held: boolean): string => `--image-${standing}${held ? '' : '-not-held'}`;

/** The mark of a standing as a CSS image to mask with. */
function image(standing: Standing, held: boolean): string {
  const { ink, outlines, slash } = markPaths(dayMark(0, 5.5, held), standing);
  const lines = [...outlines.map(({ d }) => d), slash].join('');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16">' +
    `<path d="${ink}"/><path d="${lines}" fill="none" stroke="#000" stroke-width="1.5"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/**
 * All marks of standings as custom properties: a cell shows one without an element of its own, and a long table has
 * hundreds of cells.
 */
export const STANDING_IMAGES = STANDINGS.flatMap((standing) =>
  [true, false].map((held) => `${imageName(standing, held)}: ${image(standing, held)}`),
).join('; ');
