import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type Page } from 'playwright';
import { launchBrowser } from '../support/browser.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TargetName } from '../../packages/core/src/index.js';
import { PSEUDO } from '../../packages/core/src/messages/pseudo.js';
import { buildFiles, readModule } from '../../scripts/gallery/build-files.js';
import { GALLERY } from '../../scripts/gallery/gallery-module.js';
import { overflows, overlaps } from './support/overflows.js';
import { released } from './support/packages.js';
import { tryEverything, turnTo } from './support/try-everything.js';
import { hardCoded, ownTexts, textsIn } from './support/words.js';

/**
 * Words that are right in every language: the hash of the content. My notes also shows what goes to a portfolio, cut
 * after some letters, so that a bracket opens there and never closes.
 */
const ALLOWED = { words: [/^[0-9a-f]{12}$/], places: /ll-paste__text/ };

let browser: Browser;
let folder: string;
let own: ReadonlySet<string>;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(path.join(tmpdir(), 'ladder-pseudo-'));
  own = ownTexts(await readModule(GALLERY, PSEUDO));
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** The gallery in the pseudo-language, opened from the disk, and what was found wrong so far. */
async function open(standard: TargetName, width: number, script = true, language: string = PSEUDO) {
  const files = released(await buildFiles(GALLERY, standard, language));
  for (const [name, content] of files) {
    const file = path.join(folder, standard, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const context = await browser.newContext({ viewport: { width, height: 760 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  if (!script) await page.route('**/player*.js', (route) => route.abort());
  await page.goto(`file://${path.join(folder, standard, 'index.html')}`);
  if (script) await page.locator('html.ll-ready .ll-page:not([hidden]) h1').waitFor();
  const found = new Set<string>();
  let looks = 0;
  return {
    page,
    found,
    looks: () => looks,
    async look(place: string, layout = false): Promise<void> {
      looks += 1;
      const seen = (await textsIn(page, !script)).filter(({ where }) => !ALLOWED.places.test(where));
      for (const words of hardCoded(seen, own, ALLOWED.words)) found.add(`${place}: ${words}`);
      if (!layout) return;
      for (const fault of [...(await overflows(page)), ...(await overlaps(page))]) found.add(`${place}: ${fault}`);
    },
  };
}

async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click();
}

describe('the gallery in British English', () => {
  it('is full of words that the same search finds', async () => {
    const { look, found } = await open('web', 1024, false, 'en-GB');
    await look('static');

    expect(found.size).toBeGreaterThan(150);
    expect([...found].join('\n')).toContain('“Answer and feedback”');
  });
});

describe('the gallery in the pseudo-language', () => {
  it('has no hard-coded word on the static page', async () => {
    const { look, found } = await open('web', 1024, false);
    await look('static');

    expect([...found]).toEqual([]);
  });

  // Where there is room, little is clipped that is not clipped where there is none: that is for `pnpm test:all`.
  it.each(process.env['LADDER_LONG'] ? [1024] : [360])(
    'at %i pixels has no hard-coded word, and nothing clipped or overlapping',
    async (width) => {
      const { page, look, looks, found } = await open('web', width);
      await look('cover', true);
      await press(page, '.ll-cover button');
      const parts = await page.locator('section.ll-page').evaluateAll((all) => all.map(({ id }) => id));
      for (const id of parts) {
        const part = await turnTo(page, id);
        await look(id, true);
        await tryEverything(part, () => look(id));
        await look(`${id}, tried`, true);
      }
      for (const panel of ['#ll-open-contents', '#ll-open-help', '#ll-open-leave']) {
        await press(page, panel);
        await look(panel, true);
        await tryEverything(page.locator('#ll-panel:not([hidden])'), () => look(panel));
        await look(`${panel}, tried`, true);
      }

      expect([...found]).toEqual([]);
      expect(looks()).toBeGreaterThan(150);
    },
  );

  it('says in the pseudo-language that a platform is missing', async () => {
    const { page, look, found } = await open('scorm12', 360);
    await look('looking', true);
    const notice = page.locator('.ll-notice');
    await notice.waitFor();
    await look('notice', true);
    await tryEverything(notice, () => look('notice, tried', true));

    expect([...found]).toEqual([]);
  });
});
