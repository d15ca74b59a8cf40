import type { Locator, Page } from 'playwright';

/** More presses than this no block needs; what opens and closes for ever ends there. */
const MOST_PRESSES = 40;

/**
 * Does in one part of the page whatever can be done there, without reading a word of it: fills every box, ticks one of
 * each group, and presses every button once, also those that appear meanwhile. `look` is called after each press.
 */
export async function tryEverything(part: Locator, look: () => Promise<void>): Promise<void> {
  const pressed = new Set<string>();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    // A button that leads to another page ends the visit.
    if ((await part.count()) === 0) return;
    await fillIn(part);
    const next = await part.evaluate(
      (root, done) => {
        for (const old of root.querySelectorAll('[data-next-press]')) old.removeAttribute('data-next-press');
        const keys = [...root.querySelectorAll<HTMLElement>('button, [role=button], summary')].map((control) => {
          const { innerText: text, className, localName } = control;
          return { control, key: `${localName} ${className} ${control.getAttribute('aria-label') ?? ''} ${text}` };
        });
        const found = keys.find(
          ({ control, key }) =>
            control.checkVisibility({ visibilityProperty: true }) &&
            !control.hasAttribute('disabled') &&
            // Leaving ends it all; a file chooser waits for a person.
            !done.includes(key),
        );
        found?.control.setAttribute('data-next-press', '');
        return found?.key;
      },
      [...pressed],
    );
    if (next === undefined) return;
    pressed.add(next);
    // A press by script: a long label may lie under the bar at this moment, and another test looks at that.
    await part.locator('[data-next-press]').dispatchEvent('click');
    await part.page().evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
    await look();
  }
}

/** One of each group, something in each box. Digits, because no interface speaks in them. */
async function fillIn(part: Locator): Promise<void> {
  await part.evaluate((root) => {
    const tell = (control: HTMLElement): void => {
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const groups = new Set<string>();
    for (const control of root.querySelectorAll<HTMLInputElement>('input')) {
      if (!control.checkVisibility() || control.disabled) continue;
      if (control.type === 'radio' || control.type === 'checkbox') {
        const isChosen = [...root.querySelectorAll<HTMLInputElement>(`input`)].some(
          ({ name, checked }) => name === control.name && checked,
        );
        if (!isChosen && !groups.has(control.name)) control.click();
        groups.add(control.name);
      } else if ((control.type === 'text' || control.type === 'number') && control.value === '') {
        control.value = '7';
        tell(control);
      }
    }
    for (const box of root.querySelectorAll('textarea')) {
      if (!box.checkVisibility() || box.value !== '') continue;
      box.value = '7 7';
      tell(box);
    }
    for (const list of root.querySelectorAll('select')) {
      if (!list.checkVisibility() || list.selectedIndex > 0) continue;
      list.selectedIndex = 1;
      tell(list);
    }
  });
}

/** Shows a page of the module by its id. */
export async function turnTo(page: Page, id: string): Promise<Locator> {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = `#${to}`;
    document.querySelector('ll-player')?.append(link);
    link.click();
    link.remove();
  }, id);
  const part = page.locator(`[id="${id}"]:not([hidden])`);
  await part.waitFor();
  return part;
}
