import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { counted, open, ready } from './page.ts';

const CALL = '2021-12-30-biden-putin-phone-call';

/** Keeps what the policy of any page or frame has refused, as `refused`. */
const keepRefused = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      refused.push(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });

const refusedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { refused: string[] }).refused);

/** Goes to another state of the page without loading it anew. */
const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((next) => {
    history.pushState(null, '', next);
    dispatchEvent(new PopStateEvent('popstate'));
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, address);

test('under the policy of the page every task is done: nothing is refused, and no other host is asked', async ({
  page,
}) => {
  await keepRefused(page);
  const { console: said, elsewhere } = await open(page);
  for (const view of ['Timeline', 'Network', 'Matrix', 'Table'])
    await expect(page.getByRole('region', { name: view, exact: true })).toBeVisible();

  await page.getByRole('combobox', { name: 'Search' }).fill('lavrov');
  await expect(page.getByRole('option', { name: 'Sergei Lavrov', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  const states: [address: string, seen: (page: Page) => Promise<unknown>][] = [
    [
      `./?open=contact:${CALL}`,
      (seen) => expect(seen.getByRole('complementary').getByRole('article').first()).toBeVisible(),
    ],
    [
      `./?open=contact:${CALL}&exercise=1`,
      (seen) => expect(seen.getByRole('complementary').getByRole('grid').first()).toBeVisible(),
    ],
    [
      './?open=source:kremlin',
      (seen) => expect(seen.getByRole('complementary')).toHaveAttribute('data-open', 'source:kremlin'),
    ],
    [
      './?matrix=sources',
      (seen) => expect(seen.locator('[data-view="matrix"]').getByRole('row').nth(5)).toBeAttached(),
    ],
    ['./?asof=2022-02-01', (seen) => expect(seen.getByRole('region', { name: 'As known on' })).toBeVisible()],
    ['./?lang=uk&theme=dark', (seen) => expect(seen.locator('html')).toHaveAttribute('lang', 'uk')],
    ['./?lang=en&theme=light', (seen) => expect(seen.locator('html')).toHaveAttribute('lang', 'en')],
    ['./#about', (seen) => expect(seen.getByRole('dialog').getByRole('link').first()).toBeVisible()],
    ['./#help', (seen) => expect(seen.getByRole('dialog').locator('svg').first()).toBeVisible()],
  ];
  for (const [address, seen] of states) {
    await goTo(page, address);
    await seen(page);
  }
  expect(await refusedIn(page)).toEqual([]);

  await page.goto('./?view=matrix');
  await ready(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.locator('img[data-picture-of]')).toBeVisible();
  const picture = dialog.locator('img[data-picture-of]');
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  for (const suffix of ['PNG', 'SVG']) {
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Download ${suffix}` }).click();
    expect((await saved).suggestedFilename()).toMatch(/^backchannel-/);
  }
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click();
    await expect(dialog.getByRole('tabpanel').getByRole('button').first()).toBeVisible();
  }
  await dialog.getByRole('tab', { name: 'Embed' }).click();
  const preview = dialog.frameLocator('iframe');
  await expect(preview.locator('html')).toHaveAttribute('data-ready', 'true');

  expect(await refusedIn(page)).toEqual([]);
  for (const path of [`./c/${CALL}/`, './?embed=network', './?embed=matrix&matrix=channels']) {
    await page.goto(path);
    await ready(page);
    expect(await refusedIn(page), path).toEqual([]);
  }
  for (const path of ['./c/', './changes/']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await refusedIn(page), path).toEqual([]);
  }
  expect(said).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('what is put into the page neither runs nor loads, and tells no one', async ({ page, baseURL }) => {
  await keepRefused(page);
  const { elsewhere } = await open(page);
  const ran = await page.evaluate(async (site) => {
    const tries: Record<string, () => unknown> = {
      'markup as text': () => (document.body.innerHTML = '<b>x</b>'),
      'markup beside': () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=1">'),
      'a policy of its own': () =>
        (
          window as never as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
        ).trustedTypes.createPolicy('mine', {}),
      'text as code': () => void (0, eval)('1'),
      'a text as what is done on a press': () => document.body.setAttribute('onclick', 'window.ran = 1'),
      'a text as a worker': () => new Worker(URL.createObjectURL(new Blob(['1']))),
      'another host': () => fetch('https://example.com/'),
      'another host, by beacon': () => {
        if (navigator.sendBeacon('https://example.com/')) throw new Error('sent, or refused later');
      },
    };
    const done: string[] = [];
    for (const [name, attempt] of Object.entries(tries))
      try {
        // In a turn of its own: what a debugger runs may make code of text.
        await new Promise((resolve) => setTimeout(resolve));
        await attempt();
        done.push(name);
      } catch {
        // Refused.
      }
    const script = document.createElement('script');
    script.append('window.ran = 1');
    const image = document.createElement('img');
    image.src = 'https://example.com/a.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    const base = document.createElement('base');
    base.href = 'https://example.com/';
    document.body.append(script, image, frame, base);
    await new Promise((resolve) => setTimeout(resolve, 300));
    if ('ran' in window) done.push('an inline script');
    if (!document.baseURI.startsWith(site)) done.push('another base');
    return done;
  }, baseURL ?? '');
  expect(ran).toEqual([]);
  // It is named as asked for, and refused before it is.
  expect(elsewhere.filter((url) => !url.endsWith('/a.png'))).toEqual([]);
  const directives = (await refusedIn(page)).map((line) => line.split(' ')[0]);
  for (const directive of [
    'img-src',
    'frame-src',
    'connect-src',
    'base-uri',
    'require-trusted-types-for',
    'trusted-types',
  ])
    expect(directives).toContain(directive);
  expect(await counted(page)).toBe(202);
});
