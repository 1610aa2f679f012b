import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { tick } from 'svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import Announcer from '../Announcer.svelte';
import FilterBar from './FilterBar.svelte';

async function open(search = '', props: { controls?: boolean } = {}, width = 1280) {
  await page.viewport(width, 800);
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: FilterBar, ...props });
  const sentence = screen.container.querySelector<HTMLElement>('[data-sentence]')!;
  return { screen, explorer, written, ids: explorer.ids, sentence };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the popovers', () => {
  it('tick values with the contacts that each would give, own clause left out', async () => {
    const { screen, explorer, sentence } = await open();
    const button = screen.getByRole('button', { name: 'Channel' });
    await button.click();
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    const trackTwo = screen.getByRole('checkbox', { name: 'Track two 21 contacts' });
    await trackTwo.click();
    await expect.element(trackTwo).toBeChecked();
    await screen.getByRole('checkbox', { name: 'Envoys 20 contacts' }).click();
    await expect.element(trackTwo).toBeInTheDocument();
    expect(explorer.passing().count).toBe(41);
    expect(sentence.dataset).toMatchObject({ count: '41', total: '202' });
    expect(sentence.textContent).toContain('41 of 202 contacts');
    await userEvent.keyboard('{Escape}');
    await expect.element(trackTwo).not.toBeInTheDocument();
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await expect.element(screen.getByRole('button', { name: 'Channel (1)' })).toBeVisible();
  });

  it('reset their group and no other', async () => {
    const { screen, explorer } = await open('?channel=envoys&claims=contested&credibility=4');
    await screen.getByRole('button', { name: 'Claims (2)' }).click();
    await screen.getByRole('button', { name: 'Reset' }).click();
    expect(Object.keys(explorer.clauses)).toEqual(['channel']);
  });

  it('keep what gives nothing usable', async () => {
    const { screen, explorer } = await open('?channel=official-calls');
    await screen.getByRole('button', { name: 'Who' }).click();
    const find = screen.getByRole('textbox', { name: 'Find in the list: Who took part' });
    await find.fill('kupchan');
    const kupchan = screen.getByRole('checkbox', { name: 'Charles Kupchan 0 contacts' });
    await kupchan.click();
    expect(explorer.passing().count).toBe(0);
    await expect.element(kupchan).toBeChecked();
  });

  it('show of a long list what most contacts have, and find the rest by any spelling', async () => {
    const { screen } = await open();
    await screen.getByRole('button', { name: 'Who' }).click();
    await expect.element(screen.getByRole('checkbox').first()).toHaveAccessibleName('Vladimir Putin 54 contacts');
    expect(screen.getByRole('checkbox').elements()).toHaveLength(12);
    await screen.getByRole('button', { name: 'Show 50 more of 190' }).click();
    expect(screen.getByRole('checkbox').elements()).toHaveLength(62);
    const find = screen.getByRole('textbox', { name: /^Find in the list/ });
    await find.fill('Kupzan');
    await expect.element(screen.getByRole('checkbox')).toHaveAccessibleName(/^Charles Kupchan/);
    await find.fill('zzzzqqqq');
    await expect.element(screen.getByText('Nothing in this list.')).toBeVisible();
  });

  it('choose how soon a contact came to light', async () => {
    const { screen, explorer } = await open();
    await screen.getByRole('button', { name: 'Time to light' }).click();
    const week = screen.getByRole('radio', { name: /^came to light within 7 days/i });
    await expect.element(week).toBeInTheDocument();
    const count = Number(/\d+(?= contacts?$)/.exec(week.element().closest('label')!.textContent.trim())![0]);
    await week.click();
    expect(explorer.clauses.lag).toEqual({ kind: 'range', from: null, to: 7 });
    expect(explorer.passing().count).toBe(count);
    await screen.getByRole('radio', { name: /^whenever/i }).click();
    expect(explorer.clauses.lag).toBeUndefined();
  });

  it('offer a span of the address that is none of theirs', async () => {
    const { screen } = await open('?lag=30..90');
    await screen.getByRole('button', { name: 'Time to light (1)' }).click();
    await expect.element(screen.getByRole('radio', { name: /^came to light after 30 to 90 days/i })).toBeChecked();
  });
});

