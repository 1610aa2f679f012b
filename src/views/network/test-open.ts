import { expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import Network from './Network.svelte';

/** The network of the shipped record in the state of an address, for tests in a browser. */
export async function open(search = '') {
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Network });
  const { container } = screen;
  await expect.poll(() => container.querySelector('[data-actor]')).not.toBeNull();
  await document.fonts.ready;
  const { actors } = explorer.columns.views;
  const node = (id: string) => container.querySelector<SVGPathElement>(`[data-actor="${id}"]`)!;
  return {
    screen,
    explorer,
    written,
    container,
    node,
    row: (id: string) => actors.id.indexOf(id),
    focused: () => (document.activeElement as SVGElement | null)?.dataset.actor ?? null,
    live: () => [...container.querySelectorAll<SVGPathElement>('[data-actor]:not([data-ghost])')],
    names: () => [...container.querySelectorAll<SVGTextElement>('.labels text')],
    plane: container.querySelector<SVGSVGElement>('svg[role="application"]')!,
    query: () => Object.fromEntries(new URLSearchParams(explorer.address())),
    /** Focus as the keyboard gives it. */
    enter: async () => {
      node('vladimir-putin').focus({ preventScroll: true });
      await expect.poll(() => document.activeElement?.matches(':focus-visible')).toBe(true);
    },
  };
}
