// `pnpm screenshots`: takes the pictures of the docs in real Chromium: each block of the gallery, and pages of the modules.
// Names of blocks or modules take only those: `pnpm screenshots scenario qi-3`.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { provideChromium } from './chromium.mjs';
import { buildFiles } from './gallery/build-files.js';
import { GALLERY, galleryPages, pageOf } from './gallery/gallery-module.js';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');
const PICTURES = path.join(ROOT, 'docs', 'pictures');

/** A ward PC's popup, and a phone. */
const SIZES = { desktop: { width: 1024, height: 768 }, phone: { width: 360, height: 740 } } as const;

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

const found = provideChromium();
if ('problem' in found) throw new Error(found.problem);
const browser = await chromium.launch({ executablePath: found.path });
const scratch = mkdtempSync(path.join(tmpdir(), 'ladder-pictures-'));
try {
  await takeBlocks(browser);
  await takeModules(browser);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function takeBlocks(browser: Browser): Promise<void> {
  const blocks = galleryPages().filter(({ block }) => isWanted(block));
  if (blocks.length === 0) return;
  const start = await put(GALLERY);
  for (const [size, viewport] of Object.entries(SIZES)) {
    const page = await open(browser, start, viewport);
    for (const { block } of blocks) {
      await turnTo(page, pageOf(block));
      // The bar below lies over what is taller than the window.
      await page.evaluate(() => document.querySelector<HTMLElement>('.ll-bar')?.style.setProperty('display', 'none'));
      const content = page.locator('.ll-page:not([hidden]) > :not(h1, .ll-steps, .ll-page__after)').first();
      await save(content, 'blocks', `${block}-${size}.png`);
    }
    await page.context().close();
  }
}

async function takeModules(browser: Browser): Promise<void> {
  const modules = readdirSync(path.join(ROOT, 'modules')).filter(isWanted);
  for (const module of modules) {
    const start = await put(module);
    for (const [size, viewport] of Object.entries(SIZES)) {
      const page = await open(browser, start, viewport);
      await save(page, 'modules', `${module}-cover-${size}.png`);
      const ids = await page.locator('.ll-page[id^="page-"]').evaluateAll((all) => all.map(({ id }) => id.slice(5)));
      // An early page and one from the middle: all of them would weigh more than the toolkit.
      for (const at of new Set([1, Math.floor(ids.length / 2)])) {
        await turnTo(page, ids[at] ?? '');
        await save(page, 'modules', `${module}-${String(at + 1).padStart(2, '0')}-${size}.png`);
      }
      await page.context().close();
    }
  }
}

/** Writes a package to disk; its start page's address. */
async function put(module: string): Promise<string> {
  const folder = path.join(scratch, module);
  for (const [name, content] of await buildFiles(module)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return pathToFileURL(path.join(folder, 'index.html')).href;
}

async function open(browser: Browser, start: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(start);
  await page.waitForSelector('html.ll-ready', { state: 'attached' });
  return page;
}

/** Follows a link of the contents, which stands on the cover and is there for every page. */
async function turnTo(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => document.querySelector<HTMLElement>(`a[href="#page-${target}"]`)?.click(), id);
  await page.locator(`#page-${id}`).waitFor({ state: 'visible' });
  await page.waitForTimeout(100);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
}

interface Shown {
  screenshot(options: { path: string }): Promise<unknown>;
}

async function save(shown: Shown, folder: string, name: string): Promise<void> {
  mkdirSync(path.join(PICTURES, folder), { recursive: true });
  await shown.screenshot({ path: path.join(PICTURES, folder, name) });
}
