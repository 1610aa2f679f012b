import { tick, untrack } from 'svelte';

/** Does something after the next paint; gives what calls it off. */
export function whenPainted(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * A value that follows what `read` gives only after the next paint: for what is not seen, or what may come a frame later
 * than the rest, and must not keep the picture waiting. While `atOnce` holds it follows at once. It begins with what
 * `first` gives. Called while a component is set up.
 */
export function afterPaint<T>(
  read: () => T,
  atOnce: () => boolean = () => false,
  first: () => T = read,
): { readonly current: T } {
  let current = $state.raw(untrack(first));
  $effect(() => {
    const next = read();
    if (next === untrack(() => current)) return undefined;
    if (atOnce()) current = next;
    else return whenPainted(() => (current = next));
    return undefined;
  });
  return {
    get current() {
      return atOnce() ? read() : current;
    },
  };
}

/** Gives the focus to what `find` finds once changes stand, or after the next paint where it follows only then. */
export async function focusWhenThere(find: () => SVGElement | null | undefined, options?: FocusOptions): Promise<void> {
  await tick();
  const there = find();
  if (there) there.focus(options);
  else whenPainted(() => void tick().then(() => find()?.focus(options)));
}
