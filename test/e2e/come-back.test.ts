import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { AnswerKey, PageKey, QuestionKey, ScenarioKey } from './support/answer-key.js';
import { callsOf, ELEMENTS, troubles } from './support/conversation.js';
import { PATIENT } from '../support/patience.js';
import { leave, openStage, type Launched } from './support/stage.js';
import { learnerIn, wrongChoice } from './support/walk.js';

const stage = openStage();

/** The first page with a question for practice, and the first with a scenario of more than one decision. */
function placesIn(key: AnswerKey): { asks: PageKey; question: QuestionKey; decides: PageKey; scenario: ScenarioKey } {
  for (const asks of key.pages) {
    const question = asks.blocks.find((block): block is QuestionKey => block.kind === 'question');
    if (!question) continue;
    for (const decides of key.pages) {
      const scenario = decides.blocks.find((block): block is ScenarioKey => block.kind === 'scenario');
      if (scenario) return { asks, question, decides, scenario };
    }
  }
  throw new Error('The module has no question or no scenario.');
}

/** Answers a question wrongly, goes to a scenario, and stops after its first decision. */
async function goHalfWay({ module, key }: Launched): Promise<void> {
  const { asks, question, decides, scenario } = placesIn(key);
  const learner = learnerIn(module, key);
  await learner.start();
  if (asks !== key.pages[0]) await learner.goTo(asks.title);
  await learner.answer(question, wrongChoice(question));
  await learner.goTo(decides.title);
  const box = learner.blockBox(scenario.block);
  await learner.button(scenario.decisions[0]?.options[0]?.label ?? '', box).click();
  await learner.button('Continue', box).click();
  await box.getByRole('heading', { name: scenario.decisions[1]?.prompt ?? '', exact: true }).waitFor();
}

/** Sees everything where it was: the page, the scenario at its second decision, the answer with its verdict. */
async function expectHalfWay({ module, key }: Launched): Promise<void> {
  const { asks, question, decides, scenario } = placesIn(key);
  const learner = learnerIn(module, key);
  await learnerArrives(module, decides.title);
  const box = learner.blockBox(scenario.block);
  await box.getByRole('heading', { name: scenario.decisions[1]?.prompt ?? '', exact: true }).waitFor();
  await box
    .getByRole('list', { name: 'Your way so far' })
    .getByText(scenario.decisions[0]?.options[0]?.label ?? '')
    .waitFor();
  await learner.goTo(asks.title);
  const marked = learner.blockBox(question.block).locator('.ll-mark--chosen');
  await marked.first().waitFor();
  const labels = await marked.locator('.ll-mark__label').allInnerTexts();
  expect(new Set(labels)).toEqual(new Set(wrongChoice(question).map((at) => question.options[at])));
  expect(await learner.blockBox(question.block).getByText('Your answer').count()).toBe(labels.length);
}

const learnerArrives = (module: Page | Frame, title: string): Promise<void> =>
  module.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

describe.each(['scorm12', 'scorm2004'] as const)('%s', (standard) => {
  it.each(['closing the tab', 'taking the frame away', 'Save and exit'] as const)(
    'goes on where the learner left it by %s',
    async (way) => {
      const { context } = await stage.newContext();
      const first = await stage.launch(context, { standard });
      const { server, learner } = first;
      await goHalfWay(first);
      const finishes = server.finishes;
      if (way === 'closing the tab') {
        await first.platform.close({ runBeforeUnload: true });
      } else if (way === 'taking the frame away') {
        await first.platform.evaluate(() => document.querySelector('#content')?.remove());
      } else {
        await learnerIn(first.module, first.key).button('Save and exit').click();
        await first.module.getByRole('heading', { level: 1, name: 'Saved', exact: true }).waitFor();
        await first.module.getByText('You can close this window.').waitFor();
      }
      await expect.poll(() => server.finishes, PATIENT).toBe(finishes + 1);
      if (way !== 'closing the tab') expect(await troubles(first.platform)).toEqual([]);

      const next = await stage.launch(context, { standard, learner });
      await expectHalfWay(next);
      expect(await troubles(next.platform)).toEqual([]);
    },
  );

  it('keeps status and score of a finished module, whatever is clicked later', async () => {
    const { context } = await stage.newContext();
    const first = await stage.launch(context, { standard });
    const { server, learner, key } = first;
    await learnerIn(first.module, key).walk();
    await leave(first.platform, server);
    const { state: _, ...statuses } = ELEMENTS[standard];
    const kept = (): readonly (string | undefined)[] =>
      [...statuses.passed.map((value) => value.split('=')[0] ?? ''), statuses.score].map(
        (element) => server.record(standard, learner)[element],
      );
    const reported = kept();

    const again = await stage.launch(context, { standard, learner });
    await learnerArrives(again.module, 'The end of this module');
    expect(await again.module.getByRole('heading', { name: 'What is left', exact: true }).count()).toBe(0);
    const learnerAgain = learnerIn(again.module, key);
    await learnerAgain.button('Contents').click();
    await again.module.getByText('Nothing is left to do. You have finished.').waitFor();
    await again.module.locator('.ll-panel').getByRole('link', { name: 'Start', exact: true }).click();
    await again.module.getByText('You have finished this module.').waitFor();
    await learnerAgain.button('Read it again').click();
    await undoEverything(again);
    await leave(again.platform, server);

    const written = (await callsOf(again.platform)).filter(({ call }) => call === statuses.set);
    expect(written.map(({ args }) => String(args[0])).filter((name) => /status|score/.test(name))).toEqual([]);
    expect(kept()).toEqual(reported);
    expect(reported).not.toContain(undefined);
    expect(await troubles(again.platform)).toEqual([]);
  });
});

