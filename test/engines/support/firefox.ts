import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { presentFirefox } from '../../../scripts/engines.mjs';
import { PATIENCE } from '../../support/patience.js';
import { waitUntil } from '../../support/wait-until.js';
import type { Engine, Profile, View, Window } from './view.js';

function viewOf(place: Page | Frame): View {
  const page = 'page' in place && typeof place.page === 'function' ? place.page() : (place as Page);
  const runText = async <Answer>(source: string, given: unknown): Promise<Answer> =>
    place.evaluate(`(${source})(${JSON.stringify(given) ?? 'undefined'})`) as Promise<Answer>;
  const reach = async (css: string): Promise<void> =>
    void (await runText('(css) => document.querySelector(css).focus()', css));
  return {
    run: (script, given) => runText(script.toString(), given),
    runText,
    async click(css) {
      const element = await place.$(css);
      if (!element) throw new Error(`Nothing to click at ${css}.`);
      await element.click();
      await element.dispose();
    },
    async type(css, text) {
      await reach(css);
      await page.keyboard.type(text);
    },
    async press(css, key) {
      await reach(css);
      await page.keyboard.press(key as KeyInput);
    },
  };
}

/** Firefox over WebDriver BiDi. */
export async function openFirefox(): Promise<Engine | undefined> {
  const executablePath = presentFirefox();
  if (executablePath === undefined) return undefined;
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 3 * PATIENCE,
    timeout: 3 * PATIENCE,
    // The driver lets every page close its window; for learners a page closes only what a page opened.
    extraPrefsFirefox: { 'dom.allow_scripts_to_close_windows': false },
  });

  function windowOf(page: Page): Window {
    page.setDefaultTimeout(PATIENCE);
    return {
      view: viewOf(page),
      async frame(css) {
        const element = await page.waitForSelector(css);
        return viewOf(await waitUntil(`the frame ${css}`, async () => (await element?.contentFrame()) ?? undefined));
      },
      goto: async (address) => void (await page.goto(address)),
      reload: async () => void (await page.reload()),
      isClosed: () => Promise.resolve(page.isClosed()),
      close: () => page.close(),
      screenshot: () => page.screenshot(),
      pdf: () => page.pdf({ format: 'A4' }),
    };
  }

  return {
    name: `Firefox ${(await browser.version()).replace(/^firefox\//i, '')}`,
    async profile(): Promise<Profile> {
      const context = await browser.createBrowserContext();
      return {
        async open() {
          const page = await context.newPage();
          await page.setViewport({ width: 1024, height: 768 });
          return windowOf(page);
        },
        async popup(act) {
          const before = await context.pages();
          await act();
          const page = await waitUntil('a window that opens', async () =>
            (await context.pages()).find((one) => !before.includes(one)),
          );
          return windowOf(page);
        },
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
