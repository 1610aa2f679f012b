import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { rowsOf } from '../src/explore/columns.ts';
import { counted, open } from './page.ts';
import { participantsIn, servedColumns } from './served-record.ts';

const CONTACT = '2023-04-24-haass-lavrov-new-york';
const ACTOR = 'william-burns';

/** The ids that each view lights, sorted. */
const litIn = (page: Page) =>
  page.evaluate(() => {
    const ids = (selector: string, attribute: string): string[] =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '').sort();
    return {
      marks: ids('[data-view="timeline"] .lit[data-contact]', 'data-contact'),
      actors: ids('[data-view="network"] .lit[data-actor]', 'data-actor'),
      rows: ids('[data-view="table"] .lit[data-contact]', 'data-contact'),
    };
  });

const DARK = { marks: [], actors: [], rows: [] };

/** Opens the page, looks at something and away, and checks that looking filters nothing and leaves nothing lit. */
async function lookingAt(
  page: Page,
  look: () => Promise<void>,
  lit: Partial<Awaited<ReturnType<typeof litIn>>>,
): Promise<void> {
  const { url, sentence } = { url: page.url(), sentence: await page.locator('[data-sentence]').textContent() };
  expect(await litIn(page)).toEqual(DARK);
  await look();
  await expect.poll(() => litIn(page)).toMatchObject(lit);
  expect(page.url()).toBe(url);
  expect(await page.locator('[data-sentence]').textContent()).toBe(sentence);
  expect(await counted(page)).toBe(202);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.getByRole('heading', { level: 1 }).hover();
  await expect.poll(() => litIn(page)).toEqual(DARK);
}

test.beforeEach(async ({ page }) => {
  await open(page);
});

for (const how of ['hover', 'focus'] as const) {
  test(`a mark of the timeline lights its row and its participants on ${how}`, async ({ page }) => {
    const actors = participantsIn(await servedColumns(page), [CONTACT]);
    expect(actors.length).toBeGreaterThan(1);
    const mark = page.locator(`[data-view="timeline"] [data-contact="${CONTACT}"]`);
    await lookingAt(page, () => mark[how](), { marks: [CONTACT], actors, rows: [CONTACT] });
  });

  test(`a row of the table lights its mark and its participants on ${how}`, async ({ page }) => {
    const actors = participantsIn(await servedColumns(page), [CONTACT]);
    const row = page.locator(`[data-view="table"] [data-contact="${CONTACT}"]`).getByRole('link');
    await lookingAt(page, () => row[how](), { marks: [CONTACT], actors });
  });
}

test('an actor of the network lights the marks and rows of its contacts', async ({ page }) => {
  const columns = await servedColumns(page);
  const { actors, contacts } = columns.views;
  const rows = [...rowsOf(columns.actorContacts, actors.id.indexOf(ACTOR))].map((row) => contacts.id[row]!).sort();
  expect(rows.length).toBeGreaterThan(1);
  const node = page.locator(`[data-view="network"] [data-actor="${ACTOR}"]`);
  await lookingAt(page, () => node.hover(), { marks: rows, rows });
});

test('a cell of the matrix lights marks, rows and actors of what it counts', async ({ page }) => {
  const columns = await servedColumns(page);
  await page.locator('[data-grade="D4"]').hover();
  await expect.poll(async () => (await litIn(page)).rows.length).toBeGreaterThan(0);
  const { marks, rows, actors } = await litIn(page);
  expect(rows.length).toBeLessThan(202);
  expect(marks).toEqual(rows);
  expect(actors).toEqual(participantsIn(columns, rows));
  expect(new URL(page.url()).search).toBe('');
  expect(await counted(page)).toBe(202);
});

test('what is lit in another view lights its cells in the matrix', async ({ page }) => {
  const cells = page.locator('[data-view="matrix"]');
  const before = await cells.innerHTML();
  await page.locator(`[data-view="timeline"] [data-contact="${CONTACT}"]`).focus();
  await expect.poll(() => cells.innerHTML()).not.toBe(before);
});
