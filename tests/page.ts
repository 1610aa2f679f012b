import { expect } from '@playwright/test';
import type { ConsoleMessage, Page } from '@playwright/test';

/** Tells of whatever the page says in the console, but not of what Playwright says itself: that it blocks workers. */
export function onConsole(page: Page, tell: (message: ConsoleMessage) => void): void {
  page.on('console', (message) => {
    if (message.text() !== 'Service Worker registration blocked by Playwright') tell(message);
  });
}

/** Opens an address of the built page and waits for its full picture; what it says and asks for is kept. */
export async function open(page: Page, search = ''): Promise<{ console: string[]; elsewhere: string[] }> {
  const heard = { console: [] as string[], elsewhere: [] as string[] };
  onConsole(page, (message) => heard.console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.console.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.hostname !== '127.0.0.1')
      heard.elsewhere.push(request.url());
  });
  await page.goto(`./${search}`);
  await ready(page);
  return heard;
}

/** Waits for the first picture and for the views that follow it. */
export const ready = async (page: Page): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('#views[aria-busy="true"]')).toHaveCount(0);
};

/**
 * The ids of the contacts that a view shows as passing, sorted; none where it is not on the page. Views out of sight
 * follow when the filter rests: it waits until there are as many as the sentence says.
 */
export async function shownIn(page: Page, view: 'timeline' | 'table'): Promise<string[]> {
  const region = page.locator(`[data-view="${view}"]`);
  if ((await region.count()) === 0) return [];
  const ids = () =>
    region
      .locator('[data-contact]:not([data-ghost])')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-contact') ?? ''))].sort());
  await expect.poll(async () => (await ids()).length).toBe(await counted(page));
  return ids();
}

/** The number of contacts that the filter sentence says. */
export const counted = async (page: Page): Promise<number> =>
  Number(await page.locator('[data-sentence]').getAttribute('data-count'));
