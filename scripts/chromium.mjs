import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installOnDebian } from './debian.mjs';

const HOW_TO =
  'The tests need Chromium, Google Chrome or Microsoft Edge. Install one, or set CHROMIUM to its program file, and try again.';

/** What Playwright turns off; a second list on the command line takes the place of the first, so it is said again. */
const OFF_ANYWAY = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * Arguments for a browser that nobody looks at. Debian's Chromium loads two pages of its own for the address bar with
 * each window, and without a graphics card it plays one: together they cost more than the pages under test.
 */
export const LEAN_CHROMIUM = [
  '--disable-gpu',
  `--disable-features=${[...OFF_ANYWAY, 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'].join(',')}`,
];

/**
 * The program file of a Chromium browser on this machine; installs Debian's own package where that needs no password.
 * Never downloads a browser in any other way.
 *
 * @returns {{ readonly path: string } | { readonly problem: string }}
 */
export function provideChromium() {
  const wanted = process.env['CHROMIUM'];
  if (wanted !== undefined && wanted !== '') {
    return existsSync(wanted) ? { path: wanted } : { problem: `CHROMIUM names ${wanted}, and there is no such file.` };
  }
  const found =
    presentChromium() ??
    (installOnDebian(['chromium', 'fonts-liberation'], 'Chromium') ? presentChromium() : undefined);
  return found === undefined ? { problem: HOW_TO } : { path: found };
}

/** Debian's Chromium without windows: the same engine, which draws nothing that nobody looks at. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';

/**
 * The browser that the tests run in: Debian's Chromium without windows where it is there, which takes half of the time,
 * else what `provideChromium` finds. Only CI puts it on a machine that has a Chromium already.
 *
 * @returns {{ readonly path: string } | { readonly problem: string }}
 */
export function provideTestBrowser() {
  const wanted = process.env['CHROMIUM'];
  if (wanted !== undefined && wanted !== '') return provideChromium();
  // Looked for first: to find another one, each is started once.
  if (existsSync(WINDOWLESS)) return { path: WINDOWLESS };
  const mayInstall = process.env['CI'] === 'true' || presentChromium() === undefined;
  const installed =
    mayInstall && installOnDebian(['chromium-headless-shell', 'fonts-liberation'], 'Chromium for tests');
  return installed ? { path: WINDOWLESS } : provideChromium();
}

/**
 * The Chromium that is there already: the one that CHROMIUM names, else one in the usual places of each operating
 * system. Installs nothing; `check:module` looks with it when there is one.
 *
 * @returns {string | undefined}
 */
export function presentChromium() {
  const wanted = process.env['CHROMIUM'];
  if (wanted !== undefined && wanted !== '') return existsSync(wanted) ? wanted : undefined;
  return usualPlaces().find((file) => existsSync(file) && runs(file));
}

/** @returns {readonly string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => path.join(folder, app)),
    );
  }
  if (process.platform === 'win32') {
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return roots.flatMap((root) => programs.map((program) => path.join(root, program)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
    '/snap/bin/chromium',
    WINDOWLESS,
  ];
}

/**
 * Ubuntu ships a chromium-browser that only tells people to install the snap; asking for the version finds it out.
 * Chrome on Windows opens a window when asked, so there the file alone has to do.
 *
 * @param {string} file
 */
function runs(file) {
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
