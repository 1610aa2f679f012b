import { tick } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { Explorer } from '../../explore/explorer.svelte.ts';
import type { Step } from '../../explore/history-writer.ts';
import { valueOn } from '../../record/pack.ts';
import { STANDINGS } from '../../record/vocabulary.ts';
import type { Standing } from '../../record/vocabulary.ts';
import { afterPaint, whenPainted } from '../common/after-paint.svelte.ts';
import { pageIn, windowAtBuild } from '../common/at-build.ts';
import { roughWidth } from '../common/measure.ts';
import { FOOT_HEIGHT, frameOf, geometryOf, PLOT_TOP, scaleOf } from './geometry.ts';
import { fitted, fittedAcross, packRows, wholeRecord } from './rows.ts';
import { orderOf, sceneOf, sourceCounts } from './scene.ts';
import type { Scene } from './scene.ts';
import { shapesOf } from './shapes.ts';
import { clamped, clauseOf, lengthOf, moved, spanOf, wholeSpan, zoomed } from './span.ts';
import type { Span } from './span.ts';

/** A gesture in progress: the marks stay as laid out for `base` and are moved to show `now`. */
interface Gesture {
  readonly base: Span;
  readonly now: Span;
}

/** Beyond these the marks are laid out anew in the middle of a gesture. */
const STRETCH = 1.5;
/** ms that a frame of a gesture may spend on the filter; what takes so many times longer comes so many frames rarer. */
const CHEAP = 2;
const RAREST = 12;
/** Where lanes are turned. It asks for the window: a dossier that opens beside the lanes must not turn them. */
const PHONE = 'screen and (max-width: 719.98px)';
/** In a section narrower than this there is no room for headers beside lanes in any window, px. */
const NARROW = 440;
/** Between a mark, its name and what comes next, px. */
const NAME_GAP = 12;
/** Width of the lane headers beside the lanes, px. */
export const HEAD_WIDTH = 152;

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * What the timeline shows. The span in view is the time clause and nothing else; only while a gesture lasts is there a
 * span of its own, which the clause follows frame by frame.
 */
export class TimelineState {
  readonly explorer: Explorer;
  readonly whole: Span;
  /** Width of the section, px; 0 while it is hidden. */
  width = $state(import.meta.env.SSR ? pageIn(windowAtBuild()) : 0);
  measure = $state.raw<(text: string) => number>(import.meta.env.SSR ? roughWidth : () => Infinity);
  #gesture = $state.raw<Gesture | null>(null);
  #telling = false;
  #passing: Uint8Array | undefined;
  #selected: readonly number[] = [];

  readonly shapes;
  readonly sources: Int32Array;
  readonly #order: readonly number[];
  readonly #settled: { readonly current: Scene };

