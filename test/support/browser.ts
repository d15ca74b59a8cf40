import { chromium, type Browser, type LaunchOptions } from 'playwright';
import { LEAN_CHROMIUM } from '../../scripts/chromium.mjs';

/**
 * Chromium as every test here opens it. Whatever tries to leave this machine finds nobody, so that no test depends on a
 * network.
 */
export function launchBrowser({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...LEAN_CHROMIUM, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...args],
    ...options,
  });
}
