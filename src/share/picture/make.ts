import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { ViewName } from '../../explore/state.ts';
import tokens from '../../page/tokens.css?raw';
import type { Day } from '../../record/day.ts';
import type { Text } from '../../text/text.ts';
import { captionOf } from './caption.ts';
import { coloursOf } from './colours.ts';
import type { PictureTheme } from './colours.ts';
import { creditOf } from './credit.ts';
import { drawTable, drawViews, NoRoomError } from './draw.ts';
import type { Drawn } from './draw.ts';
import { fontFaces } from './font-faces.ts';
import { frameOf, frameSvg } from './frame.ts';
import { loadTypeface } from './load-typeface.ts';
import { outlinePen, textPen } from './pen.ts';
import { stillExplorer } from './still.ts';

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

/** Where words leave no room, letters may shrink to these shares of their size. */
const SHRINKS = [1, 0.85, 0.75];

/** What names the views may write: their alphabets are loaded too. */
const namesIn = ({ columns: { views } }: Explorer): string =>
  [views.actors.name, views.channels.name, views.landmarks.name, views.sources.name, views.contacts.title]
    .flat()
    .join(' ');

/**
 * Draws a picture of the page's state: the view laid out anew for the size, in a frame that says what it shows. The
 * same request in the same state gives the same text. Throws a NoRoomError where the words leave no room, and whatever
 * kept a view or the letters from loading.
 */
export async function makePicture(explorer: Explorer, text: Text, request: PictureRequest): Promise<Picture> {
  const { view, theme, title, made } = request;
  const sentence = captionOf(explorer, view, text);
  const credit = creditOf(explorer, text, view, made);
  const colours = coloursOf(tokens, theme);
  const typeface = await loadTypeface([title, sentence, ...credit, namesIn(explorer)].join('\n'));
  const pen = request.editable ? textPen : outlinePen(typeface);
  const still = stillExplorer(explorer);

  const drawAt = async (zoom: number): Promise<Drawn> => {
    const height = request.height === null ? null : request.height / zoom;
    const frame = { width: request.width / zoom, height, title, sentence, credit };
    const task = {
      explorer: still,
      text,
      typeface,
      pen,
      colours,
      theme,
      free: height === null,
      frameFor: (legend: Parameters<typeof frameOf>[0]['legend'], body: number) =>
        frameOf({ ...frame, body, legend }, typeface),
    };
    return view === 'table' ? drawTable(task) : drawViews(task, view);
  };
  const { zoom, frame, body } = await firstWithRoom(
    SHRINKS.map((shrink) => request.zoom * shrink),
    drawAt,
  );
  const svg = frameSvg(frame, body, {
    colours,
    transparent: request.transparent,
    zoom,
    size: { width: request.width, height: request.height ?? Math.round(frame.height * zoom) },
    pen,
    alt: request.alt,
  });
  return {
    svg: request.editable ? svg.replace('</desc>', `</desc>\n<style>${await fontFaces(svg)}</style>`) : svg,
    width: request.width,
    height: request.height ?? Math.round(frame.height * zoom),
  };
}

async function firstWithRoom(
  zooms: readonly number[],
  drawAt: (zoom: number) => Promise<Drawn>,
): Promise<Drawn & { readonly zoom: number }> {
  let failed: unknown;
  for (const zoom of zooms)
    try {
      return { ...(await drawAt(zoom)), zoom };
    } catch (error) {
      if (!(error instanceof NoRoomError)) throw error;
      failed = error;
    }
  throw failed;
}
