import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser, launchArguments } from '../tests/browser.ts';
import { calibrate, goTo, summary } from './steps.ts';

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

const executablePath = await ensureBrowser();
const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
const browser = await chromium.launch({ executablePath, args: launchArguments() });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('html[data-ready="true"]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const calibration = await calibrate(page);
  for (const [, search] of STEPS) await goTo(page, search);

  const times = new Map<string, number[]>(STEPS.map(([name]) => [name, []]));
  for (let i = 0; i < ROUNDS; i++)
    for (const [name, search] of STEPS) {
      times.get(name)?.push(await goTo(page, search));
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
