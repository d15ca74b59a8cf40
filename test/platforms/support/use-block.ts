import type { Locator } from 'playwright';

/** What goes on, checks or shows in a block; the words of every block's first thing to press. */
const PRESS = /^(Check|Show|Turn|Open|Start|Next|Continue|Use|Mark|I (can|do))/i;

/**
 * Does something in a block, whichever it is, as a learner would who tries it out: fills every box, ticks one of each
 * group, moves every slider, and presses what there is to press. The same in every launch.
 */
export async function useBlock(block: Locator): Promise<void> {
  for (const list of await block.locator('select:visible').all()) {
    const values = await list
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const [choice] = values.filter((value) => value !== '');
    if (choice !== undefined) await list.selectOption(choice);
  }
  const groups = new Set<string>();
  for (const input of await block.locator('input[type=radio]:visible, input[type=checkbox]:visible').all()) {
    const name = (await input.getAttribute('name')) ?? '';
    if (groups.has(name)) continue;
    groups.add(name);
    await input.check();
  }
  for (const box of await block.locator('textarea:visible, input[type=text]:visible, input[type=number]:visible').all())
    await box.fill('7');
  for (const slider of await block.locator('input[type=range]:visible').all()) await slider.press('ArrowRight');
  // What is put in order counts once something was moved.
  const move = block.getByRole('button', { name: /^Move down/ }).first();
  if ((await move.count()) > 0) await move.click();
  const buttons = block.locator('button:visible, [role=button]:visible');
  const main = block.locator('button.nhsuk-button:not(.nhsuk-button--secondary):visible');
  const named = buttons.filter({ hasText: PRESS }).or(main);
  // Where ticking is all there is to do, the button takes the ticks away.
  const press = (await named.count()) > 0 ? named : groups.size > 0 ? undefined : buttons;
  if (press && (await press.count()) > 0) await press.first().click();
  await block.page().waitForTimeout(50);
}
