import { flushSync } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

let printing = $state(false);
const medium = new MediaQuery('print');

// A page is made at build time too, where nothing is printed.
if (!import.meta.env.SSR) {
  // Browsers take the page as it stands when this event is over.
  addEventListener('beforeprint', () => flushSync(() => (printing = true)));
  addEventListener('afterprint', () => (printing = false));
}

/** Whether what is drawn goes to paper: while the page is printed, or shown as it will be. */
export const paper = {
  get current(): boolean {
    return printing || medium.current;
  },
};
