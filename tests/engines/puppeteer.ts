import puppeteer from 'puppeteer-core';
import type { LaunchOptions } from 'puppeteer-core';
import { calling } from './engine.ts';
import type { Engine } from './engine.ts';

const PROTOCOLS = { chrome: 'DevTools', firefox: 'WebDriver BiDi' } as const;

/** An installed Chromium or Firefox, in a time zone. */
export async function withPuppeteer(
  kind: keyof typeof PROTOCOLS,
  timeZone: string,
  options: LaunchOptions,
): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: kind,
    headless: true,
    env: { ...process.env, TZ: timeZone },
    protocolTimeout: 60_000,
    ...options,
  });
  let page = await browser.newPage();
  return {
    name: `${await browser.version()} (${PROTOCOLS[kind]})`,
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (told, ...given) => page.evaluate(calling(told, given)) as never,
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    gotoHidden: async (url) => {
      const before = page;
      page = await browser.newPage({ background: true });
      await page.goto(url);
      return async () => {
        await page.bringToFront();
        await before.close();
      };
    },
    print: async () => page.pdf({ printBackground: true }),
    close: () => browser.close(),
  };
}