describe('the sentence', () => {
  it('tells the whole record', async () => {
    const { screen, sentence } = await open();
    expect(sentence.textContent.trim()).toBe(
      '202 contacts between the United States and Russia over Ukraine, 6 of them not held, as recorded to 26 March 2026',
    );
    expect(screen.getByRole('button', { name: /^Remove/ }).elements()).toHaveLength(0);
  });

  it('has a chip to undo each clause, and one for all', async () => {
    const { screen, explorer, written } = await open('?channel=track-two&time=2023&reliability=A~B~C');
    await screen.getByRole('button', { name: 'Remove: track two' }).click();
    expect(written.at(-1)).toEqual(['?time=2023&reliability=A~B~C', 'push']);
    await expect.element(screen.getByRole('button', { name: 'Remove: sources C or better' })).toBeVisible();
    await screen.getByRole('button', { name: 'Clear all' }).click();
    expect(explorer.clauses).toEqual({});
    await expect.element(screen.getByRole('button', { name: 'Clear all' })).not.toBeInTheDocument();
  });

  it('offers at zero the clause whose removal brings most back', async () => {
    const { screen, explorer, sentence } = await open('?channel=track-two&happened=offered');
    expect(sentence.dataset.count).toBe('0');
    await screen.getByRole('button', { name: 'Without “offered”: 21 contacts' }).click();
    expect(explorer.passing().count).toBe(21);
  });

  it('stands alone without controls', async () => {
    const { screen, sentence } = await open('?channel=track-two', { controls: false });
    expect(sentence).toBeVisible();
    expect(screen.container.querySelectorAll('button, input')).toHaveLength(0);
  });
});

describe('on a phone', () => {
  it('the groups are in a sheet, one open at a time', async () => {
    const { screen, explorer } = await open('?channel=track-two', {}, 320);
    await screen.getByRole('button', { name: 'Filter (1)' }).click();
    const sheet = screen.getByRole('dialog', { name: 'Filter' });
    await sheet.getByText('Standing', { exact: true }).click();
    await sheet.getByRole('checkbox', { name: /^disputed/i }).click();
    await sheet.getByText('Held or not', { exact: true }).click();
    await expect.element(sheet.getByRole('checkbox', { name: /^disputed/i })).not.toBeInTheDocument();
    const { count } = explorer.passing();
    await sheet.getByRole('button', { name: `Show ${String(count)} contacts` }).click();
    await expect.element(sheet).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: 'Filter (2)' })).toBeVisible();
  });

  it('nothing is wider than 320 px', async () => {
    const { screen } = await open('?channel=track-two&actor=sergei-lavrov&time=2023', {}, 320);
    await screen.getByRole('combobox').fill('united states');
    await expect.element(screen.getByRole('option').first()).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('the announcer', () => {
  it('says the sentence half a second after the last change, and nothing before', async () => {
    const { explorer, ids } = await realExplorer().then(({ explorer }) => ({ explorer, ids: explorer.ids }));
    vi.useFakeTimers();
    const screen = await render(InContext, { explorer, component: Announcer });
    const said = () => screen.container.querySelector('[role=status]')!.textContent;
    await vi.advanceTimersByTimeAsync(2000);
    expect(said()).toBe('');
    explorer.toggle('channel', ids.row('channel', 'track-two')!);
    await tick();
    await vi.advanceTimersByTimeAsync(400);
    explorer.toggle('channel', ids.row('channel', 'envoys')!);
    await tick();
    await vi.advanceTimersByTimeAsync(400);
    expect(said()).toBe('');
    await vi.advanceTimersByTimeAsync(100);
    await tick();
    expect(said()).toContain('41 of 202 contacts');
  });
});
