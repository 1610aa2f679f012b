/*
 * A page is built in slices, each in a task of its own: in between the browser answers and draws. First come the slices
 * of its first picture, which is built out of sight; then, once that stands, all that it does without.
 */
import { tick, untrack } from 'svelte';
import { nextTask } from '../../explore/next-task.ts';

/** How long others wait for what does not come, ms: a turn may be code that a network has lost. */
const PATIENCE = 5_000;

/** Work that is done one after another, each in a task of its own. */
class Turns {
  #waiting = $state.raw(0);
  #last: Promise<unknown> = Promise.resolve();

  /** Whether something is still to come. Reactive. */
  get isWaiting(): boolean {
    return this.#waiting > 0;
  }

  /** Has all that comes from now on wait; gives what lets it come. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#last = new Promise<void>((resolve) => (release = resolve));
    return release;
  }

  /** Does work in its turn, with what it changes on the page, and gives what it gives or throws. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    // Who asks within an effect does not wait for all others.
    untrack(() => this.#waiting++);
    const begun = this.#last.then(nextTask);
    const done = begun.then(work);
    const settled = done.then(tick, tick).catch(() => undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = begun.then(() => new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE))));
    this.#last = Promise.race([settled, late]).then(() => {
      clearTimeout(timer);
      this.#waiting--;
    });
    return done;
  }

  /** Resolves when nothing waits, nor what that asked for. */
  async done(): Promise<void> {
    while (untrack(() => this.isWaiting)) await this.#last;
  }
}

const picture = new Turns();
const rest = new Turns();

/** What a page that is built in slices is at; whatever is drawn on a page that stands is drawn at once. */
let stage: 'stands' | 'picture' | 'rest' = 'stands';
let letRestCome = (): void => undefined;

/** Has the page be built in slices from now on. */
export function buildInSlices(): void {
  stage = 'picture';
  // What the page before was still waiting for.
  letRestCome();
  letRestCome = rest.hold();
}

/** Resolves when all slices of the first picture are there. */
export const pictureDrawn = (): Promise<void> => picture.done();

/** Lets come what waited for the first picture. */
export function pictureStands(): void {
  if (stage !== 'picture') return;
  stage = 'rest';
  letRestCome();
  // Another page may be under way by then.
  void rest.done().then(() => {
    if (stage === 'rest') stage = 'stands';
  });
}

/** Whether what is drawn now is drawn in slices. */
export const isSliced = (): boolean => stage !== 'stands';

/** Does a slice of the page in its turn. */
export const inSlice = (work: () => void): Promise<void> => (stage === 'picture' ? picture : rest).take(work);

/**
 * How many of a list are drawn: all, or on a page that is built in slices `step` more with each. Called while a
 * component is set up.
 */
export function drawnInSlices(step: number, length: () => number): { readonly count: number } {
  let count = $state(isSliced() ? step : Infinity);
  const grow = (): void => {
    count = count + step < length() ? count + step : Infinity;
    if (count < Infinity) void inSlice(grow);
  };
  if (count < Infinity) void inSlice(grow);
  return {
    get count() {
      return count;
    },
  };
}

/** Whether something is still to come. Reactive. */
export const isWaiting = (): boolean => rest.isWaiting;

/** Does what the first picture does without once that stands, in its turn; gives what it gives or throws. */
export const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => rest.take(work);
