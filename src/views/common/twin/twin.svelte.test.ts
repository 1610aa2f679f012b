import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Component } from 'svelte';
import InContext from '../../../../tests/InContext.svelte';
import { realExplorer } from '../../../../tests/real-explorer.ts';
import { rowsOf } from '../../../explore/columns.ts';
import Matrix from '../../matrix/Matrix.svelte';
import Network from '../../network/Network.svelte';
import Timeline from '../../timeline/Timeline.svelte';

beforeEach(() => page.viewport(1280, 900));

async function open(component: Component, search = '') {
  const { explorer } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component });
  const line = (name: RegExp, within: Element = screen.container) =>
    [...within.querySelectorAll('summary')].find(({ textContent }) => name.test(textContent))!;
  /** Unfolds a line, once it stands there. */
  const unfold = async (name: RegExp, within?: Element) => {
    await expect.poll(() => line(name, within)).toBeDefined();
    const details = line(name, within).parentElement as HTMLDetailsElement;
    if (!details.open) await userEvent.click(line(name, within));
    await expect.poll(() => details.querySelector('li')).not.toBeNull();
    return details;
  };
  return { screen, explorer, unfold, line };
}

describe('a view read as text', () => {
  it('takes the place of the lanes, is in the address, and gives the picture back', async () => {
    const { screen, explorer } = await open(Timeline);
    const button = screen.getByRole('button', { name: 'Read as text' });
    await expect.element(button).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => screen.container.querySelector('[data-contact]')).not.toBeNull();
    await button.click();
    await expect.element(screen.getByText(/^202 contacts by channel, year and date/)).toBeVisible();
    expect(screen.container.querySelector('[data-contact]')).toBeNull();
    expect(explorer.address()).toBe('?text=timeline');
    await expect.element(button).toHaveFocus();
    const said = screen.container.querySelector<HTMLElement>('[aria-live]');
    await expect.element(said).toHaveTextContent('Timeline as text, in lists that unfold');
    await expect.element(screen.getByText('Press a line to unfold')).toBeVisible();
    expect(screen.container.querySelectorAll('.twin > ul > li > details[open]')).toHaveLength(6);
    await button.click();
    await expect.element(said).toHaveTextContent('Timeline as a picture');
    await expect.poll(() => screen.container.querySelector('[data-contact]')).not.toBeNull();
    expect(explorer.address()).toBe('');
  });

  it('goes from lanes to years to contacts, by keyboard, to a dossier', async () => {
    const { screen, explorer, unfold, line } = await open(Timeline, '?text=timeline&channel=track-two');
    const { contacts } = explorer.columns.views;
    const count = explorer.passing().count;
    await expect.poll(() => line(/^2023 /)).toBeDefined();
    line(/^Track two/).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => line(/^2023 /)).toBeUndefined();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => line(/^2023 /)).toBeDefined();
    await expect.element(line(/^Track two/)).toHaveTextContent(`${String(count)} of ${String(count)}`);
    const year = await unfold(/^2023 /);
    const link = screen.getByRole('link', {
      name: contacts.title[contacts.id.indexOf('2023-04-24-haass-lavrov-new-york')]!,
    });
    await expect
      .element(link)
      .toHaveAttribute('href', expect.stringContaining('open=contact:2023-04-24-haass-lavrov-new-york'));
    expect(year.querySelectorAll('li')).toHaveLength(Number(/\d+(?= contact)/.exec(line(/^2023 /).textContent)![0]));
    await link.click();
    expect(explorer.openContact).toBe(contacts.id.indexOf('2023-04-24-haass-lavrov-new-york'));
    await userEvent.click(line(/^Track two/));
    expect(line(/^2023 /)).toBeUndefined();
  });

  it('follows the filter while it is read', async () => {
    const { screen, explorer, line, unfold } = await open(Timeline, '?text=timeline');
    await unfold(/^Track two/);
    explorer.update('standing', { kind: 'list', values: [3] });
    const { count } = explorer.passing();
    await expect.element(screen.getByText(new RegExp(`^${String(count)} contacts by channel`))).toBeVisible();
    expect(line(/^Track two/).parentElement).toHaveProperty('open', true);
    explorer.update('time', { kind: 'range', from: 0, to: 1 });
    await expect.element(screen.getByText(/^No contact passes these filters/)).toBeVisible();
    expect(screen.container.querySelectorAll('summary')).toHaveLength(0);
  });

  it('goes from sides to actors to ties to contacts', async () => {
    const { screen, explorer, unfold, line } = await open(Network, '?text=network');
    await expect.element(screen.getByText(/^202 contacts by side, actor and tie/)).toBeVisible();
    expect(screen.container.querySelector('svg[role="application"]')).toBeNull();
    await unfold(/^1 to 50/, await unfold(/^Russia/));
    const actor = await unfold(/^Vladimir Putin/);
    await unfold(/^Joe Biden/);
    const tie = line(/^Joe Biden/).parentElement!;
    expect(tie.querySelectorAll('li')).toHaveLength(Number(/\d+(?= contact)/.exec(line(/^Joe Biden/).textContent)![0]));
    const putin = explorer.columns.views.actors.id.indexOf('vladimir-putin');
    const contacts = rowsOf(explorer.columns.actorContacts, putin).length;
    expect(line(/^Vladimir Putin/).textContent).toContain(`${String(contacts)} contacts`);
    const link = actor.querySelector('a')!;
    expect(link.textContent).toBe('Vladimir Putin');
    await userEvent.click(link);
    expect(explorer.open).toMatchObject({ kind: 'actor' });
  });

  it('goes from letters to digits to words; by source as the matrix is arranged', async () => {
    const { screen, explorer, unfold, line } = await open(Matrix, '?text=matrix');
    await expect.element(screen.getByText(/ by letter of the source and digit of the claim$/)).toBeVisible();
    await unfold(/^D /);
    const cell = await unfold(/^D4\s+Doubtful/);
    await unfold(/^1 to 50/);
    const [source, contact] = [...cell.querySelectorAll('li a')].map((link) => link.getAttribute('href'));
    expect(source).toMatch(/open=source:/);
    expect(contact).toMatch(/open=contact:/);
    await screen.getByRole('button', { name: 'Sources' }).click();
    await expect.element(screen.getByText(/^\d[\d,]* words by side, source and stance$/)).toBeVisible();
    await unfold(/^Russia/);
    await unfold(/^1 to 50/);
    await unfold(/^Kremlin/);
    await unfold(/^denies/);
    expect(line(/^denies/).parentElement!.querySelector('li a')).not.toBeNull();
    explorer.set({ exercise: true });
    await expect.element(screen.getByText(/^\d[\d,]* words/)).not.toBeInTheDocument();
  });

  it('keeps to its number of lines however much is unfolded', async () => {
    const { screen } = await open(Network, '?text=network');
    await expect.element(screen.getByText(/^202 contacts/)).toBeVisible();
    for (let press = 0; press < 25; press++) {
      const shut = screen.container.querySelectorAll<HTMLElement>('details:not([open]) > summary');
      await userEvent.click(shut[press % shut.length]!);
    }
    expect(screen.container.querySelectorAll('details[open]').length).toBeGreaterThan(1);
    expect(screen.container.querySelectorAll('*').length).toBeLessThan(1800);
  });
});
