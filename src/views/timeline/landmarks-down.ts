import type { Views } from '../../record/dataset.ts';
import type { LandmarkMark } from './landmarks.ts';
import type { Rows } from './rows.ts';
import type { Scene } from './scene.ts';

/** Height of a name along time, and its distance from what stands beside it across the lanes, px. */
export const NAME = 14;
const APART = 3;

const ROWS = [0, 1];
const FAR_ROWS = [...ROWS, 2, 3, 4];

type Edges = readonly [from: number, to: number];

/** The first gap between these edges, from 0 to `end`, that is `width` wide; null where there is none. */
function gap(taken: readonly Edges[], end: number, width: number): number | null {
  let start = APART;
  for (const [from, to] of taken.toSorted((a, b) => a[0] - b[0])) {
    if (from - APART - start >= width) return start;
    start = Math.max(start, to + APART);
  }
  return end - start >= width ? start : null;
}

/**
 * The landmarks of turned lanes: named above (row 0) or below (row 1) their line, across, where no mark is; ghosts are
 * marks, so that the filter moves no name. Major ones come first, and stand further below where they must. `x` of a
 * label is from the first lane.
 */
export function placeDown(
  landmarks: Views['landmarks'],
  { scale, drawn, ghosts, x0, x1, density }: Scene,
  { y, lanes }: Rows,
  { r, across }: { readonly r: number; readonly across: number },
  measure: (label: string) => number,
): LandmarkMark[] {
  const marks = [...drawn, ...ghosts];
  const dense = lanes.flatMap((lane, i): Edges[] => (density[i] === 0 ? [] : [[lane.y, lane.y + lane.height]]));
  const names: { readonly band: Edges; readonly edges: Edges }[] = [];
  return landmarks.day
    .map((day, landmark) => ({ landmark, day, x: scale.x(day + 0.5), width: measure(landmarks.name[landmark]!) }))
    .filter(({ day }) => day >= scale.span.from && day < scale.span.to)
    .sort((a, b) => landmarks.major[b.landmark]! - landmarks.major[a.landmark]! || a.day - b.day)
    .map(({ landmark, x, width }): LandmarkMark => {
      for (const row of landmarks.major[landmark] ? FAR_ROWS : ROWS) {
        const band: Edges = [x + (row - 1) * NAME, x + row * NAME];
        if (band[0] < 0) continue;
        const meets = (from: number, to: number): boolean => from < band[1] && to > band[0];
        const taken = [
          ...dense,
          ...marks.filter((i) => meets(x0[i]!, x1[i]!)).map((i): Edges => [y[i]! - r, y[i]! + r]),
          ...names.filter((one) => meets(...one.band)).map(({ edges }) => edges),
        ];
        const from = gap(taken, across, width);
        if (from === null) continue;
        names.push({ band, edges: [from, from + width] });
        return { landmark, x, label: { row, x: from, width } };
      }
      return { landmark, x, label: null };
    })
    .sort((a, b) => a.x - b.x);
}
