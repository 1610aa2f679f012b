import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { packViews } from '../src/record/wire.ts';
import { crowd } from '../src/views/network/test-record.ts';
import { ensureBrowser, launchArguments } from '../tests/browser.ts';
import { calibrate, goTo, summary } from './steps.ts';

/*
 * `npx tsx bench/network-step.ts`: what a filter step costs the network of a made-up record of 2,000 actors and 10,000
 * ties, from the change to the next paint, with the CPU as it is. Run `npm run build` first. Prints a table and the same
 * as JSON.
 */

const ROUNDS = 8;
const REST = 500;
const STEPS = ['time=2020', 'time=2020..2021', 'standing=acknowledged', 'actor=actor-1', 'asof=2021-06-01', ''];

const executablePath = await ensureBrowser();
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
const browser = await chromium.launch({ executablePath, args: launchArguments() });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const views = JSON.stringify(packViews(crowd(2000, 10_000).views));
  await page.route('**/views.json', (route) => route.fulfill({ body: views, contentType: 'application/json' }));
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}?view=network`);
  await page.locator('html[data-ready="true"]').waitFor();
  const calibration = await calibrate(page);
  const times: number[] = [];
  for (let i = 0; i <= ROUNDS; i++)
    for (const step of STEPS) {
      const time = await goTo(page, `?view=network${step && `&${step}`}`);
      if (i > 0) times.push(time);
      await page.waitForTimeout(REST);
    }
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const result = { ...summary(times), elements, calibration };
  console.table({ 'filter step': result });
  console.log(JSON.stringify({ unit: 'ms', rounds: ROUNDS, result }));
} finally {
  await browser.close();
  await server.close();
}
