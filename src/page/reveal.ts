/** What stands in the page's place until it is there: the first picture, and the words of a permanent page. */
const STANDS_IN = ['static', 'first'];

const app = (): HTMLElement | null => document.getElementById('app');

/** Has the page be built out of sight, laid out as it will be, behind what stands in its place. */
export function buildBehind(): void {
  app()?.classList.add('building');
}

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
