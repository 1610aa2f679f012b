import { expect, test } from '@playwright/test';
import { counted, open, ready, shownIn } from './page.ts';

test('?channel=track-two shows the same contacts in all views and the sentence, and Back undoes it', async ({
  page,
}) => {
  await open(page);
  await page
    .getByRole('region', { name: 'Timeline' })
    .getByRole('button', { name: /^Track two/ })
    .click();
  await expect(page).toHaveURL(/\?channel=track-two$/);
  await expect(page.locator('[data-sentence]')).toContainText(/track two/i);
  const contacts = await shownIn(page, 'table');
  expect(contacts).toHaveLength(21);
  expect(await counted(page)).toBe(21);
  expect(await shownIn(page, 'timeline')).toEqual(contacts);
  await page.goBack();
  expect(await counted(page)).toBe(202);
  expect(await shownIn(page, 'timeline')).toHaveLength(202);
  await page.goForward();
  expect(await counted(page)).toBe(21);
});

for (const search of [
  '?channel=track-two',
  '?time=2022..2022-06&standing=one-sided~disputed',
  '?reliability=A~B&credibility=1&sort=-known',
  '?q=lavrov',
  '?asof=2023-07-01',
  '?actor=william-burns&ties=1',
  '?view=matrix&matrix=sources&stance=denies',
])
  test(`a cold load of ${search} shows what a second one does`, async ({ page }) => {
    await open(page, search);
    const picture = async () => ({
      url: new URL(page.url()).search,
      count: await counted(page),
      sentence: await page.locator('[data-sentence]').textContent(),
      table: await shownIn(page, 'table'),
      timeline: await shownIn(page, 'timeline'),
      nodes: await page
        .locator('[data-view="network"] [data-actor]')
        .evaluateAll((nodes) => nodes.map((node) => node.outerHTML.replace(/svelte-\w+/g, ''))),
      cells: await page
        .locator('[data-grade]')
        .evaluateAll((cells) =>
          cells.map((cell) => [cell.getAttribute('data-grade'), cell.getAttribute('data-count')]),
        ),
    });
    const first = await picture();
    expect(first.url).toBe(search);
    await page.reload();
    await ready(page);
    expect(await picture()).toEqual(first);
    if (first.table.length > 0) expect(first.table).toHaveLength(first.count);
  });

test('a cell of the matrix filters lanes, network and table together', async ({ page }) => {
  await open(page);
  const before = await page.locator('[data-view="network"] [data-actor]').count();
  await page.locator('[data-grade="C3"]').click();
  await expect(page).toHaveURL(/reliability=C/);
  await expect(page).toHaveURL(/credibility=3/);
  const count = await counted(page);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(202);
  expect(await shownIn(page, 'table')).toHaveLength(count);
  expect(await shownIn(page, 'timeline')).toHaveLength(count);
  const actors = page.locator('[data-view="network"] [data-actor]');
  await expect.poll(() => page.locator('[data-view="network"] [data-actor][data-ghost]').count()).toBeGreaterThan(0);
  expect(await actors.count()).toBe(before);
});

test('as known on 1 July 2023 the New York meeting has not come to light', async ({ page }) => {
  await open(page, '?asof=2023-07-01&view=table');
  expect(await shownIn(page, 'table')).not.toContain('2023-04-24-haass-lavrov-new-york');
  await open(page, '?asof=2023-07-31&view=table');
  expect(await shownIn(page, 'table')).toContain('2023-04-24-haass-lavrov-new-york');
});

test('at zero results the page offers the clause whose removal brings most back', async ({ page }) => {
  await open(page, '?channel=track-two&time=2021..2022&credibility=1&reliability=F');
  expect(await counted(page)).toBe(0);
  await page.getByRole('button', { name: /Without/ }).click();
  expect(await counted(page)).toBeGreaterThan(0);
});
