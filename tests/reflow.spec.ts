import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { faults, SPACED } from './measure.ts';
import { open, ready } from './page.ts';

// Reads styles that a reader's own program sets.
test.use({ bypassCSP: true });

const CONTACT = 'contact:2023-04-24-haass-lavrov-new-york';

/** Goes to another state of the page without loading it anew, as Back does, and waits until it stands. */
async function go(page: Page, state: string): Promise<void> {
  await page.evaluate(
    (to) => {
      document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    `./${state === '' ? '?' : state}`,
  );
  await ready(page);
  if (/open=|exercise/.test(state)) await expect(page.getByRole('complementary')).toBeVisible();
  if (state.includes('#')) await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByText('Loading…', { exact: true })).toHaveCount(0);
}

/** Unfolds all that is folded in what is open. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let round = 0; round < 3; round++) {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('aside details:not([open])')) fold.open = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

/** Measured as it stands, and with the most space that a reader may set between letters, words and lines. */
async function measure(page: Page): Promise<{ plain: string[]; spaced: string[] }> {
  await unfold(page);
  const plain = await faults(page);
  const style = await page.addStyleTag({ content: SPACED });
  const spaced = await faults(page);
  await style.evaluate((element) => (element as HTMLElement).remove());
  return { plain, spaced };
}

const NOTHING = { plain: [], spaced: [] };

const STATES = [
  '',
  '?view=network',
  '?view=network&path=william-burns~sergei-naryshkin',
  '?view=matrix&reliability=B~C&credibility=4',
  '?view=matrix&matrix=sources',
  '?view=matrix&matrix=channels',
  '?view=table&channel=track-two&topic=prisoners',
  '?text=timeline',
  '?view=network&text=network',
  '?view=matrix&text=matrix',
  '?asof=2023-01-01',
  '?q=zzzzqqqq&channel=nope',
  `?open=${CONTACT}`,
  '?open=contact:2021-12-30-biden-putin-phone-call&readouts=1',
  '?open=actor:sergei-lavrov',
  '?open=source:abramovich-spokesperson',
  '?open=report:kresy-2021-12-31-biden-putin',
  `?exercise=1&open=${CONTACT}`,
  '#about',
  '#help',
  '#share',
  '#share-cite',
  '#share-embed',
  '#share-data',
  '#share-picture',
];

/** What is opened by a press. */
const OPENED: readonly [what: string, state: string, press: (page: Page) => Promise<void>][] = [
  [
    'what the letters and digits mean',
    '?view=matrix',
    (page) => page.getByRole('button', { name: 'What the letters and digits mean' }).click(),
  ],
  ['all actors', '?view=network', (page) => page.getByRole('button', { name: /^All .*actors/i }).click()],
  ['the search', '', (page) => page.locator('#search').fill('usha')],
];

const GROUPS = ['Channel', 'Sources'];

test.describe('a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('reflows in every state: nothing sideways, nothing cut off, nothing too small to press', async ({ page }) => {
    await open(page);
    for (const state of STATES) {
      await go(page, state);
      expect.soft(await measure(page), state).toEqual(NOTHING);
    }
    for (const [what, state, press] of OPENED) {
      await go(page, state);
      await press(page);
      await expect(page.locator('dialog[open], [role="listbox"] [role="option"]').first()).toBeVisible();
      expect.soft(await measure(page), what).toEqual(NOTHING);
    }
    await go(page, '');
    await page.getByRole('button', { name: /^Filter/ }).click();
    for (const group of GROUPS) {
      await page.getByRole('dialog').getByText(group, { exact: true }).click();
      await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
      expect.soft(await measure(page), group).toEqual(NOTHING);
    }
  });
});

test.describe('a phone on its side', () => {
  test.use({ viewport: { width: 640, height: 360 }, hasTouch: true, isMobile: true });

  test('holds every view, a dossier and a dialog, and leaves room around them to scroll by', async ({ page }) => {
    await open(page);
    for (const state of [
      '',
      '?view=network',
      '?view=matrix',
      '?view=table&channel=track-two',
      `?open=${CONTACT}`,
      '#help',
    ]) {
      await go(page, state);
      expect.soft(await measure(page), state).toEqual(NOTHING);
    }
  });
});

test('the page of a desk has nothing too small to press, at 100 % and at 200 %', async ({ page }) => {
  await open(page);
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: width === 1280 ? 900 : 450 });
    for (const state of [
      '?channel=track-two',
      `?open=${CONTACT}`,
      '?open=actor:sergei-lavrov',
      '#about',
      '#share-cite',
    ]) {
      await go(page, state);
      expect.soft(await measure(page), `${state} at ${String(width)} px`).toEqual(NOTHING);
    }
  }
});
