import { expect, test } from '@playwright/test';
import { counted, open, shownIn } from './page.ts';

test('the whole record stands in all four views, silently and from one place', async ({ page }) => {
  const heard = await open(page);
  for (const name of ['Timeline', 'Network', 'Matrix', 'Table'])
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  const sentence = page.locator('[data-sentence]');
  await expect(sentence).toContainText('as recorded to 26 March 2026');
  const total = Number(await sentence.getAttribute('data-total'));
  expect(total).toBe(202);
  expect(await counted(page)).toBe(total);
  expect(await shownIn(page, 'timeline')).toHaveLength(total);
  expect(await shownIn(page, 'table')).toEqual(await shownIn(page, 'timeline'));
  expect(await page.locator('html').getAttribute('data-version')).toMatch(/^2026-03-26-[0-9a-f]{8}$/);
  expect(heard).toEqual({ console: [], elsewhere: [] });
});

test('the DOM stays under its ceiling with every view shown and a dossier open', async ({ page }) => {
  await open(page, '?open=contact:2021-12-30-biden-putin-phone-call');
  await expect(page.getByRole('complementary')).toBeVisible();
  expect(await page.locator('*').count()).toBeLessThanOrEqual(6000);
});

test('each of the four questions is a link to a state, and Back undoes it', async ({ page }) => {
  await open(page);
  const start = page.url();
  for (const name of [
    'What did only one side admit?',
    'Who goes between?',
    'What took longest to come to light?',
    'Two readouts of one call',
  ]) {
    await page.getByRole('link', { name }).click();
    await expect(page).not.toHaveURL(start);
    await page.goBack();
    await expect(page).toHaveURL(start);
    expect(await counted(page)).toBe(202);
  }
});

test('About tells who, method, limits, corrections and licence, and closes to where the reader was', async ({
  page,
}) => {
  await open(page, '?channel=track-two');
  const link = page.getByRole('link', { name: 'About this record' });
  await link.click();
  const about = page.getByRole('dialog', { name: 'About this record' });
  for (const name of ['Who keeps it', 'Method', 'Limits', 'Corrections and right of reply', 'Licence'])
    await expect(about.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await expect(link).toBeFocused();
  expect(await counted(page)).toBe(21);
});

test('a theme chosen is in the address and on the page', async ({ page }) => {
  await open(page);
  await page.getByLabel('Theme').selectOption('Dark');
  await expect(page).toHaveURL(/theme=dark/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
