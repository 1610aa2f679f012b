import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { recordPlugin } from './src/compile/plugin.ts';
import { findBrowser, launchArguments } from './tests/browser.ts';

// Far above what any test takes: a slow machine is no fault of the code.
const testTimeout = 120_000;

const browserPath = findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          globalSetup: 'tests/compile-record.ts',
          // The files share one process and what they import: a test that changes a global sets it back.
          isolate: false,
          testTimeout,
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts'],
        },
      },
      {
        plugins: [svelte(), recordPlugin()],
        test: {
          name: 'browser',
          testTimeout,
          include: ['src/**/*.svelte.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: launchArguments(),
                ...(browserPath === undefined ? {} : { executablePath: browserPath }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
