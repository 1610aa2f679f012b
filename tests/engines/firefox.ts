import puppeteer from 'puppeteer-core';
import { calling } from './engine.ts';
import type { Engine } from './engine.ts';

/** An installed Firefox by WebDriver BiDi, in a time zone. */
export async function withFirefox(executablePath: string, timeZone: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    env: { ...process.env, TZ: timeZone },
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
    protocolTimeout: 60_000,
  });
  const page = await browser.newPage();
  return {
    name: `${await browser.version()} (WebDriver BiDi)`,
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (told, ...given) => page.evaluate(calling(told, given)) as never,
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => browser.close(),
  };
}
