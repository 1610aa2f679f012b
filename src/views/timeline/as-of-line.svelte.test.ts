import { tick } from 'svelte';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InContext from '../../../tests/InContext.svelte';
import { realExplorer } from '../../../tests/real-explorer.ts';
import { parseDay } from '../../record/day.ts';
import Timeline from './Timeline.svelte';

const MEETING = '2021-06-16-geneva-summit';

async function open(search: string, width = 1280) {
  await page.viewport(width, 900);
  const { explorer } = await realExplorer(search);
  const { container } = await render(InContext, { explorer, component: Timeline });
  await expect.poll(() => container.querySelector(`[data-contact="${MEETING}"]`)).not.toBeNull();
  const lines = () => [...container.querySelectorAll<SVGPathElement>('[data-as-of]')];
  const box = (element: Element) => element.getBoundingClientRect();
  return { explorer, container, lines, box, mark: () => container.querySelector(`[data-contact="${MEETING}"]`)! };
}

it('stands at the end of the as-of day in the lanes and in the overview, and says which', async () => {
  const { explorer, container, lines, box, mark } = await open('?asof=2021-06-16');
  expect(lines()).toHaveLength(2);
  expect(container.textContent).toContain('as known on 16 June 2021');
  const before = lines().map((line) => box(line).left);
  // Right beside the mark of that day.
  const { left, right } = box(mark());
  expect(before[0]!).toBeGreaterThan((left + right) / 2);
  expect(before[0]!).toBeLessThan(right + 3);
  explorer.update('asof', { kind: 'day', day: parseDay('2022-06-16') });
  await tick();
  const after = lines().map((line) => box(line).left);
  after.forEach((x, i) => expect(x).toBeGreaterThan(before[i]! + 100));
});

it('is none without a date, at the end of the record, and out of view', async () => {
  const { explorer, container, lines } = await open('');
  expect(lines()).toHaveLength(0);
  explorer.update('asof', { kind: 'day', day: parseDay('2026-03-26') });
  await tick();
  expect(lines()).toHaveLength(0);
  explorer.update('asof', { kind: 'day', day: parseDay('2024-06-16') });
  explorer.update('time', { kind: 'range', from: parseDay('2021-01-01'), to: parseDay('2021-12-31') });
  await tick();
  expect(container.textContent).not.toContain('as known on');
});

it.each(['2023-12-06', '2026-01-06'])('says %s below the lanes, where nothing else is written', async (day) => {
  const { container, box } = await open(`?asof=${day}`);
  const plot = container.querySelector('.plot')!;
  const texts = [...plot.querySelectorAll('text')];
  const words = texts.find(({ textContent }) => textContent.startsWith('as known on'))!;
  const { left, right, top, bottom } = box(words);
  const over = texts.filter((one) => {
    const other = box(one);
    return one !== words && other.left < right && other.right > left && other.top < bottom && other.bottom > top;
  });
  expect(over).toEqual([]);
  for (const mark of plot.querySelectorAll('[data-contact]')) expect(box(mark).bottom).toBeLessThanOrEqual(top);
  expect(bottom).toBeLessThanOrEqual(box(plot).bottom);
});

it('leaves what was known in sight while a walk through the days lights what comes to it', async () => {
  const { explorer, container } = await open('?asof=2023-12-06');
  const inked = container.querySelector('.inked')!;
  const fade = () => Number(getComputedStyle(inked).opacity);
  explorer.hoverContact('table', 0);
  await tick();
  expect(fade()).toBeLessThan(0.3);
  explorer.unhover('table');
  explorer.hoverContact('as-of', 0);
  await tick();
  expect(fade()).toBeGreaterThan(0.5);
  expect(fade()).toBeLessThan(1);
});

it('crosses lanes that run down a phone', async () => {
  const { lines, box, mark } = await open('?asof=2021-06-16', 360);
  const line = box(lines().find((one) => one.closest('[role="group"]') !== null)!);
  expect(line.width).toBeGreaterThan(200);
  expect(line.height).toBeLessThanOrEqual(1);
  expect(line.top).toBeGreaterThan(box(mark()).top);
});
