import { select, zoom, ZoomTransform } from 'd3';
import type { D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { Zoom } from './frame.ts';

/** What a zoom gesture needs to know and tells, read anew at every event. */
export interface ZoomHost {
  readonly size: () => { readonly width: number; readonly height: number };
  readonly zoom: () => Zoom;
  readonly onmove: (zoom: Zoom) => void;
  readonly onend: () => void;
}

export const WHOLE: Zoom = { k: 1, x: 0, y: 0 };
export const CLOSEST = 6;

type GestureEvent = WheelEvent | MouseEvent | TouchEvent;

/** Ctrl or ⌘ with the wheel, two fingers; once zoomed in also a mouse's drag: all else belongs to the page. */
function isOurs(event: GestureEvent, zoomedIn: boolean): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return zoomedIn && !event.ctrlKey && event.button === 0;
}

/** Wheel, drag and pinch on the plane. The zoom itself is kept by the host. */
export function zooming(host: ZoomHost): Attachment<SVGSVGElement> {
  return (node) => {
    let busy = false;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .clickDistance(4)
      .filter((event: GestureEvent) => {
        if (!isOurs(event, host.zoom().k > 1)) return false;
        if (!busy) prepare();
        return true;
      })
      .on('start', () => (busy = true))
      .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => host.onmove({ k, x, y }))
      .on('end', () => {
        busy = false;
        host.onend();
      });

    function prepare(): void {
      const { width, height } = host.size();
      const { k, x, y } = host.zoom();
      const extent: [[number, number], [number, number]] = [
        [0, 0],
        [width, height],
      ];
      behaviour.extent(extent).translateExtent(extent).scaleExtent([1, CLOSEST]);
      Object.assign(node, { __zoom: new ZoomTransform(k, x, y) });
    }

    /** At its limits d3 lets the wheel go, and the browser would zoom the page. */
    const keepPage = (event: WheelEvent): void => {
      if (isOurs(event, false)) event.preventDefault();
    };

    const selection = select<SVGSVGElement, unknown>(node).call(behaviour).on('dblclick.zoom', null);
    node.addEventListener('wheel', keepPage, { passive: false });
    return () => {
      selection.on('.zoom', null);
      node.removeEventListener('wheel', keepPage);
    };
  };
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A zoom by a factor around a point of the picture, within the limits and never beyond the plane's edges. */
export function zoomedBy(
  zoom: Zoom,
  factor: number,
  around: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
): Zoom {
  const k = within(zoom.k * factor, 1, CLOSEST);
  const moved = (point: number, offset: number, length: number): number =>
    within(point - ((point - offset) / zoom.k) * k, length * (1 - k), 0);
  return { k, x: moved(around.x, zoom.x, size.width), y: moved(around.y, zoom.y, size.height) };
}

/** How much of the picture's edge stays clear around what is framed, px, and how near a single point is brought. */
const MARGIN = 60;
const NEAR = 2.5;

/** The zoom that brings some points of the picture, as zoomed now, as near as all of them can be seen. */
export function framing(
  zoom: Zoom,
  points: readonly { readonly x: number; readonly y: number }[],
  size: { readonly width: number; readonly height: number },
): Zoom {
  if (points.length === 0) return WHOLE;
  const span = (values: readonly number[], offset: number): { middle: number; length: number } => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return { middle: ((least + most) / 2 - offset) / zoom.k, length: (most - least) / zoom.k };
  };
  const across = span(
    points.map(({ x }) => x),
    zoom.x,
  );
  const down = span(
    points.map(({ y }) => y),
    zoom.y,
  );
  const room = (length: number, taken: number): number => Math.max(1, length - 2 * MARGIN) / Math.max(taken, 1);
  const closest = points.length === 1 ? NEAR : CLOSEST;
  const k = within(Math.min(room(size.width, across.length), room(size.height, down.length)), 1, closest);
  return {
    k,
    x: within(size.width / 2 - across.middle * k, size.width * (1 - k), 0),
    y: within(size.height / 2 - down.middle * k, size.height * (1 - k), 0),
  };
}

/** The zoom moved so far that a point of the picture comes to its middle, if it was outside. */
export function broughtIn(
  zoom: Zoom,
  point: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
): Zoom {
  if (point.x >= 0 && point.x <= size.width && point.y >= 0 && point.y <= size.height) return zoom;
  return {
    k: zoom.k,
    x: within(zoom.x + size.width / 2 - point.x, size.width * (1 - zoom.k), 0),
    y: within(zoom.y + size.height / 2 - point.y, size.height * (1 - zoom.k), 0),
  };
}
