let width = 1280;

/** Says for a window of which width (px) pages are drawn from now on; at build time there is none to ask. */
export function drawForWindow(px: number): void {
  width = px;
}

/** The width of the window for which a page is drawn at build time, px. */
export const windowAtBuild = (): number => width;

/** The most that a page is wide, and its margins in a window: as the style of the page has them, px. */
const WIDEST = 1600;
const margin = (window: number): number => Math.min(Math.max(0.025 * window, 16), 40);

/** The width of the page without its margins in a window of a width, px. */
export const pageIn = (window: number): number => Math.min(window, WIDEST) - 2 * margin(window);
