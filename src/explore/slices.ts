import { nextTask } from './next-task.ts';

/*
 * Long work as a generator that yields where it may be interrupted, for whoever runs it at once or in many tasks.
 */

/** Work that gives a T in the end. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** So many of a list make a slice. */
const SLICE = 4096;

/** Does something with each of a list, slice by slice. */
export function* sliced<T>(list: readonly T[], work: (one: T, place: number) => void): Sliced<void> {
  for (let place = 0; place < list.length; place++) {
    if (place > 0 && place % SLICE === 0) yield;
    work(list[place]!, place);
  }
}

/** Does work in one go. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does work in tasks: between two slices the browser answers and draws. */
export async function inTasks<T>(work: Sliced<T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await nextTask();
  }
}
