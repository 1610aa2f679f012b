import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import process from 'node:process';
import { preview } from 'vite';
import { ensureBrowser, launchArguments } from '../tests/browser.ts';

/*
 * `npm run bench`: what a filter step costs on the shipped record, from the press to the next paint, with the CPU slowed
 * down four times (design §10). Run `npm run build` first. Prints a table and the same as JSON.
 */

const SLOWDOWN = 4;
const ROUNDS = 8;

/** Each step presses something in the page; a round presses all of them, then begins anew. */
const STEPS: readonly (readonly [name: string, selector: string])[] = [
  ['channel on', '[data-view="timeline"] [data-channel] button'],
  ['channel off', '[data-view="timeline"] [data-channel] button'],
  ['grade on', '[data-grade="C3"]'],
  ['grade moved', '[data-grade="B1"]'],
  ['grade off', '[data-grade="B1"]'],
];

/** Presses the first element of a selector, and gives ms from the press to the paint after it. */
const press = (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (found) => {
    const element = document.querySelector(found);
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) throw new Error(`nothing matches ${found}`);
    const start = performance.now();
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    return new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(null);
      }),
    );
  }, selector);

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
  for (const [, selector] of STEPS) await press(page, selector);

  const times = new Map<string, number[]>(STEPS.map(([name]) => [name, []]));
  for (let i = 0; i < ROUNDS; i++)
    for (const [name, selector] of STEPS) times.get(name)?.push(await press(page, selector));
  const results = {
    ...Object.fromEntries([...times].map(([name, list]) => [name, summary(list)])),
    all: summary([...times.values()].flat()),
  };
  console.table(results);
  console.log(JSON.stringify({ unit: 'ms', slowdown: SLOWDOWN, rounds: ROUNDS, calibration, results }));
} finally {
  await browser.close();
  await server.close();
  process.exitCode ??= 0;
}
