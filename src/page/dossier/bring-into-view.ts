/** Height of the bar that stays at the top of the panel, in px, with a little air. */
const BAR = 56;

/** Scrolls the dossier's panel only, never the page, to an element; it takes the focus only from within the panel. */
export function bringIntoView(element: HTMLElement): void {
  const panel = element.closest<HTMLElement>('[data-open]');
  if (!panel) return;
  panel.scrollTop += element.getBoundingClientRect().top - panel.getBoundingClientRect().top - BAR;
  if (panel.contains(document.activeElement)) element.focus({ preventScroll: true });
}
