import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { AnswerKey, WritingKey } from './support/answer-key.js';
import { callsOf, ELEMENTS, troubles } from './support/conversation.js';
import { openStage } from './support/stage.js';
import { learnerIn, textBox } from './support/walk.js';

const stage = openStage();

const STANDARDS = ['scorm12', 'scorm2004'] as const;

function firstWriting(key: AnswerKey): { readonly title: string; readonly block: string; readonly label: string } {
  for (const { title, blocks } of key.pages) {
    const writing = blocks.find((block): block is WritingKey => block.kind === 'writing');
    if (writing) return { title, block: writing.block, label: writing.labels[0] ?? '' };
  }
  throw new Error('The module has no box to write in.');
}

describe.each(STANDARDS)('%s', (standard) => {
  it('says “Not saved yet” while the platform takes nothing, and saves all of it later', async () => {
    const { context } = await stage.newContext();
    const { platform, module, server, key, learner } = await stage.launch(context, { standard });
    const walker = learnerIn(module, key);
    await walker.start();
    await module.getByText(/Saved \d\d:\d\d/).waitFor();
    await platform.evaluate(() => window.lab.failCommits(true));

    await walker.next(key.pages[1]?.title ?? '');
    await module.getByRole('status').getByText('Not saved yet').waitFor({ state: 'attached' });
    await walker.button('Save again').waitFor();
    await walker.next(key.pages[2]?.title ?? '');
    expect(server.record(standard, learner)[ELEMENTS[standard].location]).toBe(key.pages[0]?.id);

    // In one go, as the module tries again by itself now and then.
    await walker.button('Save again').evaluate((button: HTMLButtonElement) => {
      window.parent.lab.failCommits(false);
      button.click();
    });
    await module.getByText(/Saved \d\d:\d\d/).waitFor();
    await module.getByRole('status').getByText('Saved again').waitFor({ state: 'attached' });
    expect(server.record(standard, learner)[ELEMENTS[standard].location]).toBe(key.pages[2]?.id);
    expect(await platform.evaluate(() => [...window.lab.faults])).toEqual([]);
  });

  it('saves by itself what was refused once', async () => {
    const { context } = await stage.newContext();
    const { platform, module, server, key, learner } = await stage.launch(context, { standard });
    const walker = learnerIn(module, key);
    await walker.start();
    await platform.evaluate(() => window.lab.failCommits(true));
    await walker.next(key.pages[1]?.title ?? '');
    await walker.button('Save again').waitFor();

    await platform.evaluate(() => window.lab.failCommits(false));

    await module.getByText(/Saved \d\d:\d\d/).waitFor();
    expect(server.record(standard, learner)[ELEMENTS[standard].location]).toBe(key.pages[1]?.id);
  });

  it('says that the platform signed the learner out, lets notes be copied, and sends nothing more', async () => {
    const { context } = await stage.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { platform, module, key } = await stage.launch(context, { standard });
    const { title, block, label } = firstWriting(key);
    const walker = learnerIn(module, key);
    await walker.start();
    await walker.goTo(title);
    await textBox(walker.blockBox(block), label).fill('Worth keeping');
    await module.getByText(/Saved \d\d:\d\d/).waitFor();
    await platform.evaluate((finish) => {
      const { API, API_1484_11 } = window as unknown as Record<string, Record<string, (text: string) => string>>;
      (API ?? API_1484_11)?.[finish]?.('');
    }, ELEMENTS[standard].finish);

    await walker.goTo(key.pages[0]?.title ?? '');
    await module.getByRole('heading', { name: 'Your platform has signed you out' }).waitFor();
    await walker.button('Copy my notes').click();
    await module.getByText('Copied. Paste it where you want to keep it.').waitFor();
    expect(await platform.evaluate(() => navigator.clipboard.readText())).toContain('Worth keeping');

    const calls = (await callsOf(platform)).length;
    await walker.next(key.pages[1]?.title ?? '');
    await walker.button('Exit').or(walker.button('Save and exit')).first().waitFor();
    expect((await callsOf(platform)).length).toBe(calls);
  });

  it('plays to the end where the browser keeps nothing', async () => {
    const { context } = await stage.newContext();
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Denied', 'SecurityError');
          },
        });
      }
    });
    const { platform, module, server, key, learner } = await stage.launch(context, { standard });
    await learnerIn(module, key, { words: () => 'A word' }).walk();

    expect(server.record(standard, learner)[ELEMENTS[standard].score]).toBe('100');
    expect(await troubles(platform)).toEqual([]);
  });

  it('claims nothing about keeping words where the browser keeps nothing', async () => {
    const { context } = await stage.newContext();
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Denied', 'SecurityError');
          },
        });
      }
    });
    const { module, key } = await stage.launch(context, { standard });
    const { title, block, label } = firstWriting(key);
    const walker = learnerIn(module, key);
    await walker.start();
    await walker.goTo(title);
    await textBox(walker.blockBox(block), label).fill('A word');
    await walker.button('Keep on this computer', walker.blockBox(block)).click();

    await walker.blockBox(block).getByText('This browser would not keep your words.').waitFor();
    expect(await module.getByText('Your words are kept on this computer').count()).toBe(0);
  });
});

