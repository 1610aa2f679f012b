/*
 * What the first picture does not need waits for it, and then comes one after another, each in a task of its own: in
 * between the page answers.
 */

import { untrack } from 'svelte';

/** How much waits or is under way. */
let waiting = $state.raw(0);
/** When the last that waits is done. A view that stands alone has nobody to wait for. */
let last: Promise<unknown> = Promise.resolve();

/** Whether something is still to come. Reactive. */
export const isWaiting = (): boolean => waiting > 0;

/** Has all that comes later wait for the first picture; gives what lets it come. */
export function holdBack(): () => void {
  let release = (): void => undefined;
  last = new Promise<void>((resolve) => (release = resolve));
  return release;
}

/** A task of its own: what was pressed or typed meanwhile is answered before it. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does work in its turn, and gives what it gives or throws. */
export function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  // Who asks within an effect does not wait for all others.
  untrack(() => waiting++);
  const done = last.then(nextTask).then(work);
  const settled = done.then(
    () => waiting--,
    () => waiting--,
  );
  last = settled;
  return done;
}
