import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { callsOf, commits, ELEMENTS, STATE_FORM, troubles } from './support/conversation.js';
import { PATIENT } from '../support/patience.js';
import { leave, openStage } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

const STANDARDS = ['scorm12', 'scorm2004'] as const;

describe.each(STANDARDS)('the first calls of %s', (standard) => {
  it.each(['ward-round', 'large'] as const)('are three values and one commit for %s', async (name) => {
    const { context } = await stage.newContext();
    const { platform, module } = await stage.launch(context, { standard, module: name });
    await module.getByRole('button', { name: 'Start', exact: true }).waitFor();

    const [first = [], ...more] = commits(await callsOf(platform), standard);
    expect(first.length).toBeLessThanOrEqual(3);
    expect(first.length).toBeGreaterThan(0);
    expect(more).toEqual([[]]);
    expect(await troubles(platform)).toEqual([]);
  });

  it.each([
    ['ab-initio', true],
    ['resume', false],
    ['', false],
  ] as const)('lead to the right page with entry “%s”', async (entry, blank) => {
    const { context } = await stage.newContext();
    const earlier = await stage.launch(context, { standard });
    const { server, learner, key } = earlier;
    const title = key.pages[2]?.title ?? '';
    await learnerIn(earlier.module, key).start();
    await learnerIn(earlier.module, key).goTo(title);
    await leave(earlier.platform, server);
    const stranger = stage.newLearner();
    if (!blank) server.setRecord(standard, server.record(standard, learner), stranger);

    const { module, platform } = await stage.launch(context, { standard, entry, learner: stranger });

    if (blank) await module.getByRole('button', { name: 'Start', exact: true }).waitFor();
    else await module.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(await troubles(platform)).toEqual([]);
  });

  it.each(['browse', 'review'] as const)('write nothing in %s mode, and everything plays', async (mode) => {
    const { context } = await stage.newContext();
    const { platform, module, server, key, learner } = await stage.launch(context, { standard, mode });
    const walker = learnerIn(module, key);
    await walker.start();
    await walker.doPage(key.pages[0]!);
    await module.getByText('Looking only: nothing is recorded').waitFor();
    await walker.goTo(key.pages.find(({ blocks }) => blocks.some((block) => block.kind === 'scenario'))?.title ?? '');
    const { set, commit, finish } = ELEMENTS[standard];
    await platform.evaluate(() => window.lab.close());
    await expect.poll(async () => (await callsOf(platform)).at(-1)?.call, PATIENT).toBe(finish);

    expect((await callsOf(platform)).filter(({ call }) => call === set || call === commit)).toEqual([]);
    expect(server.record(standard, learner)).toEqual({});
    expect(await troubles(platform)).toEqual([]);
  });
});

