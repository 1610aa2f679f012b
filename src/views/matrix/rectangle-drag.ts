import type { Attachment } from 'svelte/attachments';
import type { Corner } from './selection.ts';

/** A rectangle in the making, from the cell where it began; `adding` to what is selected already. */
export interface Dragged {
  readonly from: Corner;
  readonly to: Corner;
  readonly adding: boolean;
}

interface Handlers {
  /** The cell at a point of the element, px; `nearest` also where the point lies beside it. */
  readonly cellAt: (x: number, y: number) => Corner | null;
  readonly nearest: (x: number, y: number) => Corner;
  /** What is dragged now; null where nothing is any more. */
  readonly change: (dragged: Dragged | null) => void;
  /** What was dragged, when it is let go. */
  readonly done: (dragged: Dragged) => void;
}

/** How long a finger rests before it draws in every direction, ms. */
const HOLD = 350;
/** How far a pointer moves before it draws, px. */
const SLOP = 6;

/**
 * Rectangles drawn over cells. A mouse draws at once; a finger does when it starts sideways, or in any direction after
 * it has rested a moment, since otherwise up and down scrolls the page. A finger that has rested and lifts adds its cell,
 * as Ctrl and a click do. Esc gives up. The element needs `touch-action: pan-y pinch-zoom`.
 */
export const rectangleDrag =
  ({ cellAt, nearest, change, done }: Handlers): Attachment<HTMLElement> =>
  (element) => {
    let pointer: { id: number; touch: boolean; x: number; y: number; left: number; top: number } | null = null;
    let dragged: Dragged | null = null;
    let drawing = false;
    let held = false;
    let swallow = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function show(next: Dragged): void {
      dragged = next;
      change(next);
    }

    function stop(): void {
      clearTimeout(timer);
      if (drawing || held) change(null);
      pointer = dragged = null;
      drawing = held = false;
    }

    function down(event: PointerEvent): void {
      swallow = false;
      if (pointer && event.pointerId !== pointer.id) stop();
      if (!event.isPrimary || event.button !== 0) return;
      const { left, top } = element.getBoundingClientRect();
      const from = cellAt(event.clientX - left, event.clientY - top);
      if (from === null) return;
      const touch = event.pointerType === 'touch';
      const { pageX: x, pageY: y } = event;
      pointer = { id: event.pointerId, touch, x, y, left: left + scrollX, top: top + scrollY };
      dragged = { from, to: from, adding: event.ctrlKey || event.metaKey };
      if (touch)
        timer = setTimeout(() => {
          held = true;
          if (dragged) show({ ...dragged, adding: true });
        }, HOLD);
    }

    function move(event: PointerEvent): void {
      if (pointer === null || dragged === null || event.pointerId !== pointer.id) return;
      const [right, down] = [Math.abs(event.pageX - pointer.x), Math.abs(event.pageY - pointer.y)];
      if (!drawing && Math.max(right, down) > SLOP) {
        if (pointer.touch && !held && down > right) {
          stop();
          return;
        }
        clearTimeout(timer);
        drawing = true;
        // A finger that draws after resting draws anew: resting and lifting alone is what adds.
        if (held) dragged = { ...dragged, adding: false };
      }
      if (!drawing) return;
      const to = nearest(event.pageX - pointer.left, event.pageY - pointer.top);
      if (to.letter !== dragged.to.letter || to.digit !== dragged.to.digit) show({ ...dragged, to });
    }

    function up(event: PointerEvent): void {
      if (pointer === null || dragged === null || event.pointerId !== pointer.id) return;
      const { from, to } = dragged;
      const result = dragged;
      const wide = from.letter !== to.letter || from.digit !== to.digit;
      const meant = wide || (held && !drawing);
      swallow = meant || (drawing && pointer.touch);
      stop();
      if (meant) done(result);
    }

    /** The click that follows a rectangle is none. */
    function click(event: MouseEvent): void {
      if (!swallow) return;
      swallow = false;
      event.preventDefault();
      event.stopPropagation();
    }

    function keep(event: Event): void {
      if (drawing || held) event.preventDefault();
    }

    function key(event: KeyboardEvent): void {
      if (event.key === 'Escape') stop();
    }

    const watched = new AbortController();
    const { signal } = watched;
    element.addEventListener('pointerdown', down, { signal });
    element.addEventListener('click', click, { signal, capture: true });
    element.addEventListener('contextmenu', keep, { signal });
    element.addEventListener('touchmove', keep, { signal, passive: false });
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', up, { signal });
    addEventListener('pointercancel', stop, { signal });
    addEventListener('keydown', key, { signal });
    return () => {
      stop();
      watched.abort();
    };
  };
