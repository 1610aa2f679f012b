import { chromium } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const isRoot = (): boolean => process.getuid?.() === 0;

/** What every test starts its browser with: no sandbox for root (Chromium refuses it), no traffic of its own. */
export function launchArguments(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return isRoot() ? ['--no-sandbox', ...quiet] : quiet;
}

/** Where a Chromium or Chrome may stand on this system, likeliest first. */
function candidates(): string[] {
  const { env, platform } = process;
  const onPath = (env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => path.join(folder, platform === 'win32' ? `${name}.exe` : name)));
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

/** Runs a command in view of the user; false when it fails, or says nothing for `silence` or lasts `limit` ms. */
async function succeeds(command: string, args: string[], silence: number, limit: number): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  const stop = (): void => void child.kill();
  const whole = setTimeout(stop, limit);
  let quiet = setTimeout(stop, silence);
  const heard = (chunk: Buffer): void => {
    process.stdout.write(chunk);
    clearTimeout(quiet);
    quiet = setTimeout(stop, silence);
  };
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  clearTimeout(whole);
  clearTimeout(quiet);
  return code === 0;
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

const MINUTE = 60_000;

/**
 * The browser to test with; one is downloaded or installed where there is none. Says aloud what it installs.
 * Throws one sentence that says what to do where nothing worked.
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found !== undefined) return found;

  console.log('No Chromium or Chrome found: downloading the one of Playwright into its own cache.');
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  await succeeds(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], MINUTE, 10 * MINUTE);
  const downloaded = findBrowser();
  if (downloaded !== undefined) return downloaded;

  if (isRoot() && isDebian()) {
    console.log('That did not work. This is Debian or Ubuntu and the user is root: apt-get installs chromium.');
    const updated = await succeeds('apt-get', ['update'], 2 * MINUTE, 5 * MINUTE);
    if (updated) await succeeds('apt-get', ['install', '-y', 'chromium'], 5 * MINUTE, 15 * MINUTE);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
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
