import { tick } from 'svelte';

/** Where the keyboard of a phone would come up; there it is the views that take the focus. */
const bringsKeyboard = (element: Element): boolean =>
  element.matches('input:not([type]), input[type="text"], input[type="search"], textarea') &&
  matchMedia('(pointer: coarse)').matches;

const nobody = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Moves the focus into a panel when it opens, and gives it back to what opened it when the panel is gone. */
export class Opener {
  #element: HTMLElement | SVGElement | null = null;
  #arrived = false;

  /**
   * Call when the panel shows something new. A panel that is there when the page loads leaves the focus alone: nobody
   * has pressed anything yet, so nothing has it.
   */
  arrive(panel: HTMLElement, title: HTMLElement | null): void {
    const first = !this.#arrived;
    this.#arrived = true;
    if (first && nobody()) return;
    const { activeElement } = document;
    const outside = !nobody() && !panel.contains(activeElement);
    if (outside && (activeElement instanceof HTMLElement || activeElement instanceof SVGElement))
      this.#element = activeElement;
    title?.focus({ preventScroll: true });
  }

  /** Call when the panel goes; does nothing where the focus has gone elsewhere by itself. */
  async leave(): Promise<void> {
    const element = this.#element;
    this.#element = null;
    this.#arrived = false;
    await tick();
    if (!nobody() || element?.isConnected !== true) return;
    const heir = bringsKeyboard(element) ? document.getElementById('views') : element;
    heir?.focus({ preventScroll: true });
  }
}