/** Five seconds of looking, then the words of it, before page one. */
async function expectNoPlatform(page: Page | Frame): Promise<void> {
  await page.getByRole('heading', { name: 'Your platform is not recording this', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Start', exact: true }).count()).toBe(0);
  // The contents lead nowhere before the learner has decided.
  await page.locator('.ll-cover__contents a').first().click();
  expect(await page.locator('#cover').isVisible()).toBe(true);
}

describe('with no platform', () => {
  it('says so after five seconds, over http, and then everything plays and the certificate says it too', async () => {
    const { context } = await stage.newContext();
    const { server, key } = await stage.show('ward-round', 'scorm12', true);
    const page = await context.newPage();
    await page.goto(server.contentUrl);
    await page.getByText('Looking for your platform. This takes five seconds at most.').waitFor();
    const from = Date.now();
    await expectNoPlatform(page);
    // Not at once: some platforms bring their API after the page.
    expect(Date.now() - from).toBeGreaterThan(3_000);

    await page.getByRole('button', { name: 'Continue anyway', exact: true }).click();
    await page.getByText('Nothing is recorded').waitFor();
    await learnerIn(page, key).walk();

    await page.getByRole('article', { name: 'Certificate of completion' }).waitFor();
    await page.getByText('Not recorded by a learning platform.').waitFor();
    await page.getByRole('button', { name: 'Exit', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Nothing was recorded' }).waitFor();
  });

  it('says so from a file, too, and everything plays', async () => {
    const { context } = await stage.newContext();
    const { files, key } = await stage.show('ward-round', 'scorm2004');
    const folder = await mkdtemp(path.join(tmpdir(), 'ladder-file-'));
    try {
      for (const [name, bytes] of files) {
        await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
        await writeFile(path.join(folder, name), bytes);
      }
      const page = await context.newPage();
      await page.goto(pathToFileURL(path.join(folder, 'index.html')).href);
      await expectNoPlatform(page);
      await page.getByRole('button', { name: 'Continue anyway', exact: true }).click();
      await learnerIn(page, key).walk();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('finds a late one by Try again, and records from there', async () => {
    const { context } = await stage.newContext();
    const { platform, module, server, learner, key } = await stage.launch(context, { late: 6_500 });
    await expectNoPlatform(module);
    await platform.waitForFunction(() => 'API' in window);

    await module.getByRole('button', { name: 'Try again', exact: true }).click();

    await learnerIn(module, key).start();
    await module.getByText(/Saved \d\d:\d\d/).waitFor();
    expect(server.record('scorm12', learner)['cmi.core.lesson_location']).toBe(key.pages[0]?.id);
    expect(await troubles(platform)).toEqual([]);
  });
});

describe('a module of 100 pages and 300 questions', () => {
  it.each(STANDARDS)('fits in what every platform keeps, and comes back whole: %s', async (standard) => {
    const { context } = await stage.newContext();
    const { platform, module, server, learner, key } = await stage.launch(context, { standard, module: 'large' });
    expect(key.pages.flatMap(({ blocks }) => blocks)).toHaveLength(300);
    await learnerIn(module, key).start();
    const given = await pageThrough(module, 'answer');
    expect(given).toHaveLength(300);
    expect(given.every((choice) => choice.length > 0)).toBe(true);
    await leave(platform, server);
    expect(server.record(standard, learner)['cmi.suspend_data']).toMatch(STATE_FORM);
    expect(await troubles(platform)).toEqual([]);

    const again = await stage.launch(context, { standard, module: 'large', learner });

    await again.module.getByRole('heading', { level: 1, name: 'The end of this module' }).waitFor();
    await again.module.getByRole('button', { name: 'Contents', exact: true }).click();
    await again.module
      .locator('.ll-panel')
      .getByRole('link', { name: key.pages[0]?.title ?? '', exact: true })
      .click();
    expect(await pageThrough(again.module, 'read')).toEqual(given);
    const [first = []] = commits(await callsOf(again.platform), standard);
    expect(first.length).toBeLessThanOrEqual(3);
  });
});

/**
 * Goes through every page inside the page itself, as 900 clicks from outside would take minutes, and either answers each
 * question, with options in turn, or reads which answer is marked as the learner's own. Returns the labels for each.
 */
function pageThrough(module: Page | Frame, doing: 'answer' | 'read'): Promise<readonly (readonly string[])[]> {
  return module.evaluate(async (what) => {
    type Drawn = HTMLElement & { readonly updateComplete?: Promise<unknown> };
    const settled = async (): Promise<void> => {
      const page = '.ll-page:not([hidden]) :is(ll-question, ll-assessment)';
      await document.querySelector<Drawn>('ll-player')?.updateComplete;
      for (const element of document.querySelectorAll<Drawn>(page)) await element.updateComplete;
    };
    const answer = async (question: Element, at: number): Promise<readonly string[]> => {
      const inputs = [...question.querySelectorAll('input')];
      const count = inputs[0]?.type === 'checkbox' ? 2 : 1;
      const chosen = inputs.map((_, next) => inputs[(at + next) % inputs.length]!).slice(0, count);
      chosen.forEach((input) => input.click());
      const labels = chosen.map((input) => input.labels?.[0]?.innerText.trim() ?? '');
      question.querySelector<HTMLButtonElement>('.ll-question__check')?.click();
      await settled();
      return labels;
    };
    const read = (question: Element): readonly string[] =>
      [...question.querySelectorAll<HTMLElement>('.ll-mark--chosen .ll-mark__label')].map((label) =>
        label.innerText.trim(),
      );
    const found: string[][] = [];
    for (;;) {
      const page = document.querySelector<HTMLElement>('.ll-page:not([hidden])');
      for (const question of page?.querySelectorAll('ll-question') ?? []) {
        const labels = what === 'answer' ? await answer(question, found.length) : read(question);
        found.push([...labels].sort());
      }
      const next = document.querySelector<HTMLButtonElement>('.ll-steps__next');
      if (!next) return found;
      next.click();
      await settled();
    }
  }, doing);
}
