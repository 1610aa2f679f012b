import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import Matrix from './Matrix.svelte';

beforeEach(() => page.viewport(520, 900));

async function open(search = '') {
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Matrix });
  await expect.element(screen.getByRole('grid')).toBeVisible();
  const cell = (grade: string) => screen.container.querySelector<HTMLElement>(`[data-grade="${grade}"]`)!;
  const query = () => new URLSearchParams(explorer.address());
  return { screen, explorer, written, cell, query };
}

const gradesOf = (container: Element): string[] =>
  [...container.querySelectorAll<HTMLElement>('[data-grade][aria-pressed="true"]')].map(
    ({ dataset }) => dataset.grade!,
  );

describe('the grades', () => {
  it('are a region with a grid of 36 cells that carry their grade and count', async () => {
    const { screen, cell } = await open();
    await expect.element(screen.getByRole('region', { name: 'Matrix' })).toHaveAttribute('data-view', 'matrix');
    expect(screen.container.querySelectorAll('[data-grade]')).toHaveLength(36);
    expect(Number(cell('B1').dataset.count)).toBeGreaterThan(100);
    await expect.element(screen.getByRole('columnheader')).toHaveLength(6);
    await expect.element(screen.getByRole('rowheader')).toHaveLength(6);
    expect(cell('C4').getAttribute('aria-label')).toMatch(
      /^C4: \d+ assertions, \d+ denials\. Source: On record with access.*\. Claim: Doubtful$/,
    );
  });

  it('are set by a click on a cell, in one step, and set free by another', async () => {
    const { screen, written, cell, query } = await open('?channel=track-two');
    await userEvent.click(cell('B3'));
    expect(Object.fromEntries(query())).toEqual({ channel: 'track-two', reliability: 'B', credibility: '3' });
    expect(written).toHaveLength(1);
    expect(written[0]![1]).toBe('push');
    expect(gradesOf(screen.container)).toEqual(['B3']);
    await userEvent.click(cell('B3'));
    expect(Object.fromEntries(query())).toEqual({ channel: 'track-two' });
  });

  it('keep their counts while their own clauses change, and follow the others', async () => {
    const { explorer, cell } = await open();
    const before = cell('C4').dataset.count;
    await userEvent.click(cell('B1'));
    expect(cell('C4').dataset.count).toBe(before);
    explorer.toggle('channel', 4);
    await expect.poll(() => Number(cell('C4').dataset.count)).toBeLessThan(Number(before));
  });

  it('grow by a Ctrl click to the product of letters and digits, and show just that', async () => {
    const { screen, cell, query } = await open();
    await userEvent.click(cell('B1'));
    await userEvent.click(cell('C2'), { modifiers: ['Control'] });
    expect(query().get('reliability')).toBe('B~C');
    expect(query().get('credibility')).toBe('1~2');
    expect(gradesOf(screen.container)).toEqual(['B1', 'B2', 'C1', 'C2']);
  });

  it('are narrowed by headers and by totals', async () => {
    const { screen, query } = await open();
    await screen
      .getByRole('rowheader')
      .getByRole('button', { name: /^D, whole row/ })
      .click();
    expect(query().get('reliability')).toBe('D');
    await screen
      .getByRole('gridcell')
      .getByRole('button', { name: /^4, whole column/ })
      .click();
    expect(query().get('credibility')).toBe('4');
    await screen
      .getByRole('columnheader')
      .getByRole('button', { name: /^4, whole column/ })
      .click();
    expect(query().get('credibility')).toBeNull();
    await screen.getByRole('button', { name: /^All grades/ }).click();
    expect([...query()]).toEqual([]);
  });

  it('are narrowed by a dragged rectangle', async () => {
    const { screen, cell, query, written } = await open();
    await userEvent.dragAndDrop(cell('B2'), cell('D4'));
    expect(query().get('reliability')).toBe('B~C~D');
    expect(query().get('credibility')).toBe('2~3~4');
    expect(gradesOf(screen.container)).toHaveLength(9);
    expect(written).toHaveLength(1);
  });

  it('are one tab stop, walked with arrows, set with Space, added with Ctrl and Space', async () => {
    const { screen, cell, query } = await open();
    expect(screen.getByRole('grid').element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    cell('A1').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect.poll(() => document.activeElement).toBe(cell('B2'));
    expect([...query()]).toEqual([]);
    await userEvent.keyboard(' ');
    expect(Object.fromEntries(query())).toEqual({ reliability: 'B', credibility: '2' });
    await userEvent.keyboard('{ArrowRight}{Control>} {/Control}');
    expect(Object.fromEntries(query())).toEqual({ reliability: 'B', credibility: '2~3' });
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toMatch(/^B, whole row/);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await expect.poll(() => document.activeElement).toBe(cell('A1'));
    expect(screen.getByRole('grid').element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('say in words what is pointed at, and light its contacts without filtering', async () => {
    const { screen, explorer, cell } = await open();
    await userEvent.hover(cell('D4'));
    const tip = screen.getByText(/^\d+ assertions, \d+ denials$/);
    await expect.element(tip).toBeVisible();
    expect(tip.element().parentElement!.textContent).toMatch(/D\s*One unnamed official or insider\s*4\s*Doubtful/);
    expect(explorer.hover.from).toBe('matrix');
    expect(explorer.hover.contacts.size).toBeGreaterThan(5);
    expect(explorer.clauses).toEqual({});
    await userEvent.hover(screen.getByRole('heading', { name: 'Matrix' }));
    await expect.poll(() => explorer.hover.contacts.size).toBe(0);
  });

  it('are lit by a contact that another view lights', async () => {
    const { screen, explorer } = await open();
    expect(screen.container.querySelectorAll('.lit')).toHaveLength(0);
    explorer.hoverContact('timeline', 0);
    await expect.poll(() => screen.container.querySelectorAll('.lit').length).toBeGreaterThan(0);
  });

  it('explain every letter and digit one press away', async () => {
    const { screen } = await open();
    const explained = screen.getByText('They are not the bad end of a scale', { exact: false });
    await expect.element(explained).not.toBeVisible();
    await screen.getByText('What the letters and digits mean').click();
    await expect.element(explained).toBeVisible();
    await expect.element(screen.getByText('track record', { exact: false })).toBeVisible();
    expect(
      screen
        .getByRole('term')
        .elements()
        .map((term) => term.textContent),
    ).toEqual('A B C D E F 1 2 3 4 5 6'.split(' '));
  });

  it('fit every width', async () => {
    for (const width of [320, 400, 520, 1200]) {
      await page.viewport(width, 700);
      const { screen } = await open();
      await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      await screen.unmount();
    }
  });
});

describe('the sources', () => {
  it('are the other arrangement, and the address keeps it', async () => {
    const { screen, query } = await open();
    await screen.getByRole('button', { name: 'Sources' }).click();
    expect(query().get('matrix')).toBe('sources');
    await expect.element(screen.getByRole('button', { name: 'Sources' })).toHaveAttribute('aria-pressed', 'true');
    await expect.element(screen.getByText('365 sources of 365')).toBeVisible();
  });

  it('are drawn only where they are seen, and say how many there are', async () => {
    const { screen } = await open('?matrix=sources');
    const grid = screen.getByRole('grid').element();
    expect(Number(grid.getAttribute('aria-rowcount'))).toBe(365 + 4 + 1);
    expect(grid.querySelectorAll('*').length).toBeLessThan(400);
    const box = grid.querySelector<HTMLElement>('[role="presentation"]')!;
    box.scrollTop = box.scrollHeight;
    await expect.poll(() => grid.querySelector('[aria-rowindex="370"]')).not.toBeNull();
  });

  it('are found by a part of their name, open by it, and filter by their letter', async () => {
    const { screen, explorer, query } = await open('?matrix=sources');
    await screen.getByRole('searchbox', { name: 'Find a source' }).fill('PESKOV');
    await screen
      .getByRole('link', { name: /Peskov/ })
      .first()
      .click();
    expect(query().get('open')).toMatch(/^source:.*peskov/);
    await screen
      .getByRole('button', { name: /^Filter by .*Peskov/ })
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

  it('are walked with the keyboard through the whole list', async () => {
    const { screen } = await open('?matrix=sources');
    const grid = screen.getByRole('grid').element();
    grid.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('3');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.poll(() => document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('370');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});
