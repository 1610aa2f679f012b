import type { Attachment } from 'svelte/attachments';

/** A sheet goes when it is drawn down so far (px), or let go at such a speed (px/ms); else it comes back. */
const FAR = 120;
const FAST = 0.5;
/** Less than this is a press, px; after so long without a move it is held still, ms. */
const SLOP = 6;
const STILL = 80;
/** So long after a drag its click may come, ms; a finger's drag has none. */
const CLICK = 400;
/** How long it takes to go or to come back, ms. */
const GLIDE = 160;

interface Held {
  readonly pointer: number;
  readonly sheet: HTMLElement;
  readonly from: number;
  y: number;
  time: number;
  speed: number;
  drawn: boolean;
}

/**
 * Makes an element the handle of the sheet that it stands in: drawn down by it the sheet closes, let go too early it
 * comes back. Only a sheet fixed to the window answers; what scrolls in it is left alone. The handle needs
 * `touch-action: none`, and there must be another way to close it (WCAG 2.5.7).
 */
export const dragToClose =
  (sheetOf: (handle: HTMLElement) => HTMLElement | null, close: () => void): Attachment<HTMLElement> =>
  (handle) => {
    let held: Held | null = null;
    let swallow = false;
    let forget: ReturnType<typeof setTimeout> | undefined;

    function down({ pointerId, isPrimary, button, clientY, timeStamp }: PointerEvent): void {
      swallow = false;
      if (isPrimary) comeBack();
      const sheet = sheetOf(handle);
      if (!isPrimary || button !== 0 || sheet === null || getComputedStyle(sheet).position !== 'fixed') return;
      held = { pointer: pointerId, sheet, from: clientY, y: clientY, time: timeStamp, speed: 0, drawn: false };
    }

    function move({ pointerId, clientY, timeStamp }: PointerEvent): void {
      if (held?.pointer !== pointerId) return;
      if (!held.drawn && Math.abs(clientY - held.from) > SLOP) {
        held.drawn = true;
        handle.setPointerCapture(pointerId);
      }
      if (timeStamp > held.time) held.speed = (clientY - held.y) / (timeStamp - held.time);
      [held.y, held.time] = [clientY, timeStamp];
      if (held.drawn) held.sheet.style.translate = `0 ${String(Math.max(0, clientY - held.from))}px`;
    }

    function up({ pointerId, timeStamp }: PointerEvent): void {
      if (held?.pointer !== pointerId) return;
      const { sheet, from, y, time, speed, drawn } = held;
      const moving = timeStamp - time > STILL ? 0 : speed;
      held = null;
      if (!drawn) return;
      swallow = true;
      clearTimeout(forget);
      forget = setTimeout(() => (swallow = false), CLICK);
      if (y - from > FAR || (moving > FAST && y > from)) glide(sheet, '0 100%', close);
      else glide(sheet, '0 0');
    }

    function cancel({ pointerId }: PointerEvent): void {
      if (held?.pointer === pointerId) comeBack();
    }

    /** Else Chromium keeps a fling of its own, and takes the next tap for one that ends it. */
    function touched(event: TouchEvent): void {
      if (held && event.cancelable) event.preventDefault();
    }

    /** What a finger first touched in the handle loses it to the handle, where it is drawn. */
    function lost(event: PointerEvent): void {
      if (event.target === handle) cancel(event);
    }

    function comeBack(): void {
      if (held?.drawn) glide(held.sheet, '0 0');
      held = null;
    }

    function glide(sheet: HTMLElement, translate: string, then?: () => void): void {
      const from = sheet.style.translate;
      const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : GLIDE;
      const motion = sheet.animate([{ translate: from }, { translate }], { duration, easing: 'ease-out' });
      motion.onfinish = () => {
        sheet.style.translate = '';
        then?.();
      };
    }

    /** The click that ends a drag on a button of the handle is none. */
    function click(event: MouseEvent): void {
      if (!swallow) return;
      swallow = false;
      event.preventDefault();
      event.stopPropagation();
    }

    const watched = new AbortController();
    const { signal } = watched;
    handle.addEventListener('pointerdown', down, { signal });
    // A mouse may be let go beside the handle, before it draws.
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', up, { signal });
    addEventListener('pointercancel', cancel, { signal });
    handle.addEventListener('lostpointercapture', lost, { signal });
    handle.addEventListener('touchmove', touched, { signal, passive: false });
    handle.addEventListener('click', click, { signal, capture: true });
    return () => {
      clearTimeout(forget);
      watched.abort();
    };
  };
