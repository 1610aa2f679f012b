import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { preview } from 'vite';
import type { PreviewServer } from 'vite';
import { counted, onConsole, ready } from './page.ts';

const BASE = '/some/path/';
const VITE = 'node_modules/vite/bin/vite.js';

// One build serves all tests of the file.
test.describe.configure({ mode: 'default', timeout: 300_000 });

let folder = '';
let server: PreviewServer | undefined;
let root = '';

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backchannel-base-'));
  await promisify(execFile)(process.execPath, [VITE, 'build', '--outDir', folder, '--emptyOutDir'], {
    env: { ...process.env, BASE_PATH: 'some/path', NODE_ENV: 'production' },
  });
  server = await preview({
    configFile: false,
    base: BASE,
    logLevel: 'error',
    build: { outDir: folder },
    // Any free port.
    preview: { host: '127.0.0.1', port: 0 },
  });
  root = server.resolvedUrls?.local[0] ?? '';
  expect(new URL(root).pathname).toBe(BASE);
});

test.afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('below another folder of a site everything is asked for, and stands, in that folder', async ({ page }) => {
  const asked: string[] = [];
  const failed: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('response', (response) => response.ok() || failed.push(response.url()));
  onConsole(page, (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));

  await page.goto(root);
  await ready(page);
  expect(await counted(page)).toBe(202);
  await page.locator('[data-view="table"] [data-contact]').first().getByRole('link').click();
  const dossier = page.getByRole('complementary');
  await expect(dossier.getByRole('heading').first()).toBeVisible();
  await expect(dossier.getByRole('article').first()).toBeVisible();
  await expect(page).toHaveURL(/\/some\/path\/\?open=contact:/);

  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain('loaded');
  expect(asked.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(0);
  expect(asked.filter((url) => /\/text\/\d+\.json$/.test(url)).length).toBeGreaterThan(0);
  expect(asked.filter((url) => /\/Dossier-[^/]+\.js$/.test(url)).length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith(root) && !/^(data|blob):/.test(url))).toEqual([]);
  expect(failed).toEqual([]);
  expect(said).toEqual([]);
});

test('below another folder a permanent page opens what it is about, and its links keep to that folder', async ({
  page,
}) => {
  const id = '2023-04-24-haass-lavrov-new-york';
  await page.goto(`${root}c/${id}/`);
  await ready(page);
  await expect(page).toHaveURL(`${root}c/${id}/`);
  await expect(page.getByRole('complementary')).toHaveAttribute('data-open', `contact:${id}`);
  const words = await (await page.request.get(`${root}c/${id}/`)).text();
  const own = [...words.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, address]) => address ?? '');
  expect(own.filter((address) => address.startsWith(`${BASE}a/`)).length).toBeGreaterThan(1);
  expect(own.filter((address) => !/^https?:/.test(address) && !address.startsWith(BASE))).toEqual([]);
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).first().click();
  await expect(page).toHaveURL(root);
});

test('below another folder a cold address, its links and its icon keep to that folder', async ({ page }) => {
  await page.goto(`${root}?channel=track-two&open=contact:2023-04-24-haass-lavrov-new-york`);
  await ready(page);
  expect(await counted(page)).toBe(21);
  await expect(page.getByRole('complementary').getByRole('article').first()).toBeVisible();
  const addresses = await page
    .locator('a[href], link[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement | HTMLLinkElement).href));
  const own = addresses.filter((address) => new URL(address).origin === new URL(root).origin);
  expect(own.length).toBeGreaterThan(21);
  expect(own.filter((address) => !address.startsWith(root))).toEqual([]);
  const icon = await page.locator('link[rel="icon"]').getAttribute('href');
  expect((await page.request.get(new URL(icon ?? '', root).href)).ok()).toBe(true);
});
