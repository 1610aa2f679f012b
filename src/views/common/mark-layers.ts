import type { Standing } from '../../record/vocabulary.ts';
import type { MarkPaths } from './mark-shape.ts';

/** What is drawn of one mark. */
export interface DrawnMark {
  readonly paths: MarkPaths;
  readonly standing: Standing;
  /** Path of the ticks of a rail, else empty. */
  readonly ticks?: string;
}

/** The ways of drawing, as classes, in the order of painting. */
const LAYERS = [
  'ticks',
  'ground',
  'ink',
  'outline solid',
  'outline approximate',
  'outline uncertain',
  'outline approximate-uncertain',
  'outline chevron',
  'outline chevron far',
  'outline slash',
] as const;
type LayerName = (typeof LAYERS)[number];

/** Path data of all that is drawn in one way. */
export interface Layer {
  readonly name: LayerName;
  readonly disputed: boolean;
  readonly d: string;
}

/** However many marks do not overlap, they are drawn with few elements: one path for each way of drawing. */
export function layersOf(marks: Iterable<DrawnMark>): readonly Layer[] {
  const plain: Partial<Record<LayerName, string>> = {};
  const disputed: Partial<Record<LayerName, string>> = {};
  for (const { paths, standing, ticks } of marks) {
    const of = standing === 'disputed' ? disputed : plain;
    const add = (name: LayerName, d: string): void => void (of[name] = (of[name] ?? '') + d);
    if (ticks) add('ticks', ticks);
    add('ground', paths.ground);
    if (paths.ink) add('ink', paths.ink);
    for (const { d, line } of paths.outlines) add(`outline ${line}`, d);
    paths.chevrons.forEach((d, i) => add(i === 0 ? 'outline chevron' : 'outline chevron far', d));
    if (paths.slash) add('outline slash', paths.slash);
  }
  return LAYERS.flatMap((name) =>
    [plain, disputed].flatMap((of) => (of[name] ? [{ name, disputed: of === disputed, d: of[name] }] : [])),
  );
}
