import { expect, test } from '@playwright/test';
import { counted, open } from './page.ts';

const CALL = '2021-12-30-biden-putin-phone-call';
const FAILED = /^This part did not load\./;

const uncaught = (said: readonly string[]): string[] => said.filter((line) => line.startsWith('uncaught'));

for (const [width, where] of [
  [1280, 'beside the views'],
  [390, 'at the foot of a narrow window'],
] as const)
  test(`a dossier whose code does not load says so ${where}; the page stands`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.route('**/Dossier-*.js', (route) => route.abort());
    const heard = await open(page, '?view=table');
    await page.locator(`[data-contact="${CALL}"]`).getByRole('link').click();
    const alert = page.getByRole('alert');
    await expect(alert).toHaveText(FAILED);
    await expect(alert.getByRole('button', { name: 'Try again' })).toBeInViewport();
    expect(await counted(page)).toBe(202);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(uncaught(heard.console)).toEqual([]);

    await page.unroute('**/Dossier-*.js');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('complementary')).toHaveAttribute('data-open', `contact:${CALL}`);
  });

test('a dossier whose code does not load can be put away', async ({ page }) => {
  await page.route('**/Dossier-*.js', (route) => route.abort());
  await open(page, `?view=table&open=contact:${CALL}`);
  const alert = page.getByRole('alert');
  await alert.getByRole('button', { name: 'Close' }).click();
  await expect(alert).toBeHidden();
  await expect(page).not.toHaveURL(/open=/);
});

for (const [what, chunk, search, name] of [
  ['a group of the filter', '**/GroupControls-*.js', '?view=table', 'Sources'],
  ['the list of sources', '**/SourcesMatrix-*.js', '?view=matrix', 'Sources'],
] as const)
  test(`${what} whose code does not load says so`, async ({ page }) => {
    await page.route(chunk, (route) => route.abort());
    const heard = await open(page, search);
    const place = what === 'the list of sources' ? page.locator('[data-view="matrix"]') : page.locator('section.bar');
    await place.getByRole('button', { name }).first().click();
    await expect(place.getByRole('alert')).toHaveText(FAILED);
    expect(await counted(page)).toBe(202);
    expect(uncaught(heard.console)).toEqual([]);
  });

test('the words of a contact that do not load are told, and tried again in place', async ({ page }) => {
  await page.route('**/text/*.json', (route) => route.abort());
  const heard = await open(page, `?open=contact:${CALL}`);
  const dossier = page.getByRole('complementary');
  await expect(dossier.getByRole('alert')).toHaveText(FAILED);
  await expect(dossier.getByRole('heading', { level: 2 })).toBeVisible();
  await page.unroute('**/text/*.json');
  await dossier.getByRole('button', { name: 'Try again' }).click();
  await expect(dossier.getByRole('article').first()).toBeVisible();
  await expect(dossier.getByRole('alert')).toBeHidden();
  expect(uncaught(heard.console)).toEqual([]);
});

for (const file of ['search.json', 'actors.json'])
  test(`with an empty ${file} the page stands and search finds by names`, async ({ page }) => {
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'application/json', body: '{}' }));
    const heard = await open(page);
    await page.getByRole('combobox', { name: 'Search' }).fill('lavrov');
    await expect(page.getByRole('option', { name: 'Sergei Lavrov', exact: true })).toBeVisible();
    await expect(page.getByText(/^Other spellings did not load/)).toBeVisible();
    expect(await counted(page)).toBe(202);
    expect(uncaught(heard.console)).toEqual([]);
  });