/** Answers every practice question wrongly and starts every scenario again. */
async function undoEverything({ module, key }: Launched): Promise<void> {
  const learner = learnerIn(module, key);
  for (const [at, page] of key.pages.entries()) {
    if (at > 0) await learner.next(page.title);
    for (const block of page.blocks) {
      const box = learner.blockBox(block.block);
      if (block.kind === 'question' && !block.scored) {
        await learner.button('Try again', box).click();
        await learner.answer(block, wrongChoice(block));
      } else if (block.kind === 'scenario') {
        await learner.button('Start again', box).click();
        await learner.button(block.decisions[0]?.options[0]?.label ?? '', box).click();
        await box.locator('.ll-scenario__outcome').waitFor();
      } else if ('scored' in block && block.scored) {
        // What was passed stands, and cannot be answered anew.
        expect(await box.getByRole('button').count()).toBe(0);
      }
    }
  }
}

describe('a module without a check', () => {
  it.each([
    ['scorm12', { 'cmi.core.lesson_status': 'completed' }],
    ['scorm2004', { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' }],
  ] as const)('is finished when every page was opened, with no invented score: %s', async (standard, expected) => {
    const { context } = await stage.newContext();
    const { module, platform, server, key, learner } = await stage.launch(context, { module: 'no-check', standard });
    const walker = learnerIn(module, key);
    await walker.start();
    await walker.next(key.pages[1]?.title ?? '');

    expect(server.record(standard, learner)).toMatchObject(expected);
    expect(Object.keys(server.record(standard, learner)).filter((name) => name.includes('score'))).toEqual([]);
    expect(await troubles(platform)).toEqual([]);
  });
});

describe('a check with two tries', () => {
  it.each([
    ['scorm12', { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '50' }],
    ['scorm2004', { 'cmi.success_status': 'failed', 'cmi.score.raw': '50' }],
  ] as const)('says failed only when the tries are used up and the learner leaves: %s', async (standard, failed) => {
    const { context } = await stage.newContext();
    const { module, platform, server, key, learner } = await stage.launch(context, { module: 'two-tries', standard });
    const walker = learnerIn(module, key);
    const [first, second] = (key.pages[0]?.blocks ?? []) as readonly QuestionKey[];
    await walker.start();
    await module.getByText(/You need 2 of 2 to pass\. You have 2 tries/).waitFor();
    await walker.answer(first!, first!.correct);
    await walker.answer(second!, wrongChoice(second!));
    await module.getByText('You have one more try.').waitFor();
    await walker.button('Try the 1 you got wrong again').click();
    await walker.answer(second!, wrongChoice(second!));
    await module.getByText('You have no tries left.').waitFor();
    expect(await walker.button(/^Try the/).count()).toBe(0);
    expect(JSON.stringify(server.record(standard, learner))).not.toContain('failed');

    await leave(platform, server);

    expect(server.record(standard, learner)).toMatchObject(failed);
    expect(await troubles(platform)).toEqual([]);
  });

  it('says passed at the second try', async () => {
    const { context } = await stage.newContext();
    const { module, server, key, learner } = await stage.launch(context, { module: 'two-tries' });
    const walker = learnerIn(module, key);
    await walker.start();
    await walker.doPage(key.pages[0]!);

    expect(server.record('scorm12', learner)).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
    });
  });
});
