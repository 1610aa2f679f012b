import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Columns } from '../src/explore/columns.ts';
import { valueOn } from '../src/record/pack.ts';
import { STANDINGS } from '../src/record/vocabulary.ts';
import { counted, open, shownIn } from './page.ts';
import { servedColumns } from './served-record.ts';

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

const DECEMBER_CALL = '2021-12-30-biden-putin-phone-call';

/** What each question promises, checked on the page that it leads to. */
const questions: Readonly<Record<string, (page: Page, columns: Columns) => Promise<void>>> = {
  'What did only one side admit?': async (page, { views: { contacts } }) => {
    const lately = (steps: readonly number[]) => STANDINGS[valueOn(steps, Infinity)];
    const oneSided = contacts.id.filter((_, row) => lately(contacts.standing[row]!) === 'one-sided').sort();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    expect(await shownIn(page, 'timeline')).toEqual(oneSided);
    expect(await shownIn(page, 'table')).toEqual(oneSided);
  },
  'Who goes between?': async (page, { views, contacts }) => {
    await expect(page.getByRole('region', { name: 'Network' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeHidden();
    const channel = views.channels.id.indexOf('intermediaries');
    expect(await counted(page)).toBe(contacts.channel.filter((one) => one === channel).length);
    const shown = page.locator('[data-view="network"] [data-actor]:not([data-ghost])');
    await expect.poll(() => shown.count()).toBeGreaterThan(2);
    expect(await page.locator('[data-view="network"] [data-edge] path').count()).toBeGreaterThan(0);
  },
  'What took longest to come to light?': async (page, { views, contacts }) => {
    const rows = page.getByRole('region', { name: 'Table' }).locator('[data-contact]');
    await expect(rows.first()).toBeVisible();
    const ids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-contact') ?? ''));
    const lags = ids.map((id) => contacts.lag[views.contacts.id.indexOf(id)]!);
    expect(lags).toEqual([...contacts.lag].sort((one, other) => other - one));
    await expect(rows.first()).toContainText(`${Math.round(lags[0]! / 30.44)} months after`);
    await expect(page.locator('th[aria-sort="descending"]')).toHaveCount(1);
  },
  'Two readouts of one call': async (page, { views: { contacts } }) => {
    const dossier = page.getByRole('complementary', { name: contacts.title[contacts.id.indexOf(DECEMBER_CALL)]! });
    await expect(dossier).toBeVisible();
    await expect(dossier).toHaveAttribute('data-open', `contact:${DECEMBER_CALL}`);
    const alone = ['United States only', 'Russia only'].map((name) => dossier.getByRole('region', { name }));
    for (const column of [...alone, dossier.getByRole('region', { name: 'Both', exact: true })]) {
      await expect(column).toBeInViewport();
      expect(await column.getByRole('listitem').count()).toBeGreaterThan(1);
    }
  },
};

test('the four questions of the record are links', async ({ page }) => {
  await open(page);
  const links = page.getByRole('navigation', { name: 'Questions to start from' }).getByRole('link');
  expect(await links.allTextContents()).toEqual(Object.keys(questions));
});

for (const [name, answer] of Object.entries(questions))
  test(`"${name}" leads to its answer, and Back undoes it`, async ({ page }) => {
    const columns = await servedColumns(page);
    await open(page);
    const start = page.url();
    await page.getByRole('link', { name }).click();
    await expect(page).not.toHaveURL(start);
    expect(await counted(page)).toBeGreaterThan(0);
    await answer(page, columns);
    await expect(page.getByText('Not understood')).toBeHidden();
    await page.goBack();
    await expect(page).toHaveURL(start);
    await expect(page.getByRole('complementary')).toBeHidden();
    expect(await counted(page)).toBe(202);
    expect(await shownIn(page, 'timeline')).toHaveLength(202);
  });

test('the end of coverage is drawn and said', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('region', { name: 'Timeline' }).getByText('recorded to 26 March 2026')).toBeVisible();
  await expect(page.locator('[data-sentence]')).toBeVisible();
  await expect(page.locator('[data-sentence]')).toContainText('as recorded to 26 March 2026');
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
