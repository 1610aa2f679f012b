import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { ViewName } from '../../explore/state.ts';
import type { Day } from '../../record/day.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { sentenceOf } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';
import { listingOf } from '../../views/table/listing.ts';
import { supportOf } from '../../views/table/sort.ts';
import tokens from '../../page/tokens.css?raw';
import { coloursOf } from './colours.ts';
import type { PictureTheme } from './colours.ts';
import { creditOf } from './credit.ts';
import { fontFaces } from './font-faces.ts';
import { frameOf, frameSvg } from './frame.ts';
import type { Frame, LegendEntry } from './frame.ts';
import { loadTypeface } from './load-typeface.ts';
import { HEAD, panelsIn } from './panels.ts';
import { outlinePen, short, textPen } from './pen.ts';
import type { Pen } from './pen.ts';
import { ViewStage } from './stage.svelte.ts';
import { standingEntry } from './standing-sample.ts';
import { stillExplorer } from './still.ts';
import { tableBody } from './table-body.ts';
import type { Typeface } from './typeface.ts';

export type PictureView = ViewName | 'all';

/** What picture is wanted. */
export interface PictureRequest {
  readonly view: PictureView;
  /** Px at 1×; null where the views have a height of their own. */
  readonly width: number;
  readonly height: number | null;
  /** How much larger than on the page letters and marks are. */
  readonly zoom: number;
  readonly theme: PictureTheme;
  readonly transparent: boolean;
  readonly title: string;
  /** Letters as text that can be edited, instead of outlines. */
  readonly editable: boolean;
  /** What it shows, in words. */
  readonly alt: string;
  /** The day that is written on it. */
  readonly made: Day;
}

export interface Picture {
  /** The whole picture, in a file of its own. */
  readonly svg: string;
  /** Px at 1×. */
  readonly width: number;
  readonly height: number;
}

/** Rounds in which frame and views may find their sizes: what a legend says depends on the room that it leaves. */
const ROUNDS = 4;
/** The least room of a body, px. */
const LEAST_BODY = 120;

/** No room is left for the view: its words take all of it. */
export class NoRoomError extends Error {}

/**
 * Draws a picture of the page's state: the view laid out anew for the size, in a frame that says what it shows. The
 * same request in the same state gives the same text. Throws a NoRoomError where the words leave no room, and whatever
 * kept a view or the letters from loading.
 */
export async function makePicture(explorer: Explorer, text: Text, request: PictureRequest): Promise<Picture> {
  const { view, zoom, theme } = request;
  const colours = coloursOf(tokens, theme);
  const typeface = await loadTypeface([request.title, sentenceOf(explorer, text), namesIn(explorer)].join('\n'));
  const pen = request.editable ? textPen : outlinePen(typeface);
  const shared = {
    width: request.width / zoom,
    title: request.title,
    sentence: sentenceOf(explorer, text),
    credit: creditOf(explorer, text, view, request.made),
  };
  const frameFor = (legend: readonly LegendEntry[], body: number): Frame =>
    frameOf({ ...shared, height: request.height === null ? null : request.height / zoom, body, legend }, typeface);
  const still = stillExplorer(explorer, { view: view === 'all' ? null : view });
  const drawn =
    view === 'table'
      ? drawTable({ explorer: still, text, typeface, pen, colours, frameFor, free: request.height === null })
      : await drawViews({ explorer: still, text, pen, view, request, typeface, frameFor });
  const dress = { colours, transparent: request.transparent, zoom, pen, alt: request.alt };
  const svg = frameSvg(drawn.frame, drawn.body, dress);
  const whole = request.editable ? svg.replace('</desc>', `</desc>\n<style>${await fontFaces(svg)}</style>`) : svg;
  return { svg: whole, width: request.width, height: Math.round(drawn.frame.height * zoom) };
}

interface Drawn {
  readonly frame: Frame;
  readonly body: string;
}
type FrameFor = (legend: readonly LegendEntry[], body: number) => Frame;

/** What names the views may write: their alphabets are loaded too. */
const namesIn = ({ columns: { views } }: Explorer): string =>
  [views.actors.name, views.channels.name, views.landmarks.name, views.sources.name, views.contacts.title]
    .flat()
    .join(' ');

