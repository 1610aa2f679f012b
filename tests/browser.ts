import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { aptGet, canAptGet, isRoot, MINUTE, succeeds } from './install.ts';

/** Chromium without the parts that only a window needs: the same pages for about two thirds of the time. */
const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** What every test starts its browser with: no sandbox for root (Chromium refuses it), no traffic of its own. */
export function launchArguments(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return isRoot() ? ['--no-sandbox', ...quiet] : quiet;
}

/** Where a Chromium or Chrome may stand on this system, likeliest first. */
function candidates(): string[] {
  const { env, platform } = process;
  const onPathOf = (names: readonly string[]): string[] =>
    (env.PATH ?? '')
      .split(path.delimiter)
      .filter((folder) => folder !== '')
      .flatMap((folder) => names.map((name) => path.join(folder, platform === 'win32' ? `${name}.exe` : name)));
  const onPath = [...onPathOf([SHELL]), ...onPathOf(NAMES)];
  if (platform === 'darwin') {
    const bundles = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    const folders = ['/Applications', path.join(env.HOME ?? '/', 'Applications')];
    return [...folders.flatMap((folder) => bundles.map((bundle) => path.join(folder, bundle))), ...onPath];
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return [...folders.flatMap((folder) => programs.map((program) => path.join(folder, program))), ...onPath];
  }
  return [...onPath, ...NAMES.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/**
 * Whether the file is there and starts: Ubuntu's `chromium-browser` may be a script that only asks for a snap, and a
 * downloaded browser may lack system libraries. On Windows `--version` opens a window, so there the file must do.
 */
function starts(file: string): boolean {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

/**
 * The browser to test with, without installing anything: `CHROMIUM_PATH`, else an installed Chromium or Chrome, else
 * the one in Playwright's cache, else undefined. Throws when `CHROMIUM_PATH` names no file.
 */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
    return named;
  }
  return [...candidates(), chromium.executablePath()].find(starts);
}

/** The browser with windows that stands beside a headless shell, which has no tabs that could be hidden. */
export const withTabs = (found: string): string =>
  found.endsWith(SHELL) ? (candidates().find((file) => !file.endsWith(SHELL) && starts(file)) ?? found) : found;

/** Debian's headless shell instead of Debian's Chromium, where CI waits for the tests; else the browser that was found. */
async function quicker(found: string): Promise<string> {
  if (found !== '/usr/bin/chromium' || process.env.CHROMIUM_PATH || process.env.CI === undefined || !canAptGet())
    return found;
  console.log(`CI waits: apt-get installs ${SHELL}, which takes less time than Chromium does.`);
  await aptGet([SHELL]);
  return findBrowser() ?? found;
}

/**
 * The browser to test with; one is downloaded or installed where there is none. Says aloud what it installs.
 * Throws one sentence that says what to do where nothing worked.
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return quicker(found);

  console.log('No Chromium or Chrome found: downloading the one of Playwright into its own cache.');
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  await succeeds(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], MINUTE, 10 * MINUTE);
  const downloaded = findBrowser();
  if (downloaded !== undefined) return downloaded;

  if (canAptGet()) {
    console.log('That did not work. This is Debian or Ubuntu and the user is root: apt-get installs chromium.');
    await aptGet(['chromium']);
    const installed = findBrowser();
    if (installed !== undefined) return quicker(installed);
  }
  throw new Error('No browser to test with: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(await ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
