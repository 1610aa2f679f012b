import { tick } from 'svelte';

/**
 * What was pressed in a view stays where it is while the views make room for what opens beside them, or take it back.
 * Called while a component is set up.
 */
export function stayInPlace(isBeside: () => boolean): void {
  let wasBeside = isBeside();
  $effect.pre(() => {
    const beside = isBeside();
    if (beside === wasBeside) return;
    wasBeside = beside;
    const pressed = document.activeElement;
    if (!(pressed instanceof Element) || pressed.closest('.views') === null) return;
    const { top } = pressed.getBoundingClientRect();
    void tick().then(() =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          scrollBy({ top: pressed.getBoundingClientRect().top - top, behavior: 'instant' });
        }),
      ),
    );
  });
}
