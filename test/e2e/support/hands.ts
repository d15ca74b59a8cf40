import type { Locator, Page } from 'playwright';

/** The ways in which a learner works a control. */
export interface Hands {
  /** A button or a link. */
  press(target: Locator): Promise<void>;
  /** A radio button or a tick box. */
  choose(target: Locator): Promise<void>;
  /** A list to choose from, by the words of the choice. */
  select(target: Locator, words: string): Promise<void>;
  /** A box to write in. */
  write(target: Locator, text: string): Promise<void>;
}

/** With a mouse. */
export const mouse: Hands = {
  press: (target) => target.click(),
  choose: (target) => target.check(),
  select: async (target, words) => void (await target.selectOption({ label: words })),
  write: (target, text) => target.fill(text),
};

/** More stops than this no page has; the search for a control ends there. */
const MOST_STOPS = 150;

/**
 * With a keyboard and nothing else: Tab to reach, arrows among radio buttons, Space and Enter to work. `stopped` is
 * told of each place where the focus stops.
 */
export function keyboard(page: Page, stopped: () => Promise<void>): Hands {
  const isFocused = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  const inGroup = (target: Locator): Promise<boolean> =>
    target.evaluate(
      (element: HTMLInputElement) =>
        document.activeElement instanceof HTMLInputElement && document.activeElement.name === element.name,
    );

  async function reach(target: Locator, arrived: (target: Locator) => Promise<boolean> = isFocused): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await arrived(target)) return;
      await page.keyboard.press('Tab');
      await stopped();
    }
    throw new Error(`Tab never reaches ${String(target)}.`);
  }

  return {
    async press(target) {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async choose(target) {
      if ((await target.getAttribute('type')) === 'checkbox') {
        await reach(target);
        await page.keyboard.press('Space');
        return;
      }
      await reach(target, inGroup);
      await page.keyboard.press('Space');
      for (let stops = 0; stops < 10 && !(await target.isChecked()); stops += 1) {
        await page.keyboard.press('ArrowDown');
        await stopped();
      }
    },
    async select(target, words) {
      await reach(target);
      const chosen = (): Promise<string> =>
        target.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text.trim() ?? '');
      // From the first choice on, whatever stands there now.
      await page.keyboard.press('Home');
      for (let stops = 0; stops < 30 && (await chosen()) !== words; stops += 1) await page.keyboard.press('ArrowDown');
    },
    async write(target, text) {
      await reach(target);
      await page.keyboard.insertText(text);
    },
  };
}
