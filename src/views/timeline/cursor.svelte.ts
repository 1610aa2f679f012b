import { tick } from 'svelte';
import { heir, nearest, walk } from './find.ts';
import type { Walk } from './find.ts';
import { lengthOf } from './span.ts';
import type { TimelineState } from './timeline-state.svelte.ts';

const WALKS: Readonly<Record<string, Walk>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'month-back',
  PageDown: 'month-on',
  Home: 'first',
  End: 'last',
};

/** Of the span in view, that Shift with an arrow moves it by. */
const PAN = 0.25;

/** The contact whose mark an element is. */
function rowOf(target: EventTarget | null): number | null {
  const row = target instanceof SVGElement ? target.dataset.row : undefined;
  return row === undefined ? null : Number(row);
}

/** Where the pointer and the keyboard are among marks and landmarks. Looking lights, it never selects. */
export class Cursor {
  /** The contact pointed at or focused, −1 for none: lit here and in all other views. */
  pointed = $state(-1);
  /** The contact whose focus is to be seen: the keyboard gave it; −1 for none. */
  focused = $state(-1);
  /** The landmark pointed at or focused, −1 for none. */
  landmark = $state(-1);
  #stood = $state(-1);
  readonly #timeline: TimelineState;
  readonly #svg: () => SVGSVGElement | undefined;

  constructor(timeline: TimelineState, svg: () => SVGSVGElement | undefined) {
    this.#timeline = timeline;
    this.#svg = svg;
  }

  /** The one mark that Tab leads to: where the keyboard stood, else the first; −1 where there is none. */
  readonly stop = $derived.by(() => {
    const { drawn } = this.#timeline.scene;
    return drawn.includes(this.#stood) ? this.#stood : (drawn[0] ?? -1);
  });

  light(contact: number): void {
    if (contact === this.pointed) return;
    this.pointed = contact;
    if (contact < 0) this.#timeline.explorer.unhover('timeline');
    else this.#timeline.explorer.hoverContact('timeline', contact);
  }

  showLandmark(landmark: number): void {
    this.landmark = landmark;
  }

  /** The mark that an event at a point of the lanes (px) means: its own element's, else the nearest. */
  meant(event: MouseEvent, top: number): number {
    const own = rowOf(event.target);
    if (own !== null) return own;
    const box = this.#svg()!.getBoundingClientRect();
    return nearest(this.#timeline.scene, this.#timeline.rows, event.clientX - box.left, event.clientY - box.top - top);
  }

  /** Takes the focus that a mark was given. */
  take(target: EventTarget | null): void {
    const contact = rowOf(target);
    if (contact === null) return;
    this.#stood = contact;
    this.focused = (target as Element).matches(':focus-visible') ? contact : -1;
    this.light(contact);
  }

  /** The focus leaves a mark. */
  leave(): void {
    this.focused = -1;
    this.light(-1);
  }

  open(contact: number): void {
    this.#stood = contact;
    this.#timeline.explorer.show({ kind: 'contact', row: contact });
  }

  /** Answers a key; false where it is none of ours. `landmarks` are those in view, by day. */
  press({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, landmarks: readonly number[]): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    const timeline = this.#timeline;
    const way = WALKS[key];
    if (way && shiftKey && (way === 'previous' || way === 'next')) {
      timeline.moveBy((way === 'next' ? PAN : -PAN) * lengthOf(timeline.span), 'replace');
    } else if (way) this.#walk(way, landmarks);
    else if (key === '+' || key === '=') timeline.zoomBy(0.5, this.#middle());
    else if (key === '-') timeline.zoomBy(2, this.#middle());
    else if (key === '0') timeline.showAll();
    else if ((key === 'Enter' || key === ' ') && this.pointed >= 0) this.open(this.pointed);
    else if (key === 'Escape' && this.pointed >= 0) this.light(-1);
    else return false;
    return true;
  }

  /** Keeps focus in the lanes when the mark that had it is filtered out: what stands nearest takes over. */
  keepFocus(): void {
    const { scene, explorer } = this.#timeline;
    const focused = document.activeElement;
    if (focused === null || rowOf(focused) === null) return;
    if (!this.#svg()?.contains(focused) || scene.drawn.includes(this.#stood)) return;
    const next = heir(explorer.columns, scene, this.#stood);
    if (next >= 0) this.#stand(next);
    else (focused as SVGElement).blur();
  }

  #middle(): number | undefined {
    const { from, to } = this.#timeline.explorer.columns.contacts;
    return this.stop < 0 ? undefined : (from[this.stop]! + to[this.stop]! + 1) / 2;
  }

  #walk(way: Walk, landmarks: readonly number[]): void {
    const { explorer, scene } = this.#timeline;
    if (this.landmark >= 0) this.#walkLandmarks(way, landmarks);
    else if (this.stop >= 0) {
      const next = walk(explorer.columns, scene, this.stop, way);
      if (next === this.stop && way === 'up' && landmarks.length > 0)
        this.#standOnLandmark(this.#landmarkNear(landmarks));
      else this.#stand(next);
    }
  }

  #walkLandmarks(way: Walk, landmarks: readonly number[]): void {
    const place = landmarks.indexOf(this.landmark);
    const step = { previous: -1, next: 1, first: -Infinity, last: Infinity }[way as string];
    if (step !== undefined)
      this.#standOnLandmark(landmarks[Math.min(Math.max(place + step, 0), landmarks.length - 1)] ?? -1);
    else if (way === 'down' && this.stop >= 0) this.#stand(this.stop);
  }

  #landmarkNear(landmarks: readonly number[]): number {
    const { day } = this.#timeline.explorer.columns.views.landmarks;
    const middle = this.#middle() ?? 0;
    return landmarks.reduce((a, b) => (Math.abs(day[b]! - middle) < Math.abs(day[a]! - middle) ? b : a));
  }

  #stand(contact: number): void {
    this.#stood = contact;
    this.#focus(`[data-row="${String(contact)}"]`);
  }

  #standOnLandmark(landmark: number): void {
    this.#focus(`[data-landmark="${String(landmark)}"]`);
  }

  #focus(selector: string): void {
    void tick().then(() => this.#svg()?.querySelector<SVGElement>(selector)?.focus());
  }
}
