import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { installOnDebian } from './debian.mjs';

/**
 * Firefox on this machine: the one that FIREFOX names, else Debian's. Installs nothing.
 *
 * @returns {string | undefined}
 */
export function presentFirefox() {
  const wanted = process.env['FIREFOX'];
  if (wanted !== undefined && wanted !== '') return existsSync(wanted) ? wanted : undefined;
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));
}

/**
 * WebKitGTK on this machine: Safari's engine in a browser of its own, a stand-in for Safari and not Safari. It needs a
 * screen, which Xvfb pretends. Installs nothing.
 *
 * @returns {{ readonly driver: string, readonly browser: string, readonly screen: string } | undefined}
 */
export function presentWebKit() {
  const driver = '/usr/bin/WebKitWebDriver';
  const screen = '/usr/bin/Xvfb';
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const browser = libraries
    .map((name) => path.join('/usr/lib', name, 'webkit2gtk-4.1', 'MiniBrowser'))
    .find((file) => existsSync(file));
  return browser !== undefined && existsSync(driver) && existsSync(screen) ? { driver, browser, screen } : undefined;
}

/**
 * Installs Firefox and WebKitGTK in CI; elsewhere leaves the machine as it is, and the tests for a missing engine are
 * skipped.
 *
 * @returns {readonly string[]} a line for each engine that is not there
 */
export function provideEngines() {
  const asked = process.env['CI'] === 'true';
  if (asked && presentFirefox() === undefined) installOnDebian(['firefox-esr'], 'Firefox');
  if (asked && presentWebKit() === undefined) installOnDebian(['webkit2gtk-driver', 'xvfb'], 'WebKitGTK');
  return [
    ...(presentFirefox() === undefined ? ['No Firefox here: its tests are skipped. Debian: firefox-esr.'] : []),
    ...(presentWebKit() === undefined
      ? ['No WebKitGTK here: its tests are skipped. Debian: webkit2gtk-driver and xvfb.']
      : []),
  ];
}
