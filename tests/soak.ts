import { chromium } from '@playwright/test';
import type { Browser, CDPSession, Page } from '@playwright/test';
import fc from 'fast-check';
import { parseArgs } from 'node:util';
import { Ids } from '../src/explore/ids.ts';
import { ensureBrowser, launchArguments } from './browser.ts';
import { goThrough, harm, isAmiss, openHost, sendAll, typeAll, uncaughtIn, UNTHROTTLED } from './fuzz.ts';
import { hostileAddress, hostileText } from './hostile.ts';
import { servedViews } from './served-record.ts';
import { serveFolder } from './static-site.ts';
import { wander } from './wander.ts';

/*
 * `npm run soak`, on the built site: hostile addresses, search texts and messages, and beside them a long visit of random
 * actions whose memory must stay flat. Each part ends with its count or with its time, and says how far it came.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    actions: { type: 'string', default: '20000' },
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [runs, actions, seed] = [Number(values.runs), Number(values.actions), Number(values.seed)];
const end = Date.now() + Number(values.minutes) * 60_000;
const BATCH = 50;
/** After this share of the actions all that a visit fetches and keeps is there. */
const WARM = 0.25;
const FLAT = 1.1;

function tell(name: string, count: number, of: number, faults: readonly string[], figures = ''): void {
  if (faults.length > 0 || count < of) process.exitCode = 1;
  const rest = count < of ? ` of ${String(of)}: the time was up` : '';
  console.log(`${name}: ${String(count)}${rest}; ${String(faults.length)} faults${figures}`);
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault.slice(0, 400)}`);
}

/** Works through all that is given, in batches, for at most this share of the time left; gives how many were done, and what was amiss. */
async function work(
  all: readonly string[],
  target: Parameters<typeof harm>[0],
  uncaught: readonly string[],
  share: number,
  act: (batch: string[]) => Promise<readonly string[]>,
): Promise<[number, string[]]> {
  const faults: string[] = [];
  const until = Date.now() + (end - Date.now()) * share;
  let done = 0;
  while (done < all.length && Date.now() < until) {
    const batch = all.slice(done, done + BATCH);
    faults.push(...(await act(batch)), ...(await harm(target)));
    done += batch.length;
  }
  return [done, [...faults, ...uncaught]];
}

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const page = await browser.newPage({ baseURL, viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  // esbuild, which runs this script, calls it in functions that are sent to the page.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  page.setDefaultTimeout(120_000);
  return page;
}

/** As long as the page's own limit, which is above that of a test's expectation. */
async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await page.locator('#views[aria-busy="true"]').waitFor({ state: 'detached' });
}

async function visit(browser: Browser, url: string, path = ''): Promise<[Page, string[]]> {
  const page = await newPage(browser, url);
  const uncaught = uncaughtIn(page);
  await page.goto(url + path);
  await ready(page);
  return [page, uncaught];
}

async function attack(browser: Browser, url: string): Promise<void> {
  const [page, uncaught] = await visit(browser, url, '?view=table');
  const views = await servedViews(page);
  const ids = new Ids(views);
  const addresses = fc.sample(hostileAddress(views), { numRuns: runs, seed });
  const texts = fc.sample(hostileText, { numRuns: runs, seed });
  let told = 0;
  const [gone, faults] = await work(addresses, page, uncaught, 0.6, async (batch) => {
    const noticed = await goThrough(page, batch);
    const amiss = batch.map((address) => isAmiss(address, ids));
    told += amiss.filter((is, i) => is && noticed[i]).length;
    return batch.filter((_, i) => amiss[i] && !noticed[i]).map((address) => `no notice: ${address}`);
  });
  tell('Addresses', gone, runs, faults, `; ${String(told)} with a notice`);
  await page.close();

  const [typing, slips] = await visit(browser, url, '?view=table');
  const [typed, wrong] = await work(texts, typing, slips, 0.5, async (batch) => {
    await typeAll(typing, batch);
    return [];
  });
  tell('Search texts', typed, runs, wrong);
  await typing.close();

  const host = await newPage(browser, url);
  const misread = uncaughtIn(host);
  const frame = await openHost(host);
  const messages = texts.map((text, i) => (i % 2 === 0 ? text : addresses[i]!));
  const [sent, bad] = await work(messages, frame, misread, 1, async (batch) => {
    await sendAll(host, batch);
    return [];
  });
  tell('Messages, in four shapes each', sent, runs, bad);
  await host.close();
}

/** The bytes that scripts hold, and the nodes, after all that can go is gone; in the state of a page just opened. */
async function measure(page: Page, session: CDPSession): Promise<{ bytes: number; nodes: number }> {
  await page.evaluate(() => {
    history.pushState(null, '', '/');
    dispatchEvent(new PopStateEvent('popstate'));
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await ready(page);
  for (let i = 0; i < 3; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}

async function stay(browser: Browser, url: string): Promise<void> {
  const [page, uncaught] = await visit(browser, url);
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, number>();
  const faults: string[] = [];
  const measured: { after: number; bytes: number; nodes: number }[] = [];
  let done = 0;
  for (let next = actions * WARM; done < actions && Date.now() < end;) {
    const some = Math.min(BATCH, actions - done);
    for (const [kind, count] of Object.entries(await wander(page, some, seed + done)))
      kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    done += some;
    if (done < next && done < actions) continue;
    measured.push({ after: done, ...(await measure(page, session)) });
    faults.push(...(await harm(page)));
    next += actions / 8;
  }
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || last === first) faults.push('too few actions to compare memory');
  else if (last.bytes > FLAT * first.bytes) faults.push(`memory grew from ${mb(first.bytes)} to ${mb(last.bytes)} MB`);
  tell('Actions', done, actions, [...faults, ...uncaught]);
  console.log(`  ${[...kinds].map(([kind, count]) => `${kind} ${String(count)}`).join(', ')}`);
  for (const { after, bytes, nodes } of measured)
    console.log(`  after ${String(after)}: ${mb(bytes)} MB, ${String(nodes)} nodes`);
  await page.close();
}

console.log(`Seed ${String(seed)}`);
const executablePath = await ensureBrowser();
const args = [...launchArguments(), UNTHROTTLED, '--disable-frame-rate-limit', '--disable-gpu-vsync'];
const site = await serveFolder('dist');
const browsers = await Promise.all([0, 1].map(() => chromium.launch({ executablePath, args })));
try {
  await Promise.all([attack(browsers[0]!, site.url), stay(browsers[1]!, site.url)]);
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  site.close();
}
