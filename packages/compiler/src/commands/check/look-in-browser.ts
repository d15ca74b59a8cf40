import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeViolation, BrowserLook } from '../../check/module-check.js';
import { importTool, type Toolkit } from '../../toolkit/toolkit.js';
import type { PackageContents } from '../../zip/zip.js';
import type { LastingMemo } from '../front-memo.js';
import type { Say } from '../say.js';
import { cacheKey } from '../module-cache.js';

/** The part of Playwright that is used; its own types would bring the whole library. */
interface Browser {
  version(): string;
  newContext(options: { readonly viewport: { readonly width: number; readonly height: number } }): Promise<{
    newPage(): Promise<Page>;
    close(): Promise<void>;
  }>;
  close(): Promise<void>;
}

interface Page {
  route(pattern: string, answer: (route: Route) => Promise<void>): Promise<void>;
  goto(url: string): Promise<unknown>;
  evaluate<T>(code: string): Promise<T>;
  waitForFunction(code: string, argument: undefined, options: { readonly timeout: number }): Promise<unknown>;
}

interface Route {
  request(): { url(): string };
  fulfill(answer: { readonly body: Buffer; readonly contentType: string; readonly status?: number }): Promise<void>;
  abort(): Promise<void>;
}

/** The window that most platforms open, and a phone. */
const WINDOWS = [
  { width: 1024, height: 768 },
  { width: 360, height: 740 },
];

/** An address that leads nowhere: everything is answered from memory. */
const HOST = 'http://module.invalid/';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  json: 'application/json',
};

/** How long a page may take; a loaded machine is slow, but not that slow. */
const PATIENCE_MS = 20_000;

/** Looks at modules in a browser, one browser for all of them. */
export interface Looker {
  /** What axe finds on every page of a web package. What was looked at before and has not changed is remembered. */
  look(files: PackageContents, memo: LastingMemo): Promise<BrowserLook>;
  close(): Promise<void>;
}

/** A looker with the Chromium of this machine; it is started when a package is new to it. */
export function openLooker(toolkit: Toolkit, say: Say): Looker {
  let browser: Promise<Browser> | undefined;
  return {
    async look(files, memo) {
      try {
        const program = await chromiumHere(toolkit.root);
        if (program === undefined) return { looked: false, why: 'no Chromium here.' };
        const axe = await axeHere(toolkit.root);
        const kind = `axe ${axe.version}`;
        const key = cacheKey(files, [program.path]);
        const kept = memo.recall(kind, key) as BrowserLook | undefined;
        if (kept) return kept;
        say('Opening every page in a browser: a few seconds, and none the next time if nothing has changed.');
        const opened = await (browser ??= launch(toolkit.root, program));
        const look = await lookAt(opened, files, axe);
        memo.keep(kind, key, look);
        memo.save();
        return look;
      } catch (error) {
        // A browser that is half installed, cannot start or dies says nothing of the module.
        return { looked: false, why: `the browser stopped (${firstLine(error)}).` };
      }
    },
    async close() {
      // Where it never started, there is nothing to close.
      const opened = await browser?.catch(() => undefined);
      await opened?.close();
    },
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The browser of this machine, and how to open it lean; `undefined` where there is none. */
async function chromiumHere(root: string): Promise<Chromium | undefined> {
  const file = pathToFileURL(join(root, 'scripts', 'chromium.mjs')).href;
  const { presentChromium, LEAN_CHROMIUM } = (await import(/* @vite-ignore */ file)) as {
    readonly presentChromium: () => string | undefined;
    readonly LEAN_CHROMIUM: readonly string[];
  };
  const path = presentChromium();
  return path === undefined ? undefined : { path, args: LEAN_CHROMIUM };
}

interface Chromium {
  readonly path: string;
  readonly args: readonly string[];
}

async function axeHere(root: string): Promise<{ readonly source: string; readonly version: string }> {
  const require = createRequire(join(root, 'package.json'));
  const [source, about] = await Promise.all([
    readFile(require.resolve('axe-core/axe.min.js'), 'utf8'),
    readFile(require.resolve('axe-core/package.json'), 'utf8'),
  ]);
  return { source, version: String((JSON.parse(about) as { version?: unknown }).version) };
}

async function launch(root: string, { path: executablePath, args }: Chromium): Promise<Browser> {
  const { chromium } = await importTool<{ chromium: { launch(options: object): Promise<Browser> } }>(
    root,
    '.',
    'playwright',
  );
  return chromium.launch({
    executablePath,
    // Whatever a page tries to reach outside finds nobody.
    args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}

async function lookAt(
  browser: Browser,
  files: PackageContents,
  axe: { readonly source: string; readonly version: string },
): Promise<BrowserLook> {
  const looks = await Promise.all(WINDOWS.map((viewport) => lookAtWidth(browser, files, viewport, axe.source)));
  const violations = new Map<string, AxeViolation>();
  for (const { found } of looks) {
    for (const violation of found) {
      const key = `${violation.page} ${violation.rule} ${violation.target}`;
      const widths = [...(violations.get(key)?.widths ?? []), ...violation.widths];
      violations.set(key, { ...violation, widths });
    }
  }
  return {
    looked: true,
    browser: `Chromium ${browser.version().replace(/\..*$/, '')}`,
    axe: axe.version,
    pages: looks[0]?.pages ?? [],
    widths: WINDOWS.map(({ width }) => width),
    violations: [...violations.values()],
  };
}

async function lookAtWidth(
  browser: Browser,
  files: PackageContents,
  viewport: (typeof WINDOWS)[number],
  axe: string,
): Promise<{ readonly pages: readonly string[]; readonly found: readonly AxeViolation[] }> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) => answer(route, files));
    await page.goto(`${HOST}index.html`);
    await page.waitForFunction(READY, undefined, { timeout: PATIENCE_MS });
    await page.evaluate(axe);
    const pages = await page.evaluate<readonly { readonly key: string; readonly title: string }[]>(PAGES);
    const found: AxeViolation[] = [];
    for (const { key, title } of pages) {
      await page.evaluate(goTo(key));
      await page.waitForFunction(shows(key), undefined, { timeout: PATIENCE_MS });
      const violations = await page.evaluate<readonly Omit<AxeViolation, 'page' | 'widths'>[]>(RUN);
      found.push(...violations.map((one) => ({ ...one, page: title, widths: [viewport.width] })));
    }
    return { pages: pages.map(({ title }) => title), found };
  } finally {
    await context.close();
  }
}

