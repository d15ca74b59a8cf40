import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { LEAN_CHROMIUM } from './scripts/chromium.mjs';

/** Chromium comes from the machine; scripts/test.mjs finds it and passes its path on. */
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * A test that hangs ends some time. None fails because the machine does other work meanwhile: what should be quick is
 * measured by `pnpm bench`.
 */
const PATIENT = { testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } } as const;

/**
 * One configuration for every test. The file name says the environment:
 * `.test.ts` runs in Node, `.browser.test.ts` in real Chromium, `test/e2e` drives Chromium from Node.
 * `pnpm test` leaves out the projects `engines` and `long`; `pnpm test:all` runs them too.
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
          // The compiler is loaded once for each worker and not once for each file: half of the time went there.
          isolate: false,
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.ts'],
          ...PATIENT,
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
          ...PATIENT,
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
          ...PATIENT,
          maxConcurrency: 4,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'engines',
          environment: 'node',
          include: ['test/engines/**/*.test.ts'],
          globalSetup: ['test/engines/support/build-packages.ts'],
          ...PATIENT,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'long',
          environment: 'node',
          include: [
            'test/long/**/*.test.ts',
            'test/e2e/pseudo-language.test.ts',
            'test/platforms/random.test.ts',
            'test/platforms/gallery.test.ts',
            'test/fuzz.test.ts',
          ],
          globalSetup: ['test/platforms/support/build-fixture.ts'],
          // What plays a part in `pnpm test` too, plays in full here.
          env: { LADDER_LONG: '1' },
          ...PATIENT,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
