import type { Component } from 'svelte';
import type { ViewName } from '../../explore/state.ts';

/** The views that are laid out anew as they stand in the page; the table of a picture is written by itself. */
export type PanelView = Exclude<ViewName, 'table'>;

/** One view in a picture: where it stands in the room of the body, px; `height` null where the view decides. */
export interface Panel {
  readonly view: PanelView;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number | null;
}

type PanelComponent = Component<{ room?: number | null }>;
export const LOADERS: Readonly<Record<PanelView, () => Promise<{ default: PanelComponent }>>> = {
  timeline: () => import('../../views/timeline/Timeline.svelte'),
  network: () => import('../../views/network/Network.svelte'),
  matrix: () => import('../../views/matrix/Matrix.svelte'),
};

/** Between two views, and above each for its name where there are several, px. */
const GAP = 28;
export const HEAD = 24;
/** The least width of the grades, px. */
const GRADES = 236;

/** Whether every view has the room that it needs at least, px. */
export const areLegible = (panels: readonly Panel[]): boolean =>
  panels.every(
    ({ view, width, height }) => width >= LEAST[view] && (height === null || height >= leastHeight(view, width)),
  );
const LEAST: Readonly<Record<PanelView, number>> = { timeline: 400, network: 260, matrix: 226 };

function leastHeight(view: PanelView, width: number): number {
  if (view === 'timeline') return 190;
  if (view === 'network') return 170;
  // What rows and columns are takes two lines where it is narrow; from 760 px on columns have words.
  return width < 320 ? 220 : width < 760 ? 200 : 222;
}

/**
 * How views share a room: across each other where it is wide, else the lanes above and the other two below them side by
 * side. Heights are null where the room has none of its own.
 */
export function placesOf(view: PanelView | 'all', width: number, height: number | null): Panel[] {
  if (view !== 'all') return [{ view, x: 0, y: 0, width, height }];
  const half = (width - GAP) / 2;
  if (height === null) {
    // As on the page: the lanes across, below them the network, wider, and the grades.
    const wide = ((width - GAP) * 3) / 5;
    return [
      { view: 'timeline', x: 0, y: HEAD, width, height: null },
      { view: 'network', x: 0, y: HEAD, width: wide, height: null },
      { view: 'matrix', x: wide + GAP, y: HEAD, width: width - wide - GAP, height: null },
    ];
  }
  if (width > height * 1.75) {
    const [lanes, grades] = [Math.round((width - 2 * GAP) * 0.45), Math.max(Math.round(width * 0.21), GRADES)];
    const tall = { y: HEAD, height: height - HEAD };
    return [
      { view: 'timeline', x: 0, width: lanes, ...tall },
      { view: 'network', x: lanes + GAP, width: width - lanes - grades - 2 * GAP, ...tall },
      { view: 'matrix', x: width - grades, width: grades, ...tall },
    ];
  }
  const upper = Math.round(height * 0.48);
  const lower = upper + 16 + HEAD;
  return [
    { view: 'timeline', x: 0, y: HEAD, width, height: upper - HEAD },
    { view: 'network', x: 0, y: lower, width: half, height: height - lower },
    { view: 'matrix', x: half + GAP, y: lower, width: half, height: height - lower },
  ];
}
