import { type Browser, type BrowserContext, type Frame, type Page } from 'playwright';
import { launchBrowser } from '../../support/browser.js';
import { PATIENCE } from '../../support/patience.js';
import { afterAll, beforeAll } from 'vitest';
import type { SessionView } from '../../../packages/core/src/index.js';
import {
  createLabServer,
  type LabServer,
  type LaunchRequest,
  type LearnerReport,
} from '../../../packages/lms-lab/src/index.js';
import { readKey, type AnswerKey } from '../../e2e/support/answer-key.js';
import { packageFor, placeOf, type FixturePackage } from './packages.js';
import { scormOf, type Place } from './places.js';

/** Who plays; each play has a lab of its own, so one name does for all. */
export const LEARNER = 'learner-1';

/** One launch: the window that it is in, and the page or frame of the module. */
export interface Visit {
  readonly window: Page;
  readonly module: Page | Frame;
}

/** What the platform's own pages say of the learner. */
export interface Result {
  readonly completion: LearnerReport['completion'];
  readonly success: LearnerReport['success'];
  readonly score: number | undefined;
  /** The page that the next launch would go on from, as the saved state has it. */
  readonly place: string;
}

/** One learner on one place: a lab of its own, and a browser profile of its own that lasts over launches. */
export interface Play {
  readonly place: Place;
  readonly key: AnswerKey;
  readonly server: LabServer;
  readonly context: BrowserContext;
  /** Opens the module as the place does; the words of the place where it refuses. */
  open(more?: Partial<LaunchRequest>): Promise<Visit | string>;
  /** The same, where no refusal is expected. */
  launch(more?: Partial<LaunchRequest>): Promise<Visit>;
  result(): Promise<Result>;
  /** What this browser keeps of ours, by key. */
  kept(): Promise<Readonly<Record<string, string>>>;
}

/** One browser for a test file; a play may go on beside others. */
export function openStage() {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser({
      // Pages that are left are to be kept by the browser, as they are for learners; playwright turns that off, and
      // Chromium without windows has to be asked.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: ['--enable-bfcache'],
    });
  });
  afterAll(() => browser.close());

  /** Plays on a place; the lab and the browser profile go when the play is over. */
  async function on<T>(place: Place, play: (play: Play) => Promise<T>, module?: FixturePackage): Promise<T> {
    const pack = module ?? (await packageFor(place.standard));
    const server = await createLabServer({ files: pack.files }, { platform: place.platform });
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE);
    try {
      return await play(await begin(place, pack, server, context));
    } finally {
      await context.close();
      await server.close();
    }
  }

  return { on };
}

const keys = new Map<FixturePackage, Promise<AnswerKey>>();

/** What can be answered in a package, read in the browser once. */
function keyOf(pack: FixturePackage, context: BrowserContext): Promise<AnswerKey> {
  const known = keys.get(pack);
  if (known) return known;
  const reading = context.newPage().then(async (parser) => {
    const key = await readKey(pack.files, parser);
    await parser.close();
    return key;
  });
  keys.set(pack, reading);
  return reading;
}

async function begin(place: Place, pack: FixturePackage, server: LabServer, context: BrowserContext): Promise<Play> {
  const standard = scormOf(place);
  const key = await keyOf(pack, context);

  async function kept(): Promise<Readonly<Record<string, string>>> {
    const { origins } = await context.storageState();
    return Object.fromEntries(
      origins.flatMap(({ localStorage }) => localStorage.map(({ name, value }) => [name, value])),
    );
  }

  async function open(more: Partial<LaunchRequest> = {}): Promise<Visit | string> {
    const outer = await context.newPage();
    const window = place.window;
    await outer.goto(
      server.launchUrl({
        platform: place.platform,
        learner: LEARNER,
        window,
        ...(standard ? { standard } : {}),
        ...more,
      }),
    );
    const inner = window === 'player' ? await playerOf(outer) : outer;
    if (typeof inner === 'string') return inner;
    const module = window === 'self' ? inner : await frameOf(inner);
    await module.locator('html.ll-ready .ll-page:not([hidden]) h1').waitFor();
    // Until the platform has answered, what is shown says nothing of what it keeps.
    await module.waitForFunction(() => {
      const { session } = document.querySelector<HTMLElement & { session?: SessionView }>('ll-player') ?? {};
      return session !== undefined && session.connection !== 'connecting';
    });
    return { window: inner, module };
  }

  return {
    place,
    key,
    server,
    context,
    open,
    async launch(more) {
      const visit = await open(more);
      if (typeof visit === 'string') throw new Error(`${place.label} refused: ${visit}`);
      return visit;
    },
    async result() {
      const { completion, success, score, state } = server.report(place.platform, LEARNER, standard);
      const saved =
        place.standard === 'web'
          ? ((await kept())[`ll.state.${pack.module.id}.web`] ?? '').replace(/^@.*;/, '')
          : state;
      return { completion, success, score, place: placeOf(pack.module, saved) };
    },
    kept,
  };
}

/** Presses the platform's button; the window that it opens, or the message that comes in its place. */
async function playerOf(outer: Page): Promise<Page | string> {
  const refused = await outer.waitForFunction(() => {
    const open = document.getElementById('open');
    const { lab } = window as unknown as { lab?: { alerts: readonly string[] } };
    if (lab?.alerts[0]) return lab.alerts[0];
    return open && !open.hidden ? 'open' : undefined;
  });
  const said = await refused.jsonValue();
  if (said !== 'open') return String(said);
  const [player] = await Promise.all([outer.waitForEvent('popup'), outer.click('#open')]);
  return player;
}

async function frameOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#content');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The platform shows no frame.');
  return frame;
}
