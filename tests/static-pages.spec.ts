import { expect, test } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { onConsole, ready } from './page.ts';

const CALL = '2021-12-30-biden-putin-phone-call';
const TITLE = 'Biden and Putin speak by phone before the January talks';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a contact is read as text, from claim to source to actor and back to the lists', async ({ page }) => {
    await page.goto(`./c/${CALL}/`);
    await expect(page).toHaveTitle(`${TITLE} – Backchannel`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
    const main = page.getByRole('main');
    await expect(main).toContainText('30 December 2021');
    await expect(main).toContainText('On record from both sides.');
    await expect(main.getByRole('article').first().getByRole('heading', { level: 3 })).toBeVisible();
    await expect(main.getByRole('article').first()).toContainText('asserts');
    await expect(page.getByText('JavaScript')).toHaveCount(0);

    await main.getByRole('link', { name: 'Kremlin', exact: true }).first().click();
    await expect(page).toHaveURL(/\/s\/kremlin\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kremlin');
    await page.getByRole('main').getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('main').getByRole('link', { name: 'Vladimir Putin' }).first().click();
    await expect(page).toHaveURL(/\/a\/vladimir-putin\/$/);
    await expect(page.getByRole('heading', { name: 'Held contacts', exact: true })).toBeVisible();

    await page.getByRole('contentinfo').getByRole('link', { name: 'All contacts' }).click();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(202);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Changes to the record' }).click();
    expect(await page.getByRole('article').count()).toBeGreaterThan(4);
  });

  test('the first page says so and leads to the record as text', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Backchannel');
    await page.getByRole('link', { name: 'All actors' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Joe Biden' }).click();
    await expect(page).toHaveURL(/\/a\/joe-biden\/$/);
  });

  test('on a narrow phone nothing runs over', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [`c/${CALL}/`, 'a/vladimir-putin/', 's/kremlin/', 'c/', 's/', 'changes/']) {
      await page.goto(`./${path}`);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll, path).toBe(320);
    }
  });
});

test('with script the page of a contact opens it among the views, and Back leads through', async ({ page }) => {
  const said: string[] = [];
  onConsole(page, (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`./c/${CALL}/`);
  await ready(page);
  const dossier = page.getByRole('complementary');
  await expect(dossier).toHaveAttribute('data-open', `contact:${CALL}`);
  await expect(page).toHaveURL(new RegExp(`/c/${CALL}/$`));
  await expect(page).toHaveTitle(`${TITLE} – Backchannel`);
  await expect(page.locator('#static')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);

  await dossier.getByRole('link', { name: 'Vladimir Putin' }).first().click();
  await expect(page).toHaveURL(/:\d+\/\?open=actor:vladimir-putin$/);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/c/${CALL}/$`));
  await expect(dossier).toHaveAttribute('data-open', `contact:${CALL}`);
  await page.goForward();
  await expect(dossier).toHaveAttribute('data-open', 'actor:vladimir-putin');
  await page.reload();
  await ready(page);
  await expect(dossier).toHaveAttribute('data-open', 'actor:vladimir-putin');
  expect(said).toEqual([]);
});

test('a source opens by its page, in the theme that the address asks for; an unknown page says so', async ({
  page,
}) => {
  await page.goto('./s/kremlin/?theme=dark');
  await ready(page);
  await expect(page.getByRole('complementary')).toHaveAttribute('data-open', 'source:kremlin');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('./c/no-such-contact/');
  await ready(page);
  await expect(page.getByRole('status').filter({ hasText: 'no-such-contact' })).toBeVisible();
});

test('where the record does not load the words stay', async ({ page }) => {
  await page.route('**/dataset/**', (route) => route.abort());
  await page.goto(`./c/${CALL}/`);
  await expect(page.getByRole('alert').first()).toBeAttached();
  await expect(page.locator('#static').getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

test('what was renamed is found, what was withdrawn has a tombstone', async ({ page }) => {
  await page.route('**/dataset/redirects.json', (route) =>
    route.fulfill({
      json: {
        contact: {
          'old-call': { to: CALL, date: '2026-12-01', reason: 'A later report dated it.' },
          rumour: { to: null, date: '2026-12-02', reason: 'Its only source took it back.' },
        },
      },
    }),
  );
  await page.goto('./?open=contact:old-call');
  await ready(page);
  await expect(page.getByRole('complementary')).toHaveAttribute('data-open', `contact:${CALL}`);
  await expect(page).toHaveURL(new RegExp(`\\?open=contact:${CALL}$`));
  await expect(page.getByRole('status').filter({ hasText: 'Since 1 December 2026' })).toContainText('A later report');

  await page.goto('./c/rumour/');
  await ready(page);
  const tombstone = page.getByRole('complementary', { name: 'Withdrawn from the record' });
  await expect(tombstone).toContainText('withdrawn from the record on 2 December 2026. Its only source took it back.');
  await expect(page).toHaveURL(/\/c\/rumour\/$/);
  expect(await faultsOf(page, 'aside')).toEqual([]);
  await tombstone.getByRole('button', { name: 'Close' }).click();
  await expect(tombstone).toHaveCount(0);
});

test('the feed is well formed', async ({ page }) => {
  const feed = await page.request.get('./changes.atom');
  // Of the site's own pages none may parse a text.
  await page.goto('about:blank');
  const broken = await page.evaluate(
    (text) => {
      const xml = new DOMParser().parseFromString(text, 'application/xml');
      return [xml.querySelector('parsererror')?.textContent ?? '', xml.documentElement.localName];
    },
    await feed.text(),
  );
  expect(broken).toEqual(['', 'feed']);
});

test('About tells the latest changes and leads to all of them', async ({ page }) => {
  await page.goto('./#about');
  await ready(page);
  const about = page.getByRole('dialog');
  await expect(about.getByRole('heading', { name: 'Changes to the record' })).toBeVisible();
  await expect(about.getByText('The record begins, with 202 contacts')).toBeVisible();
  await about.getByRole('link', { name: 'All changes' }).click();
  await expect(page).toHaveURL(/\/changes\/$/);
});
