import { chromium } from '@playwright/test';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { Views } from '../src/record/dataset.ts';
import { packViews } from '../src/record/wire.ts';
import { ensureBrowser, launchArguments } from '../tests/browser.ts';
import { packageFolder } from './packages.ts';
import { serveFolder } from './static-server.ts';
import { syntheticText } from './synthetic-text.ts';

/** What takes very long is given up on after so many ms. */
export const PATIENCE = 60_000;

export interface Site {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder and starts a browser. */
export async function serve(folder: string): Promise<Site> {
  const executablePath = await ensureBrowser();
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  return {
    browser,
    address: server.address,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The version of the browser that is measured in. */
export async function browserVersion(): Promise<string> {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: launchArguments() });
  const version = browser.version();
  await browser.close();
  return version;
}

/** Builds the page of the peers into a folder of its own, serves it, and takes it away at the end. */
export async function servePeers(): Promise<Site> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backchannel-peers-'));
  const entry: Record<string, string> = {
    'vis-timeline/standalone': 'vis-timeline/standalone/esm/vis-timeline-graph2d.min.mjs',
    cytoscape: 'cytoscape',
    crossfilter2: 'crossfilter2',
  };
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'peers'),
    logLevel: 'error',
    resolve: { alias: Object.fromEntries(Object.entries(entry).map(([name, file]) => [name, packageFolder(file)])) },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
  const site = await serve(folder);
  return {
    ...site,
    async close() {
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A page on which the views of another record are served in place of the built one's. */
export async function pageOn({ browser }: Site, views: Views | null): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(3 * PATIENCE);
  if (views === null) return page;
  const json = (body: unknown) => ({ body: JSON.stringify(body), contentType: 'application/json' });
  const sent = json(packViews(views));
  await page.route('**/views.json', (route) => route.fulfill(sent));
  await page.route(/\/text\/\d+\.json$/, (route) => {
    const shard = Number(/(\d+)\.json$/.exec(route.request().url())?.[1]);
    return route.fulfill(json(syntheticText(views, shard)));
  });
  return page;
}

/** MB of memory that a page holds after a collection of garbage. */
export async function memory(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
  return (
    ['usedSize', 'embedderHeapUsedSize', 'backingStorageSize'].reduce((sum, key) => sum + (usage[key] ?? 0), 0) / 1e6
  );
}

/** How many elements a page has. */
export const elements = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
