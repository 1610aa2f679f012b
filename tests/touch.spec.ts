import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { touch } from './fingers.ts';
import { open } from './page.ts';

const CONTACT = '?open=contact:2023-04-24-haass-lavrov-new-york';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

const openIn = (page: Page): string | null => new URL(page.url()).searchParams.get('open');
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** Until a flick's scrolling has come to its end: a tap before that would only end it. */
async function rested(page: Page): Promise<void> {
  let last: number | null = null;
  await expect
    .poll(async () => {
      const [before, now] = [last, await scrolled(page)];
      last = now;
      return now === before;
    })
    .toBe(true);
}

async function middleOf(element: Locator): Promise<[x: number, y: number]> {
  const box = (await element.boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

test('a dossier comes back when it is let go early, scrolls under a finger, and goes when drawn down', async ({
  page,
}) => {
  await open(page, CONTACT);
  const sheet = page.getByRole('complementary');
  await expect(sheet.getByRole('heading', { level: 2 })).toBeVisible();
  const handle = sheet.locator('.handle');
  const [x, y] = await middleOf(handle);
  const { y: top } = (await sheet.boundingBox())!;

  await touch(page, [[x, y]], [[x, y + 50]], 25);
  await expect.poll(async () => (await sheet.boundingBox())?.y).toBe(top);
  expect(openIn(page)).not.toBeNull();

  const before = await scrolled(page);
  await touch(page, [[x, 600]], [[x, 300]]);
  await expect.poll(() => sheet.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  await touch(page, [[x, 300]], [[x, 690]]);
  expect(openIn(page), 'a finger on its words only scrolls').not.toBeNull();
  await sheet.evaluate((element) => element.scrollTo({ top: element.scrollHeight, behavior: 'instant' }));
  await touch(page, [[x, 600]], [[x, 300]]);
  expect(await scrolled(page), 'the page behind it stays').toBe(before);

  await touch(page, [[x, y]], [[x, y + 220]]);
  await expect(sheet).toHaveCount(0);
  expect(openIn(page)).toBeNull();
});

test('the filter is drawn down too, and closes by its button and by Escape', async ({ page }) => {
  await open(page);
  const sheet = page.getByRole('dialog', { name: 'Filter' });
  const ways: (() => Promise<void>)[] = [
    async () => {
      const [x, y] = await middleOf(sheet.locator('header'));
      await touch(page, [[x, y]], [[x, y + 220]]);
    },
    () => sheet.getByRole('button', { name: /^Show/ }).tap(),
    () => page.keyboard.press('Escape'),
  ];
  const opener = page.getByRole('button', { name: 'Filter' });
  for (const close of ways) {
    await opener.tap();
    await expect(sheet.getByText('Channel', { exact: true })).toBeVisible();
    await close();
    await expect(sheet).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

test('the network never holds a finger that scrolls: two fingers zoom it, a tap beside a tie lists its contacts', async ({
  page,
}) => {
  await open(page, '?view=network');
  const region = page.getByRole('region', { name: 'Network' });
  const plane = region.locator('svg[role="application"]');
  const put = () =>
    plane.evaluate((element) =>
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 100, behavior: 'instant' }),
    );
  await put();
  const [x, y] = await middleOf(plane);
  await touch(
    page,
    [
      [x - 20, y],
      [x + 20, y],
    ],
    [
      [x - 100, y],
      [x + 100, y],
    ],
  );
  await expect(plane).toHaveClass(/near/);
  expect(await page.evaluate(() => visualViewport?.scale), 'the page is not magnified').toBe(1);
  await put();
  const before = await scrolled(page);
  await touch(page, [[x, 500]], [[x, 250]]);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 100);
  await rested(page);

  await region.getByRole('button', { name: 'Fit' }).tap();
  await expect(plane).not.toHaveClass(/near/);
  await put();
  const beside = await plane.evaluate((element) => {
    const nodes = [...element.querySelectorAll('[data-actor]')].map((one) => one.getBoundingClientRect());
    const away = (at: DOMPoint): number =>
      Math.min(...nodes.map((box) => Math.hypot(box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y)));
    for (const path of element.querySelectorAll<SVGPathElement>('[data-edge] path'))
      for (let part = 0.05; part < 1; part += 0.05) {
        const at = path.getPointAtLength(part * path.getTotalLength()).matrixTransform(path.getScreenCTM()!);
        if (away(at) > 32 && at.y > 100 && at.y < innerHeight - 40) return { x: at.x, y: at.y + 6 };
      }
    return null;
  });
  expect(beside, 'there is a tie with room around it').not.toBeNull();
  await page.touchscreen.tap(beside!.x, beside!.y);
  await expect(region.locator('.card.live').getByRole('link').first()).toBeVisible();
});

test('all is inside what a phone leaves free of its own corners and bars', async ({ page }) => {
  await page.setViewportSize({ width: 740, height: 360 });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { left: 50, right: 50, bottom: 30 } });
  await open(page, CONTACT);
  const inside = () =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'h1, main h2, [data-sentence], aside h2, aside .bar p, aside .bar button',
        ),
      ]
        .map((element) => element.getBoundingClientRect())
        .every(({ left, right, width }) => width === 0 || (left >= 49 && right <= innerWidth - 41)),
    );
  await expect.poll(inside).toBe(true);
  expect(
    await page.getByRole('complementary').evaluate((e) => parseFloat(getComputedStyle(e).paddingBottom)),
  ).toBeGreaterThan(50);
});

test('what the search suggests is in sight on a phone on its side', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await open(page);
  await page.locator('#search').tap();
  await page.keyboard.type('ush');
  await expect(page.locator('#search-option-2')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#search')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#search')).toBeFocused();
});

test('a view read as text speaks of no pointing', async ({ page }) => {
  await open(page, '?view=network&text=network');
  const region = page.getByRole('region', { name: 'Network' });
  await expect(region.getByText('United States', { exact: false }).first()).toBeVisible();
  await expect(region.getByText('Two fingers', { exact: false })).toHaveCount(0);
});
