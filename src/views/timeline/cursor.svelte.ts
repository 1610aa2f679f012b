import { focusWhenThere } from '../common/after-paint.svelte.ts';
import { heir, isBin, labelled, nearest, stopsOf, walk } from './find.ts';
import type { Stop, Walk } from './find.ts';
import { lengthOf } from './span.ts';
import type { TimelineState } from './timeline-state.svelte.ts';

/** Along time, and across the lanes. */
const ALONG: Readonly<Record<string, Walk>> = { ArrowLeft: 'previous', ArrowRight: 'next' };
const ACROSS: Readonly<Record<string, Walk>> = { ArrowUp: 'up', ArrowDown: 'down' };
const TURNED: Readonly<Record<string, string>> = {
  ArrowUp: 'ArrowLeft',
  ArrowDown: 'ArrowRight',
  ArrowLeft: 'ArrowUp',
  ArrowRight: 'ArrowDown',
};
const WALKS: Readonly<Record<string, Walk>> = {
  ...ALONG,
  ...ACROSS,
  PageUp: 'month-back',
  PageDown: 'month-on',
  Home: 'first',
  End: 'last',
};

/** Of the span in view, that Shift with an arrow moves it by. */
const PAN = 0.25;

/** The contact or bin (find.ts) that an element stands for. */
function keyOf(target: EventTarget | null): number | null {
  const row = target instanceof SVGElement ? target.dataset.row : undefined;
  return row === undefined ? null : Number(row);
}

/** Where the pointer and the keyboard are among marks, bins, landmarks and lanes. Looking lights, it never selects. */
export class Cursor {
  /** The contact or bin pointed at or focused, −1 for none: a contact is lit here and in all other views. */
  pointed = $state(-1);
  /** What the keyboard gave the focus that is to be seen; −1 for none. */
  focused = $state(-1);
  /** The landmark pointed at or focused, −1 for none. */
  landmark = $state(-1);
  /** The lane (channel) that is to be explained, −1 for none. */
  lane = $state(-1);
  #stood = $state.raw<Pick<Stop, 'key' | 'channel' | 'from'>>({ key: -1, channel: 0, from: 0 });
  /** What was pointed at when the pointer last went down. */
  #shown = -1;
  readonly #timeline: TimelineState;
  /** The picture of the lanes. */
  svg: SVGSVGElement | undefined;

  constructor(timeline: TimelineState) {
    this.#timeline = timeline;
  }

  /** The one mark or bin that Tab leads to: where the keyboard stood, else the first; −1 where there is none. */
  readonly stop = $derived.by(() => {
    const { scene } = this.#timeline;
    const { key } = this.#stood;
    return this.#isThere(key) ? key : (scene.drawn[0] ?? scene.bins.find(({ count }) => count > 0)?.key ?? -1);
  });

  light(key: number): void {
    if (key === this.pointed) return;
    this.pointed = key;
    if (key < 0) this.#timeline.explorer.unhover('timeline');
    else this.#timeline.explorer.hoverContact('timeline', key);
  }

  showLandmark(landmark: number): void {
    this.landmark = landmark;
  }

  explain(lane: number): void {
    this.lane = lane;
  }

  /** What an event at a point of the picture means: its own element's mark or bin, a label's, else the nearest. */
  meant(event: MouseEvent): number {
    const own = keyOf(event.target);
    if (own !== null && !(event.target as Element).hasAttribute('data-ghost')) return own;
    const { scene, named, rows, frame } = this.#timeline;
    const box = this.svg!.getBoundingClientRect();
    const [x, y] = frame.point(event.clientX - box.left, event.clientY - box.top);
    const told = labelled(named.labels, x, y);
    return told === -1 ? nearest(scene, rows, x, y) : told;
  }

  /** The pointer goes down. */
  touch(): void {
    this.#shown = this.pointed;
  }

  /** A press: opens a contact, goes into a bin. A finger, which cannot point, shows first what it is about to press. */
  press(event: MouseEvent): void {
    const key = this.meant(event);
    const byFinger = event instanceof PointerEvent && event.pointerType === 'touch';
    if (byFinger && key !== this.#shown) {
      this.light(key);
      this.lane = -1;
      if (key !== -1) this.landmark = -1;
    } else if (key !== -1) this.enter(key);
  }

