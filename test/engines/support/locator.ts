import type { Frame, Page } from 'playwright';
import { waitUntil } from '../../support/wait-until.js';
import { findInPage, MARK, type Step, type Words } from './find-in-page.js';
import type { View } from './view.js';

type Given = string | RegExp;

function wordsOf(given: Given, exact = false): Words {
  return given instanceof RegExp
    ? { pattern: given.source, flags: given.flags.replace('g', '') }
    : { words: given, exact };
}

const first = `[${MARK}="0"]`;

/**
 * The part of Playwright's `Locator` that the scripted learners of this repository use, over any engine. So the same
 * learner plays in all of them; in Chromium it has Playwright's own.
 */
class EngineLocator {
  private readonly view: View;
  private readonly steps: readonly Step[];

  constructor(view: View, steps: readonly Step[]) {
    this.view = view;
    this.steps = steps;
  }

  private and(...steps: readonly Step[]): EngineLocator {
    return new EngineLocator(this.view, [...this.steps, ...steps]);
  }

  toString(): string {
    return JSON.stringify(this.steps);
  }

  page(): { waitForTimeout(milliseconds: number): Promise<void> } {
    return { waitForTimeout: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) };
  }

  locator(css: string): EngineLocator {
    return this.and({ by: 'css', css });
  }
  getByRole(role: string, { name, exact = false, level }: { name?: Given; exact?: boolean; level?: number } = {}) {
    return this.and({
      by: 'role',
      role,
      ...(name === undefined ? {} : { name: wordsOf(name, exact) }),
      ...(level === undefined ? {} : { level }),
    });
  }
  getByText(text: Given, { exact = false } = {}) {
    return this.and({ by: 'text', text: wordsOf(text, exact) });
  }
  getByLabel(text: Given, { exact = false } = {}) {
    return this.and({ by: 'label', text: wordsOf(text, exact) });
  }
  filter({ hasText }: { hasText: Given }) {
    return this.and({ by: 'has-text', text: wordsOf(hasText) });
  }
  or(other: EngineLocator) {
    return this.and({ by: 'or', steps: other.steps });
  }
  nth(at: number) {
    return this.and({ by: 'at', at });
  }
  first() {
    return this.nth(0);
  }
  last() {
    return this.nth(-1);
  }

  count(): Promise<number> {
    return this.view.run(findInPage, { steps: this.steps, mark: MARK });
  }

  async all(): Promise<EngineLocator[]> {
    return Array.from({ length: await this.count() }, (_, at) => this.nth(at));
  }

  /** Until exactly one is there, as Playwright's strictness wants it. */
  private async one(): Promise<void> {
    let count = 0;
    try {
      await waitUntil('', async () => {
        count = await this.count();
        return count === 1;
      });
    } catch {
      throw new Error(`${count} elements where one was expected: ${String(this)}`);
    }
  }

  /** Until it can be worked: on the screen, standing still, and with nothing over it. */
  private async shown(): Promise<void> {
    let stood = '';
    await waitUntil(`something to work at ${String(this)}`, async () => {
      if ((await this.count()) !== 1) return false;
      const stands = await this.view.run((css) => {
        const element = document.querySelector<HTMLElement>(css);
        if (!element || element.matches(':disabled')) return '';
        const standing = (): string => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const above = document.elementFromPoint(x + width / 2, y + height / 2);
          const isOwn = !!above && (element.contains(above) || above.closest('label')?.control === element);
          return width > 0 && height > 0 && isOwn ? [x, y, width, height].map(Math.round).join() : '';
        };
        if (standing() === '') element.scrollIntoView({ block: 'center', behavior: 'instant' });
        return new Promise<string>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(standing()))),
        );
      }, first);
      const still = stands !== '' && stands === stood;
      stood = stands;
      return still;
    });
  }

  async waitFor({ state = 'visible' }: { state?: 'visible' | 'attached' | 'detached' | 'hidden' } = {}): Promise<void> {
    await waitUntil(`${String(this)} to be ${state}`, async () => {
      const count = await this.count();
      if (state === 'attached') return count > 0;
      if (state === 'detached') return count === 0;
      const seen =
        count > 0 &&
        (await this.view.run((css) => {
          const element = document.querySelector(css);
          if (!element) return false;
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden';
        }, first));
      return state === 'hidden' ? !seen : seen;
    });
  }

  async evaluate<Answer, More>(
    script: (element: Element, more: More) => Answer | Promise<Answer>,
    more?: More,
  ): Promise<Answer> {
    await this.one();
    // Put together here: the module's policy lets no page evaluate text.
    return this.view.runText<Answer>(`({ css, more }) => (${script.toString()})(document.querySelector(css), more)`, {
      css: first,
      more,
    });
  }

  async evaluateAll<Answer>(script: (elements: Element[]) => Answer): Promise<Answer> {
    await this.count();
    return this.view.runText(`(css) => (${script.toString()})([...document.querySelectorAll(css)])`, `[${MARK}]`);
  }

  async innerText(): Promise<string> {
    await this.one();
    return this.view.run((css) => document.querySelector<HTMLElement>(css)?.innerText ?? '', first);
  }
  async textContent(): Promise<string> {
    await this.one();
    return this.view.run((css) => document.querySelector(css)?.textContent ?? '', first);
  }
  async allInnerTexts(): Promise<string[]> {
    await this.count();
    return this.view.run(
      (css) => [...document.querySelectorAll<HTMLElement>(css)].map(({ innerText }) => innerText),
      `[${MARK}]`,
    );
  }
  async getAttribute(name: string): Promise<string | null> {
    await this.one();
    return this.view.run(({ css, name: asked }) => document.querySelector(css)?.getAttribute(asked) ?? null, {
      css: first,
      name,
    });
  }
  async inputValue(): Promise<string> {
    await this.one();
    return this.view.run((css) => document.querySelector<HTMLInputElement>(css)?.value ?? '', first);
  }
  async isChecked(): Promise<boolean> {
    await this.one();
    return this.view.run((css) => document.querySelector<HTMLInputElement>(css)?.checked ?? false, first);
  }

  async click(): Promise<void> {
    await this.shown();
    // Firefox looks up what is under the mouse in what it last painted, which on a busy machine is not what stands there:
    // a click that went astray is made again.
    await this.view.run((css) => {
      const page = window as unknown as { arrived?: boolean };
      page.arrived = false;
      document
        .querySelector(css)
        ?.addEventListener('click', () => (page.arrived = true), { capture: true, once: true });
    }, first);
    await waitUntil(`a click to arrive at ${String(this)}`, async () => {
      await this.view.click(first);
      for (let look = 0; look < 20; look += 1) {
        // What the click opened or closed may have taken the page with it.
        const arrived = await this.view
          .run(() => (window as unknown as { arrived?: boolean }).arrived, undefined)
          .catch(() => true);
        if (arrived !== false) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    });
  }

  /** A radio button or a tick box, by a click on what a learner sees of it. */
  async check(): Promise<void> {
    if (await this.isChecked()) return;
    await this.click();
    await waitUntil(`${String(this)} to be chosen`, () => this.isChecked());
  }

  /**
   * Types words in place of what stands there. Keys that a driver loses on a busy machine are typed again; a key that
   * came and left no letter is the module's fault.
   */
  async fill(text: string): Promise<void> {
    await this.shown();
    await waitUntil(`${text} to stand in ${String(this)}`, async () => {
      await this.view.run((css) => {
        const box = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(css);
        if (!box) return;
        box.focus();
        box.select();
        box.dataset['keys'] = '0';
        box.onkeydown = () => (box.dataset['keys'] = String(Number(box.dataset['keys']) + 1));
      }, first);
      await this.view.type(first, text);
      const { keys, value } = await this.view.run((css) => {
        const box = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(css);
        return { keys: Number(box?.dataset['keys']), value: box?.value };
      }, first);
      if (value !== text && keys >= text.length)
        throw new Error(`${keys} keys of “${text}” came, and “${value ?? ''}” stands in ${String(this)}.`);
      return value === text;
    });
  }

  async selectOption(wanted: string | { label: string } | { index: number }): Promise<void> {
    await this.shown();
    // Lists open in windows of the system, which no driver reaches alike.
    await this.view.run(
      ({ css, by }) => {
        const list = document.querySelector<HTMLSelectElement>(css);
        if (!list) return;
        list.focus();
        list.selectedIndex = [...list.options].findIndex((option, at) =>
          typeof by === 'string'
            ? option.value === by
            : 'index' in by
              ? at === by.index
              : option.label.trim() === by.label,
        );
        list.dispatchEvent(new Event('input', { bubbles: true }));
        list.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { css: first, by: wanted },
    );
  }

  async press(key: string): Promise<void> {
    await this.shown();
    await this.view.press(first, key);
  }
}

/** The view as the scripted learners take it. They use what is above and nothing else. */
export function asPlaywright(view: View): Frame {
  const root = new EngineLocator(view, []);
  const frame = {
    locator: (css: string) => root.locator(css),
    getByRole: (...given: Parameters<EngineLocator['getByRole']>) => root.getByRole(...given),
    getByText: (...given: Parameters<EngineLocator['getByText']>) => root.getByText(...given),
    getByLabel: (...given: Parameters<EngineLocator['getByLabel']>) => root.getByLabel(...given),
    evaluate: (script: string | ((given: unknown) => unknown), given?: unknown) =>
      typeof script === 'string' ? view.runText(`() => { ${script} }`, undefined) : view.run(script, given),
    waitForFunction: (script: (given: unknown) => unknown, given?: unknown) =>
      waitUntil(String(script), async () => Boolean(await view.run(script, given))),
  };
  return frame as unknown as Frame & Page;
}
