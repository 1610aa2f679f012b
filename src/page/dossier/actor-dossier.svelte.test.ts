import { tick } from 'svelte';
import type { Component } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { Explorer } from '../../explore/explorer.svelte.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import AllActors from '../../views/common/actors/AllActors.svelte';
import Network from '../../views/network/Network.svelte';
import Dossier from './Dossier.svelte';

async function open(search: string, width = 1280, component: Component = Dossier) {
  await page.viewport(width, 900);
  const { explorer } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component });
  return { screen, explorer, query: () => Object.fromEntries(new URLSearchParams(explorer.address())) };
}

async function openList(search: string, width = 1280, component: Component = Dossier) {
  const opened = await open(search, width, component);
  const button = opened.screen.getByRole('button', { name: 'All actors' });
  await button.click();
  const dialog = opened.screen.getByRole('dialog', { name: 'All actors' });
  await expect.element(dialog.getByRole('table', { name: 'All actors' })).toBeVisible();
  const names = () =>
    dialog
      .getByRole('rowheader')
      .elements()
      .map((cell) => cell.querySelector('a')!.textContent.trim());
  return { ...opened, button, dialog, names };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the dossier of an actor', () => {
  it('says how much the actor is in the record, its place in words and what that means', async () => {
    const { screen } = await open('?open=actor:vladimir-putin');
    const weight = screen.getByRole('region', { name: 'Weight in the record' });
    await expect
      .element(weight.getByText('Of held contacts on the whole record, whatever the filter shows.'))
      .toBeVisible();
    await expect.element(weight).toHaveTextContent(/Contacts\s*\d+\s*first of \d+/);
    await expect.element(weight).toHaveTextContent(/Partners\s*\d+\s*\S+ of \d+/);
    await expect.element(weight).toHaveTextContent(/Go-between score\s*\d+\.\d%\s*\S+ of \d+/);
    await expect.element(weight.getByText('not how close they are', { exact: false })).toBeVisible();
    await expect.element(weight).toHaveTextContent(/contacts name Vladimir Putin that were not held/);
  });

  it('has no place for a score of nothing', async () => {
    const { screen } = await open('?open=actor:mark-milley');
    const weight = screen.getByRole('region', { name: 'Weight in the record' });
    await expect.element(weight).toHaveTextContent(/Go-between score\s*0\.0%\s*like \d+ others/);
  });

  it('lists in words what was not held, apart from the contacts, and who asked or declined', async () => {
    const { screen, explorer } = await open('?open=actor:emmanuel-macron');
    const not = screen.getByRole('region', { name: 'Not held, or declined' });
    await expect.element(not.getByText('Offered: Emmanuel Macron asked for it.').first()).toBeVisible();
    await expect.element(not.getByText('ties nobody', { exact: false })).toBeVisible();
    const title = 'Macron carries a summit offer between Biden and Putin';
    const held = screen.getByRole('region', { name: 'Held contacts' });
    await expect.element(held.getByRole('link', { name: title })).not.toBeInTheDocument();
    await not.getByRole('link', { name: title }).click();
    expect(explorer.openContact).toBe(explorer.columns.views.contacts.title.indexOf(title));
  });

  it('tells channels and dates of its ties where the network does not', async () => {
    const { screen, explorer } = await open('?open=actor:sergei-lavrov');
    const line = screen
      .getByRole('region', { name: 'In held contacts with' })
      .getByText(/ to \d+ \w+ 20\d\d/)
      .first();
    await expect.element(screen.getByText(/^\d+ actors of other sides; \d+ more/)).toBeVisible();
    await expect.element(line).not.toBeVisible();
    explorer.set({ view: 'timeline' });
    await expect.element(line).toBeVisible();
    explorer.set({ view: 'network' });
    await expect.element(line).not.toBeVisible();
    await page.viewport(360, 800);
    await expect.element(line).toBeVisible();
  });

  it.each([
    [1280, { open: 'actor:jared-kushner' }],
    [360, {}],
  ])('asks at %i px how the actor reaches another', async (width, rest) => {
    const { screen, query } = await open('?open=actor:jared-kushner', width);
    await screen.getByText('How does Jared Kushner reach …').click();
    await screen.getByRole('combobox', { name: 'To' }).click();
    await expect.element(screen.getByRole('option').first()).toHaveTextContent('Vladimir Putin');
    await userEvent.keyboard('lavrov');
    await screen.getByRole('option', { name: /Sergei Lavrov/ }).click();
    expect(query()).toEqual({ view: 'network', path: 'jared-kushner~sergei-lavrov', ...rest });
  });

  it('asks nothing where another view is embedded', async () => {
    const { screen } = await open('?embed=timeline&open=actor:jared-kushner');
    await expect.element(screen.getByRole('heading', { name: 'Jared Kushner' })).toBeVisible();
    await expect.element(screen.getByText('How does Jared Kushner reach …')).not.toBeInTheDocument();
  });
});

