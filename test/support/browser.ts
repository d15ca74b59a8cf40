import { chromium, type Browser, type LaunchOptions } from 'playwright';

/**
 * Chromium as every test here opens it. Without a graphics card it would work out each picture by pretending to have one,
 * which costs nearly half of a test's time; and whatever tries to leave this machine finds nobody, so that no test depends
 * on a network.
 */
export function launchBrowser({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...args],
    ...options,
  });
}
