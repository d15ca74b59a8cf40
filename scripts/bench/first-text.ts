import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { provideChromium } from '../chromium.mjs';
import type { PackageFiles } from '../../packages/compiler/src/zip/zip.js';
import { median } from './process.js';

/** How a package opens on a slow computer behind a slow line. */
export interface FirstUse {
  /** Requests until the player is ready for the learner. */
  readonly requests: number;
  /** Seconds until the first text is on the screen. */
  readonly firstText: number;
  /** Seconds until the player is ready. */
  readonly ready: number;
  /** How much of the page moved by itself, summed over the first second after that; Layout Instability API. */
  readonly layoutShift: number;
}

/** 1.6 megabits a second each way; the computer runs at a quarter of its speed. */
const LINE = { offline: false, latency: 0, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const SLOWER = 4;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Opens a package in a fresh browser five times, and takes the middle of each figure. */
export async function measureFirstUse(files: PackageFiles, latency: number): Promise<FirstUse> {
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const server = await serve(files);
  try {
    const all: FirstUse[] = [];
    for (let at = 0; at < 5; at += 1) {
      const page = await slowPage(browser, latency);
      let requests = 0;
      page.on('request', (request) => (requests += request.url().startsWith('data:') ? 0 : 1));
      await page.goto(`http://127.0.0.1:${portOf(server)}/index.html`, { waitUntil: 'commit' });
      await page.waitForSelector('html.ll-ready', { state: 'attached' });
      const ready = await page.evaluate(() => performance.now());
      const firstText = await page.evaluate(firstContentfulPaint);
      const layoutShift = await page.evaluate(sumOfShifts);
      all.push({ requests, firstText: firstText / 1000, ready: ready / 1000, layoutShift });
      await page.context().close();
    }
    const middle = (pick: (one: FirstUse) => number) => median(all.map(pick));
    return {
      requests: middle((one) => one.requests),
      firstText: middle((one) => one.firstText),
      ready: middle((one) => one.ready),
      layoutShift: middle((one) => one.layoutShift),
    };
  } finally {
    server.close();
    await browser.close();
  }
}

/** A question that asks for one answer. */
const ONE_ANSWER = 'll-question:not([correct*=" "])';

/**
 * Seconds from pressing "Check answer" until the answer is painted, on the same slow computer; the largest of five.
 * Measured by the browser itself, Event Timing API, in steps of 8 ms.
 */
export async function measureAnswer(files: PackageFiles): Promise<number> {
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const server = await serve(files);
  try {
    const seconds: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      const page = await slowPage(browser, 0);
      await page.goto(`http://127.0.0.1:${portOf(server)}/index.html`);
      await page.waitForSelector('html.ll-ready', { state: 'attached' });
      // A package that finds no platform says so first.
      await page.getByRole('button', { name: 'Continue anyway' }).click();
      const where = await page.evaluate(
        (one) => document.querySelector(one)?.closest('section[id^="page-"]')?.id,
        ONE_ANSWER,
      );
      await page.locator(`.ll-cover__contents a[href="#${where}"]`).click();
      const question = page.locator(ONE_ANSWER).first();
      await question.getByRole('radio').first().check();
      await page.evaluate(watchClicks);
      await question.getByRole('button', { name: 'Check answer' }).click();
      await question.getByRole('button', { name: 'Check answer' }).waitFor({ state: 'hidden' });
      seconds.push((await page.evaluate(slowestClick)) / 1000);
      await page.context().close();
    }
    return Math.max(...seconds);
  } finally {
    server.close();
    await browser.close();
  }
}

/** A page of a computer at a quarter of its speed behind a line of 1.6 megabits. */
async function slowPage(browser: Browser, latency: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  const control = await context.newCDPSession(page);
  await control.send('Network.enable');
  await control.send('Network.emulateNetworkConditions', { ...LINE, latency });
  await control.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** Runs in the page: what moved by itself, once a second has gone without a hand on it. */
function sumOfShifts(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 1000);
  });
}

/** Runs in the page: remembers how long each click takes until its effect is painted. */
function watchClicks(): void {
  const seen = window as Window & { ladderClicks?: number[] };
  seen.ladderClicks = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'click') seen.ladderClicks?.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Runs in the page: the slowest click since, in milliseconds; less than the shortest that is told of counts as 16. */
async function slowestClick(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return Math.max(16, ...((window as Window & { ladderClicks?: number[] }).ladderClicks ?? []));
}

/** Runs in the page: the moment of the first text, also when it is still to come. */
function firstContentfulPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0];
      if (paint) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/** The program file of the browser; fails where there is none. */
export function chromiumPath(): string {
  const found = provideChromium();
  if ('problem' in found) throw new Error(found.problem);
  return found.path;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Serves the files of a package, gzipped, as a platform does. */
function serve(files: PackageFiles): Promise<Server> {
  const packed = new Map([...files].map(([name, content]) => [`/${name}`, gzipSync(content)]));
  const server = createServer(({ url = '/' }, response) => {
    const body = packed.get(url.split('?', 1)[0] ?? '');
    const type = TYPES[url.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, {
      'content-type': type,
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
