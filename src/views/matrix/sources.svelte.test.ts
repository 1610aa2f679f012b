import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { open } from './test-open.ts';

beforeEach(() => page.viewport(520, 900));

const rows = (container: Element) => [...container.querySelectorAll<HTMLElement>('[data-line]')];
const rowOf = (container: Element, name: string) =>
  rows(container).find((row) => row.querySelector('a')?.textContent === name)!;

describe('the sources', () => {
  it('are the other arrangement, and the address keeps it', async () => {
    const { screen, query } = await open();
    await screen.getByRole('button', { name: 'Sources' }).click();
    expect(query().get('matrix')).toBe('sources');
    await expect.element(screen.getByRole('button', { name: 'Sources' })).toHaveAttribute('aria-pressed', 'true');
    await expect.element(screen.getByText('365 sources of 365')).toBeVisible();
  });

  it('are windowed beside other views, and say how many there are', async () => {
    const { screen } = await open('?matrix=sources');
    const grid = screen.getByRole('grid').element();
    expect(Number(grid.getAttribute('aria-rowcount'))).toBe(365 + 4 + 1);
    expect(grid.querySelectorAll('*').length).toBeLessThan(500);
    const box = grid.querySelector<HTMLElement>('[role="presentation"]')!;
    box.scrollTop = box.scrollHeight;
    await expect.poll(() => grid.querySelector('[aria-rowindex="370"]')).not.toBeNull();
  });

  it('are whole where they are alone, up to 500, and whole on paper everywhere', async () => {
    const alone = await open('?view=matrix&matrix=sources');
    expect(rows(alone.screen.container)).toHaveLength(365);
    expect(document.querySelectorAll('*').length).toBeLessThan(6000);
    await alone.screen.unmount();
    const { screen } = await open('?matrix=channels');
    expect(rows(screen.container).length).toBeLessThan(60);
    window.dispatchEvent(new Event('beforeprint'));
    expect(rows(screen.container)).toHaveLength(365);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(() => rows(screen.container).length).toBeLessThan(60);
  });

  it('are found by a part of their name, open by it, and filter by their box', async () => {
    const { screen, explorer, query } = await open('?matrix=sources');
    await screen.getByRole('searchbox', { name: 'Find a source' }).fill('PESKOV');
    await expect.element(screen.getByRole('status')).toHaveTextContent(/^\d sources? found$/);
    await screen
      .getByRole('link', { name: /Peskov/ })
      .first()
      .click();
    expect(query().get('open')).toMatch(/^source:.*peskov/);
    await screen
      .getByRole('checkbox', { name: /^Filter by .*Peskov.*, letter B/ })
      .first()
      .click();
    expect(query().get('source')).toMatch(/peskov/);
    expect(explorer.passing().count).toBeLessThan(202);
    await screen.getByRole('searchbox').fill('zzzz');
    await expect.element(screen.getByText('No source has this in its name.')).toBeVisible();
  });

  it('keep their counts under their own clauses', async () => {
    const { screen, query } = await open('?matrix=sources');
    const counts = () =>
      [...screen.container.querySelectorAll('.count')].slice(0, 40).map((one) => one.textContent.trim());
    const before = counts();
    await screen.getByRole('columnheader').getByRole('button', { name: 'denies' }).click();
    expect(query().get('stance')).toBe('denies');
    expect(counts()).toEqual(before);
  });

  it('filter by one count, add with Ctrl, and light what it counts', async () => {
    const { screen, explorer, query } = await open('?matrix=sources');
    const count = (name: string) =>
      rowOf(screen.container, 'US Department of State').querySelector<HTMLElement>(
        `[aria-label^="US Department of State ${name}"]`,
      )!;
    expect(count('denies').getAttribute('aria-label')).toBe('US Department of State denies: 3 claims');
    await userEvent.hover(count('denies'));
    expect(explorer.hover.contacts.size).toBeGreaterThan(0);
    expect(explorer.hover.contacts.size).toBeLessThanOrEqual(3);
    await userEvent.click(count('denies'));
    expect(Object.fromEntries(query())).toMatchObject({ source: 'us-state-department', stance: 'denies' });
    await expect.poll(() => count('denies').getAttribute('aria-selected')).toBe('true');
    await userEvent.click(count('omits'), { modifiers: ['Control'] });
    expect(query().get('stance')).toBe('denies~omits');
    await userEvent.click(count('denies'));
    await userEvent.click(count('denies'));
    expect(query().get('source')).toBeNull();
  });

  it('are walked with the keyboard through the whole list', async () => {
    const { screen, query } = await open('?matrix=sources');
    const grid = screen.getByRole('grid').element();
    const row = () => document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex');
    grid.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(row).toBe('3');
    await userEvent.keyboard(' ');
    expect(query().get('stance')).toBe('asserts');
    expect(query().get('source')).not.toBeNull();
    await userEvent.keyboard('{ArrowDown}{Control>} {/Control}');
    await expect.poll(() => query().get('source')?.split('~')).toHaveLength(2);
    await userEvent.keyboard('{Home}');
    await expect.poll(() => document.activeElement?.getAttribute('type')).toBe('checkbox');
    await userEvent.keyboard(' ');
    await expect.poll(() => query().get('source')?.split('~')).toHaveLength(1);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.poll(row).toBe('370');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe('the sources by channel', () => {
  it('are the third arrangement, with the channels of the record as columns', async () => {
    const { screen, explorer, query } = await open();
    await screen.getByRole('button', { name: 'Channels' }).click();
    expect(query().get('matrix')).toBe('channels');
    const heads = screen.getByRole('columnheader');
    await expect.element(heads.first()).toBeVisible();
    expect(heads.elements().map(({ textContent }) => textContent.trim())).toEqual([
      ...explorer.columns.views.channels.name,
    ]);
    await expect.element(screen.getByText('365 sources of 365')).toBeVisible();
  });

  it('filter by source and channel, by a channel, and keep their counts', async () => {
    const { screen, query } = await open('?matrix=channels');
    const row = () => rowOf(screen.container, 'US Department of State');
    const texts = () => [...row().querySelectorAll('.count')].map(({ textContent }) => textContent.trim());
    const before = texts();
    const label = row().querySelector('.count')!.getAttribute('aria-label');
    expect(label).toMatch(/^US Department of State, Official calls: \d+ claims/);
    await userEvent.click(row().querySelector('.count')!);
    expect(Object.fromEntries(query())).toMatchObject({ source: 'us-state-department', channel: 'official-calls' });
    await screen.getByRole('columnheader').getByRole('button', { name: 'Track two' }).click();
    expect(query().get('channel')).toBe('official-calls~track-two');
    expect(texts()).toEqual(before);
  });

  it('fit every width', async () => {
    for (const width of [320, 520, 1200]) {
      await page.viewport(width, 700);
      const { screen } = await open('?matrix=channels');
      await expect.element(screen.getByRole('columnheader').first()).toBeVisible();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await screen.unmount();
    }
  });
});
