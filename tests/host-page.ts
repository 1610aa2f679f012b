import type { Frame, Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another site: its HTML, and its Content-Security-Policy where it has one. */
export interface HostPage {
  readonly html: string;
  readonly csp?: string;
}

/** Serves a page of another site, of which the tested one is a third party; `close` ends it. */
export async function serveHost({ html, csp }: HostPage): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (csp !== undefined) response.setHeader('Content-Security-Policy', csp);
    response.end(`<!doctype html><html lang="en"><title>A page of another site</title>${html}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Keeps what frames say to the page, as `said`, from before they are there. */
export const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (window !== window.top) return;
    const said: unknown[] = [];
    Object.assign(window, { said });
    addEventListener('message', ({ data }) => said.push(data));
  });

/** What frames have said so far. */
export const saidTo = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate(() => (window as unknown as { said: Record<string, unknown>[] }).said);

/** The frame in the element that a selector finds. */
export async function frameIn(page: Page, selector: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame();
  if (!frame) throw new Error(`${selector} is no frame`);
  return frame;
}

/** Lets no page and no frame store anything, as browsers do that block the storage of third parties. */
export const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(window, name, refuse);
    Object.defineProperty(document, 'cookie', { ...refuse, set: refuse.get });
  });
