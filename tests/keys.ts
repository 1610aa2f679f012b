import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { open } from './page.ts';

/** Why whoever has only a keyboard would be lost here: nothing has the focus, or it is not seen; null where all is well. */
const faultOfFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'nothing has the focus';
    // What is in a frame is its own document's; the parts of a date are the browser's.
    if (at instanceof HTMLIFrameElement || at.matches('input[type="date"]')) return null;
    const name = `${at.tagName.toLowerCase()} “${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 60)}”`;
    const { left, top, width, height } = at.getBoundingClientRect();
    // WCAG 2.4.11: some of it is in the window and under nothing else.
    const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
    const isSeen = parts.some((x) =>
      parts.some((y) => {
        const there = document.elementFromPoint(left + x * width, top + y * height);
        return there !== null && (at.contains(there) || (at.closest('svg')?.contains(there) ?? false));
      }),
    );
    if (!isSeen) return `${name} is out of sight or covered`;
    if (!at.matches(':focus-visible')) return `${name} does not show the focus`;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    // Marks of a picture are ringed in the picture.
    const isDrawn =
      at.closest('svg') !== null &&
      document.querySelector('.ring.focused, .bin.focused, .halo, .landmark:focus') !== null;
    return isOutlined || isDrawn ? null : `${name} has no ring`;
  });

/** What has the focus can be seen to have it. */
export const expectSeen = (page: Page): Promise<void> => expect.poll(() => faultOfFocus(page)).toBeNull();

/** Opens an address; from then on what live regions say is kept. */
export async function openListening(page: Page, search = ''): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const regions = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    new MutationObserver((list) => {
      const changed = list.map(({ target }) => (target instanceof Element ? target : target.parentElement));
      for (const region of new Set(changed.map((element) => element?.closest(regions)))) {
        const words = region?.textContent.replaceAll(/\s+/g, ' ').trim();
        if (words && words !== said.at(-1)) said.push(words);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await open(page, search);
}

/** What live regions have said since they were last asked. */
export const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));

/** Waits until a live region says something. */
export async function expectSaid(page: Page, words: RegExp): Promise<void> {
  const all: string[] = [];
  await expect
    .poll(async () => {
      all.push(...(await heard(page)));
      return all.join('\n');
    })
    .toMatch(words);
}

/** Goes on with Tab until something has the focus, unless it has it; every stop on the way is seen. */
export async function tabTo(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => what.evaluateAll((all) => all.some((one) => one === document.activeElement));
  await expect(what.first()).toBeAttached();
  for (let stops = 0; stops < 150; stops++) {
    if (await isThere()) return;
    await page.keyboard.press(key);
    // Past its last stop Tab leaves the page, and comes in again with the next.
    if (await page.evaluate(() => document.activeElement !== document.body)) await expectSeen(page);
  }
  throw new Error(`150 stops, and none of them is ${what.toString()}`);
}

/** Goes somewhere with Tab and presses it. */
export async function tabAndPress(page: Page, what: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press(key);
}

/** What a screen reader is given of what has the focus: its role and name, one line. */
export async function focusAloud(page: Page): Promise<string> {
  const [line] = (await page.locator(':focus').ariaSnapshot()).split('\n');
  // YAML puts what has a colon in it between quotes.
  return line!.replace(/^- '?/, '').replace(/':?$/, '').replaceAll("''", "'");
}

/* How the walks find things, as a screen reader lists them, and press keys. */

export const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
export const dossier = (page: Page) => page.getByRole('complementary');
export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
