import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open } from './page.ts';

const states = [
  '',
  '?theme=dark',
  '?open=contact:2023-04-24-haass-lavrov-new-york',
  '?open=actor:william-burns&theme=dark',
  '?view=matrix&reliability=B~C&credibility=4',
  '?view=matrix&matrix=sources',
  '?view=matrix&matrix=channels&theme=dark',
  '?q=zzzzqqqq',
  '?channel=nope',
  '?embed=timeline',
  '?text=timeline~network~matrix',
  '?text=matrix&matrix=sources&theme=dark',
  '?embed=contact:2021-12-30-biden-putin-phone-call',
];

for (const width of [1280, 360])
  for (const state of states)
    test(`axe finds nothing at ${String(width)} px in ${state || 'the default state'}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, state);
      if (state.includes('open=') || state.includes('contact:'))
        await expect(page.getByRole('complementary')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });

test('axe finds nothing in what the letters and digits mean', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, '?view=matrix');
  await page.getByRole('button', { name: 'What the letters and digits mean' }).click();
  await expect(page.getByRole('dialog').getByRole('table')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('axe finds nothing in how to read this, nor in views read as text where they are unfolded', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, '?text=timeline');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByText('Track two', { exact: false }).first().click();
  await timeline.getByText('2023', { exact: false }).first().click();
  await expect(timeline.locator('li li li a').first()).toBeVisible();
  const twin = await new AxeBuilder({ page }).include('[data-view="timeline"]').analyze();
  expect(twin.violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'How to read this' });
  await expect(help.getByRole('heading', { name: 'Keyboard' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('nothing scrolls sideways from 320 px up, or at 200 % zoom', async ({ page }) => {
  for (const width of [320, 360, 640, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll, `${String(width)} px`).toBeLessThanOrEqual(client);
  }
});

test('the first skip link leads to the table', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Read as table' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Table' })).toBeVisible();
});
