import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { ViewName } from '../../explore/state.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import type { Text } from '../../text/text.ts';
import { listingOf } from '../../views/table/listing.ts';
import { supportOf } from '../../views/table/sort.ts';
import type { Colours, PictureTheme } from './colours.ts';
import type { Frame, LegendEntry } from './frame.ts';
import { areLegible, HEAD, placesOf } from './panels.ts';
import type { Panel, PanelView } from './panels.ts';
import { short } from './pen.ts';
import type { Pen } from './pen.ts';
import { ViewStage } from './stage.svelte.ts';
import type { Flat } from './stage.svelte.ts';
import { standingEntry } from './standing-sample.ts';
import { tableBody } from './table-body.ts';
import type { Typeface } from './typeface.ts';

/** What the body of a picture is drawn with. */
export interface Task {
  /** Of the page's state, still. */
  readonly explorer: Explorer;
  readonly text: Text;
  readonly typeface: Typeface;
  readonly pen: Pen;
  readonly colours: Colours;
  readonly theme: PictureTheme;
  /** Whether the picture is as high as its views want to be. */
  readonly free: boolean;
  /** The frame around a legend and a body so many px high. */
  readonly frameFor: (legend: readonly LegendEntry[], body: number) => Frame;
}

export interface Drawn {
  readonly frame: Frame;
  readonly body: string;
}

/** No room is left for the view: its words take all of it. */
export class NoRoomError extends Error {}

/** The least room of a table, px. */
const LEAST_TABLE = 120;

/**
 * One view or all of them in the room of a frame. What a legend says depends on the room that it leaves, so the room
 * shrinks until both have enough. Throws a NoRoomError where that is too little.
 */
export async function drawViews(task: Task, view: Exclude<ViewName, 'table'> | 'all'): Promise<Drawn> {
  const { explorer, text, frameFor, free, theme, colours } = task;
  const { width, height: most } = frameFor([], 0).room;
  const panelsIn = (height: number): Panel[] => placesOf(view, Math.floor(width), free ? null : Math.floor(height));
  const stage = new ViewStage(explorer, text, panelsIn(most), theme === 'dark', colours);
  try {
    for (let height = most; ;) {
      const panels = panelsIn(height);
      if (!free && !areLegible(panels)) throw new NoRoomError('The words leave too little room for the view.');
      stage.resize(panels);
      await stage.stands();
      const flats = panels.map((panel) => ({ ...panel, ...stage.flat(panel, task) }));
      const placed = free ? stacked(flats) : flats;
      const legend = distinct(placed.flatMap((one) => one.legend));
      const frame = frameFor(legend, Math.max(...placed.map((one) => one.y + one.height)));
      if (free || frame.room.height >= height) return { frame, body: bodyOf(placed, view === 'all', task) };
      height = frame.room.height;
    }
  } finally {
    stage.close();
  }
}

type Placed = Panel & Flat;

/** Views that decide on their height, one row below the other. */
function stacked(panels: readonly Placed[]): Placed[] {
  const first = panels[0]!;
  return panels.map((panel) => (panel === first ? panel : { ...panel, y: first.y + first.height + 16 + HEAD }));
}

function bodyOf(placed: readonly Placed[], named: boolean, { text, pen, colours }: Task): string {
  const bodies = placed.map(({ x, y, svg }) => `<g transform="translate(${short(x)} ${short(y)})">${svg}</g>`);
  const nameOf = (view: PanelView, x: number, y: number): string =>
    pen({ text: text.t(`${view}.title`), x, y, setting: { face: 'serif-600', size: 15 }, fill: colours.ink ?? '#000' });
  return [...bodies, ...(named ? placed.map(({ view, x, y }) => nameOf(view, x, y - 8)) : [])].join('\n');
}

/** Each sign once: views that mean the same by the same sign say it together. */
const distinct = (entries: readonly LegendEntry[]): LegendEntry[] => [
  ...new Map(entries.map((entry) => [`${entry.sample} ${entry.label}`, entry])).values(),
];

/** The table in the room of a frame, in the order of the page's. Throws a NoRoomError where that is too little. */
export function drawTable({ explorer, text, typeface, pen, colours, frameFor, free }: Task): Drawn {
  const { columns, settings, asof } = explorer;
  const { rows } = listingOf(explorer, settings.sort, supportOf(columns, asof));
  const standing = (row: number): Standing => explorer.standing(row);
  const legendOf = (used: ReadonlySet<Standing>): LegendEntry[] =>
    STANDINGS.filter((one) => used.has(one)).map((one) => standingEntry(one, text.t(`standing.${one}`), colours));
  const { room } = frameFor(legendOf(new Set(rows.map(standing))), LEAST_TABLE);
  if (!free && room.height < LEAST_TABLE) throw new NoRoomError('The words leave too little room for the table.');
  const height = free ? null : room.height;
  const table = tableBody({ columns, text, rows, standing, width: room.width, height, typeface, pen, colours });
  return { frame: frameFor(legendOf(table.standings), table.height), body: table.svg };
}
