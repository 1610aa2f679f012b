import { firefox, webkit } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBrowser, launchArguments, withTabs } from '../browser.ts';
import { aptGet, canAptGet } from '../install.ts';
import type { Engine } from './engine.ts';
import { withPlaywright } from './playwright.ts';
import { withPuppeteer } from './puppeteer.ts';
import { withWebKit } from './webkit.ts';

// The ends of the world: 14 hours before Greenwich, and 11 behind.
const EARLIEST = 'Pacific/Kiritimati';
const LATEST = 'Pacific/Pago_Pago';

/** Where a program stands. */
function pathOf(...names: string[]): string | undefined {
  for (const name of names) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

const firefoxHere = (): string | undefined => pathOf('firefox-esr', 'firefox');
const webKitHere = (): string | undefined => (pathOf('Xvfb') === undefined ? undefined : pathOf('WebKitWebDriver'));

/**
 * Says aloud what it installs where Firefox or WebKit is missing and can be had. Those of Playwright go first, where
 * they were downloaded.
 */
async function install(): Promise<void> {
  const missing = [
    ...(existsSync(firefox.executablePath()) || firefoxHere() !== undefined ? [] : ['firefox-esr']),
    ...(existsSync(webkit.executablePath()) || webKitHere() !== undefined ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (missing.length === 0 || !canAptGet()) return;
  console.log(`Debian or Ubuntu, and the user is root: apt-get installs ${missing.join(' and ')}.`);
  await aptGet(missing);
}

/** The three engines, each started when it is asked for; a sentence in the place of one that is not to be had. */
export async function engines(): Promise<readonly [name: string, start: (() => Promise<Engine>) | string][]> {
  await install();
  const path = withTabs(await ensureBrowser());
  const fox = firefoxHere();
  const kit = webKitHere();
  return [
    [
      'Chromium',
      () => withPuppeteer('chrome', EARLIEST, { executablePath: path, args: [...launchArguments(), '--lang=en-GB'] }),
    ],
    [
      'Firefox',
      existsSync(firefox.executablePath())
        ? () => withPlaywright(firefox, LATEST)
        : fox !== undefined
          ? () =>
              withPuppeteer('firefox', LATEST, {
                executablePath: fox,
                extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
              })
          : 'No Firefox: install firefox-esr, or run `npx playwright install firefox`.',
    ],
    [
      'WebKit',
      existsSync(webkit.executablePath())
        ? () => withPlaywright(webkit, EARLIEST)
        : kit !== undefined
          ? () => withWebKit(kit, EARLIEST)
          : 'No WebKit: install webkit2gtk-driver and xvfb, or run `npx playwright install webkit`.',
    ],
  ];
}
