import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Columns } from '../src/explore/columns.ts';
import { judgementOf } from '../src/explore/judgement.ts';
import { parseDay } from '../src/record/day.ts';
import { LETTERS, STANCES } from '../src/record/vocabulary.ts';
import { faultsOf } from './axe.ts';
import { counted, open, shownIn } from './page.ts';
import { participantsIn, servedColumns } from './served-record.ts';

const NEW_YORK = '2023-04-24-haass-lavrov-new-york';

/** The contacts that the record knew on a day, by their ids, sorted. */
const knownOn = ({ contacts, views }: Columns, day: number): string[] =>
  views.contacts.id.filter((_, row) => contacts.known[row]! <= day).sort();

/** Sources that had asserted a claim by a day, in each cell of the grades matrix; empty cells are left out. */
function gradesOn(columns: Columns, day: number): Record<string, number> {
  const { accounts, contacts } = columns;
  const told = new Map<string, Set<string>>();
  for (let contact = 0; contact < contacts.count; contact++) {
    const judgement = judgementOf(columns, contact, day);
    if (judgement === null) continue;
    for (let k = contacts.accountStart[contact]!; k < contacts.accountStart[contact + 1]!; k++) {
      if (accounts.known[k]! > day || STANCES[accounts.stance[k]!] !== 'asserts') continue;
      const claim = accounts.claim[k]!;
      const cell =
        LETTERS[accounts.letter[k]!]! + String(judgement.grades[claim - contacts.claimStart[contact]!]!.digit);
      if (!told.has(cell)) told.set(cell, new Set());
      told.get(cell)!.add(`${String(claim)} ${String(accounts.source[k])}`);
    }
  }
  const counts = [...told].map(([cell, sources]) => [cell, sources.size] as const);
  return Object.fromEntries(counts.sort());
}

async function gradesShown(page: Page): Promise<Record<string, number>> {
  const cells = await page
    .locator('[data-grade]')
    .evaluateAll((all) => all.map((cell) => `${cell.getAttribute('data-grade')!} ${cell.getAttribute('data-count')!}`));
  const counts = cells
    .map((cell) => cell.split(' ') as [string, string])
    .map(([grade, n]) => [grade, Number(n)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0).sort());
}

const actorsShown = (page: Page): Promise<string[]> =>
  page
    .locator('[data-view="network"] [data-actor]:not([data-ghost])')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-actor') ?? '').sort());

/** All views show what was known on a day, and nothing else. */
async function expectAllAsOn(page: Page, columns: Columns, day: string): Promise<void> {
  const known = knownOn(columns, parseDay(day));
  await expect.poll(() => counted(page)).toBe(known.length);
  expect(await shownIn(page, 'timeline')).toEqual(known);
  expect(await shownIn(page, 'table')).toEqual(known);
  await expect.poll(() => actorsShown(page)).toEqual(participantsIn(columns, known));
  await expect.poll(() => gradesShown(page)).toEqual(gradesOn(columns, parseDay(day)));
}

const region = (page: Page) => page.getByRole('region', { name: 'As known on' });

test('a meeting not yet known, then called a fake, then confirmed: every view goes with it, and back', async ({
  page,
}) => {
  const columns = await servedColumns(page);
  await open(page, '?asof=2023-07-05');
  const row = page.locator(`[data-view="table"] [data-contact="${NEW_YORK}"]`);
  const next = region(page).getByRole('button', { name: 'Next disclosure' });

  await expectAllAsOn(page, columns, '2023-07-05');
  await expect(row).toHaveCount(0);

  await next.click();
  await expect(page.locator('[data-sentence]')).toContainText('as known on 6 July 2023');
  await expectAllAsOn(page, columns, '2023-07-06');
  await expect(row).toContainText(/disputed/i);
  await expect(row).toHaveClass(/\blit\b/);

  await next.click();
  await expectAllAsOn(page, columns, '2023-07-07');
  await expect(row).toContainText(/acknowledged/i);

  await page.goBack();
  await expect(page).toHaveURL(/\?asof=2023-07-05$/);
  await expectAllAsOn(page, columns, '2023-07-05');
  await page.goForward();
  await expectAllAsOn(page, columns, '2023-07-07');
});

test('one press turns it on at the end of the record, the keys go to its start, one press turns it off', async ({
  page,
}) => {
  const columns = await servedColumns(page);
  await open(page);
  const press = () => page.getByRole('button', { name: 'As known on', exact: true }).click();
  await press();
  await expect(page).toHaveURL(/\?asof=2026-03-26$/);
  expect(await counted(page)).toBe(202);
  const slider = region(page).getByRole('slider');
  await slider.press('Home');
  await expectAllAsOn(page, columns, '2021-01-26');
  await slider.press('PageUp');
  await expect(slider).toHaveAttribute('aria-valuetext', /February 2021/);
  await press();
  await expect(page).not.toHaveURL(/asof/);
  expect(await counted(page)).toBe(202);
  await expect(region(page)).toHaveCount(0);
});

test('the strip stays in sight while the views below follow, and a drag over it is one step back', async ({ page }) => {
  const columns = await servedColumns(page);
  await open(page, '?asof=2022-02-24');
  await page.locator('[data-view="network"]').scrollIntoViewIfNeeded();
  const slider = region(page).getByRole('slider');
  await expect(slider).toBeInViewport();
  const link = page.locator('[data-view="table"] a').nth(40);
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  const focused = await page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
  expect(focused).toBeGreaterThan(await region(page).evaluate((bar) => bar.getBoundingClientRect().bottom));
  const before = await page.evaluate(() => history.length);
  const strip = (await slider.locator('..').boundingBox())!;
  const [y, at] = [strip.y + strip.height / 2, (share: number) => strip.x + share * strip.width];
  await page.mouse.move(at(0.3), y);
  await page.mouse.down();
  for (let share = 0.3; share <= 0.6; share += 0.05) await page.mouse.move(at(share), y);
  await page.mouse.up();
  const day = await region(page).getByRole('textbox').inputValue();
  expect(day > '2023-06').toBe(true);
  await expect(page).toHaveURL(new RegExp(`asof=${day}$`));
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await expectAllAsOn(page, columns, day);
  await page.goBack();
  await expect(page).toHaveURL(/asof=2022-02-24$/);
});

for (const [width, state] of [
  [1280, '?asof=2023-07-05'],
  [360, '?asof=2023-07-05&theme=dark'],
] as const)
  test(`at ${String(width)} px in ${state} it moves nothing, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, state);
    await expect(region(page)).toBeVisible();
    // The room that is kept for it while it loads is the room that it takes, so that nothing below moves.
    const [kept, taken] = await region(page).evaluate((bar) => {
      const strip = bar.parentElement!;
      return [parseFloat(getComputedStyle(strip).minHeight), strip.getBoundingClientRect().height];
    });
    expect(taken).toBe(kept);
    await region(page).getByRole('button', { name: 'Next disclosure' }).click();
    await expect(region(page)).toContainText('Lit: what came out since 5 July 2023');
    expect(await faultsOf(page, 'section[aria-label="As known on"]')).toEqual([]);
  });
