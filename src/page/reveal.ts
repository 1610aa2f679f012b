/** What stands in the page's place until it is there: the first picture, and the words of a permanent page. */
const STANDS_IN = ['static', 'first'];

const app = (): HTMLElement | null => document.getElementById('app');

/** Has the page be built out of sight, laid out as it will be, behind what stands in its place. */
export function buildBehind(): void {
  app()?.classList.add('building');
}

/**
 * Resolves when whatever waited has had its turn. A browser tells when it painted something in a task of its own, which
 * tasks that follow on each other hold up; of what is gone by then it tells nothing, as if it had never been in sight.
 */
export const paintTold = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Shows the page that was built in place of what stood there. The focus stays on the same link. */
export function reveal(): void {
  if (app()?.classList.contains('building') !== true) return;
  const focused = document.activeElement?.getAttribute('href');
  for (const id of STANDS_IN) document.getElementById(id)?.remove();
  app()?.classList.remove('building');
  if (focused)
    app()
      ?.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)
      ?.focus({ preventScroll: true });
}
