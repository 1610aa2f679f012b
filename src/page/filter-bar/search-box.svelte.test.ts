import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import SearchBox from './SearchBox.svelte';

async function open(search = '') {
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: SearchBox });
  const { columns, ids } = explorer;
  return { screen, explorer, written, columns, ids, box: screen.getByRole('combobox', { name: 'Search' }) };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the search box', () => {
  it('says what matched and why, by kind', async () => {
    const { screen, box } = await open();
    await box.fill('Ławrow');
    const people = screen.getByRole('group', { name: 'People and bodies' });
    await expect
      .element(people.getByRole('option'))
      .toHaveTextContent('Sergei Lavrov Ławrow, another spelling of Sergei Lavrov');
    await expect
      .element(screen.getByRole('group', { name: 'Contacts' }).getByRole('option').first())
      .toHaveTextContent(/Blinken and Lavrov hold their first call 4 February 2021.*with Sergei Lavrov \(Ławrow\)/);
    await expect.element(box).toHaveAttribute('aria-expanded', 'true');
  });

  it('jumps to what is chosen with the keyboard, and leaves the filter as it is', async () => {
    const { screen, explorer, ids, box } = await open('?channel=track-two');
    await box.fill('kupzan');
    const option = screen.getByRole('option', { name: /^Charles Kupchan/ });
    await expect.element(option).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(option).toHaveAttribute('aria-selected', 'true');
    await expect.element(box).toHaveAttribute('aria-activedescendant', option.element().id);
    await userEvent.keyboard('{Enter}');
    expect(explorer.open).toEqual({ kind: 'actor', row: ids.row('actor', 'charles-kupchan') });
    expect(Object.keys(explorer.clauses)).toEqual(['channel']);
    await expect.element(box).toHaveValue('');
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
  });

  it('opens a contact or a source by a press', async () => {
    const { screen, explorer, box } = await open();
    await box.fill('reykjavik');
    await screen.getByRole('option', { name: /^Blinken and Lavrov meet in Reykjavik/ }).click();
    expect(explorer.open?.kind).toBe('contact');
    await box.fill('dmitry peskov');
    await screen.getByRole('group', { name: 'Sources' }).getByRole('option').first().click();
    expect(explorer.open?.kind).toBe('source');
  });

  it('puts an outlet, a topic or a channel into the filter, and takes it out', async () => {
    const { screen, explorer, ids, box } = await open();
    await box.fill('Коммерсант');
    await screen.getByRole('group', { name: 'Outlets' }).getByRole('option').click();
    expect(explorer.clauses.outlet?.values).toEqual([ids.row('outlet', 'kommersant')]);
    await box.fill('ceasfire');
    await screen.getByRole('group', { name: 'Topics' }).getByRole('option').click();
    expect(explorer.clauses.topic?.values).toEqual([ids.row('topic', 'ceasefire')]);
    await box.fill('ceasefire');
    const chosen = screen.getByRole('group', { name: 'Topics' }).getByRole('option');
    await expect.element(chosen).toHaveTextContent('in the filter now');
    await chosen.click();
    expect(explorer.clauses.topic).toBeUndefined();
  });

  it('filters by the words on Enter', async () => {
    const { explorer, written, box } = await open();
    await box.fill('lavrov geneva');
    await userEvent.keyboard('{Enter}');
    expect(explorer.clauses.q).toEqual({ kind: 'text', text: 'lavrov geneva' });
    expect(explorer.passing().count).toBeGreaterThan(1);
    expect(written.at(-1)).toEqual(['?q=lavrov+geneva', 'push']);
    await expect.element(box).toHaveValue('lavrov geneva');
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
  });

  it('filters by the words with the last option, which counts them', async () => {
    const { screen, explorer, box } = await open();
    await box.fill('kupzan');
    const words = screen.getByRole('option', {
      name: 'Filter by “kupzan”: 2 contacts with these words in a title, name, place or source',
    });
    await words.click();
    expect(explorer.clauses.q?.text).toBe('kupzan');
    expect(explorer.passing().count).toBe(2);
  });

  it('goes round its options with the arrows', async () => {
    const { screen, box } = await open();
    await box.fill('kupzan');
    await expect.element(screen.getByRole('option', { name: /^Charles/ })).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(screen.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(box).not.toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(screen.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  });

  it('leaves the list for the words where the caret moves', async () => {
    const { box } = await open();
    await box.fill('kupzan');
    for (const key of ['{Home}', '{End}', '{ArrowLeft}', '{ArrowRight}']) {
      await userEvent.keyboard('{ArrowDown}');
      await expect.element(box).toHaveAttribute('aria-activedescendant');
      await userEvent.keyboard(key);
      await expect.element(box).not.toHaveAttribute('aria-activedescendant');
    }
  });

  it('says what it finds when typing rests, and nothing once it is closed', async () => {
    const { screen, box } = await open();
    const voice = screen.getByRole('status');
    const words = () => voice.element().textContent;
    const said: string[] = [];
    new MutationObserver(() => said.push(words())).observe(voice.element(), { characterData: true, subtree: true });
    await box.click();
    await userEvent.keyboard('kupzan');
    await expect.poll(words).toMatch(/suggestion/);
    await userEvent.keyboard('{Escape}');
    await expect.poll(words).toBe('');
    expect(said).toEqual([expect.stringMatching(/suggestion/), '']);
  });

  it('says so where nothing is found, and still filters', async () => {
    const { screen, explorer, box } = await open();
    await box.fill('zzzzqqqq');
    await expect
      .element(screen.getByText('Nothing found for “zzzzqqqq”. Enter filters by these words anyway.'))
      .toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(explorer.passing().count).toBe(0);
  });

  it('closes on Escape, then clears, and removes the clause', async () => {
    const { explorer, box } = await open('?q=putin');
    await expect.element(box).toHaveValue('putin');
    await box.fill('putin ');
    await expect.element(box).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(box).toHaveAttribute('aria-expanded', 'false');
    expect(explorer.clauses.q?.text).toBe('putin');
    await userEvent.keyboard('{Escape}');
    await expect.element(box).toHaveValue('');
    expect(explorer.clauses.q).toBeUndefined();
  });

  it('empties when its clause is removed elsewhere', async () => {
    const { explorer, box } = await open('?q=putin');
    explorer.update('q', null);
    await expect.element(box).toHaveValue('');
  });

  it('takes markup as words', async () => {
    const { screen, box } = await open();
    await box.fill('<img src=x onerror=alert(1)>');
    await expect.element(screen.getByText(/^Nothing found for “<img src=x onerror=alert\(1\)>”/)).toBeVisible();
    expect(screen.container.querySelector('img')).toBeNull();
  });

  it('says that other spellings did not load, finds names, and tries again when it is come back to', async () => {
    const real = window.fetch.bind(window);
    let failing = true;
    vi.stubGlobal('fetch', (input: RequestInfo | URL) =>
      failing && new Request(input).url.endsWith('/search.json')
        ? Promise.resolve(new Response('gone', { status: 404 }))
        : real(input),
    );
    const { screen, box } = await open();
    await box.fill('lavrov');
    const line = screen.getByText(/^Other spellings did not load/);
    await expect.element(line).toBeVisible();
    await expect.element(screen.getByRole('option', { name: 'Sergei Lavrov', exact: true })).toBeVisible();
    failing = false;
    await userEvent.keyboard('{Tab}');
    await box.fill('Ławrow');
    await expect.element(screen.getByRole('option', { name: /^Sergei Lavrov Ławrow/ })).toBeVisible();
    await expect.element(line).not.toBeInTheDocument();
  });
});
