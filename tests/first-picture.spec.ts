import { expect, test, type Page } from '@playwright/test';
import { onConsole, ready } from './page.ts';

const WIDTHS = [1280, 768, 360] as const;
const A_CONTACT = '2021-01-26-biden-putin-first-call';

/** What a reader sees of the page before the app and after, and where; by what finds it in both. */
const SEEN = [
  'h1',
  '.lede',
  '.questions',
  ':is(main, .main) > nav',
  '.timeline h2',
  '.body',
  '.body .overview',
  '.legend',
];

/** Where things in sight stand, px: left, top, width, height. */
const places = (page: Page): Promise<Record<string, number[]>> =>
  page.evaluate((selectors) => {
    const found = selectors.flatMap((selector): [string, number[]][] => {
      const seen = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
      if (!seen) return [];
      const { x, y, width, height } = seen.getBoundingClientRect();
      return [[selector, [x, y, width, height].map(Math.round)]];
    });
    return Object.fromEntries(found);
  }, SEEN);

/** What the page says before the app and after. */
const words = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = [
      ...document.querySelectorAll<HTMLElement>('.lede, .questions a, .sentence, header nav a, .legend dt'),
    ];
    return seen.filter((one) => one.checkVisibility()).map((one) => one.innerText);
  });

/** The sum of all layout shifts of the page up to now. */
const shifts = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { shifted: number }).shifted);

/** Opens a page whose app and data wait; gives what lets them come. */
async function openSlowly(page: Page, address: string): Promise<() => void> {
  await page.addInitScript(() => {
    const all = window as unknown as { shifted: number };
    all.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/(assets\/index-[^/]*\.js|dataset\/.*)$/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  return release;
}

test('the page is in sight before the app, and the app takes its place without a jump', async ({ page }) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const release = await openSlowly(page, './');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backchannel');
    const sentence = page.getByText(/^202 contacts between .* as recorded to 26 March 2026$/);
    await expect(sentence.filter({ visible: true })).toHaveCount(1);
    expect(await page.locator('[data-contact], [data-sentence]').count(), 'handles are the live page’s').toBe(0);
    const before = await places(page);
    expect(Object.keys(before), `in sight at ${String(width)} px`).toEqual(SEEN);
    release();
    await ready(page);
    await page.waitForTimeout(500);
    expect(await places(page), `at ${String(width)} px`).toEqual(before);
    expect(await page.locator('#first').count()).toBe(0);
    expect(await shifts(page), `layout shift at ${String(width)} px`).toBe(0);
    await page.unrouteAll();
  }
});

test('in another language it says all in that one, and what the app puts in its place lies where it lay', async ({
  page,
}) => {
  for (const lang of ['pl', 'de', 'nb', 'uk'])
    for (const width of [1280, 360]) {
      const where = `${lang} at ${String(width)} px`;
      await page.setViewportSize({ width, height: 900 });
      const release = await openSlowly(page, `./?lang=${lang}`);
      await expect(page.locator('html'), where).toHaveAttribute('data-first', 'foreign');
      const [before, said] = [await places(page), await words(page)];
      expect(Object.keys(before), `in sight, ${where}`).toEqual(SEEN);
      release();
      await ready(page);
      await page.waitForTimeout(200);
      expect(await places(page), where).toEqual(before);
      expect(await words(page), where).toEqual(said);
      expect(await shifts(page), `layout shift, ${where}`).toBe(0);
      await page.unrouteAll();
    }
});

test('where the words of another language do not come, no words of this one stand there', async ({ page }) => {
  await page.route(/\/assets\/first-uk-/, (route) => route.abort());
  const release = await openSlowly(page, './?lang=uk');
  await expect(page.locator('html')).toHaveAttribute('data-first', 'foreign wordless');
  for (const selector of ['.lede', '.questions a', '.sentence', 'h2'])
    await expect(page.locator(`#first ${selector}`).filter({ visible: true }).first()).toHaveCSS(
      'color',
      'rgba(0, 0, 0, 0)',
    );
  release();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('between the widths for which it was drawn the picture is as high as the page', async ({ page }) => {
  for (const width of [320, 700, 830, 906, 1195, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const release = await openSlowly(page, './');
    const before = await places(page);
    release();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    expect(await places(page), `at ${String(width)} px`).toEqual(before);
    await page.unrouteAll();
  }
});

test('another address shows the skeleton of its own layout, without what it does not have', async ({ page }) => {
  const cases: [address: string, shown: string[], hidden: string[]][] = [
    ['?channel=track-two', ['.lede', '.body', '.timeline h2'], ['.marks', '.legend']],
    ['?view=table', ['.lede', '.main > nav'], ['.timeline', '.body']],
    ['?view=timeline', ['.body'], ['.network', '.table']],
    ['?embed=timeline', ['h1', '.body'], ['.lede', '.questions', '.main > nav']],
    [`?open=contact:${A_CONTACT}`, ['.lede', '.main > nav'], ['.body .plot svg']],
  ];
  for (const [address, shown, hidden] of cases) {
    const release = await openSlowly(page, `./${address}`);
    const seen = (selector: string): Promise<boolean> =>
      page
        .locator(`#first ${selector}`)
        .evaluateAll((all) => all.some((one) => one.checkVisibility({ visibilityProperty: true })));
    for (const selector of shown) expect(await seen(selector), `${address} ${selector}`).toBe(true);
    for (const selector of hidden) expect(await seen(selector), `${address} ${selector}`).toBe(false);
    release();
    await ready(page);
    await page.waitForTimeout(300);
    expect(await shifts(page), `layout shift of ${address}`).toBeLessThan(0.005);
    await page.unrouteAll();
  }
});

test('nothing of the first picture is on a permanent page, which keeps its words until the app stands', async ({
  page,
}) => {
  const release = await openSlowly(page, `./c/${A_CONTACT}/`);
  expect(await page.locator('#first').count()).toBe(0);
  await expect(page.locator('#static')).toBeVisible();
  release();
  await ready(page);
  expect(await page.locator('#static').count()).toBe(0);
  await page.waitForTimeout(300);
  expect(await shifts(page)).toBeLessThan(0.005);
});

test('without script the words stay, and the picture of the app does not show', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('#static')).toBeVisible();
  await expect(page.locator('#first')).toBeHidden();
  await context.close();
});

test('the page has no inline script or style, and asks for nothing twice', async ({ page }) => {
  const said: string[] = [];
  const asked: string[] = [];
  onConsole(page, (message) => said.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  // The page as a strict server sends it.
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "default-src 'self'; img-src 'self' data: blob:" },
    });
  });
  await page.goto('./');
  await ready(page);
  // A preload that nothing used is told some seconds after the load.
  await page.waitForTimeout(4500);
  expect(asked.filter((url, i) => asked.indexOf(url) !== i)).toEqual([]);
  expect(said).toEqual([]);
});
