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
  readonly key: string;
  readonly name: LayerName;
  readonly disputed: boolean;
  readonly d: string;
}

/**
 * Draws however many marks that do not overlap with few elements: one path for each way of drawing. A way once used
 * stays, with an empty path: to take an element out and to make it again costs more.
 */
export function layerKeeper(): (marks: Iterable<DrawnMark>) => readonly Layer[] {
  const used = new Set<string>();
  return (marks) => {
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
      [plain, disputed].flatMap((of) => {
        const layer = { key: `${name} ${String(of === disputed)}`, name, disputed: of === disputed, d: of[name] ?? '' };
        if (layer.d !== '') used.add(layer.key);
        return used.has(layer.key) ? [layer] : [];
      }),
    );
  };
}

/** The same for what is drawn once. */
export const layersOf = (marks: Iterable<DrawnMark>): readonly Layer[] => layerKeeper()(marks);
