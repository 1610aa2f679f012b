import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { syntheticViews } from '../../../bench/synthetic.ts';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { columnsOf } from '../../explore/columns.ts';
import { Explorer } from '../../explore/explorer.svelte.ts';
import { matchTitles } from '../../explore/match-titles.ts';
import { printDay } from '../../record/day.ts';
import Timeline from './Timeline.svelte';

const COUNT = 4000;

beforeEach(() => page.viewport(1280, 900));

/** The timeline of a record with thousands of contacts. */
async function open(search = '') {
  const { explorer: real } = await realExplorer();
  const columns = columnsOf(syntheticViews(real.columns.views, COUNT));
  const explorer = new Explorer(columns, '/', matchTitles(columns), () => undefined);
  explorer.read(search);
  const screen = await render(InContext, { explorer, component: Timeline });
  const { container } = screen;
  await expect.poll(() => container.querySelector('svg[role="group"]')).not.toBeNull();
  const bins = (channel = '') => [
    ...container.querySelectorAll<SVGRectElement>(`${channel && `[data-channel="${channel}"] `}[data-bin]`),
  ];
  const marks = () => container.querySelectorAll('[data-contact]:not([data-ghost])');
  return {
    screen,
    container,
    explorer,
    bins,
    marks,
    /** What bins and marks come to together. */
    shown: () => bins().reduce((sum, { dataset }) => sum + Number(dataset.count), marks().length),
    svg: container.querySelector<SVGSVGElement>('svg[role="group"]')!,
  };
}

/** A bin in the middle of a lane that holds several contacts. */
const fullOf = (bins: readonly SVGRectElement[]): SVGRectElement =>
  bins.slice(20).find(({ dataset }) => Number(dataset.count) > 5)!;

describe('lanes too dense for marks', () => {
  it('are drawn as bins that add up to what passes, with few elements', async () => {
    const { explorer, bins, marks, shown, container } = await open();
    expect(bins().length).toBeGreaterThan(100);
    expect(marks()).toHaveLength(0);
    expect(shown()).toBe(COUNT);
    expect(container.querySelectorAll('*').length).toBeLessThan(2500);
    explorer.update('standing', { kind: 'list', values: [3] });
    await expect.poll(shown).toBe(explorer.passing().count);
    expect(explorer.passing().count).toBeLessThan(COUNT);
  });

  it('dissolve into marks when zoomed, and add up at every step of the way', async () => {
    const { screen, explorer, bins, marks, shown, container } = await open();
    let most = 0;
    for (let step = 0; step < 11; step++) {
      await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
      await expect.poll(shown).toBe(explorer.passing().count);
      most = Math.max(most, container.querySelectorAll('*').length);
    }
    expect(bins()).toHaveLength(0);
    expect(marks().length).toBe(explorer.passing().count);
    expect(most).toBeLessThan(5000);
  });

  it('tell what a bin holds where it is pointed at, and go into it at a press', async () => {
    const { screen, explorer, bins } = await open();
    const bin = fullOf(bins());
    await userEvent.hover(bin);
    await expect.element(screen.getByText(`${bin.dataset.count!} of ${bin.dataset.count!} contacts`)).toBeVisible();
    await expect.element(screen.getByText('Press to zoom in on each')).toBeVisible();
    expect(bin.getAttribute('aria-label')).toMatch(/^\d+ of \d+ contacts$/);
    bin.focus();
    await expect
      .poll(() => bin.getAttribute('aria-label'))
      .toMatch(/: \d+ of \d+ contacts \(\d+ .+\); Enter zooms in$/);
    await userEvent.click(bin);
    expect(printDay(explorer.clauses.time!.from!)).toBe(bin.dataset.bin);
  });

  it('show a finger first what it is about to press', async () => {
    const { screen, explorer, bins } = await open();
    const bin = fullOf(bins());
    const box = bin.getBoundingClientRect();
    const at = { clientX: box.left + box.width / 2, clientY: box.top + 4, pointerType: 'touch', bubbles: true };
    const tap = () => {
      bin.dispatchEvent(new PointerEvent('pointerdown', at));
      bin.dispatchEvent(new PointerEvent('click', { ...at, detail: 1 }));
    };
    tap();
    await expect.element(screen.getByText(`${bin.dataset.count!} of ${bin.dataset.count!} contacts`)).toBeVisible();
    expect(explorer.clauses.time).toBeUndefined();
    tap();
    expect(printDay(explorer.clauses.time!.from!)).toBe(bin.dataset.bin);
  });

  it('are walked by the keyboard, and entered without losing the focus', async () => {
    const { explorer, container, bins } = await open();
    expect(container.querySelectorAll('svg[role="group"] [tabindex="0"]')).toHaveLength(1);
    const first = container.querySelector<SVGRectElement>('svg[role="group"] [tabindex="0"]')!;
    const { channel } = first.closest<SVGGElement>('[data-channel]')!.dataset;
    first.focus();
    const focused = () => (document.activeElement as SVGElement).dataset.bin;
    const lane = bins(channel).filter(({ dataset }) => Number(dataset.count) > 0);
    await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
    await expect.poll(focused).toBe(lane[2]!.dataset.bin);
    expect(container.querySelectorAll('svg[role="group"] [tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}');
    await expect
      .poll(() => document.activeElement?.closest<SVGGElement>('[data-channel]')?.dataset.channel)
      .not.toBe(channel);
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused).toBe(lane[2]!.dataset.bin);
    await userEvent.keyboard('{Enter}');
    expect(printDay(explorer.clauses.time!.from!)).toBe(lane[2]!.dataset.bin);
    await expect
      .poll(() => document.activeElement?.closest<SVGGElement>('svg[role="group"] [data-channel]')?.dataset.channel)
      .toBe(channel);
  });
});
