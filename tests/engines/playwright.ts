import type { BrowserType } from '@playwright/test';
import { calling } from './engine.ts';
import type { Engine } from './engine.ts';

/** A browser of Playwright's, in a time zone. To its pages none is ever hidden, and only its Chromium prints. */
export async function withPlaywright(type: BrowserType, timeZone: string): Promise<Engine> {
  const browser = await type.launch();
  const page = await browser.newPage({ timezoneId: timeZone, locale: 'en-GB' });
  return {
    name: `${type.name()} ${browser.version()} (Playwright)`,
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (told, ...given) => page.evaluate(calling(told, given)),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => browser.close(),
  };
}
