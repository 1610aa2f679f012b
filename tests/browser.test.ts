import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from './browser.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backchannel-browser-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A program that answers `--version` with some words and a status, in a folder of its own. */
function program(below: string, name: string, words: string, status = 0): string {
  const file = path.join(folder, below, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho '${words}'\nexit ${status}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('CHROMIUM_PATH', () => {
  it('goes before every installed browser', () => {
    const named = program('named', 'my-browser', 'Chromium 1');
    program('path', 'chromium', 'Chromium 2');
    vi.stubEnv('CHROMIUM_PATH', named);
    vi.stubEnv('PATH', path.join(folder, 'path'));
    expect(findBrowser()).toBe(named);
  });

  it('is an error that names it where there is no such file', () => {
    const named = path.join(folder, 'none');
    vi.stubEnv('CHROMIUM_PATH', named);
    expect(() => findBrowser()).toThrow(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  });
});

describe.skipIf(process.platform !== 'linux')('without CHROMIUM_PATH', () => {
  it.each([undefined, ''])('(%j) the first browser on the PATH that starts is taken', (unset) => {
    vi.stubEnv('CHROMIUM_PATH', unset);
    program('first', 'chromium', 'please install the snap', 1);
    program('second', 'chromium', 'another program');
    const found = program('third', 'google-chrome', 'Google Chrome 3');
    program('fourth', 'chromium', 'Chromium 4');
    const folders = ['', 'first', 'second', 'third', 'fourth'].map((name) => name && path.join(folder, name));
    vi.stubEnv('PATH', folders.join(path.delimiter));
    expect(findBrowser()).toBe(found);
  });

  it('a headless shell goes before a browser with windows, wherever they are', () => {
    vi.stubEnv('CHROMIUM_PATH', undefined);
    program('first', 'chromium', 'Chromium 1');
    const shell = program('second', 'chromium-headless-shell', 'Chromium 2');
    vi.stubEnv('PATH', ['first', 'second'].map((name) => path.join(folder, name)).join(path.delimiter));
    expect(findBrowser()).toBe(shell);
  });
});
