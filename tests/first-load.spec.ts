import { expect, test, type Page, type Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { onConsole, ready } from './page.ts';

const KB = 1000;

/** Bytes on the wire of a server that compresses: fonts are compressed already, everything else is gzipped. */
async function weight(response: Response): Promise<number> {
  const body = await response.body();
  return response.request().resourceType() === 'font' ? body.length : gzipSync(body, { level: 9 }).length;
}

const isData = (response: Response): boolean => new URL(response.url()).pathname.includes('/dataset/');

async function total(responses: Response[], ...types: string[]): Promise<number> {
  return sum(responses.filter((response) => types.includes(response.request().resourceType())));
}

async function sum(chosen: Response[]): Promise<number> {
  const weights = await Promise.all(chosen.map(weight));
  return weights.reduce((sum, bytes) => sum + bytes, 0);
}

/** Opens the page cold, and gives all responses up to the full picture, and those asked for until the first one stood. */
async function firstLoad(page: Page): Promise<{ all: Response[]; first: Response[] }> {
  const all: Response[] = [];
  page.on('response', (response) => all.push(response));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dataset.ready) performance.mark('ready');
    }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
  });
  await page.goto('/');
  await ready(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const later = await page.evaluate(() => {
    const { startTime } = performance.getEntriesByName('ready')[0]!;
    const asked = performance.getEntriesByType('resource');
    return asked.filter((one) => one.startTime > startTime).map(({ name }) => name);
  });
  return { all, first: all.filter((response) => !later.includes(response.url())) };
}

test('the first picture costs no more bytes and elements than its budgets', async ({ page }) => {
  const { first: responses } = await firstLoad(page);
  const bytes = {
    scriptAndStyle: await total(responses, 'script', 'stylesheet'),
    data: await sum(responses.filter(isData)),
    fonts: await total(responses, 'font'),
  };
  const document = await total(responses, 'document');
  const elements = await page.evaluate(() => window.document.querySelectorAll('*').length);
  console.log({ ...bytes, document, elements, requests: responses.length });

  expect(bytes.scriptAndStyle, 'script and style').toBeLessThanOrEqual(120 * KB);
  expect(bytes.data, 'dataset').toBeLessThanOrEqual(45 * KB);
  expect(bytes.fonts, 'fonts').toBeLessThanOrEqual(90 * KB);
  expect(bytes.scriptAndStyle + bytes.data + bytes.fonts + document, 'all').toBeLessThanOrEqual(300 * KB);
  expect(elements, 'elements').toBeLessThanOrEqual(6000);
  expect(responses.length, 'requests').toBeLessThanOrEqual(20);
  for (const [what, size] of Object.entries(bytes)) expect(size, what).toBeGreaterThan(0);
});

test('the first load asks nothing of other hosts and says nothing in the console', async ({ page, baseURL }) => {
  const said: string[] = [];
  onConsole(page, (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(String(error)));
  const { all: responses } = await firstLoad(page);

  const elsewhere = responses.map((response) => response.url()).filter((url) => !/^(data|blob):/.test(url));
  expect(elsewhere.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
  expect(responses.filter((response) => response.status() >= 400).map((response) => response.url())).toEqual([]);
  expect(said).toEqual([]);
});
