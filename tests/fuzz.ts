import { expect } from '@playwright/test';
import type { Frame, Page } from '@playwright/test';
import { parseAddress } from '../src/explore/address.ts';
import type { Ids } from '../src/explore/ids.ts';
import { wellFormed } from './hostile.ts';
import { frameIn, listen, saidTo } from './host-page.ts';

/** Otherwise a browser lets a page change its address only so often. */
export const UNTHROTTLED = '--disable-ipc-flooding-protection';

/** Which of many it may have been, each cut to what can be read. */
export const named = (batch: readonly string[]): string => batch.map((one) => one.slice(0, 200)).join('\n');

/** Keeps what nobody caught in a page. */
export function uncaughtIn(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  return faults;
}

/** Elements that only text taken for markup would make, whether any script of it ran, and what is amiss with the page. */
export const harm = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => {
    const nodes = document.querySelectorAll('x-hostile, [onerror], [onload], img[src="x"], body script:not([src])');
    const found = [...nodes].map((node) => node.outerHTML.slice(0, 200));
    if ('ran' in window || Object.keys(Object.prototype).length > 0) found.push('a script ran');
    // A picture of one contact has no sentence.
    const whole = !location.search.includes('embed=contact');
    if (whole && document.querySelector('[data-sentence]') === null) found.push('no sentence');
    if (whole && document.querySelector('[data-view]') === null) found.push('no view');
    return found;
  });

/** Goes to addresses one after another within a page, each shown for a frame; gives which of them had a notice. */
export const goThrough = (page: Page, addresses: readonly string[]): Promise<boolean[]> =>
  page.evaluate(async (all) => {
    const noticed: boolean[] = [];
    for (const address of all) {
      history.pushState(null, '', `/${address}`);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      noticed.push(document.querySelector('main [role="status"] button') !== null);
    }
    return noticed;
  }, addresses);

/** Of which addresses something is left out, as the browser reads them. */
export const isAmiss = (address: string, ids: Ids): boolean =>
  parseAddress(new URL(`/${address}`, 'http://site').search, ids).ignored.length > 0;

/** Types texts into the search of a page, all of a text at once, each answered before the next. */
export const typeAll = (page: Page, texts: readonly string[]): Promise<void> =>
  page.evaluate(
    async (all) => {
      const box = document.querySelector<HTMLInputElement>('#search')!;
      box.focus();
      for (const text of all) {
        box.value = text;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    texts.map((text) => wellFormed(text)),
  );

/** Has the host page of an embed send it messages of each shape that a text can have. */
export const sendAll = (host: Page, texts: readonly string[]): Promise<void> =>
  host.evaluate((all) => {
    const { contentWindow } = document.querySelector('iframe')!;
    const send = (message: unknown): void => contentWindow!.postMessage(message, '*');
    for (const search of all) {
      send({ type: 'backchannel:set', search });
      send({ type: 'backchannel:set', search: [search] });
      send({ type: search, search: { search } });
      send(search);
    }
  }, texts);

/** Opens a page with the table embedded, ready to be sent messages. */
export async function openHost(page: Page, url = './'): Promise<Frame> {
  const frame = '<iframe src="/?embed=table" width="900" height="700"></iframe>';
  await listen(page);
  await page.route('**/host', (route) => route.fulfill({ contentType: 'text/html', body: frame }));
  await page.goto(`${url}host`);
  await expect.poll(() => saidTo(page), { timeout: 60_000 }).toContainEqual({ type: 'backchannel:ready', v: 1 });
  return frameIn(page, 'iframe');
}
