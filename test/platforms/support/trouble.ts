import type { BrowserContext, Frame, Page } from 'playwright';
import type { CallFault } from '../../../packages/lms-lab/src/host/types.js';
import { scormOf } from './places.js';
import type { Play, Visit } from './stage.js';

/** The page of the lab's platform, as far as faults touch it. */
interface PlatformPage {
  readonly lab?: { fail(fault: CallFault): void; mend(): void; readonly faults: readonly string[] };
}

/** Makes calls of the API fail from now on, in a launch that is open. */
export async function failCalls({ window }: Visit, fault: CallFault): Promise<void> {
  await window.evaluate((one) => (window as unknown as PlatformPage).lab?.fail(one), fault);
}

/** The API works again. */
export async function mendCalls({ window }: Visit): Promise<void> {
  await window.evaluate(() => (window as unknown as PlatformPage).lab?.mend());
}

/** Breaks of the standards' rules in a launch that is open: a call after the end is one. */
export async function rulesBroken({ window }: Visit): Promise<readonly string[]> {
  return window.evaluate(() => [...((window as unknown as PlatformPage).lab?.faults ?? [])]);
}

/** The names of the calls in the SCORM version of a place, by their names in SCORM 2004. */
export function callOn({ place }: Play, name: 'Initialize' | 'SetValue' | 'Commit'): string {
  return scormOf(place) === 'scorm12' ? `LMS${name}` : name;
}

const DENIED = 'storage-denied';

/** Lets the browser refuse its storage, as it does in some frames of other sites, until the function returned is called. */
export async function denyStorage({ context, server }: Play): Promise<() => Promise<void>> {
  await context.addCookies([{ name: DENIED, value: '1', url: server.url }]);
  await context.addInitScript((cookie) => {
    if (!document.cookie.includes(cookie)) return;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    }
  }, DENIED);
  return () => context.clearCookies();
}

const FULL = 'storage-full';

/**
 * Fills the browser's storage to the last character, until the function returned is called. The disk behind its database
 * is full as well: that is played, because filling it would fill this machine's.
 */
export async function fillStorage({ context, server }: Play): Promise<() => Promise<void>> {
  await context.addCookies([{ name: FULL, value: '1', url: server.url }]);
  await context.addInitScript((cookie) => {
    if (!document.cookie.includes(cookie)) return;
    // As browsers do it: https://www.w3.org/TR/IndexedDB/#dom-idbobjectstore-put, QuotaExceededError.
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  }, FULL);
  const at = `${server.url}/lab/returned`;
  await inPage(context, at, () => {
    let text = 'x'.repeat(8 * 1024 * 1024);
    for (let number = 0; text.length > 0; number += 1) {
      try {
        localStorage.setItem(`full${number}`, text);
      } catch {
        text = text.slice(0, Math.floor(text.length / 2));
      }
    }
  });
  return async () => {
    await context.clearCookies();
    await inPage(context, at, () => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('full')) localStorage.removeItem(key);
    });
  };
}

async function inPage(context: BrowserContext, address: string, run: () => void): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(run);
  await page.close();
}

/** The clock of the computer is put forward or back, in a page that is open. */
export async function turnClock({ module }: Visit, milliseconds: number): Promise<void> {
  await module.evaluate((jump) => {
    const real = Date;
    class Turned extends real {
      constructor(...given: readonly []) {
        super(...(given.length > 0 ? given : ([real.now() + jump] as unknown as readonly [])));
      }
      static override now(): number {
        return real.now() + jump;
      }
    }
    window.Date = Turned as unknown as DateConstructor;
  }, milliseconds);
}

/** The browser neither copies nor prints, and says so as browsers do: a promise that fails, or nothing at all. */
export async function denyWaysOut({ context }: Play): Promise<void> {
  await context.addInitScript(() => {
    const denied = (): Promise<never> => Promise.reject(new DOMException('Denied', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: denied, write: denied } });
    document.execCommand = () => false;
    window.print = () => undefined;
  });
}

/** Whether the text of a box is selected, so that a learner can copy it by hand. */
export async function selectedText(module: Page | Frame): Promise<string> {
  return module.evaluate(() => {
    const box = document.activeElement;
    if (box instanceof HTMLTextAreaElement) return box.value.slice(box.selectionStart, box.selectionEnd);
    return String(getSelection());
  });
}
