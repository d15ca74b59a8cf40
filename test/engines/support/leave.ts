import { waitUntil } from '../../support/wait-until.js';
import type { Visit } from './play.js';

/**
 * Leaves by the module's own button, without taking the notes along. Where the window was opened for the module alone it
 * may close by itself: engines differ in what a script may close.
 */
export async function saveAndExit(visit: Visit): Promise<void> {
  const { page, window } = visit;
  await page.getByRole('button', { name: /^(Save and exit|Exit)$/ }).click();
  await waitUntil('the module to end', async () => {
    if (await window.isClosed()) return true;
    // It may close between two questions.
    try {
      const without = page.getByRole('button', { name: 'Save and exit without my notes', exact: true });
      if ((await without.count()) > 0) await without.click();
      return (await page.locator('.ll-goodbye h1').count()) > 0;
    } catch (error) {
      if (await window.isClosed()) return true;
      throw error;
    }
  });
  if (!(await window.isClosed())) await window.close();
}
