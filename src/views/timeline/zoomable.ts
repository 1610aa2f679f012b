import { select, zoom, ZoomTransform } from 'd3';
import type { D3ZoomEvent } from 'd3';
import type { Attachment } from 'svelte/attachments';
import type { Geometry } from './geometry.ts';
import { scaleOf } from './geometry.ts';
import { lengthOf, SHORTEST } from './span.ts';
import type { Span } from './span.ts';

/** What a zoom gesture needs to know and tells, read anew at every event. */
export interface ZoomHost {
  readonly geometry: () => Geometry;
  readonly whole: Span;
  /** The span in view when a gesture begins. */
  readonly span: () => Span;
  readonly onmove: (span: Span) => void;
  readonly onend: () => void;
}

/** The d3 transform, relative to the whole record, that shows a span. */
export function transformOf(span: Span, whole: Span, geometry: Geometry): ZoomTransform {
  const k = lengthOf(whole) / lengthOf(span);
  const along = geometry.padLeft - k * scaleOf(whole, geometry).x(span.from);
  return geometry.turned ? new ZoomTransform(k, 0, along) : new ZoomTransform(k, along, 0);
}

/** The span that a d3 transform shows. */
export function spanUnder({ k, x, y }: ZoomTransform, whole: Span, geometry: Geometry): Span {
  const along = geometry.turned ? y : x;
  const from = scaleOf(whole, geometry).day((geometry.padLeft - along) / k);
  return { from, to: from + lengthOf(whole) / k };
}

/** The most that one turn of the wheel zooms, as a power of two: a pinch on a trackpad is many small turns. */
const STEP = 0.5;

type GestureEvent = WheelEvent | MouseEvent | TouchEvent;

/** Ctrl or ⌘ with the wheel, a drag with the main button, two fingers: all else belongs to the page. */
function isOurs(event: GestureEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return !event.ctrlKey && event.button === 0;
}

/**
 * Wheel, drag and pinch on an element as spans in view. The element keeps no state of its own: d3's transform is set
 * from the span in view whenever a gesture begins, so that a span set from elsewhere is never fought.
 */
export function zoomable(host: ZoomHost): Attachment<SVGSVGElement> {
  return (node) => {
    let busy = false;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .clickDistance(4)
      .wheelDelta(({ deltaY, deltaMode }: WheelEvent) =>
        Math.max(-STEP, Math.min(STEP, -deltaY * (deltaMode === 0 ? 0.01 : 0.5))),
      )
      .filter((event: GestureEvent) => {
        if (!isOurs(event)) return false;
        if (!busy) prepare();
        return true;
      })
      .on('start', () => (busy = true))
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) =>
        host.onmove(spanUnder(transform, host.whole, host.geometry())),
      )
      .on('end', () => {
        busy = false;
        host.onend();
      });

    function prepare(): void {
      const geometry = host.geometry();
      const span = host.span();
      const [left, right] = [geometry.padLeft, geometry.width - geometry.padRight];
      const box = (start: number, end: number): [[number, number], [number, number]] =>
        geometry.turned
          ? [
              [start, left],
              [end, right],
            ]
          : [
              [left, start],
              [right, end],
            ];
      behaviour
        .extent(box(0, 1))
        .translateExtent(box(-Infinity, Infinity))
        .scaleExtent([1, lengthOf(host.whole) / Math.min(SHORTEST, lengthOf(span))]);
      Object.assign(node, { __zoom: transformOf(span, host.whole, geometry) });
    }

    /** At its limits d3 lets the wheel go, and the browser would zoom the page. */
    const keepPage = (event: WheelEvent): void => {
      if (isOurs(event)) event.preventDefault();
    };

    const selection = select<SVGSVGElement, unknown>(node).call(behaviour).on('dblclick.zoom', null);
    node.addEventListener('wheel', keepPage, { passive: false });
    return () => {
      selection.on('.zoom', null);
      node.removeEventListener('wheel', keepPage);
    };
  };
}
