import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { keyboard } from './support/hands.js';
import { DESK, PLAYS } from './support/plays.js';
import { PATIENT } from '../support/patience.js';
import { openStage } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

/** Where the focus is, when something covers it or nothing of it is in view; otherwise `undefined`. */
function hiddenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const bar = document.querySelector('.ll-bar');
    if (!focused || !bar || focused === document.body || bar.contains(focused)) return undefined;
    // The input of a radio button or tick box is drawn by its label.
    const box = focused.getBoundingClientRect();
    const visible = Math.min(box.bottom, window.innerHeight) - Math.max(box.top, 0);
    const name = `${focused.localName} “${focused.textContent?.trim().slice(0, 40) ?? ''}”`;
    if (visible <= 0) return `${name} is out of view: ${box.top} to ${box.bottom}`;
    const cover = bar.getBoundingClientRect();
    const floats = getComputedStyle(bar).position === 'sticky';
    const underBar = Math.min(box.bottom, cover.bottom) - Math.max(box.top, cover.top);
    // What fills the window reaches below the bar, wherever it is scrolled to.
    const inPart = box.height > (window.innerHeight - cover.height) * 0.7;
    return floats && underBar > (inPart ? box.height / 2 : 1) ? `${name} is under the bar by ${underBar}` : undefined;
  });
}

/** Where the focus is, when nothing shows it: no outline, no shadow, no ground of its own; otherwise `undefined`. */
function unseenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const shows = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && !style.outlineColor.endsWith(', 0)')) ||
      style.boxShadow !== 'none';
    // Of a radio button or tick box the label draws the picture.
    const drawn = focused.matches('input[type=radio], input[type=checkbox]') ? focused.nextElementSibling : null;
    const styles = [getComputedStyle(focused), ...(drawn ? [getComputedStyle(drawn, '::before')] : [])];
    return styles.some(shows) ? undefined : `${focused.localName}.${focused.className} shows no focus`;
  });
}

describe.each(PLAYS)(
  'with a keyboard alone, $module at $viewport.width by $viewport.height,',
  ({ module: name, viewport }) => {
    it('the whole module is walked and finished, and the focus is never hidden and always shown', async () => {
      const { context } = await stage.newContext({ viewport });
      const { module, server, key, learner } = await stage.launch(context, { window: 'popup', module: name });
      const page = module as Page;
      await page.setViewportSize(viewport);
      const hidden = new Set<string>();
      let stops = 0;
      const hands = keyboard(page, async () => {
        stops += 1;
        const found = await hiddenFocus(page);
        if (found !== undefined) hidden.add(found);
        const unseen = await unseenFocus(page);
        if (unseen !== undefined) hidden.add(unseen);
      });

      await learnerIn(module, key, { hands, words: (_, label) => `About ${label}` }).walk();

      expect([...hidden]).toEqual([]);
      expect(stops).toBeGreaterThan(100);
      expect(server.record('scorm12', learner)['cmi.core.lesson_status']).toBe('passed');
    });
  },
);

describe('with a keyboard alone', () => {
  it('the skip link leads past the bars to the page', async () => {
    const { context } = await stage.newContext();
    const { module, key } = await stage.launch(context, { window: 'popup' });
    const page = module as Page;
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    const box = await skip.boundingBox();
    expect(box?.height).toBeGreaterThan(20);
    expect(box?.x).toBeGreaterThanOrEqual(0);

    await page.keyboard.press('Enter');

    await learnerIn(module, key).arrived(key.title);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Start');
  });

  it('panels open with the focus in them, close with Escape, and give it back', async () => {
    const { context } = await stage.newContext({ viewport: DESK });
    const { module, key } = await stage.launch(context, { window: 'popup' });
    const page = module as Page;
    const learner = learnerIn(module, key);
    await learner.start();
    for (const panel of ['Contents', 'Help'] as const) {
      const button = learner.button(panel);
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator('.ll-panel').getByRole('heading', { name: panel, exact: true }).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), PATIENT).toBe(panel);

      await page.keyboard.press('Escape');

      expect(await page.locator('.ll-panel').isVisible()).toBe(false);
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });
});
