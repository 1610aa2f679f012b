import { defineConfig, devices } from '@playwright/test';
import { createServer } from 'node:net';
import { findBrowser, launchArguments } from './tests/browser.ts';

/** A port nobody listens on, so that a run never meets another server. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no free port.'));
      });
    });
  });
}

// The workers read this file again and must come to the same port and browser.
const port = (process.env.PREVIEW_PORT ??= String(await freePort()));
const executablePath = findBrowser();
if (executablePath !== undefined) process.env.CHROMIUM_PATH ??= executablePath;

export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  // Far above what any test takes: a slow machine is no fault of the page.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // What is kept offline would hide from the tests what the page asks for; tests/offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: { args: launchArguments(), ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [{ name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } }],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
