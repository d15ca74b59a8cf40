import { expect } from 'vitest';
import type { QuestionKey } from '../../e2e/support/answer-key.js';
import { learnerIn } from '../../e2e/support/walk.js';
import { CHECK, PAGES, PRACTICE } from './fixture.js';
import { eventually } from './eventually.js';
import type { Play, Visit } from './stage.js';

/** How a learner goes away half-way through. */
export const WAYS = ['Save and exit', 'closing the tab', 'losing the network', 'the phone going to sleep'] as const;
export type Way = (typeof WAYS)[number];

/** What a learner sees of an earlier launch when the module is open again. */
export interface Seen {
  /** The title of the notice above the page, if there is one. */
  readonly asked: string | undefined;
  /** The heading of the page, once what was asked is answered in favour of the newer progress. */
  readonly heading: string;
  /** Whether the practice question shows the answer that was given. */
  readonly answer: boolean;
}

/** The bar has something to say of the last change. */
const SAVED = /^(Saved|Sent) \d\d:\d\d|^Progress kept on this device/;
const USE_DEVICE = 'Use the newer progress';

/** The scripted learner, in one launch. */
export function scripted(play: Play, { window, module }: Visit) {
  const { key } = play;
  const walker = learnerIn(module, key);
  const bar = module.locator('.ll-bar__saving');

  function question(page: keyof typeof PAGES, at = 0): QuestionKey {
    const found = key.pages.find(({ title }) => title === PAGES[page])?.blocks[at];
    if (found?.kind !== 'question') throw new Error('The fixture lost a question.');
    return found;
  }

  async function answerPractice(): Promise<void> {
    const asked = question('asks');
    await walker.answer(asked, [asked.options.indexOf(PRACTICE.chosen)]);
  }

  /** Answers the practice question wrongly, reads on, and sees that it is saved. */
  async function goHalfWay(): Promise<void> {
    await walker.start();
    await answerPractice();
    await walker.next(PAGES.reads);
    await eventually(async () => (await play.result()).place, 'read');
    await bar.filter({ hasText: SAVED }).waitFor();
  }

  /** What the bar says of the last change, without the time and the button beside it. */
  const saving = async (): Promise<string> =>
    ((await bar.textContent()) ?? '').replace(/ ?\d\d:\d\d.*|Save again$/, '').trim();

  async function saveAndExit(): Promise<string> {
    const gone = window.waitForEvent('close').then(() => 'the window closed');
    const title = module.locator('.ll-goodbye h1');
    const stays = title.waitFor().then(() => title.innerText());
    // Whichever does not come ends in a rejection when the window goes.
    gone.catch(() => undefined);
    stays.catch(() => undefined);
    // The window may be gone before the browser has answered that the button was clicked.
    const click = walker.button(/^(Save and exit|Exit)$/).click();
    await click.catch(async (error: Error) => {
      if (!error.message.includes('has been closed')) throw error;
      await gone;
    });
    const said = await Promise.any([gone, stays]);
    if (!window.isClosed()) await window.close();
    return said.trim();
  }

  async function closeTab(): Promise<void> {
    const gone = window.waitForEvent('close');
    await window.close({ runBeforeUnload: true });
    await gone;
  }

  /**
   * The tab is covered, frozen, and thrown away without another word, as phones do. Chromium without a screen never
   * counts a tab as hidden, so that is shown to the page; freezing and the end are the browser's own.
   */
  async function sleep(): Promise<void> {
    for (const frame of window.frames()) {
      await frame.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      });
    }
    const browser = await play.context.newCDPSession(window);
    await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
    const crashed = window.waitForEvent('crash');
    // The answer never comes: there is nobody left to give it.
    browser.send('Page.crash').catch(() => undefined);
    await crashed;
    await window.close();
  }

  /** From half-way to the check, and away before a moment has passed; what was said of it, as far as it was seen. */
  async function leave(way: Way, offline: string): Promise<string> {
    if (way === 'losing the network') {
      await play.context.setOffline(true);
      // The browser holds beacons back and sends them when it is online again, which may be after the next launch or
      // before it. Here they never arrive; where they do, nothing was lost.
      play.server.cutOff();
      await walker.next(PAGES.checks);
      await bar.filter({ hasText: offline }).waitFor();
      const said = await saving();
      // The network stays away until the learner comes back.
      await closeTab();
      return said;
    }
    await walker.next(PAGES.checks);
    if (way === 'Save and exit') return saveAndExit();
    await (way === 'closing the tab' ? closeTab() : sleep());
    return '';
  }

  /** Looks around after coming back, and takes the newer progress where it is offered. */
  async function lookAround(): Promise<Seen> {
    const notice = module.locator('.ll-notice__title');
    const asked = (await notice.count()) > 0 ? await notice.innerText() : undefined;
    if ((await walker.button(USE_DEVICE).count()) > 0) {
      await walker.button(USE_DEVICE).click();
      await notice.waitFor({ state: 'detached' });
    }
    const heading = await module.locator('.ll-page:not([hidden]) h1').innerText();
    await walker.goTo(PAGES.asks);
    const marked = walker.blockBox(question('asks').block).locator('.ll-mark--chosen');
    const answer = (await marked.count()) > 0 && (await marked.first().innerText()).includes(PRACTICE.chosen);
    return { asked, heading, answer };
  }

  /** Two of three right, which is the pass mark; then to the end. */
  async function finish(): Promise<void> {
    await walker.goTo(PAGES.checks);
    for (const at of CHECK.keys()) {
      const asked = question('checks', at);
      const label = at < 2 ? CHECK[at]!.right : CHECK[at]!.wrong;
      await walker.answer(asked, [asked.options.indexOf(label)]);
    }
    await module.locator('.ll-assessment__status').getByText('You have passed.').waitFor();
    await walker.next('Finish', 'The end of this module');
    expect(await module.getByText('What is left', { exact: true }).count()).toBe(0);
  }

  return { walker, bar, answerPractice, goHalfWay, saving, saveAndExit, closeTab, leave, lookAround, finish };
}
