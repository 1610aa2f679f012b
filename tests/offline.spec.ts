import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { workerOf } from '../src/prerender/offline.ts';
import { builtScript } from '../src/prerender/plugin.ts';
import { ready } from './page.ts';
import { anotherBuild, serveFolder } from './static-site.ts';
import type { StaticSite } from './static-site.ts';

const CALL = '2021-12-30-biden-putin-phone-call';

test.use({ serviceWorkers: 'allow' });

let site: StaticSite;
test.beforeEach(async () => {
  site = await serveFolder('dist');
});
test.afterEach(() => site.close());

/** What the browser keeps of the site: by the name of the build, how many files. */
const kept = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const counts = names.map(async (name) => [name, (await (await caches.open(name)).keys()).length] as const);
    return Object.fromEntries(await Promise.all(counts));
  });

/** Opens the page, and waits until the site is kept whole. */
async function visit(page: Page, path = ''): Promise<void> {
  await page.goto(site.url + path);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(async () => Object.keys(await kept(page)).length).toBe(1);
}

const newer = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer version' }).locator('p');

/** Which builds the page, its code and its dataset are of. */
const buildsOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement;
    return [dataset.build, (window as { build?: string }).build, dataset.version];
  });

test('after one visit the page, the record and the typefaces are there without a network', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await visit(page);
  const [count] = Object.values(await kept(page));
  expect(count).toBeGreaterThan(60);
  site.setOnline(false);

  await page.goto(`${site.url}?channel=track-two&open=contact:${CALL}`);
  await ready(page);
  await expect(page.locator('[data-sentence]')).toHaveAttribute('data-count', '21');
  await expect(page.getByRole('complementary').getByRole('article').first()).toBeVisible();
  for (const view of ['Timeline', 'Network', 'Matrix', 'Table'])
    await expect(page.getByRole('region', { name: view, exact: true })).toBeVisible();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain('loaded');
  await page.getByRole('combobox', { name: 'Search' }).fill('lavrov');
  await expect(page.getByRole('option', { name: 'Sergei Lavrov', exact: true })).toBeVisible();

  // A permanent page is arranged as what it opens, from the first picture on.
  await page.goto(`${site.url}a/joe-biden/`, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-first', 'open');
  await ready(page);
  await expect(page.getByRole('complementary')).toHaveAttribute('data-open', 'actor:joe-biden');
  // What was never visited is told, not a blank page.
  await page.goto(`${site.url}?lang=uk`);
  await ready(page);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /did not all arrive: Ukrainian/ })
      .first(),
  ).toBeVisible();
  expect(faults).toEqual([]);
});

test('a newer build is fetched whole beside the old one, told, and taken when the reader wants it', async ({
  page,
  context,
}) => {
  const next = await anotherBuild('dist', 'next');
  await visit(page);
  const [old] = Object.keys(await kept(page));
  const of = await buildsOf(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await ready(other);

  // Half of it cannot be had: the old one stays whole, and nothing is told.
  site.folder = next.folder;
  site.failing = /views\.json$/;
  await page.reload();
  await ready(page);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => undefined));
  await expect.poll(() => site.asked.filter((one) => one.endsWith('views.json')).length).toBeGreaterThan(1);
  await expect.poll(async () => Object.keys(await kept(page))).toEqual([old]);
  expect(await buildsOf(page)).toEqual(of);
  await expect(newer(page)).toBeHidden();

  site.failing = null;
  await page.reload();
  await ready(page);
  // Until then the old build serves whole.
  expect(await buildsOf(page)).toEqual(of);
  await expect(newer(page)).toBeVisible();
  await newer(page).getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-build', 'next');
  await ready(page);
  const [build, code, version] = (await buildsOf(page)) as string[];
  expect([build, code]).toEqual(['next', 'next']);
  expect(version).not.toBe((of as string[])[2]);
  await expect(newer(page)).toBeHidden();
  await expect.poll(async () => Object.keys(await kept(page))).toEqual(['backchannel / next']);

  // Another tab goes on with what it has, and is told.
  await expect(newer(other)).toBeVisible();
  expect(await buildsOf(other)).toEqual(of);
  await other.getByRole('link', { name: 'How to read this' }).first().click();
  await expect(other.getByRole('dialog')).toBeVisible();

  site.setOnline(false);
  await page.goto(`${site.url}c/${CALL}/`);
  await ready(page);
  expect(await buildsOf(page)).toEqual([build, code, version]);
  await next.remove();
});

test('a site built with OFFLINE=0 ends what its worker kept', async ({ page }) => {
  await visit(page);
  const remover = await builtScript(process.cwd(), 'src/page/offline/remover.ts');
  site.instead.set('/sw.js', workerOf(remover, '/', new Map()));
  await page.reload();
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await kept(page)).toEqual({});
  const before = site.asked.length;
  await page.goto(`${site.url}?view=table`);
  await ready(page);
  expect(site.asked.slice(before)).toContain('/');
});

test('an embed never has the site kept', async ({ page }) => {
  await page.goto(`${site.url}?embed=timeline`);
  await ready(page);
  const frames = ['?embed=table', ''].map((path) => `<iframe src="${site.url}${path}"></iframe>`).join('');
  await page.route('**/host', (route) => route.fulfill({ contentType: 'text/html', body: frames }));
  await page.goto(`${site.url}host`);
  for (const frame of await page.locator('iframe').all())
    await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-ready', 'true');
  await page.waitForTimeout(1500);
  expect(site.asked.filter((one) => one === '/sw.js')).toEqual([]);
});

test('a dataset that fails on the first visit is asked for again, then told with a button', async ({ page }) => {
  site.failing = /views\.json$/;
  await page.goto(site.url);
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  // One of them is what the page asks for before its script runs.
  expect(site.asked.filter((one) => one.endsWith('views.json')).length).toBeGreaterThanOrEqual(3);
  site.failing = null;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-sentence]')).toHaveAttribute('data-count', '202');
});

test('a dataset that stops arriving is given up, and told', async ({ page }) => {
  site.stalling = /views\.json$/;
  await page.clock.install();
  await page.goto(site.url);
  await expect.poll(() => site.asked.some((one) => one.endsWith('views.json'))).toBe(true);
  // The page asks for the dataset once its script runs; what it waits for then is over at once.
  await expect(async () => {
    await page.clock.fastForward(21_000);
    await expect(page.getByRole('alert')).toContainText('stopped arriving', { timeout: 500 });
  }).toPass();
  site.stalling = null;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-sentence]')).toHaveAttribute('data-count', '202');
});
