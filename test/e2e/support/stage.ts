import { type Browser, type BrowserContext, type BrowserContextOptions, type Frame, type Page } from 'playwright';
import { launchBrowser } from '../../support/browser.js';
import { PATIENCE, PATIENT } from '../../support/patience.js';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  createLabServer,
  type LabServer,
  type LaunchOptions,
  type PackageFiles,
  type RecordedCall,
  type Standard,
} from '../../../packages/lms-lab/src/index.js';
import { readKey, type AnswerKey } from './answer-key.js';
import { packageOf, released, type ModuleName } from './packages.js';

declare global {
  interface Window {
    readonly lab: {
      readonly calls: readonly RecordedCall[];
      readonly faults: readonly string[];
      failCommits(fail: boolean): void;
      close(): void;
    };
  }
}

/** Which module is played, and how it is launched. */
export type Launch = Partial<LaunchOptions> & { readonly module?: ModuleName; readonly released?: boolean };

/** One launch: the platform's own page, and the page or frame that the module is in. */
export interface Launched {
  readonly platform: Page;
  readonly module: Page | Frame;
  readonly server: LabServer;
  readonly key: AnswerKey;
  readonly standard: Standard;
  readonly learner: string;
}

/** What a browser did besides showing pages. No test may leave a trace of the first three. */
export interface Traces {
  /** Requests to anywhere but this machine. */
  readonly outside: string[];
  /** Refusals by the module's Content-Security-Policy. */
  readonly violations: string[];
  /** Exceptions nobody caught. */
  readonly errors: string[];
  /** Every request: address and body. */
  readonly requests: string[];
}

interface Show {
  readonly server: LabServer;
  readonly files: PackageFiles;
  readonly key: AnswerKey;
}

/**
 * One browser for a test file, a lab for each package that it asks for, and a fresh context for each test. After each
 * test it looks at the traces, so that every test is also a test that the module stays sealed.
 */
export function openStage() {
  const shows = new Map<string, Promise<Show>>();
  let browser: Browser;
  let open: { readonly context: BrowserContext; readonly traces: Traces; readonly wanted: Set<keyof Traces> }[] = [];
  let learners = 0;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all([...shows.values()].map(async (show) => (await show).server.close()));
  });

  afterEach(async () => {
    const ended = open;
    open = [];
    await Promise.all(ended.map(({ context }) => context.close()));
    for (const { traces, wanted } of ended) {
      for (const trace of ['outside', 'violations', 'errors'] as const) {
        if (!wanted.has(trace)) expect(traces[trace], trace).toEqual([]);
      }
    }
  });

  async function makeShow(module: ModuleName, standard: Standard, asReleased: boolean): Promise<Show> {
    const built = await packageOf(module, standard);
    const files = asReleased ? released(built) : built;
    const page = await browser.newPage();
    const key = await readKey(files, page);
    await page.close();
    return { server: await createLabServer({ files }), files, key };
  }

  /** The package, its answers, and the lab that plays it. */
  function show(module: ModuleName, standard: Standard, asReleased = false): Promise<Show> {
    const name = `${module} ${standard} ${asReleased}`;
    const made = shows.get(name) ?? makeShow(module, standard, asReleased);
    shows.set(name, made);
    return made;
  }

  /** A browser profile of its own. `wanted` names the traces that the test means to leave. */
  async function newContext(
    options: BrowserContextOptions = {},
    wanted: readonly (keyof Traces)[] = [],
  ): Promise<{ context: BrowserContext; traces: Traces }> {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(PATIENCE);
    const traces: Traces = { outside: [], violations: [], errors: [], requests: [] };
    context.on('request', (request) => {
      const address = request.url();
      traces.requests.push(`${request.method()} ${address}\n${request.postData() ?? ''}`);
      if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:|about:|file:)/.test(address)) traces.outside.push(address);
    });
    context.on('console', (message) => {
      const text = message.text();
      if (/Content Security Policy|Permissions policy violation/i.test(text)) traces.violations.push(text);
    });
    context.on('weberror', (error) => traces.errors.push(String(error.error())));
    await context.exposeBinding('reportViolation', (_, text: string) => void traces.violations.push(text));
    await context.addInitScript(() => {
      const report = (window as unknown as { reportViolation?: (text: string) => void }).reportViolation;
      document.addEventListener('securitypolicyviolation', (event) =>
        report?.(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    open.push({ context, traces, wanted: new Set(wanted) });
    return { context, traces };
  }

  /** A learner whom no platform has met yet. */
  function newLearner(): string {
    learners += 1;
    return `learner-${learners}`;
  }

  /** Opens the module as a platform does, and waits until its first page is there. */
  async function launch(context: BrowserContext, options: Launch = {}): Promise<Launched> {
    const { module: name = 'ward-round', released: asReleased = false, ...given } = options;
    const standard = given.standard ?? 'scorm12';
    const learner = given.learner ?? newLearner();
    const { server, key } = await show(name, standard, asReleased);
    const platform = await context.newPage();
    await platform.goto(server.launchUrl({ ...given, standard, learner }));
    const module = given.window === 'popup' ? await popupOf(platform) : await frameOf(platform);
    await module.locator('html.ll-ready .ll-page:not([hidden]) h1').waitFor();
    return { platform, module, server, key, standard, learner };
  }

  return { show, newContext, newLearner, launch };
}

/** Takes the module away, as a learner does who closes the player, and waits until the platform has its goodbye. */
export async function leave(platform: Page, server: LabServer): Promise<void> {
  const { finishes } = server;
  await platform.evaluate(() => window.lab.close());
  await expect.poll(() => server.finishes, PATIENT).toBe(finishes + 1);
}

async function popupOf(platform: Page): Promise<Page> {
  const [popup] = await Promise.all([platform.waitForEvent('popup'), platform.click('#open')]);
  return popup;
}

async function frameOf(platform: Page): Promise<Frame> {
  // A nested launch has one frame in another; the module is in the innermost.
  const element = await platform.waitForSelector('#content');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The platform shows no frame.');
  return frame;
}