describe('without the script', () => {
  it('everything can be read where scripts are off', async () => {
    const { context } = await stage.newContext({ javaScriptEnabled: false });
    const { server, key } = await stage.show('ward-round', 'scorm12');
    const page = await context.newPage();
    await page.goto(server.contentUrl);
    await expectReadable(page, key);
  });

  it('everything can be read where the script does not arrive', async () => {
    const { context } = await stage.newContext();
    const { server, key } = await stage.show('ward-round', 'scorm12');
    await context.route('**/*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(server.contentUrl);
    await expectReadable(page, key);
  });

  it('everything can be read where the platform answers the script’s address with a page', async () => {
    const { context } = await stage.newContext({}, ['errors']);
    const { server, key } = await stage.show('ward-round', 'scorm12');
    await context.route('**/*.js', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Not found</p>' }));
    const page = await context.newPage();
    await page.goto(server.contentUrl);
    await expectReadable(page, key);
  });
});

/** Sees every page with its words, each question with its answers, each scenario with its outcomes, and the references. */
async function expectReadable(page: Page, key: AnswerKey): Promise<void> {
  await page.getByRole('heading', { level: 1, name: key.title, exact: true }).waitFor();
  // A learner opens what is folded; a summary works without script.
  for (const summary of await page.locator('details > summary').all()) await summary.click();
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  const missing = wordsOf(key).filter((words) => !text.includes(words));
  expect(missing).toEqual([]);
  expect(wordsOf(key).length).toBeGreaterThan(60);

  for (const { title } of key.pages) {
    expect(await page.getByRole('heading', { level: 1, name: title, exact: true }).isVisible(), title).toBe(true);
  }
  const references = page.locator('.ll-references > li');
  expect(await references.count()).toBeGreaterThan(20);
  expect(await references.last().isVisible()).toBe(true);
  // The right answer is named.
  expect(await page.locator('[data-part="feedback-title"]').getByText('Right.').first().isVisible()).toBe(true);
  // Without the script a contents link is an anchor.
  await page.locator('.ll-cover__contents a').last().click();
  expect(page.url()).toMatch(/#page-/);
}

/** Words that have to be there: titles, options, reasons, decisions, what the boxes ask. */
function wordsOf(key: AnswerKey): readonly string[] {
  return key.pages.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => {
      if (block.kind === 'question') return [...block.options, ...block.feedback];
      if (block.kind === 'writing') return block.labels;
      if (block.kind === 'task') return [...block.options, ...block.values];
      return block.decisions.flatMap(({ prompt, options }) => [prompt, ...options.map(({ label }) => label)]);
    }),
  ]);
}
