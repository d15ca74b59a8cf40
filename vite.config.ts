import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { LEAN_CHROMIUM } from './scripts/chromium.mjs';

/** Chromium comes from the machine; scripts/test.mjs finds it and passes its path on. */
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * One configuration for every test. The file name says the environment:
 * `.test.ts` runs in Node, `.browser.test.ts` in real Chromium, `test/e2e` drives Chromium from Node.
 */
export default defineConfig({
  test: {
    // Lit's advice to developers, once for each file; a newcomer takes it for trouble.
    onConsoleLog: (log) => !log.includes('https://lit.dev/msg/'),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'test/*.test.ts', 'test/golden/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          // Some build many packages; a computer that does other work meanwhile is no fault of theirs.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: LEAN_CHROMIUM } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/support/build-packages.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'platforms',
          environment: 'node',
          include: ['test/platforms/**/*.test.ts'],
          globalSetup: ['test/platforms/support/build-fixture.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxConcurrency: 4,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
