import type { Component } from 'svelte';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import LoadingBar from './LoadingBar.svelte';
import type { LoadProgress } from '../read-columns.ts';

it.each<[LoadProgress, now: string | null, text: string]>([
  [{ step: 'received', done: 0.52, of: 35.94 }, '0', '0.5 of 35.9 MB received …'],
  [{ step: 'received', done: 35.94, of: 35.94 }, '50', '35.9 of 35.9 MB received …'],
  [{ step: 'received', done: 2.04, of: null }, null, '2 MB received …'],
  [{ step: 'read', done: 12, of: 48 }, '62', '12 of 48 parts read …'],
  [{ step: 'read', done: 48, of: 48 }, '100', '48 of 48 parts read …'],
])('of %o it says where that is known how far it is, and in words what is there', async (progress, now, text) => {
  const { explorer } = await realExplorer();
  const screen = await render(InContext, { explorer, component: LoadingBar as Component, progress });
  const bar = screen.getByRole('progressbar', { name: 'Loading the record …' });
  await expect.element(bar).toHaveAttribute('aria-valuetext', text);
  const element = bar.element();
  expect(element.getAttribute('aria-valuenow')).toBe(now);
  expect([element.getAttribute('aria-valuemin'), element.getAttribute('aria-valuemax')]).toEqual(['0', '100']);
  await expect.element(screen.getByText(text)).toBeVisible();
});
