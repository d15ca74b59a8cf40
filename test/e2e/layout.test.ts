import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { PLAYED_MODULES } from '../../packages/compiler/src/sheets/automatic-checks.js';
import type { AnswerKey } from './support/answer-key.js';
import type { ModuleName } from './support/packages.js';
import { overflows } from './support/overflows.js';
import { openStage } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

/** Visits every page, the side pages and the panels, and looks at each. */
async function tour(module: Page | Frame, key: AnswerKey, look: (place: string) => Promise<void>): Promise<void> {
  const learner = learnerIn(module, key);
  await learner.button('Start').waitFor();
  await look('cover');
  await learner.start();
  for (const [at, page] of key.pages.entries()) {
    if (at > 0) await learner.next(page.title);
    await look(page.title);
  }
  await learner.next('Finish', 'The end of this module');
  await look('end');
  for (const panel of ['Contents', 'Help'] as const) {
    await learner.button(panel).click();
    await module.locator('.ll-panel').getByRole('heading', { name: panel, exact: true }).waitFor();
    await look(panel);
    await learner.button('Close', module.locator('.ll-panel')).click();
  }
  for (const title of ['References', 'About this module']) {
    await learner.goTo(title);
    await look(title);
  }
  await learner.button('My notes').click();
  await learner.arrived('My notes');
  await look('notes');
}

/**
 * Controls under 24 by 24 pixels whose middle is closer than 24 to that of another control (WCAG 2.5.8, with its
 * exception for space around). Links within a sentence are as high as their line, as the criterion allows.
 */
function smallTargets(module: Page | Frame): Promise<readonly string[]> {
  return module.evaluate(() => {
    const LEAST = 24;
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')];
    const boxes = controls
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => !(control.localName === 'a' && control.closest('p, li:not(:has(> a:only-child)), dd, td')))
      // A radio button or tick box is as large as its label, which works it as well.
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const middle = ({ left, right, top, bottom }: DOMRect) => [(left + right) / 2, (top + bottom) / 2] as const;
    return boxes
      .filter(({ box }) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5)
      .filter(({ control, box }) =>
        boxes.some(({ control: other, box: beside }) => {
          const [x, y] = middle(box);
          const [a, b] = middle(beside);
          return other !== control && Math.hypot(x - a, y - b) < LEAST;
        }),
      )
      .map(
        ({ control, box }) =>
          `${control.localName} “${control.textContent.trim().slice(0, 30)}” is ${box.width} by ${box.height}`,
      );
  });
}

describe.each([...PLAYED_MODULES])('in little room, %s:', (name) => {
  it('at 320 pixels, no page scrolls sideways, and every control is 24 pixels wide and high, or far enough from the next', async () => {
    const { context } = await stage.newContext({ viewport: { width: 320, height: 640 } });
    const { module, key } = await stage.launch(context, { module: name as ModuleName });
    const found: string[] = [];
    await tour(module, key, async (place) => {
      const all = [...(await overflows(module)), ...(await smallTargets(module))];
      found.push(...all.map((one) => `${place}: ${one}`));
    });

    expect(found).toEqual([]);
  });

  it('with wide text spacing, nothing is cut off', async () => {
    const { context } = await stage.newContext({ viewport: { width: 320, height: 640 } });
    const { module, key } = await stage.launch(context, { module: name as ModuleName });
    await module.evaluate(spaceText);
    const found: string[] = [];
    await tour(module, key, async (place) => {
      found.push(...(await overflows(module)).map((one) => `${place}: ${one}`));
    });

    expect(found).toEqual([]);
  });

  it('with text of twice the size, text grows and nothing is cut off', async () => {
    const { context } = await stage.newContext();
    const { module, key } = await stage.launch(context, { window: 'popup', module: name as ModuleName });
    const page = module as Page;
    await page.setViewportSize({ width: 1024, height: 768 });
    const small = await textSizes(page);
    // As a learner sets it in the browser: "Font size", twice the usual 16 pixels.
    const session = await context.newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const found: string[] = [];
    await tour(page, key, async (place) => {
      found.push(...(await overflows(page)).map((one) => `${place}: ${one}`));
    });
    const large = await textSizes(page);

    expect(found).toEqual([]);
    for (const [selector, size] of Object.entries(small)) {
      // A heading may be a step smaller in the one column that so large a text leaves room for.
      expect((large[selector] ?? 0) / size, selector).toBeGreaterThan(1.3);
    }
    expect((large['.ll-bar button'] ?? 0) / (small['.ll-bar button'] ?? 1)).toBe(2);
  });
});

