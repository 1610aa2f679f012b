import { expect, test } from '@playwright/test';
import { counted, open } from './page.ts';

const QUERY = '?view=network&path=united-states~russia';

test('how does Washington reach Moscow without Washington? asked by hand, kept in the address, undone by Back', async ({
  page,
}) => {
  await open(page, '?view=network');
  const network = page.getByRole('region', { name: 'Network' });
  await page.getByRole('button', { name: 'Between two actors' }).click();
  await page.keyboard.type('Washington');
  await expect(network.getByRole('option').first()).toContainText('United States');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'To' })).toBeFocused();
  await page.keyboard.type('Russia');
  await expect(network.getByRole('option').first()).toContainText('Russia');
  await page.keyboard.press('Enter');

  const ways = page.getByRole('list', { name: /through third parties/ });
  await expect(ways.getByRole('button')).not.toHaveCount(0);
  expect(new URL(page.url()).search).toBe(QUERY);
  expect(await counted(page)).toBe(202);
  await page.goBack();
  await expect(ways).toBeHidden();
  await page.goForward();
  await expect(ways).toBeVisible();

  await ways.getByRole('link').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect(ways).toBeVisible();
});

test('an actor that is not known is told, and nothing is asked', async ({ page }) => {
  await open(page, '?view=network&path=united-states~atlantis');
  await expect(page.getByText('path “atlantis”', { exact: false })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'From' })).toHaveCount(0);
});

for (const width of [320, 719])
  test(`at ${String(width)} px nothing scrolls sideways, whatever is asked`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const search of ['?view=network', QUERY, `${QUERY}&ties=1`, '?view=network&path=mark-milley~kremlin']) {
      await open(page, search);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
