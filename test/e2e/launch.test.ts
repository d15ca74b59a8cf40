import { createLabServer, type LabServer, type LaunchOptions } from '../../packages/lms-lab/src/index.js';
import { type Browser, type BrowserContext, type Frame, type Page } from 'playwright';
import { launchBrowser } from '../support/browser.js';
import { PATIENT } from '../support/patience.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LearningEvent, SessionPort, SessionView } from '../../packages/core/src/index.js';
import { barePackage } from '../support/bare-package.js';

/** What the bare package puts on its window. */
interface Learner {
  track(event: unknown): void;
  readonly session: SessionView | undefined;
  readonly port: SessionPort;
}

declare global {
  interface Window {
    readonly learner: Learner;
  }
}

let browser: Browser;
let servers: Readonly<Record<'scorm12' | 'scorm2004', LabServer>>;
let context: BrowserContext;
let learners = 0;
let learner: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const [scorm12, scorm2004] = await Promise.all([barePackage('scorm12'), barePackage('scorm2004')]);
  servers = {
    scorm12: await createLabServer({ files: scorm12 }),
    scorm2004: await createLabServer({ files: scorm2004 }),
  };
});

afterAll(async () => {
  await browser.close();
  await Promise.all([servers.scorm12.close(), servers.scorm2004.close()]);
});

beforeEach(async () => {
  context = await browser.newContext();
  learners += 1;
  learner = `learner-${learners}`;
});

afterEach(() => context.close());

/** Opens a launch and gives the LMS's page and the module's frame. */
async function launch(
  options: Partial<LaunchOptions> & Pick<LaunchOptions, 'standard'>,
): Promise<{ page: Page; module: Frame | Page }> {
  const page = await context.newPage();
  await page.goto(servers[options.standard].launchUrl({ learner, ...options }));
  if (options.window === 'popup') {
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.click('#open')]);
    await ready(popup);
    return { page, module: popup };
  }
  const module = await moduleFrame(page);
  await ready(module);
  return { page, module };
}

async function moduleFrame(page: Page): Promise<Frame> {
  for (;;) {
    const found = page.frames().find((frame) => frame.url().endsWith('/content/index.html'));
    if (found) return found;
    await page.waitForTimeout(20);
  }
}

const ready = (module: Frame | Page): Promise<unknown> =>
  module.waitForFunction(
    () => window.learner?.session && window.learner.session.connection !== 'connecting',
    undefined,
    PATIENT,
  );

const view = (module: Frame | Page): Promise<SessionView | undefined> => module.evaluate(() => window.learner.session);

const track = (module: Frame | Page, ...events: readonly LearningEvent[]): Promise<void> =>
  module.evaluate((all) => all.forEach((event) => window.learner.track(event)), events);

const saved = (module: Frame | Page): Promise<unknown> =>
  module.waitForFunction(() => ['saved', 'sent'].includes(window.learner.session?.saving.state ?? ''));

const event = (type: string, fields: object = {}): LearningEvent => ({ type, ...fields }) as LearningEvent;
const opened = (page: string): LearningEvent => event('page-opened', { page });
const answered = (block: string, ...choice: number[]): LearningEvent =>
  event('answered', { block, choice, seconds: 3 });
const everything = [
  opened('plan-it'),
  opened('lead-it'),
  event('assessment-started', { seed: 5 }),
  answered('lead-it-q1', 1),
  answered('lead-it-q2', 1),
];

