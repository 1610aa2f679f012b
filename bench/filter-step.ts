import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser, launchArguments } from '../tests/browser.ts';

/*
 * `npm run bench`: what a filter step costs on the shipped record, from the change to the next paint, with the CPU slowed
 * down four times (design §10). Run `npm run build` first. Prints a table and the same as JSON.
 */

const SLOWDOWN = 4;
const ROUNDS = 8;
/** ms between steps, so that what one leaves for later is not counted to the next. */
const REST = 600;

/** Each step goes from the state before it to an address; a round goes through all of them. */
const STEPS: readonly (readonly [name: string, search: string])[] = [
  ['one channel', '?channel=track-two'],
  ['all channels', ''],
  ['one grade', '?reliability=C&credibility=3'],
  ['another grade', '?reliability=B&credibility=1'],
  ['a year', '?time=2022'],
  ['a month more', '?time=2022..2023-01'],
  ['as known on', '?asof=2023-07-01'],
  ['a month later', '?asof=2023-08-01'],
  ['an actor', '?actor=steve-witkoff'],
  ['one standing', '?standing=disputed'],
  ['everything', ''],
];

/** Goes to an address as Back and Forward do, and gives ms from there to the paint after it. */
const go = (page: Page, search: string): Promise<number> =>
  page.evaluate(async (query) => {
    history.pushState(null, '', location.pathname + query);
    const start = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
    return new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(null);
      }),
    );
  }, search);

/** ms of a fixed loop: what this machine's times are to be read against. */
const calibrate = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 2e7; i++) sum += Math.sqrt(i);
    return sum > 0 ? performance.now() - start : 0;
  });

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;

const round = (ms: number): number => Math.round(ms * 10) / 10;

function summary(times: readonly number[]): { median: number; p95: number; most: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: round(quantile(sorted, 0.5)),
    p95: round(quantile(sorted, 0.95)),
    most: round(sorted.at(-1) ?? NaN),
  };
}

const executablePath = await ensureBrowser();
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
const browser = await chromium.launch({ executablePath, args: launchArguments() });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('html[data-ready="true"]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const calibration = round(await calibrate(page));
  for (const [, search] of STEPS) await go(page, search);

  const times = new Map<string, number[]>(STEPS.map(([name]) => [name, []]));
  for (let i = 0; i < ROUNDS; i++)
    for (const [name, search] of STEPS) {
      times.get(name)?.push(await go(page, search));
      await page.waitForTimeout(REST);
    }
  const results = {
    ...Object.fromEntries([...times].map(([name, list]) => [name, summary(list)])),
    all: summary([...times.values()].flat()),
  };
  console.table(results);
  console.log(JSON.stringify({ unit: 'ms', slowdown: SLOWDOWN, rounds: ROUNDS, calibration, results }));
} finally {
  await browser.close();
  await server.close();
}
