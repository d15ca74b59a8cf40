import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { PageKey } from './support/answer-key.js';
import { axeFindings } from './support/axe.js';
import { DESK, PHONE, PLAYS } from './support/plays.js';
import { openStage } from './support/stage.js';
import { learnerIn, textBox, wrongChoice } from './support/walk.js';

const stage = openStage();

const WIDTHS = [DESK, PHONE];

/** Collects what axe finds, with the state that it was found in, so that one run tells everything. */
function inspector(module: Page | Frame) {
  const found: string[] = [];
  let looks = 0;
  return {
    found,
    looks: () => looks,
    async look(state: string): Promise<void> {
      looks += 1;
      found.push(...(await axeFindings(module)).map((finding) => `${state}: ${finding}`));
    },
  };
}

describe.each(PLAYS)('axe, $module at $viewport.width by $viewport.height,', ({ module: name, viewport }) => {
  it('finds nothing on any page, before and after it is worked on', async () => {
    const { context } = await stage.newContext({ viewport });
    const { module, key } = await stage.launch(context, { module: name });
    const { found, look, looks } = inspector(module);
    const learner = learnerIn(module, key);
    let kept = false;
    await learner.button('Start').waitFor();
    await look('cover');
    await learner.start();
    for (const [at, page] of key.pages.entries()) {
      if (at > 0) await learner.next(page.title);
      await look(`${page.title}, untouched`);
      await workOn(page);
    }
    await learner.next('Finish', 'The end of this module');
    await look('end, with the sample of a certificate');

    async function workOn(page: PageKey): Promise<void> {
      for (const block of page.blocks) {
        const box = learner.blockBox(block.block);
        if (block.kind === 'question') {
          if (!block.scored) {
            await learner.button('Check answer', box).click();
            await look(`${page.title}, mistake`);
          }
          await learner.answer(block, block.scored ? block.correct : wrongChoice(block));
          if (block.scored) continue;
          await look(`${page.title}, wrong`);
          await learner.button('Show the answer', box).click();
        } else if (block.kind === 'task') {
          if (!block.scored) continue;
          await learner.answerScored(block, block.correct);
          await look(`${page.title}, answered`);
        } else if (block.kind === 'scenario') {
          const [first] = block.decisions;
          await learner.button(first?.options[0]?.label ?? '', box).click();
          await look(`${page.title}, outcome`);
          await learner
            .button('Start again', box)
            .or(learner.button('Try another choice', box.locator('.ll-step')))
            .click();
          await learner.playBadly(block);
          await box.getByText('You chose:').first().click();
          await box.getByText('Read the whole scenario').click();
        } else {
          for (const label of block.labels) await textBox(box, label).fill('A few words');
          // The question where to keep words comes once; later it is opened by a link.
          if (kept) await learner.button('Change where they are kept', box).click();
          await box.getByText('Where should your words be kept?').waitFor();
          await look(`${page.title}, keep?`);
          await learner.button('Keep on this computer', box).click();
          kept = true;
          await learner.button('Delete what I wrote here', box).click();
        }
      }
      if (page.blocks.length > 0) await look(`${page.title}, done`);
    }

    expect(found).toEqual([]);
    expect(looks()).toBeGreaterThan(2 * key.pages.length);
  });
});

// The player round the pages is the same for every module.
describe.each(WIDTHS)('axe, round the pages at $width by $height,', (viewport) => {
  it('finds nothing in what surrounds the pages', async () => {
    const { context } = await stage.newContext({ viewport });
    const { module, key, platform } = await stage.launch(context, { module: 'ward-round' });
    const { found, look } = inspector(module);
    const learner = learnerIn(module, key);
    await learner.start();
    for (const panel of ['Contents', 'Help'] as const) {
      await learner.button(panel).click();
      await module.locator('.ll-panel').getByRole('heading', { name: panel }).waitFor();
      await look(`${panel} open`);
      await learner.button('Close', module.locator('.ll-panel')).click();
    }
    for (const title of ['References', 'About this module']) {
      await learner.goTo(title);
      await look(title);
    }
    await learner.button('My notes').click();
    await learner.arrived('My notes');
    await look('notes, empty');
    await learner.writeFirst('A few words');
    await learner.button('My notes').click();
    await module.locator('ll-notes').getByText('A few words').waitFor();
    await learner.button('Delete everything I wrote').click();
    await look('notes, written and about to be deleted');
    await platform.evaluate(() => window.lab.failCommits(true));
    await learner.goTo(key.pages[0]?.title ?? '');
    await learner.button('Save again').waitFor();
    await look('not saved yet');
    await platform.evaluate(() => window.lab.failCommits(false));
    await learner.button('Save and exit').click();
    await module.getByRole('heading', { name: 'Take your notes with you' }).waitFor();
    await look('take your notes');
    await learner.button('Save and exit without my notes').click();
    await module.getByRole('heading', { level: 1, name: 'Saved', exact: true }).waitFor();
    await look('saved and left');

    expect(found).toEqual([]);
  });
});

describe.each(WIDTHS)('axe, at $width by $height,', (viewport) => {
  it('finds nothing in the notices, nor on the certificate', async () => {
    const { context } = await stage.newContext({ viewport });
    const server = (await stage.show('no-check', 'scorm12', true)).server;
    // By itself, the module looks for a platform for five seconds; meanwhile there is something to do.
    const alone = await context.newPage();
    await alone.goto(server.contentUrl);
    const damaged = stage.newLearner();
    server.setRecord('scorm12', { 'cmi.suspend_data': '10.not.ours', 'cmi.core.exit': 'suspend' }, damaged);
    const { module, key, platform } = await stage.launch(context, {
      module: 'no-check',
      released: true,
      learner: damaged,
    });
    const { found, look } = inspector(module);
    const learner = learnerIn(module, key);
    await module.getByRole('heading', { name: 'Your saved progress could not be read' }).waitFor();
    await look('damaged progress');
    await learner.walk();
    await module.getByRole('textbox', { name: 'Your name, as it should appear' }).fill('Alex Example');
    await look('certificate');
    await platform.evaluate(() =>
      (window as unknown as { API: { LMSFinish(text: string): string } }).API.LMSFinish(''),
    );
    await learner.goTo(key.pages[0]?.title ?? '');
    await module.getByRole('heading', { name: 'Your platform has signed you out' }).waitFor();
    await look('signed out');

    await alone.getByRole('heading', { name: 'Your platform is not recording this' }).waitFor();
    found.push(...(await axeFindings(alone)));
    expect(found).toEqual([]);
  });
});
