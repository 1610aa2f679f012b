import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { counted, open, shownIn } from './page.ts';
import { participantsIn, servedColumns } from './served-record.ts';

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });

/** The actors that the network shows as taking part, sorted. */
const actorsShown = (page: Page): Promise<string[]> =>
  page
    .locator('[data-view="network"] [data-actor]:not([data-ghost])')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-actor') ?? '').sort());

/** All that the page shows of its state, in the order of the page. */
const pictureOf = (page: Page) =>
  page.evaluate(() => {
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    // Attributes stand in the order in which they were set, which nobody sees.
    const tag = ({ tagName, attributes }: Element): string =>
      [...attributes]
        .map(({ name, value }) => `${name}="${value.replace(/\s*svelte-\w+/g, '')}"`)
        .filter((attribute) => attribute !== 'class=""')
        .sort()
        .reduce((before, attribute) => `${before} ${attribute}`, tagName);
    const markup = (element: Element): string =>
      [element, ...element.querySelectorAll('*')].map(tag).join('; ') + element.textContent;
    const attribute = (name: string) => (element: Element) => element.getAttribute(name);
    const sentence = document.querySelector('[data-sentence]');
    return {
      url: location.search,
      count: Number(sentence?.getAttribute('data-count')),
      sentence: sentence?.textContent,
      table: all('[data-view="table"] [data-contact]').map(attribute('data-contact')),
      // Inside a ghost the standing is hidden, and may be that of before.
      timeline: all('[data-view="timeline"] [data-contact]').map((mark) =>
        mark.matches('[data-ghost]') ? tag(mark) : markup(mark),
      ),
      nodes: all('[data-view="network"] [data-actor]').map(markup),
      edges: all('[data-view="network"] [data-edge] path').map(attribute('d')),
      labels: all('[data-view="network"] .labels text').map(markup),
      cells: all('[data-view="matrix"] :is([role="gridcell"], [role="rowheader"])').map(markup),
    };
  });

test('?channel=track-two shows the same contacts in all views and the sentence, and Back undoes it', async ({
  page,
}) => {
  const columns = await servedColumns(page);
  await open(page);
  const all = await actorsShown(page);
  await timeline(page)
    .getByRole('button', { name: /^Track two/ })
    .click();
  await expect(page).toHaveURL(/\?channel=track-two$/);
  await expect(page.locator('[data-sentence]')).toContainText(/track two/i);
  const contacts = await shownIn(page, 'table');
  expect(contacts).toHaveLength(21);
  expect(await counted(page)).toBe(21);
  expect(await shownIn(page, 'timeline')).toEqual(contacts);
  const channel = columns.views.channels.id.indexOf('track-two');
  const { id } = columns.views.contacts;
  expect(contacts).toEqual(id.filter((_, row) => columns.contacts.channel[row] === channel).sort());
  await expect.poll(() => actorsShown(page)).toEqual(participantsIn(columns, contacts));
  await page.goBack();
  expect(await counted(page)).toBe(202);
  expect(await shownIn(page, 'timeline')).toHaveLength(202);
  await expect.poll(() => actorsShown(page)).toEqual(all);
  await page.goForward();
  expect(await counted(page)).toBe(21);
});

/** Ways from the plain page to an address, as a reader takes them; every other address comes by Back or Forward. */
const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '?channel=track-two': (page) =>
    timeline(page)
      .getByRole('button', { name: /^Track two/ })
      .click(),
  '?q=lavrov': async (page) => {
    await page.locator('#search').fill('lavrov');
    await page.keyboard.press('Enter');
  },
  '?view=matrix': (page) => page.getByRole('link', { name: 'Matrix', exact: true }).click(),
};

const arrive = (page: Page, search: string): Promise<void> =>
  page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, search);

for (const search of [
  ...Object.keys(ways),
  '?time=2022..2022-06&standing=one-sided~disputed',
  '?reliability=A~B&credibility=1&sort=-known',
  '?asof=2023-07-01',
  '?actor=william-burns&ties=1',
  '?view=matrix&matrix=sources&stance=denies',
])
  test(`a cold load of ${search} shows what the page that came there shows`, async ({ page, context }) => {
    const fresh = await context.newPage();
    await open(fresh, search);
    const cold = await pictureOf(fresh);
    await fresh.close();
    expect(cold.url).toBe(search);
    const viewed = /view=(\w+)/.exec(search)?.[1];
    for (const part of ['table', 'timeline', 'nodes', 'edges', 'labels'] as const)
      expect(cold[part].length > 0, part).toBe(viewed === undefined);
    expect(cold.cells.length).toBeGreaterThan(0);
    if (viewed === undefined) expect(cold.table).toHaveLength(cold.count);

    await open(page);
    await (ways[search]?.(page) ?? arrive(page, search));
    await expect.poll(() => pictureOf(page)).toEqual(cold);
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
  await page.getByRole('button', { name: /^Without “/ }).click();
  expect(await counted(page)).toBeGreaterThan(0);
});

test('opening a mark leaves the span as the address says it, beyond the record too', async ({ page }) => {
  await open(page, '?view=timeline&time=2019..2022');
  await page.locator('[data-contact="2021-06-16-geneva-summit"]').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect(page).toHaveURL(/time=2019\.\.2022&open=contact:2021-06-16-geneva-summit$/);
});
