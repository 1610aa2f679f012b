import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectSeen, openListening } from './keys.ts';

/* Where the focus goes, what headings and landmarks tell, and what a finger is told. */

const TRACK_TWO = '2023-04-24-haass-lavrov-new-york';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const dossier = (page: Page) => page.getByRole('complementary');
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

for (const [search, width] of [
  ['?channel=track-two', 1280],
  ['?view=table&q=ushakov&asof=2024-06-01&open=contact:2024-01-sullivan-ushakov-call', 1280],
  ['?embed=network', 640],
] as const)
  test(`Tab goes through all of ${search} and back, ${String(width)} px wide, and every stop is seen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await openListening(page, search);
    const stops = async (key: 'Tab' | 'Shift+Tab'): Promise<string[]> => {
      const names: string[] = [];
      for (let i = 0; i < 700; i++) {
        await press(page, key);
        const at = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return null;
          return `${element.tagName} ${element.id} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30)}`;
        });
        // Out of the page, into what is around it.
        if (at === null) return names;
        if (names.length % 3 === 0) await expectSeen(page);
        names.push(at);
      }
      throw new Error('700 stops and no end');
    };
    const there = await stops('Tab');
    expect(there.length).toBeGreaterThan(5);
    // Back there are more: the network offers what to do with the actor that has the focus.
    expect(await stops('Shift+Tab')).toEqual(expect.arrayContaining(there));
  });

test('a sheet may cover what has the focus behind it, and Escape takes it away from there', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openListening(page, `?view=table&q=haass&open=contact:${TRACK_TWO}`);
  const row = region(page, 'Table').getByRole('link').first();
  await row.focus();
  await press(page, 'Escape');
  await expect(dossier(page)).toHaveCount(0);
  await expect(row).toBeFocused();
  await expectSeen(page);
});

test('headings and landmarks tell what a page is, in every view, dossier and state', async ({ page }) => {
  for (const search of [
    '',
    '?view=network',
    '?view=matrix&matrix=sources',
    '?view=table',
    '?text=timeline~network~matrix',
    `?view=table&open=contact:${TRACK_TWO}`,
    `?view=table&exercise=1&open=contact:${TRACK_TWO}`,
    '?view=table&open=actor:william-burns',
    '?view=table&open=source:kremlin',
    '?embed=timeline',
    `?embed=contact:${TRACK_TWO}`,
    '?view=timeline&plain=1',
    '?view=table&q=zzzzqqqq',
  ]) {
    await openListening(page, search);
    if (search.includes('contact:') || search.includes('open='))
      await expect(dossier(page).getByRole('heading').first()).toBeVisible();
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.checkVisibility())
        .map(({ tagName }) => Number(tagName[1])),
    );
    expect(
      levels.filter((level) => level === 1),
      search,
    ).toHaveLength(1);
    expect(levels[0], search).toBe(1);
    for (const [i, level] of levels.entries())
      expect(level, `${search} ${levels.join()}`).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    await expect(page.getByRole('main')).toHaveCount(1);
  }
});

test('the skip links lead to the table and to the views', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openListening(page);
  await press(page, 'Tab');
  await expect(page.getByRole('link', { name: 'Read as table' })).toBeFocused();
  await expectSeen(page);
  await press(page, 'Tab');
  await expect(page.getByRole('link', { name: 'Skip to the views' })).toBeFocused();
  await expectSeen(page);
  await press(page, 'Enter');
  await press(page, 'Tab');
  await expect(region(page, 'Timeline').locator(':focus')).toHaveCount(1);
  await press(page, 'Home');
  await page.getByRole('link', { name: 'Read as table' }).focus();
  await press(page, 'Enter');
  await expect(region(page, 'Table')).toBeVisible();
  await press(page, 'Tab');
  await expect(region(page, 'Table').locator(':focus')).toHaveCount(1);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });
  test('what a tooltip tells the pointer is told where one taps', async ({ page }) => {
    await openListening(page, '?view=timeline');
    const timeline = region(page, 'Timeline');
    const mark = timeline.locator('[data-contact]:not([data-ghost])').nth(3);
    await mark.tap();
    await expect(timeline.locator('.card')).toContainText(/source speaks? of it|sources speak of it/);
    const lane = timeline.getByRole('button', { name: /of \d+$/ }).first();
    await lane.tap();
    await expect(timeline.getByRole('tooltip').first()).toBeVisible();

    await openListening(page, '?view=matrix');
    await page.locator('[data-grade="B2"]').tap();
    await expect(page.getByRole('tooltip')).toContainText('B2');

    // An actor's dossier has all that its tooltip has, and more; a tie's contacts are pinned.
    await openListening(page, '?view=network');
    await page.locator('[data-actor="william-burns"]').tap();
    await expect(dossier(page)).toHaveAttribute('data-open', 'actor:william-burns');
  });
});
