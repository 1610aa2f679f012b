import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { syntheticViews } from '../bench/synthetic.ts';
import type { Manifest } from '../src/record/dataset.ts';
import { packViews } from '../src/record/wire.ts';
import { counted, ready } from './page.ts';
import { servedViews } from './served-record.ts';

/*
 * What makes the page fast, counted instead of timed (design §10): requests, elements, and what a filter step asks of
 * the browser until the paint.
 */

interface Work {
  /** Questions that make the browser lay the page out in the middle of a script. */
  questions: number;
  /** Changes of the document. */
  changes: number;
  by: Record<string, number>;
}

/** Counts questions and changes from the start of the page. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const work: Work = { questions: 0, changes: 0, by: {} };
    Object.assign(window, { work });
    const asked: [object, string[]][] = [
      [Element.prototype, ['getBoundingClientRect', 'getClientRects', 'clientWidth', 'clientHeight', 'scrollHeight']],
      [HTMLElement.prototype, ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft']],
      [SVGGraphicsElement.prototype, ['getBBox']],
      [SVGTextContentElement.prototype, ['getComputedTextLength']],
    ];
    for (const [prototype, names] of asked)
      for (const name of names) {
        const own = Object.getOwnPropertyDescriptor(prototype, name) as Record<string, unknown>;
        const kind = own.get ? 'get' : 'value';
        const plain = own[kind] as (...given: unknown[]) => unknown;
        Object.defineProperty(prototype, name, {
          ...own,
          [kind]: function (this: unknown, ...given: unknown[]) {
            work.questions++;
            work.by[name] = (work.by[name] ?? 0) + 1;
            return plain.apply(this, given);
          },
        });
      }
    new MutationObserver((list) => {
      work.changes += list.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });

/** Goes to an address as Back does; gives the work until the paint. */
const step = (page: Page, search: string): Promise<Work> =>
  page.evaluate(async (query) => {
    const { work } = window as unknown as { work: Work };
    Object.assign(work, { questions: 0, changes: 0, by: {} });
    history.pushState(null, '', location.pathname + query);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise(requestAnimationFrame);
    return { ...work };
  }, search);

const elements = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);

/** Waits until the filter rests and what follows it stands. */
const rest = (page: Page): Promise<void> => page.waitForTimeout(700);

const STEPS = [
  '?channel=track-two',
  '?reliability=B&credibility=2',
  '?time=2022',
  '?time=2022..2023-01',
  '?asof=2023-07-01',
  '?asof=2023-08-01',
  '?standing=disputed',
  '',
];

test('a filter step asks for no layout in its midst, and changes no more than the marks', async ({ page }) => {
  await watch(page);
  await page.goto('./');
  await ready(page);
  await rest(page);
  const total = await counted(page);
  for (const search of STEPS) {
    const { questions, changes, by } = await step(page, search);
    console.log(search, questions, changes, by);
    expect(questions, `${search} ${JSON.stringify(by)}`).toBe(0);
    expect(changes, search).toBeGreaterThan(0);
    expect(changes, search).toBeLessThan(10 * total);
    expect(await elements(page), search).toBeLessThanOrEqual(6000);
    await rest(page);
  }
});

/** Notes at each frame what the progress bar says, from the start of the page. */
const watchProgress = (page: Page) =>
  page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const now = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow') ?? '';
      if (now !== '' && seen.at(-1) !== now) seen.push(now);
      if (!document.documentElement.dataset.ready) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** Drags the lanes by some px. */
async function drag(page: Page, by: number): Promise<void> {
  const { x, y, width, height } = (await page.locator('[data-view="timeline"] svg[role="group"]').boundingBox())!;
  const [middle, top] = [x + width / 2, y + Math.min(60, height / 2)];
  await page.mouse.move(middle, top);
  await page.mouse.down();
  await page.mouse.move(middle + by, top, { steps: 10 });
  await page.mouse.up();
}

test('a record of 100,000 contacts is loaded in sight, and drawn, filtered, panned and searched in no more elements than a small one', async ({
  page,
}) => {
  const count = 100_000;
  const body = JSON.stringify(packViews(syntheticViews(await servedViews(page), count)));
  await page.route('**/views.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
  await page.route('**/manifest.json', async (route) => {
    const manifest = (await (await route.fetch()).json()) as Manifest;
    await route.fulfill({ json: { ...manifest, bytes: { [manifest.current]: Buffer.byteLength(body) } } });
  });
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await watch(page);
  await watchProgress(page);
  await page.goto('./');
  await ready(page);
  expect(await counted(page)).toBe(count);
  // What was seen at different frames: a page that is frozen draws none.
  const seen = (await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).map(Number);
  console.log(seen, workers);
  expect(workers).toEqual([expect.stringMatching(/worker-[^/]+\.js$/)]);
  expect(page.workers()).toEqual([]);
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  expect(seen.length).toBeGreaterThan(3);
  expect(seen[0]).toBeLessThanOrEqual(50);
  expect(seen.at(-1)).toBeGreaterThan(50);
  await expect(page.getByRole('progressbar')).toHaveCount(0);

  const most = [await elements(page)];
  for (const search of ['?channel=track-two', '?time=2010..2015', '?asof=2015-07-01', '?time=2012-03', '?time=2012']) {
    const { questions, by } = await step(page, search);
    expect(questions, `${search} ${JSON.stringify(by)}`).toBe(0);
    await rest(page);
    expect(await counted(page)).toBeLessThan(count);
    most.push(await elements(page));
  }

  const before = await counted(page);
  await drag(page, 200);
  await expect.poll(() => new URL(page.url()).searchParams.get('time')).toMatch(/^2011-\d\d-\d\d\.\.2012/);
  await expect.poll(() => counted(page)).not.toBe(before);
  most.push(await elements(page));

  await step(page, '');
  await page.getByRole('combobox', { name: 'Search' }).fill('putin');
  await expect(page.locator('#search-list').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => counted(page)).toBeLessThan(count);
  expect(await counted(page)).toBeGreaterThan(0);
  await rest(page);
  most.push(await elements(page));
  console.log(most);
  expect(Math.max(...most)).toBeLessThanOrEqual(6000);
});
