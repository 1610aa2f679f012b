import { expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import Matrix from './Matrix.svelte';

/** The matrix on the shipped record in the state of an address, for tests in a browser. */
export async function open(search = '') {
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Matrix });
  await expect.element(screen.getByRole('grid')).toBeVisible();
  const cell = (grade: string) => screen.container.querySelector<HTMLElement>(`[data-grade="${grade}"]`)!;
  const query = () => new URLSearchParams(explorer.address());
  return { screen, explorer, written, cell, query };
}