describe.each(['scorm12', 'scorm2004'] as const)('%s', (standard) => {
  it.each([
    ['three frames deep', { nested: 2 }],
    ['under a late API', { late: 1_500 }],
  ])('plays %s, breaks no rule, and goes on at the next launch', async (_, options) => {
    const server = servers[standard];
    const goodbyes = server.finishes;
    const { page, module } = await launch({ standard, ...options });
    await track(module, opened('plan-it'), answered('plan-it-q1', 2), opened('lead-it'));
    await saved(module);

    await page.evaluate(() => window.lab.close());
    await expect.poll(() => server.finishes, PATIENT).toBe(goodbyes + 1);

    expect(await page.evaluate(() => window.lab.faults)).toEqual([]);
    const next = await launch({ standard, ...options });
    expect(await view(next.module)).toMatchObject({ connection: 'recording', startPlace: 2, notice: undefined });
  });

  it('reports a pass once, with score and time, and keeps it', async () => {
    const server = servers[standard];
    const { page, module } = await launch({ standard });
    await track(module, ...everything);
    const expected =
      standard === 'scorm12'
        ? { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' }
        : { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '1' };

    expect(server.record(standard, learner)).toMatchObject(expected);

    await page.evaluate(() => window.lab.close());
    const next = await launch({ standard });
    await track(next.module, opened('plan-it'), answered('plan-it-q1', 0));
    await next.page.evaluate(() => window.lab.close());
    const rewritten = await next.page.evaluate(() =>
      window.lab.calls.map(({ args }) => String(args[0])).filter((name) => /status|score/.test(name)),
    );

    expect(await view(next.module).catch(() => undefined)).toBeUndefined();
    expect(server.record(standard, learner)).toMatchObject(expected);
    expect(rewritten.filter((name) => name.includes('score'))).toEqual([]);
    expect(await next.page.evaluate(() => window.lab.faults)).toEqual([]);
  });

  it('loses nothing when the learner just leaves the site', async () => {
    const server = servers[standard];
    const { page, module } = await launch({ standard });
    await track(module, opened('plan-it'), answered('plan-it-q1', 2));

    await page.goto('about:blank');

    await expect.poll(() => server.record(standard, learner)['cmi.suspend_data'], PATIENT).toMatch(/\./);
    const next = await launch({ standard });
    expect((await view(next.module))?.progress.blocks[0]).toEqual({ kind: 'question', choice: [2] });
  });

  it('loses nothing when the module is reloaded in its frame, and does not claim to record what it cannot', async () => {
    const { page, module } = await launch({ standard });
    await track(module, opened('plan-it'), opened('lead-it'));

    await module.evaluate(() => window.location.reload());
    await page.waitForTimeout(300);
    const again = await moduleFrame(page);
    await ready(again);

    expect(await view(again)).toMatchObject({ connection: 'not-recording', notice: { type: 'no-platform' } });
    expect((await view((await launch({ standard })).module))?.startPlace).toBe(2);
  });

  it('offers the newer copy of this device when the platform lost the last save', async () => {
    const { page, module } = await launch({ standard });
    await track(module, opened('plan-it'));
    await saved(module);
    await page.evaluate(() => window.lab.failCommits(true));
    await track(module, opened('lead-it'));
    await module.waitForFunction(() => window.learner.session?.saving.state === 'not-saved');
    await page.evaluate(() => window.lab.close());

    const next = await launch({ standard });
    const offered = await view(next.module);
    await next.module.evaluate(() => window.learner.port.chooseCopy('device'));

    expect(offered).toMatchObject({ startPlace: 1, notice: { type: 'newer-on-device' } });
    expect(await view(next.module)).toMatchObject({ startPlace: 2, notice: undefined, saving: { state: 'saved' } });
  });
});

describe('the manners of platforms', () => {
  it.each(['learning-hub', 'esr', 'moodle', 'aicc-shim'] as const)('plays on %s without a fault', async (platform) => {
    const { page, module } = await launch({ standard: 'scorm12', platform });
    await track(module, ...everything);
    await saved(module);
    const saving = (await view(module))?.saving.state;
    await page.evaluate(() => window.lab.close());

    expect(servers.scorm12.record('scorm12', learner)).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
    });
    expect(saving).toBe(platform === 'aicc-shim' ? 'sent' : 'saved');
    expect(await page.evaluate(() => window.lab.faults)).toEqual([]);
  });

  it('takes nothing of a finished attempt into the new one that Learning Hub begins', async () => {
    const first = await launch({ standard: 'scorm12', platform: 'learning-hub' });
    await track(first.module, ...everything);
    await first.page.evaluate(() => window.lab.close());

    const next = await launch({ standard: 'scorm12', platform: 'learning-hub' });

    expect(await view(next.module)).toMatchObject({ outcome: 'under-way', notice: { type: 'new-attempt' } });
  });

  it('lets the learner save and exit, and closes the popup that the platform opened', async () => {
    const { page, module } = await launch({ standard: 'scorm12', window: 'popup' });
    await track(module, opened('plan-it'));
    const closed = (module as Page).waitForEvent('close');

    void module.evaluate(() => window.learner.port.saveAndExit()).catch(() => undefined);
    await closed;

    expect(servers.scorm12.record('scorm12', learner)['cmi.core.lesson_location']).toBe('plan-it');
    expect(await page.evaluate(() => window.lab.faults)).toEqual([]);
  });

  it('says that a frame stays open after save and exit', async () => {
    const { module } = await launch({ standard: 'scorm12' });
    await track(module, opened('plan-it'));

    const result = await module.evaluate(() => window.learner.port.saveAndExit());

    expect(result).toMatchObject({ saving: { state: 'saved' }, windowOpen: true });
  });
});