describe('the list of all actors', () => {
  it('opens from the network too, takes the focus and gives it back', async () => {
    const { dialog, button, names } = await openList('', 1280, Network);
    await expect.element(dialog.getByRole('heading', { name: 'All actors' })).toHaveFocus();
    expect(names()[0]).toBe('Vladimir Putin');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  });

  it('is sorted by each column, and says by which', async () => {
    const { dialog, names } = await openList('?open=actor:sergei-lavrov');
    const header = (name: string) => dialog.getByRole('columnheader', { name });
    await expect.element(header('Contacts')).toHaveAttribute('aria-sort', 'descending');
    await dialog.getByRole('button', { name: 'Name' }).click();
    await expect.element(header('Name')).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(header('Contacts')).not.toHaveAttribute('aria-sort');
    expect(names()).toEqual(names().toSorted(new Intl.Collator('en').compare));
    for (const [name, column] of [
      ['Partners', 1],
      ['Go-between score', 2],
    ] as const) {
      const values = () =>
        dialog
          .getByRole('row')
          .elements()
          .slice(1)
          .map((row) => parseFloat(row.querySelectorAll('td')[column]!.textContent));
      await dialog.getByRole('button', { name }).click();
      await expect.element(header(name)).toHaveAttribute('aria-sort', 'descending');
      expect(values()).toEqual(values().toSorted((a, b) => b - a));
      await dialog.getByRole('button', { name }).click();
      expect(values()).toEqual(values().toSorted((a, b) => a - b));
    }
  });

  it('is searched in any spelling and by side, says how many remain, and opens one', async () => {
    const { screen, dialog, names, explorer, query } = await openList('?open=actor:sergei-lavrov');
    const total = explorer.columns.views.actors.id.length;
    await dialog.getByRole('searchbox', { name: 'Name' }).fill('байден');
    await expect.element(dialog.getByRole('status')).toHaveTextContent(`1 of ${String(total)} actors`);
    expect(names()[0]).toMatch(/^Joe Biden/);
    await dialog.getByRole('combobox', { name: 'Side' }).selectOptions('Russia');
    await expect.element(dialog.getByRole('status')).toHaveTextContent('No actor of that name and side');
    await dialog.getByRole('searchbox').fill('');
    await expect.poll(() => names()[0]).toBe('Vladimir Putin');
    await dialog.getByRole('link', { name: 'Vladimir Putin', exact: true }).click();
    expect(query()).toEqual({ open: 'actor:vladimir-putin' });
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(screen.getByRole('heading', { name: 'Vladimir Putin' })).toHaveFocus();
  });

  it('is walked by the arrow keys, and remembers what it was asked', async () => {
    const { dialog, button, names, query } = await openList('?open=actor:sergei-lavrov');
    await dialog.getByRole('button', { name: 'Name' }).click();
    const [first, second] = names();
    await dialog.getByRole('searchbox').click();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(dialog.getByRole('link', { name: first!, exact: true })).toHaveFocus();
    await userEvent.keyboard('{End}{Home}{ArrowDown}');
    await expect.element(dialog.getByRole('link', { name: second!, exact: true })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(query().open).not.toBe('actor:sergei-lavrov');
    await button.click();
    await expect.element(dialog.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('draws what is in sight of a long list, and counts its rows', async () => {
    const { explorer } = await realExplorer('');
    const { views } = explorer.columns;
    const many = 2000;
    const rows = [...Array(many).keys()];
    const actors = {
      ...views.actors,
      id: rows.map((row) => `actor-${String(row)}`),
      name: rows.map((row) => `Actor ${String(row)}`),
      side: rows.map(() => 0),
    };
    const columns = { ...explorer.columns, views: { ...views, actors } };
    const large = new Explorer(columns, '/dataset/', matchTitles(columns), () => undefined);
    const weights = { roles: [], contacts: rows, partners: rows, betweenness: rows.map(() => 0) };
    Object.assign(large.texts, { actorsText: () => Promise.resolve(weights) });
    const screen = await render(InContext, { explorer: large, component: AllActors });
    await screen.getByRole('button', { name: 'All actors' }).click();
    await expect.element(screen.getByRole('table')).toHaveAttribute('aria-rowcount', String(many + 1));
    expect(screen.container.querySelectorAll('*').length).toBeLessThan(700);
    await expect.element(screen.getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '2');
  });

  it('fits 320 px: nothing scrolls sideways', async () => {
    const { dialog } = await openList('?open=actor:sergei-lavrov', 320);
    const element = dialog.element();
    expect(element.getBoundingClientRect().width).toBeLessThanOrEqual(320);
    for (const box of [element, ...element.querySelectorAll('div, tr')])
      expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
  });

  it('says that the numbers did not load, and tries again', async () => {
    const real = window.fetch.bind(window);
    let failing = true;
    vi.stubGlobal('fetch', (input: RequestInfo | URL) =>
      failing && new Request(input).url.includes('/actors.json')
        ? Promise.resolve(new Response('gone', { status: 404 }))
        : real(input),
    );
    const { screen } = await open('', 1280, Network);
    await screen.getByRole('button', { name: 'All actors' }).click();
    const dialog = screen.getByRole('dialog', { name: 'All actors' });
    await expect.element(dialog.getByRole('alert')).toBeVisible();
    failing = false;
    await dialog.getByRole('alert').getByRole('button').click();
    await tick();
    await expect.element(dialog.getByRole('table')).toBeVisible();
  });
});