function demandRoom(frame: Frame): void {
  if (frame.room.height < LEAST_BODY) throw new NoRoomError('The words of the picture leave no room for the view.');
}

async function drawViews(given: {
  explorer: Explorer;
  text: Text;
  pen: Pen;
  view: Exclude<PictureView, 'table'>;
  request: PictureRequest;
  typeface: Typeface;
  frameFor: FrameFor;
}): Promise<Drawn> {
  const { explorer, text, pen, view, request, frameFor } = given;
  const free = request.height === null;
  let frame = frameFor([], LEAST_BODY);
  const roomOf = ({ room }: Frame) => ({ width: room.width, height: free ? null : Math.floor(room.height) });
  const colours = request.theme === 'grey' ? coloursOf(tokens, 'grey') : null;
  const stage = new ViewStage(explorer, text, panelsIn(view, roomOf(frame)), request.theme === 'dark', colours);
  try {
    for (let round = 0; round < ROUNDS; round++) {
      if (!free) demandRoom(frame);
      const panels = panelsIn(view, roomOf(frame));
      stage.resize(panels);
      await stage.stands();
      const flats = panels.map((panel) => ({ ...panel, ...stage.flat(panel.view, pen) }));
      const placed = free ? stacked(flats) : flats;
      const height = Math.max(...placed.map(({ y, height: own }) => y + own));
      const next = frameFor(distinct(placed.flatMap(({ legend }) => legend)), height);
      const done = free || next.room.height === frame.room.height;
      frame = next;
      if (!done && round < ROUNDS - 1) continue;
      const names = view === 'all' ? placed.map((panel) => nameOf(panel, text, request, pen)) : [];
      const bodies = placed.map(({ x, y, svg }) => `<g transform="translate(${short(x)} ${short(y)})">${svg}</g>`);
      return { frame, body: [...bodies, ...names].join('\n') };
    }
    throw new NoRoomError('The picture found no size.');
  } finally {
    stage.close();
  }
}

/** Views that decide on their height, one row below the other. */
function stacked<P extends { x: number; y: number; height: number; view: string }>(panels: readonly P[]): P[] {
  const first = panels[0]!;
  return panels.map((panel) => (panel === first ? panel : { ...panel, y: first.y + first.height + 16 + HEAD }));
}

const nameOf = (
  panel: { x: number; y: number; view: Exclude<ViewName, 'table'> },
  text: Text,
  { theme }: PictureRequest,
  pen: Pen,
): string =>
  pen({
    text: text.t(`${panel.view}.title`),
    x: panel.x,
    y: panel.y - 8,
    setting: { face: 'serif-600', size: 15 },
    fill: coloursOf(tokens, theme).ink!,
  });

/** Each sign once: views that mean the same by the same sign say it together. */
const distinct = (entries: readonly LegendEntry[]): LegendEntry[] => [
  ...new Map(entries.map((entry) => [`${entry.sample} ${entry.label}`, entry])).values(),
];

function drawTable(given: {
  explorer: Explorer;
  text: Text;
  typeface: Typeface;
  pen: Pen;
  colours: ReturnType<typeof coloursOf>;
  frameFor: FrameFor;
  free: boolean;
}): Drawn {
  const { explorer, text, typeface, pen, colours, frameFor, free } = given;
  const { columns } = explorer;
  const { rows } = listingOf(explorer, explorer.settings.sort, supportOf(columns, explorer.asof));
  const standing = (row: number) => explorer.standing(row);
  const legendOf = (used: ReadonlySet<Standing>) =>
    STANDINGS.filter((one) => used.has(one)).map((one) => standingEntry(one, text.t(`standing.${one}`), colours));
  const room = frameFor(legendOf(new Set(rows.map(standing))), LEAST_BODY);
  if (!free) demandRoom(room);
  const height = free ? null : room.room.height;
  const table = tableBody({ columns, text, rows, standing, width: room.room.width, height, typeface, pen, colours });
  return { frame: frameFor(legendOf(table.standings), table.height), body: table.svg };
}
