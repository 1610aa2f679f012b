import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import process from 'node:process';
import { preview } from 'vite';
import { ensureBrowser, launchArguments } from './browser.ts';
import { heard, openListening } from './keys.ts';

/*
 * `npx tsx tests/spoken-walk.ts` after `npx vite build`: one walk through the built page with the keyboard alone, and
 * what Chromium's accessibility tree holds of the focused element at each step, with what live regions said. That is
 * what a screen reader is given; how it words it is its own. Printed for docs/accessibility.md.
 */

const STATES = ['expanded', 'pressed', 'selected', 'checked', 'required', 'invalid', 'disabled'];

/** The focused element as the accessibility tree has it: role, name, value, states, description. */
async function focusedNode(page: Page, session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { objectId } = result;
  if (objectId === undefined) return 'nothing';
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
  const [node] = nodes;
  if (!node || node.ignored) return 'nothing';
  const said = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const states = (node.properties ?? [])
    .filter(({ name, value }) => STATES.includes(name) && value.value !== 'false' && value.value !== undefined)
    .map(({ name, value }) => (value.value === false ? `not ${name}` : name));
  const active = await page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.innerText.replaceAll(/\s+/g, ' ') ?? null) : null;
  });
  return [
    `${said(node.role?.value)} “${said(node.name?.value)}”`,
    said(node.value?.value) && `value “${said(node.value?.value)}”`,
    states.join(', '),
    said(node.description?.value) && `described as “${said(node.description?.value)}”`,
    active !== null && `chosen in the list: “${active}”`,
  ]
    .filter(Boolean)
    .join('; ');
}

const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: launchArguments() });
try {
  const page = await browser.newPage({
    baseURL: server.resolvedUrls!.local[0]!,
    viewport: { width: 1280, height: 900 },
  });
  const session = await page.context().newCDPSession(page);
  await openListening(page);
  const step = async (key: string, why: string, press: () => Promise<void>): Promise<void> => {
    await press();
    // Live regions wait for half a second of rest.
    await page.waitForTimeout(900);
    console.log(`${key.padEnd(16)} ${why}`);
    console.log(`    ${await focusedNode(page, session)}`);
    for (const words of await heard(page)) console.log(`    said: ${words}`);
  };
  const key = (name: string, why: string) => step(name, why, () => page.keyboard.press(name));
  const type = (words: string, why: string) => step(words, why, () => page.keyboard.type(words));
  const tabTo = (selector: string, why: string) =>
    step('Tab …', why, async () => {
      for (let i = 0; i < 200; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((what) => document.activeElement?.matches(what) === true, selector)) return;
      }
      throw new Error(`Tab does not lead to ${selector}`);
    });

  await key('/', 'to the search');
  await type('lavrof', 'a name, misspelt');
  await key('ArrowDown', 'the first suggestion');
  await key('Home', 'back to the words');
  await type('haas ', 'another one before it');
  await key('Enter', 'filters by the words');
  await tabTo('[data-view="timeline"] [data-contact]', 'into the lanes');
  await key('Enter', 'opens the contact');
  await tabTo('aside summary', 'on in the dossier');
  await key('Enter', 'unfolds it');
  await tabTo('aside [popovertarget]', 'to the letter of a source');
  await key('Enter', 'why it has that letter');
  await key('Escape', 'closes that');
  await key('Escape', 'closes the dossier');
} finally {
  await browser.close();
  await server.close();
}
process.exit();
