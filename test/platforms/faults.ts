import { eventually } from './support/eventually.js';
import { PAGES } from './support/fixture.js';
import type { PlaceId } from './support/places.js';
import { scripted } from './support/script.js';
import { LEARNER, type Play, type Visit } from './support/stage.js';
import {
  callOn,
  denyStorage,
  denyWaysOut,
  failCalls,
  fillStorage,
  mendCalls,
  rulesBroken,
  selectedText,
  turnClock,
} from './support/trouble.js';

/** One fault: what happens, what the learner sees of it, and what is there when the module is opened again. */
export interface Fault {
  readonly name: string;
  /** Where it is played: on the one or two places where it can make a difference. */
  readonly at: readonly PlaceId[];
  /** Plays half of the module with the fault; what the learner saw, in the order in which it was seen. */
  readonly play: (play: Play) => Promise<readonly string[]>;
  readonly sees: readonly string[];
  /** The heading that the next launch opens at, with the answer kept; `told` where it was said that nothing is kept. */
  readonly kept: string;
  /** The title of the notice at the next launch, where there is one. */
  readonly finds?: Partial<Record<PlaceId, string>>;
}

const NO_PLATFORM = 'Your platform is not recording this';
const NEWER = 'This computer has newer progress than your platform';
const SIGNED_OUT = 'Your platform has signed you out';
const NOT_ALLOWED = 'Your platform does not let this module save';
const OTHER_WINDOW = 'You carried on in another window';
const CLOSED_ONCE = 'This window was already closed once';
const NOT_SAVED = 'Not saved yet';
const NOT_KEPT = 'This browser is not keeping this';

const DAY = 24 * 60 * 60 * 1000;
const everywhere = (places: readonly PlaceId[], notice: string): Partial<Record<PlaceId, string>> =>
  Object.fromEntries(places.map((place) => [place, notice]));

/** Waits for the notice above the page, and reads its title. */
async function notice({ module }: Visit): Promise<string> {
  const title = module.locator('.ll-notice__title');
  await title.waitFor();
  return title.innerText();
}

/** Goes away as learners do who close the tab, and leaves no call after the end behind. */
async function close(play: Play, visit: Visit): Promise<void> {
  // Of a platform that said no to Initialize, the runtime asks one thing: whether the session runs already.
  const broken = (await rulesBroken(visit)).filter((what) => !/^read \S+_?status while new$/.test(what));
  if (broken.length > 0) throw new Error(broken.join('\n'));
  await scripted(play, visit).closeTab();
}

/** Half-way, with an answer, where nobody keeps anything: the bar is not waited for. */
async function halfUnkept(learner: ReturnType<typeof scripted>): Promise<void> {
  await learner.walker.start();
  await learner.answerPractice();
  await learner.walker.next(PAGES.reads);
}

/** The bar says that something is not saved, and goes on saying it. */
const unsaved = async ({ bar }: ReturnType<typeof scripted>): Promise<string> => {
  await bar.filter({ hasText: NOT_SAVED }).waitFor();
  return NOT_SAVED;
};

/** The platform says no, the learner tries once more, and all is well. */
async function tryAgain(play: Play, how: 'false' | 'throw'): Promise<readonly string[]> {
  const visit = await play.launch({ faults: [{ call: callOn(play, 'Initialize'), how, times: 1 }] });
  const learner = scripted(play, visit);
  const said = await notice(visit);
  await learner.walker.button('Try again').click();
  await visit.module.locator('.ll-notice').waitFor({ state: 'detached' });
  await learner.goHalfWay();
  await close(play, visit);
  return [said];
}

/** Commits fail, the learner reads on, and saves again when they work. */
async function commitsFail(play: Play, how: 'false' | 'http-500'): Promise<readonly string[]> {
  const visit = await play.launch();
  const learner = scripted(play, visit);
  await learner.goHalfWay();
  await failCalls(visit, { call: callOn(play, 'Commit'), how });
  await learner.walker.next(PAGES.checks);
  const said = await unsaved(learner);
  await mendCalls(visit);
  await learner.walker.button('Save again').click();
  await learner.bar.filter({ hasText: /^Saved/ }).waitFor();
  await eventually(async () => (await play.result()).place, 'check');
  await close(play, visit);
  return [said, 'Saved'];
}

