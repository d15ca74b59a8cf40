import type { Frame, Page } from 'playwright';
import { launchBrowser } from '../../support/browser.js';
import { PATIENCE } from '../../support/patience.js';
import { waitUntil } from '../../support/wait-until.js';
import type { Engine, Profile, View, Window } from './view.js';

function viewOf(place: Page | Frame): View {
  const run = <Given, Answer>(script: (given: Given) => Answer | Promise<Answer>, given: Given): Promise<Answer> =>
    place.evaluate(script as (given: unknown) => Answer, given);
  return {
    run,
    runText: (source, given) => place.evaluate(`(${source})(${JSON.stringify(given) ?? 'undefined'})`),
    click: (css) => place.locator(css).click(),
    type: (css, text) => place.locator(css).pressSequentially(text),
    press: (css, key) => place.locator(css).press(key),
  };
}

/** Chromium through Playwright, as everywhere else in these tests. */
export async function openChromium(): Promise<Engine> {
  const browser = await launchBrowser();

  function windowOf(page: Page): Window {
    return {
      view: viewOf(page),
      async frame(css) {
        const element = await page.waitForSelector(css);
        return viewOf(await waitUntil(`the frame ${css}`, async () => (await element.contentFrame()) ?? undefined));
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
    name: `Chromium ${browser.version()}`,
    async profile(): Promise<Profile> {
      const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
      context.setDefaultTimeout(PATIENCE);
      return {
        open: async () => windowOf(await context.newPage()),
        async popup(act) {
          const [page] = await Promise.all([context.waitForEvent('page'), act()]);
          await page.waitForLoadState();
          return windowOf(page);
        },
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