  /** `room`: the height of a picture, px; null on the page. */
  constructor(
    explorer: Explorer,
    readonly room: () => number | null = () => null,
  ) {
    this.explorer = explorer;
    this.whole = wholeSpan(explorer.columns);
    this.shapes = shapesOf(explorer.columns);
    this.sources = sourceCounts(explorer.columns);
    this.#order = orderOf(explorer.columns);
    this.#settled = afterPaint(
      () => this.scene,
      () => import.meta.env.SSR || this.#moving,
      () => {
        const first = Object.create(this.scene, { labels: { value: [] } }) as Scene;
        return first;
      },
    );
  }

  readonly #phone = new MediaQuery(PHONE, windowAtBuild() < 720);
  readonly turned = $derived.by(() => this.room() === null && (this.#phone.current || this.width < NARROW));
  readonly geometry = $derived.by(() => {
    const { columns } = this.explorer;
    if (this.turned) return fitted(columns, this.shapes, this.width);
    const width = Math.max(this.width - HEAD_WIDTH, 0);
    return this.#filled?.geometry ?? geometryOf(width);
  });
  /** A picture is packed for what it shows; on the page nothing moves. */
  readonly #filled = $derived.by(() => {
    const room = this.room();
    if (room === null) return null;
    const { columns, clauses } = this.explorer;
    const record = wholeRecord(columns);
    const shown = {
      ...record,
      has: (contact: number) => this.passing[contact] === 1,
      channels: clauses.channel?.values ?? record.channels,
      span: spanOf(this.#time, this.whole),
    };
    const size = [Math.max(this.width - HEAD_WIDTH, 0), room - PLOT_TOP - FOOT_HEIGHT] as const;
    const { title } = columns.views.contacts;
    const nameWidth = (contact: number): number => this.measure(title[contact]!) + NAME_GAP;
    return fittedAcross(columns, this.shapes, size, shown, nameWidth);
  });
  readonly rows = $derived.by(() =>
    packRows(
      this.explorer.columns,
      this.shapes,
      this.geometry,
      this.#filled?.shown ?? wholeRecord(this.explorer.columns),
    ),
  );
  /** Of the overview strip, which runs across the page in either case. */
  readonly strip = $derived(this.turned ? geometryOf(this.width) : this.geometry);
  readonly frame = $derived(frameOf(this.geometry, this.rows.height));

  /** Passes all clauses but time; the same array until that changes. */
  readonly passing = $derived.by(() => {
    const { contacts } = this.explorer.passing('time');
    if (!this.#passing || !sameBytes(this.#passing, contacts)) this.#passing = contacts;
    return this.#passing;
  });

  readonly openContact = $derived.by(() => {
    const { open } = this.explorer.settings;
    return open?.kind === 'contact' || open?.kind === 'claim' ? open.row : -1;
  });
  /** Open or marked, in this order: ringed, and labelled before all others. */
  readonly selected = $derived.by(() => {
    const { mark } = this.explorer.settings;
    const selected = this.openContact < 0 ? mark : [this.openContact, ...mark];
    const same = selected.length === this.#selected.length && selected.every((one, i) => one === this.#selected[i]);
    return same ? this.#selected : (this.#selected = selected);
  });

  readonly #asof = $derived.by(() => this.explorer.asof);
  /** The standings on the as-of date: they do not depend on the rest of the filter. */
  readonly standing = $derived.by(() => {
    const day = this.#asof ?? Infinity;
    const { standing } = this.explorer.columns.views.contacts;
    return (contact: number): Standing => STANDINGS[valueOn(standing[contact]!, day)]!;
  });

  /** The span in view at this moment. */
  readonly #time = $derived.by(() => this.explorer.clauses.time);
  readonly span = $derived.by(() => this.#gesture?.now ?? spanOf(this.#time, this.whole));
  readonly scale = $derived(scaleOf(this.span, this.geometry));
  readonly #base = $derived(this.#gesture?.base ?? this.span);
  /** A value of its own: the scene must not depend on every step of a gesture. */
  readonly #beyond = $derived(this.#gesture ? 1 : 0);
  readonly scene = $derived.by(() =>
    sceneOf({
      columns: this.explorer.columns,
      shapes: this.shapes,
      geometry: this.geometry,
      rows: this.rows,
      span: this.#base,
      passing: this.passing,
      standing: this.standing,
      order: this.#order,
      selected: this.selected,
      measure: this.measure,
      tails: this.explorer.settings.tail,
      beyond: this.#beyond,
    }),
  );

  /** Whether names move along with a gesture, to its end and the paint after it. */
  #moving = $state(false);
  /** The scene that names are written for: they follow a frame after the marks, which do not wait for them. */
  readonly named = $derived.by(() => this.#settled.current);

  /** How the group of marks is moved and stretched to show the present moment of a gesture. */
  readonly shift = $derived.by(() => {
    if (!this.#gesture) return null;
    const k = lengthOf(this.#gesture.base) / lengthOf(this.span);
    return { k, x: this.scale.x(this.#gesture.base.from) - k * this.geometry.padLeft };
  });

  /** Moves the view within a gesture; a press that moves nothing is none. */
  follow(now: Span): void {
    const base = this.#gesture?.base ?? this.span;
    const k = lengthOf(base) / lengthOf(now);
    const inside = now.from >= base.from - lengthOf(base) && now.to <= base.to + lengthOf(base);
    const keep = inside && k < STRETCH && k > 1 / STRETCH;
    this.#gesture = { base: keep ? base : now, now };
    this.#moving = true;
    if (!this.#telling) void this.#tell();
  }

  /** Lets the time clause follow the gesture: frame by frame, but never so often that the gesture itself would halt. */
  async #tell(): Promise<void> {
    this.#telling = true;
    const now = (): Span | undefined => this.#gesture?.now;
    for (let told: Span | undefined; now() !== told;) {
      await nextFrame();
      told = now();
      if (!told) break;
      const start = performance.now();
      this.show(told, 'replace');
      await tick();
      const frames = Math.min(Math.floor((performance.now() - start) / CHEAP), RAREST);
      for (let i = 0; i < frames; i++) await nextFrame();
    }
    this.#telling = false;
  }

  finish(): void {
    const last = this.#gesture?.now;
    if (last) this.show(last, 'replace');
    this.#gesture = null;
    whenPainted(() => (this.#moving = this.#gesture !== null));
  }

  /** Makes a span the time clause. */
  show(span: Span, step: Step): void {
    this.explorer.update('time', clauseOf(span, this.whole), step);
  }

  zoomBy(factor: number, around?: number): void {
    this.show(zoomed(this.span, factor, this.whole, around), 'push');
  }

  /** Fills the view with some days; where they cannot be brought nearer, they become the time clause as they are. */
  zoomInto(days: Span): void {
    this.show(clamped(days, this.whole), 'push');
  }

  moveBy(days: number, step: Step): void {
    this.show(moved(this.span, days, this.whole), step);
  }

  showAll(): void {
    this.explorer.update('time', null);
  }
}
