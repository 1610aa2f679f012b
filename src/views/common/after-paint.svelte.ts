import { untrack } from 'svelte';

/**
 * A value that follows what `read` gives only after the next paint: for what is not seen, and must not keep the picture
 * waiting. Called while a component is set up.
 */
export function afterPaint<T>(read: () => T): { readonly current: T } {
  let current = $state.raw(untrack(read));
  $effect(() => {
    const next = read();
    if (next === untrack(() => current)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (current = next));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  });
  return {
    get current() {
      return current;
    },
  };
}