/** Every fault, each with what has to be seen of it. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'the API is missing',
    // Each name of the API, and each way up to it: a window that opened this one, and frames around it.
    at: ['learning-hub', 'bridge'],
    async play(play) {
      const visit = await play.launch({ late: -1 });
      const learner = scripted(play, visit);
      const said = await notice(visit);
      await learner.walker.button('Continue anyway').click();
      await halfUnkept(learner);
      const bar = await learner.saving();
      await close(play, visit);
      return [said, bar];
    },
    sees: [NO_PLATFORM, 'Nothing is recorded'],
    kept: 'told',
  },
  {
    name: 'the API is late',
    at: ['moodle'],
    async play(play) {
      const visit = await play.launch({ late: 2_000 });
      await scripted(play, visit).goHalfWay();
      const notices = await visit.module.locator('.ll-notice').count();
      await close(play, visit);
      return [`notices: ${notices}`];
    },
    sees: ['notices: 0'],
    kept: PAGES.reads,
  },
  {
    name: 'Initialize says false',
    at: ['moodle', 'bridge'],
    play: (play) => tryAgain(play, 'false'),
    sees: [NO_PLATFORM],
    kept: PAGES.reads,
  },
  {
    name: 'Initialize throws',
    // The one place that throws by itself.
    at: ['learning-hub'],
    play: (play) => tryAgain(play, 'throw'),
    sees: [NO_PLATFORM],
    kept: PAGES.reads,
  },
  {
    name: 'SetValue says false',
    at: ['moodle', 'bridge'],
    async play(play) {
      const visit = await play.launch({ faults: [{ call: callOn(play, 'SetValue'), how: 'false' }] });
      const learner = scripted(play, visit);
      await halfUnkept(learner);
      const said = await unsaved(learner);
      await close(play, visit);
      return [said];
    },
    sees: [NOT_SAVED],
    kept: PAGES.reads,
    finds: everywhere(['moodle', 'bridge'], NEWER),
  },
  {
    name: 'Commit says false for a while',
    // Of SCORM 1.2, the server’s own failure is next.
    at: ['bridge'],
    play: (play) => commitsFail(play, 'false'),
    sees: [NOT_SAVED, 'Saved'],
    kept: PAGES.checks,
  },
  {
    name: 'the server fails for a while',
    at: ['learning-hub', 'moodle'],
    play: (play) => commitsFail(play, 'http-500'),
    sees: [NOT_SAVED, 'Saved'],
    kept: PAGES.checks,
  },
  {
    name: 'the login runs out',
    at: ['learning-hub', 'moodle'],
    async play(play) {
      const visit = await play.launch();
      const learner = scripted(play, visit);
      await learner.goHalfWay();
      play.server.expire(LEARNER);
      await learner.walker.next(PAGES.checks);
      const said = await unsaved(learner);
      await close(play, visit);
      return [said];
    },
    sees: [NOT_SAVED],
    kept: PAGES.checks,
    finds: everywhere(['learning-hub', 'moodle'], NEWER),
  },
  {
    name: 'the credential runs out',
    at: ['lrs-xapi', 'lrs-cmi5'],
    async play(play) {
      const visit = await play.launch();
      const learner = scripted(play, visit);
      await learner.goHalfWay();
      play.server.expire(LEARNER);
      await learner.walker.next(PAGES.checks);
      const said = await notice(visit);
      const sent = play.server.requests.length;
      await learner.walker.goTo(PAGES.asks);
      await learner.closeTab();
      return [said, `requests afterwards: ${play.server.requests.length - sent}`];
    },
    sees: [SIGNED_OUT, 'requests afterwards: 0'],
    kept: PAGES.checks,
    finds: everywhere(['lrs-xapi', 'lrs-cmi5'], NEWER),
  },
  {
    name: 'the browser denies its storage',
    at: ['bridge', 'lrs-cmi5'],
    async play(play) {
      const allow = await denyStorage(play);
      const visit = await play.launch();
      await scripted(play, visit).goHalfWay();
      await close(play, visit);
      await allow();
      return [];
    },
    sees: [],
    kept: PAGES.reads,
  },
  {
    name: 'the browser’s storage is full',
    at: ['moodle', 'lrs-cmi5'],
    async play(play) {
      const empty = await fillStorage(play);
      const visit = await play.launch();
      await scripted(play, visit).goHalfWay();
      await close(play, visit);
      await empty();
      return [];
    },
    sees: [],
    kept: PAGES.reads,
  },
  ...([denyStorage, fillStorage] as const).map((take): Fault => ({
    name: take === denyStorage ? 'the browser denies its storage' : 'the browser’s storage is full',
    at: ['web'],
    async play(play) {
      const giveBack = await take(play);
      const learner = scripted(play, await play.launch());
      await halfUnkept(learner);
      const said = await unsaved(learner);
      const goodbye = await learner.saveAndExit();
      await giveBack();
      return [said, goodbye];
    },
    sees: [NOT_SAVED, NOT_KEPT],
    kept: 'told',
  })),
  ...([40 * DAY, -40 * DAY] as const).map((jump): Fault => ({
    name: jump > 0 ? 'the clock jumps forwards' : 'the clock jumps back',
    // Two ways of telling time in each direction; the Hub adds up what it is told.
    at: jump > 0 ? ['learning-hub', 'web'] : ['bridge', 'lrs-cmi5'],
    async play(play) {
      const visit = await play.launch();
      const learner = scripted(play, visit);
      await learner.goHalfWay();
      await turnClock(visit, jump);
      await learner.walker.next(PAGES.checks);
      await eventually(async () => (await play.result()).place, 'check');
      await close(play, visit);
      const { seconds } = play.server.report(play.place.platform, LEARNER);
      return [seconds < 600 ? 'minutes spent' : `${seconds} seconds spent`];
    },
    sees: ['minutes spent'],
    kept: PAGES.checks,
  })),
  {
    name: 'two windows at once',
    at: ['bridge', 'web'],
    async play(play) {
      const first = await play.launch();
      const one = scripted(play, first);
      await one.goHalfWay();
      const second = await play.launch();
      const two = scripted(play, second);
      await two.walker.goTo(PAGES.checks);
      await eventually(async () => (await play.result()).place, 'check');
      await one.walker.goTo(PAGES.asks);
      const said = await notice(first);
      await one.walker.button('Use the other window’s progress').click();
      await one.walker.arrived(PAGES.checks);
      await close(play, second);
      await close(play, first);
      return [said];
    },
    sees: [OTHER_WINDOW],
    kept: PAGES.checks,
  },
  {
    name: 'two windows at once, where a new launch ends the one before',
    at: ['lrs-cmi5'],
    async play(play) {
      const first = await play.launch();
      const one = scripted(play, first);
      await one.goHalfWay();
      const second = await play.launch();
      await one.walker.next(PAGES.checks);
      const said = await notice(first);
      await one.closeTab();
      await scripted(play, second).closeTab();
      return [said];
    },
    sees: [NOT_ALLOWED],
    kept: PAGES.checks,
    finds: { 'lrs-cmi5': NEWER },
  },
  {
    name: 'the tab is duplicated, and the learner leaves in one of the two',
    at: ['lrs-cmi5'],
    async play(play) {
      const first = await play.launch();
      const one = scripted(play, first);
      await one.goHalfWay();
      // A window that a page opens takes a copy of its storage along, as a duplicated tab does.
      const opened = first.window.waitForEvent('popup');
      await first.window.evaluate(() => void window.open(location.href));
      const twin = await opened;
      const two = scripted(play, { window: twin, module: twin });
      await twin.getByRole('heading', { level: 1, name: PAGES.reads }).waitFor();
      await one.saveAndExit();
      await two.walker.next(PAGES.checks);
      const said = await notice({ window: twin, module: twin });
      await two.closeTab();
      return [said];
    },
    sees: [OTHER_WINDOW],
    kept: PAGES.checks,
    finds: { 'lrs-cmi5': NEWER },
  },
  {
    // Browsers keep no window that a script opened, such as Learning Hub's player.
    name: 'the page comes back from the browser’s memory',
    at: ['moodle', 'lrs-xapi'],
    async play(play) {
      const visit = await play.launch();
      const learner = scripted(play, visit);
      await learner.goHalfWay();
      await visit.window.goto(`${play.server.url}/lab/returned`);
      await visit.window.goBack({ waitUntil: 'commit' });
      // Of a page that came back, playwright does not know the frames.
      const title = await visit.window.waitForFunction(() => {
        const { contentDocument } = document.querySelector('iframe') ?? { contentDocument: document };
        return contentDocument?.querySelector('.ll-notice__title')?.textContent?.trim();
      });
      const said = String(await title.jsonValue());
      const broken = await rulesBroken(visit);
      await learner.closeTab();
      return [said, ...broken];
    },
    sees: [CLOSED_ONCE],
    kept: PAGES.reads,
  },
  {
    name: 'nothing can be copied, printed or downloaded',
    at: ['moodle'],
    async play(play) {
      await denyWaysOut(play);
      const visit = await play.launch();
      const { module } = visit;
      const learner = scripted(play, visit);
      const { walker } = learner;
      await learner.goHalfWay();
      const box = module.getByRole('textbox', { name: /^What/ });
      await box.fill('Worth keeping');
      await walker.button('Copy what I wrote').click();
      await module.getByText('This browser did not let us copy.').waitFor();
      const copied = (await selectedText(module)).includes('Worth keeping');
      await walker.button('My notes').click();
      await walker.button('Print my notes').click();
      await module.getByText('If nothing happened, press').waitFor();
      await walker.button('Download as plain text').click();
      await module.getByText('Your browser was asked to save').waitFor();
      const shown = (await selectedText(module)).includes('Worth keeping');
      await walker.goTo(PAGES.reads);
      await close(play, visit);
      return [`selected: ${copied}`, `shown: ${shown}`];
    },
    sees: ['selected: true', 'shown: true'],
    kept: PAGES.reads,
  },
];
