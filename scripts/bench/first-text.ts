import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
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
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const all: FirstUse[] = [];
    for (let at = 0; at < 5; at += 1) {
      const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
      const page = await context.newPage();
      const control = await context.newCDPSession(page);
      await control.send('Network.enable');
      await control.send('Network.emulateNetworkConditions', { ...LINE, latency });
      await control.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      let requests = 0;
      page.on('request', (request) => (requests += request.url().startsWith('data:') ? 0 : 1));
      await page.goto(`http://127.0.0.1:${port}/index.html`, { waitUntil: 'commit' });
      await page.waitForSelector('html.ll-ready', { state: 'attached' });
      const ready = await page.evaluate(() => performance.now());
      const firstText = await page.evaluate(firstContentfulPaint);
      all.push({ requests, firstText: firstText / 1000, ready: ready / 1000 });
      await context.close();
    }
    const middle = (pick: (one: FirstUse) => number) => median(all.map(pick));
    return {
      requests: middle((one) => one.requests),
      firstText: middle((one) => one.firstText),
      ready: middle((one) => one.ready),
    };
  } finally {
    server.close();
    await browser.close();
  }
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
