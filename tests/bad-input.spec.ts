import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { counted, open } from './page.ts';

/** Opens the page with its dataset's answers replaced, and gives what the console said. */
async function openWith(
  page: Page,
  file: RegExp,
  answer: (text: string) => { status?: number; body?: string },
): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  await page.route(file, async (route) => {
    const { status = 200, body } = answer(await (await route.fetch()).text());
    await route.fulfill({ status, contentType: 'application/json', body: body ?? '' });
  });
  await page.goto('./');
  return said;
}

const VIEWS = /views\.json$/;
const faults: [string, RegExp, (text: string) => { status?: number; body?: string }, RegExp][] = [
  ['missing', VIEWS, () => ({ status: 404 }), /did not arrive/],
  ['truncated', VIEWS, (text) => ({ body: text.slice(0, text.length / 2) }), /incomplete/],
  ['not JSON', VIEWS, () => ({ body: '<!doctype html>' }), /incomplete or is not what it should be/],
  ['of another schema', VIEWS, (text) => ({ body: text.replace(/"schema":\d+/, '"schema":99') }), /different versions/],
  ['an empty object', VIEWS, () => ({ body: '{}' }), /damaged/],
  ['null', VIEWS, () => ({ body: 'null' }), /damaged/],
  ['without its manifest', /manifest\.json$/, () => ({ status: 500 }), /did not arrive/],
];

for (const [name, file, answer, sentence] of faults)
  test(`a dataset ${name}: one sentence, what to do, and a way to try again`, async ({ page }) => {
    const said = await openWith(page, file, answer);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(sentence);
    expect(said.filter((line) => !line.includes('Failed to load resource'))).toHaveLength(1);
    await page.unroute(file);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-sentence]')).toHaveAttribute('data-count', '202');
  });

test('what the address says wrongly is left out, named, and dismissed', async ({ page }) => {
  const heard = await open(page, '?channel=nope~track-two&time=99999..x&open=contact:%00&reliability=Z&view=table');
  const notice = page.getByRole('status').filter({ hasText: 'Not understood' });
  for (const word of ['nope', '99999..x', 'Z']) await expect(notice).toContainText(word);
  expect(await counted(page)).toBe(21);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  expect(heard.console).toEqual([]);
});

test('an unknown version of the dataset is a notice, not a failed request', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await open(page, '?data=2020-01-01-00000000');
  await expect(page.getByRole('status').filter({ hasText: 'not published' })).toBeVisible();
  expect(await counted(page)).toBe(202);
  expect(failed).toEqual([]);
});

test('words in the address are words, never markup', async ({ page }) => {
  await open(
    page,
    `?q=${encodeURIComponent('<img src=x onerror="document.title=1">')}&actor=${encodeURIComponent('<x-actor>x</x-actor>')}`,
  );
  await expect(page.locator('[data-sentence]')).toContainText('<img src=x');
  expect(await page.locator('img, x-actor').count()).toBe(0);
});

test('an unknown claim opens its contact with a notice', async ({ page }) => {
  await open(page, '?open=claim:2021-12-30-biden-putin-phone-call/no-such-claim');
  await expect(page.getByRole('complementary')).toHaveAttribute('data-open', /2021-12-30-biden-putin-phone-call/);
  await expect(page.getByRole('status').filter({ hasText: 'no-such-claim' })).toBeVisible();
});

test('an unknown report is a notice', async ({ page }) => {
  await open(page, '?open=report:no-such-report');
  await expect(page.getByRole('status').filter({ hasText: 'no-such-report' })).toBeVisible();
});
