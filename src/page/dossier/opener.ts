import { tick } from 'svelte';

/** Remembers what had the focus when a panel opened, and gives the focus back when it is gone. */
export class Opener {
  #element: HTMLElement | SVGElement | null = null;

  /** Call when the panel shows something new; what has the focus inside the panel opened nothing from outside. */
  remember(panel: HTMLElement): void {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || panel.contains(activeElement)) return;
    if (activeElement instanceof HTMLElement || activeElement instanceof SVGElement) this.#element = activeElement;
  }

  /** Call when the panel goes; does nothing where the focus has gone elsewhere by itself. */
  async giveBack(): Promise<void> {
    const element = this.#element;
    this.#element = null;
    await tick();
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && element?.isConnected === true) element.focus({ preventScroll: true });
  }
}
