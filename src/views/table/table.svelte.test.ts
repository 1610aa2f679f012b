import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { syntheticViews } from '../../../bench/synthetic.ts';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { columnsOf } from '../../explore/columns.ts';
import { Explorer } from '../../explore/explorer.svelte.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import Table from './Table.svelte';

beforeEach(() => page.viewport(1280, 900));

async function open(search = '') {
  const { explorer, written } = await realExplorer(search);
  const screen = await render(InContext, { explorer, component: Table });
  const rows = () => [...screen.container.querySelectorAll<HTMLElement>('tr[data-contact]')];
  const ids = () => rows().map(({ dataset }) => dataset.contact!);
  return { screen, explorer, written, rows, ids };
}

describe('the table', () => {
  it('is a region with a row for every contact, whole and lean', async () => {
    const { screen, explorer, ids } = await open();
    await expect.element(screen.getByRole('region', { name: 'Table' })).toHaveAttribute('data-view', 'table');
    expect(ids()).toEqual(explorer.columns.views.contacts.id);
    expect(screen.container.querySelectorAll('*').length).toBeLessThan(11 * ids().length);
    await expect.element(screen.getByText('202 contacts, earliest first')).toBeVisible();
  });

  it('lists what passes the filter', async () => {
    const { explorer, ids } = await open('?channel=track-two');
    const passing = explorer.passing();
    expect(ids()).toHaveLength(passing.count);
    expect(new Set(ids())).toEqual(
      new Set(explorer.columns.views.contacts.id.filter((_, row) => passing.contacts[row])),
    );
    explorer.clear();
    await expect.poll(() => ids().length).toBe(202);
  });

  it('says so where nothing passes', async () => {
    const { screen } = await open('?time=1999');
    await expect.element(screen.getByText(/^No contact passes these filters/)).toBeVisible();
    await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
  });

  it('is sorted by its headers, which say how', async () => {
    const { screen, explorer, ids } = await open();
    const { id, title } = explorer.columns.views.contacts;
    const contact = screen.getByRole('columnheader', { name: 'Contact' });
    await contact.getByRole('button').click();
    await expect.element(contact).toHaveAttribute('aria-sort', 'ascending');
    const titles = () => ids().map((one) => title[id.indexOf(one)]!);
    expect(titles()).toEqual([...titles()].sort(new Intl.Collator('en', { numeric: true }).compare));
    await contact.getByRole('button').click();
    await expect.element(contact).toHaveAttribute('aria-sort', 'descending');
    expect(explorer.address()).toBe('?sort=-title');
    expect(screen.container.querySelectorAll('[aria-sort]')).toHaveLength(1);
  });

  it('puts what took longest to come to light on top', async () => {
    const { screen, explorer, ids } = await open();
    await screen.getByRole('button', { name: 'Time to light' }).click();
    const { columns } = explorer;
    const longest = Math.max(...columns.contacts.lag);
    expect(columns.contacts.lag[columns.views.contacts.id.indexOf(ids()[0]!)]).toBe(longest);
    await expect.element(screen.getByText(/slowest to come to light first$/)).toBeVisible();
  });

  it('lists what came to light late, the latest first, and says how late', async () => {
    const { screen, explorer, ids, rows } = await open('?lag=366..&sort=-lag');
    const { id } = explorer.columns.views.contacts;
    const lags = ids().map((one) => explorer.columns.contacts.lag[id.indexOf(one)]!);
    expect(lags.length).toBeGreaterThan(0);
    expect(Math.min(...lags)).toBeGreaterThan(365);
    expect(lags).toEqual(lags.toSorted((a, b) => b - a));
    for (const row of rows()) expect(row.querySelector('.known')!.textContent).toMatch(/\d (months|years) after$/);
    const header = screen.getByRole('columnheader', { name: 'Time to light' });
    await expect.element(header).toHaveAttribute('aria-sort', 'descending');
  });

  it('opens a contact by its title, a link that holds the whole state', async () => {
    const { screen, explorer, rows } = await open('?channel=track-two');
    const link = rows()[0]!.querySelector('a')!;
    const row = Number(rows()[0]!.dataset.row);
    expect(new URLSearchParams(link.search)).toEqual(
      new URLSearchParams(explorer.address({ open: { kind: 'contact', row } })),
    );
    await userEvent.click(link);
    expect(explorer.open).toEqual({ kind: 'contact', row });
    await expect.element(rows()[0]!).toHaveAttribute('aria-current', 'true');
    expect(screen.container.querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  it('lights what is pointed at, and shows what others light', async () => {
    const { screen, explorer, rows } = await open();
    await userEvent.hover(rows()[3]!);
    await expect.poll(() => [...explorer.hover.contacts]).toEqual([3]);
    await userEvent.hover(screen.getByRole('heading', { name: 'Table' }));
    await expect.poll(() => explorer.hover.contacts.size).toBe(0);
    explorer.hoverContact('timeline', 5);
    await expect.element(rows()[5]!).toHaveClass('lit');
    expect(explorer.clauses).toEqual({});
  });

  it('tells nothing to the pointer alone: the focus and a finger light the same, and no words come or go', async () => {
    const { screen, explorer, rows } = await open();
    await expect.poll(() => rows().length).toBe(202);
    const words = (): string => screen.container.textContent;
    const before = words();
    expect(screen.container.querySelectorAll('[title], [role="tooltip"], [aria-describedby]')).toHaveLength(0);
    const lights: [how: string, at: number, light: (row: HTMLElement) => void][] = [
      ['a pointer', 3, (row) => row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))],
      ['the focus', 4, (row) => row.querySelector('a')!.focus()],
      [
        'a finger',
        5,
        (row) => row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'touch' })),
      ],
    ];
    for (const [how, at, light] of lights) {
      light(rows()[at]!);
      await expect.poll(() => [...explorer.hover.contacts], { message: how }).toEqual([at]);
      expect(words(), how).toBe(before);
    }
  });

  it('tells what was public on the date asked for', async () => {
    const { explorer, rows } = await open();
    const counts = (id: string) =>
      rows()
        .find(({ dataset }) => dataset.contact === id)!
        .querySelectorAll('.count')[0]!.textContent;
    const id = rows().find((row) => row.dataset.contact!.startsWith('2023-04-24'))!.dataset.contact!;
    const today = Number(counts(id));
    const known = explorer.columns.contacts.known[explorer.columns.views.contacts.id.indexOf(id)]!;
    explorer.update('asof', { kind: 'day', day: known });
    await expect.poll(() => Number(counts(id))).toBeLessThan(today);
  });

  it('stacks its rows on a phone, without sideways scroll', async () => {
    await page.viewport(360, 700);
    const { rows } = await open();
    await expect.poll(() => getComputedStyle(rows()[0]!).display).toBe('flex');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});