async function answer(route: Route, files: PackageContents): Promise<void> {
  const url = route.request().url();
  const path = decodeURIComponent(new URL(url).pathname.slice(1));
  const content = url.startsWith(HOST) ? files.get(path) : undefined;
  // A long film is not fetched: axe looks at the page around it.
  if (!(content instanceof Uint8Array)) return route.abort();
  const contentType = TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
  return route.fulfill({ body: Buffer.from(content), contentType });
}

/** The player has taken the document over: one page is on show and the others are hidden. */
const READY = `document.querySelectorAll('.ll-page').length > 0 && document.querySelectorAll('.ll-page:not([hidden])').length === 1`;

const PAGES = `[...document.querySelectorAll('.ll-page')].map((section) => ({
  key: section.dataset.page || section.id,
  title: section.dataset.title || (section.querySelector('h1') || {}).textContent || section.id,
}))`;

/** Follows a link as a learner does; the player turns the page. */
const goTo = (key: string): string => `(() => {
  const to = [...document.querySelectorAll('.ll-page')].find((one) => (one.dataset.page || one.id) === ${JSON.stringify(key)});
  const link = document.createElement('a');
  link.href = '#' + to.id;
  document.querySelector('ll-player').append(link);
  link.click();
  link.remove();
})()`;

const shows = (key: string): string =>
  `[...document.querySelectorAll('.ll-page:not([hidden])')].some((one) => (one.dataset.page || one.id) === ${JSON.stringify(key)})`;

/**
 * WCAG 2.0 to 2.2, levels A and AA; what is not on show costs time and tells nothing. A target that the bar below happens
 * to cover at this scroll position counts only if it is still too small once it is scrolled into the open.
 */
const RUN = `(async () => {
  const find = async () => {
    const rules = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] };
    const { violations } = await axe.run({ exclude: [['.ll-page[hidden]']] }, rules);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => ({ rule: id, help, target: target.join(' ') })));
  };
  const all = await find();
  const found = all.filter(({ rule }) => rule !== 'target-size');
  for (const one of all.filter(({ rule }) => rule === 'target-size')) {
    document.querySelector(one.target)?.scrollIntoView({ block: 'center' });
    const again = await find();
    if (again.some(({ rule, target }) => rule === 'target-size' && target === one.target)) found.push(one);
  }
  return found;
})()`;