  /** Takes the focus that a mark or bin was given. */
  take(target: EventTarget | null): void {
    const key = keyOf(target);
    if (key === null) return;
    this.#standsOn(key);
    this.focused = (target as Element).matches(':focus-visible') ? key : -1;
    this.light(key);
  }

  /** The focus leaves a mark or bin; what the keyboard lit goes out, unless the focus goes to what is told of it. */
  leave({ relatedTarget }: FocusEvent): void {
    const stays = relatedTarget instanceof Element && relatedTarget.closest('[data-told]') !== null;
    if (this.focused !== -1 && !stays) this.light(-1);
    this.focused = -1;
  }

  /** Opens a contact; fills the view with the days of a bin. */
  enter(key: number): void {
    this.#standsOn(key);
    const { explorer, scene } = this.#timeline;
    const bin = scene.bins.find((one) => one.key === key);
    if (!isBin(key)) explorer.show({ kind: 'contact', row: key });
    else if (bin) this.#timeline.zoomInto({ from: bin.from, to: bin.from + bin.days });
  }

  /** Answers a key; false where it is none of ours. `landmarks` are those in view, by day. */
  answer(event: KeyboardEvent, landmarks: readonly number[]): boolean {
    const { shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return false;
    const timeline = this.#timeline;
    const key = timeline.turned ? (TURNED[event.key] ?? event.key) : event.key;
    const way = WALKS[key];
    if (shiftKey && key in ALONG) {
      timeline.moveBy((way === 'next' ? PAN : -PAN) * lengthOf(timeline.span), 'replace');
    } else if (way) this.#walk(way, landmarks);
    else if (key === '+' || key === '=') timeline.zoomBy(0.5, this.#middle());
    else if (key === '-') timeline.zoomBy(2, this.#middle());
    else if (key === '0') timeline.showAll();
    else if ((key === 'Enter' || key === ' ') && this.pointed !== -1) this.enter(this.pointed);
    else if (key === 'Escape' && this.pointed !== -1) this.light(-1);
    else return false;
    return true;
  }

  /** Keeps focus in the lanes when what had it is filtered out or zoomed away: what stands nearest takes over. */
  keepFocus(): void {
    const { scene, explorer } = this.#timeline;
    const focused = document.activeElement;
    if (focused === null || keyOf(focused) === null) return;
    if (!this.svg?.contains(focused) || this.#isThere(this.#stood.key)) return;
    const next = heir(explorer.columns, scene, this.#stood);
    if (next !== -1) this.#stand(next);
    else (focused as SVGElement).blur();
  }

  #isThere(key: number): boolean {
    const { drawn, bins } = this.#timeline.scene;
    return isBin(key) ? bins.some((bin) => bin.key === key && bin.count > 0) : drawn.includes(key);
  }

  #standsOn(key: number): void {
    const { scene, explorer } = this.#timeline;
    this.#stood = stopsOf(explorer.columns, scene).find((one) => one.key === key) ?? this.#stood;
  }

  /** The middle day of where Tab leads. */
  #middle(): number | undefined {
    const { contacts } = this.#timeline.explorer.columns;
    const { stop } = this;
    if (!isBin(stop)) return stop < 0 ? undefined : (contacts.from[stop]! + contacts.to[stop]! + 1) / 2;
    const bin = this.#timeline.scene.bins.find(({ key }) => key === stop);
    return bin && bin.from + bin.days / 2;
  }

  #walk(way: Walk, landmarks: readonly number[]): void {
    const { explorer, scene } = this.#timeline;
    if (this.landmark >= 0) this.#walkLandmarks(way, landmarks);
    else if (this.stop !== -1) {
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
    else if (way === 'down' && this.stop !== -1) this.#stand(this.stop);
  }

  #landmarkNear(landmarks: readonly number[]): number {
    const { day } = this.#timeline.explorer.columns.views.landmarks;
    const middle = this.#middle() ?? 0;
    return landmarks.reduce((a, b) => (Math.abs(day[b]! - middle) < Math.abs(day[a]! - middle) ? b : a));
  }

  #stand(key: number): void {
    this.#standsOn(key);
    this.#focus(`[data-row="${String(key)}"]`);
  }

  #standOnLandmark(landmark: number): void {
    this.#focus(`[data-landmark="${String(landmark)}"]`);
  }

  #focus(selector: string): void {
    // The elements of marks that come into view follow after the paint.
    void focusWhenThere(() => this.svg?.querySelector<SVGElement>(selector));
  }
}
