import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { Ids } from '../src/explore/ids.ts';
import { findBrowser, launchArguments } from './browser.ts';
import { goThrough, harm, isAmiss, named, openHost, sendAll, typeAll, uncaughtIn, UNTHROTTLED } from './fuzz.ts';
import { hostileAddress, hostileText } from './hostile.ts';
import { counted, open, ready, shownIn } from './page.ts';
import { servedViews } from './served-record.ts';

/** A sample; `npm run soak` goes through more. */
const RUNS = 200;
const BATCH = 20;

const executablePath = findBrowser();
const args = [...launchArguments(), UNTHROTTLED];
test.use({ launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) } });

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { numRuns, seed: 9 });

test('no address breaks the page, puts anything into it or runs; what is left out is told', async ({ page }) => {
  const heard = await open(page, '?view=table');
  const faults = uncaughtIn(page);
  const views = await servedViews(page);
  const ids = new Ids(views);
  const addresses = sample(hostileAddress(views), RUNS);
  for (let at = 0; at < addresses.length; at += BATCH) {
    const batch = addresses.slice(at, at + BATCH);
    const noticed = await goThrough(page, batch);
    const missed = batch.filter((address, i) => isAmiss(address, ids) && !noticed[i]);
    expect(missed, 'addresses without a notice').toEqual([]);
    expect(await harm(page), named(batch)).toEqual([]);
    expect(faults, named(batch)).toEqual([]);
  }
  await goThrough(page, ['?view=table&channel=track-two&actor=%3Cx-hostile%3E']);
  await expect(page.getByRole('status').filter({ hasText: 'Not understood' })).toContainText('<x-hostile>');
  await expect.poll(() => counted(page)).toBe(21);
  expect(await shownIn(page, 'table')).toHaveLength(21);
  expect(heard.console.filter((line) => /^(?:uncaught|error)/.test(line))).toEqual([]);
  expect(heard.elsewhere).toEqual([]);
});

test('nor does one that the page opens with', async ({ page }) => {
  const faults = uncaughtIn(page);
  // Servers take no longer ones.
  const some = hostileAddress(await servedViews(page)).filter(({ length }) => length < 4000);
  const odd = [`?q=${'%F0%9F%98%80'.repeat(600)}`, '?%', '?=&&=&channel', '?__proto__=1&open=contact:__proto__'];
  for (const address of [...sample(some, 6), ...odd]) {
    await page.goto(`./${address}`);
    await ready(page);
    expect(await harm(page), named([address])).toEqual([]);
  }
  expect(faults).toEqual([]);
});

test('no text that is typed breaks the page; 100 KB of one letter are answered', async ({ page }) => {
  const faults = uncaughtIn(page);
  await open(page, '?view=table');
  await typeAll(page, ['a'.repeat(100_000), '('.repeat(100_000), '\\'.repeat(100_000), ...sample(hostileText, RUNS)]);
  expect(await harm(page)).toEqual([]);
  const box = page.getByRole('combobox', { name: 'Search' });
  await box.fill('я'.repeat(100_000));
  await expect(page.getByRole('listbox')).toBeVisible();
  await box.fill('lavrov');
  await expect(page.getByRole('option', { name: 'Sergei Lavrov', exact: true })).toBeVisible();
  expect(faults).toEqual([]);
});

test('no message of a host page breaks an embed', async ({ page }) => {
  const faults = uncaughtIn(page);
  const frame = await openHost(page);
  const addresses = sample(hostileAddress(await servedViews(page)), RUNS);
  await sendAll(page, [...addresses, ...sample(hostileText, RUNS)]);
  expect(await harm(frame)).toEqual([]);
  await sendAll(page, ['?channel=track-two']);
  await expect(frame.locator('[data-sentence]')).toHaveAttribute('data-count', '21');
  expect(faults).toEqual([]);
});
