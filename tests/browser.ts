import { existsSync } from 'node:fs';

/** A Chromium to test with, or undefined where only Playwright knows one. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** Chromium refuses its sandbox to root. */
export function launchArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