/** How large the text of the player and of pages is, whether on show or not. */
function textSizes(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() =>
    Object.fromEntries(
      ['h1', '.ll-page p', '.ll-page li', '.ll-bar button', '.ll-footer p', '.ll-kind'].map((selector) => {
        const element = document.querySelector(selector);
        return [selector, element ? parseFloat(getComputedStyle(element).fontSize) : 0];
      }),
    ),
  );
}

describe('in a popup', () => {
  it('at 683 by 512 the title bar is one line, and each page begins above the fold', async () => {
    const { context } = await stage.newContext({ viewport: { width: 683, height: 512 } });
    const { module, key } = await stage.launch(context);
    const found: string[] = [];
    await tour(module, key, async (place) => {
      if (!key.pages.some(({ title }) => title === place)) return;
      const seen = await module.evaluate(() => {
        const box = (selector: string): DOMRect | undefined =>
          document.querySelector(`${selector}`)?.getBoundingClientRect();
        const bar = document.querySelector('.ll-bar');
        const floor =
          bar && getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().top : innerHeight;
        const title = box('.ll-header__title');
        const place = box('.ll-place__words');
        const paragraph = box('.ll-page:not([hidden]) > p');
        return {
          oneLine: title && place ? title.top < place.bottom && place.top < title.bottom && title.height < 32 : false,
          header: box('.ll-header')?.height ?? 999,
          above: paragraph ? paragraph.bottom <= floor : false,
        };
      });
      if (!seen.oneLine || seen.header > 48 || !seen.above) found.push(`${place}: ${JSON.stringify(seen)}`);
    });

    expect(found).toEqual([]);
  });
});

/** The spacing that WCAG 1.4.12 says a page must bear. */
function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

describe('on paper', () => {
  /** A page by itself, so that a browser can make a PDF of it, with a print dialogue that nobody answers. */
  async function alone(): Promise<{ page: Page; key: AnswerKey }> {
    const { context } = await stage.newContext();
    await context.addInitScript(() => {
      window.print = () => undefined;
    });
    const { module, key } = await stage.launch(context, { window: 'popup' });
    return { page: module as Page, key };
  }

  it('the job aid is one side of A4, by its button', async () => {
    const { page, key } = await alone();
    const { title = '' } = key.pages.at(-1) ?? {};
    const learner = learnerIn(page, key);
    await learner.start();
    await learner.goTo(title);
    await page.locator('ll-job-aid').getByRole('button', { name: 'Print this page', exact: true }).click();
    await page.emulateMedia({ media: 'print' });

    const shown = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '.ll-page:not([hidden]) > *, .ll-bar, .ll-header, .ll-footer, .ll-steps',
        ),
      ]
        .filter((element) => element.offsetParent !== null && element.getClientRects().length > 0)
        .map((element) => element.localName),
    );
    expect(shown).toEqual(['ll-job-aid']);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pageCount(pdf)).toBe(1);
    expect(mediaBox(pdf)).toEqual([595, 842]);
  });

  it('the bars stay away from a page, and every page can be printed at once', async () => {
    const { page, key } = await alone();
    const learner = learnerIn(page, key);
    await learner.start();
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Contents', 'My notes', 'Help', 'Save and exit', `Next: ${key.pages[1]?.title ?? ''}`]) {
      expect(await page.locator('button', { hasText: name }).first().isVisible(), name).toBe(false);
    }
    expect(await page.getByRole('heading', { level: 1, name: key.pages[0]?.title ?? '' }).isVisible()).toBe(true);

    await page.emulateMedia({ media: 'screen' });
    await learner.goTo('About this module');
    await learner.button('Print all pages').click();
    await page.emulateMedia({ media: 'print' });
    for (const { title } of key.pages) {
      expect(await page.getByRole('heading', { level: 1, name: title, exact: true }).isVisible(), title).toBe(true);
    }
    expect(pageCount(await page.pdf({ preferCSSPageSize: true }))).toBeGreaterThan(key.pages.length);
  });
});

const pageCount = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

function mediaBox(pdf: Buffer): readonly number[] {
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString('latin1')) ?? [];
  return [Math.round(Number(width)), Math.round(Number(height))];
}