describe('a table of more than 300 contacts', () => {
  const LONG = 1010;
  async function openLong() {
    const { explorer: short } = await realExplorer();
    const columns = columnsOf(syntheticViews(short.columns.views, LONG));
    const explorer = new Explorer(columns, '/dataset/', matchTitles(columns), () => undefined);
    const screen = await render(InContext, { explorer, component: Table });
    const table = screen.getByRole('table').element();
    const box = table.parentElement!;
    const drawn = () => [...table.querySelectorAll<HTMLElement>('tr[data-contact]')];
    return { explorer, screen, table, box, drawn };
  }

  it('is drawn where it is seen, and tells all its rows', async () => {
    const { table, box, drawn } = await openLong();
    expect(table.getAttribute('aria-rowcount')).toBe(String(LONG + 1));
    expect(drawn().length).toBeLessThan(60);
    expect(drawn()[0]!.getAttribute('aria-rowindex')).toBe('2');
    box.scrollTop = box.scrollHeight;
    await expect.poll(() => drawn().at(-1)!.getAttribute('aria-rowindex')).toBe(String(LONG + 1));
    expect(drawn().length).toBeLessThan(60);
  });

  it('is whole on paper, at once: browsers print what stands when they have said that they will', async () => {
    const { table, drawn } = await openLong();
    window.dispatchEvent(new Event('beforeprint'));
    expect(drawn()).toHaveLength(LONG);
    expect(table.scrollHeight).toBe(table.parentElement!.clientHeight);
    window.dispatchEvent(new Event('afterprint'));
    await expect.poll(() => drawn().length).toBeLessThan(60);
  });

  it('is whole again where the filter leaves fewer', async () => {
    const { explorer, table, drawn } = await openLong();
    explorer.toggle('channel', 4);
    await expect.poll(() => drawn().length).toBe(explorer.passing().count);
    expect(drawn().length).toBeLessThan(300);
    expect(table.hasAttribute('aria-rowcount')).toBe(false);
  });
});
