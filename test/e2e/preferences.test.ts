import { describe, expect, it } from 'vitest';
import { PLAYED_MODULES, OLDEST_CHROMIUM } from '../../packages/compiler/src/sheets/automatic-checks.js';
import { bareControls, listen, movement, outOfOrder, type Heard } from './support/looks.js';
import type { PageKey } from './support/answer-key.js';
import type { ModuleName } from './support/packages.js';
import { openStage } from './support/stage.js';
import { learnerIn, textBox } from './support/walk.js';

const stage = openStage();

const WIDE = { width: 1024, height: 768 };

/** The first block of a kind in a module, with its page. */
function firstBlock<Kind extends PageKey['blocks'][number]['kind']>(pages: readonly PageKey[], kind: Kind) {
  for (const page of pages) {
    const block = page.blocks.find((one) => one.kind === kind && !('scored' in one && one.scored));
    if (block) return { page, block: block as Extract<PageKey['blocks'][number], { kind: Kind }> };
  }
  throw new Error(`No page has a ${kind}.`);
}

describe.each([...PLAYED_MODULES])('%s, as learners set their device,', (name) => {
  const launch = { module: name as ModuleName };

  it('nothing moves where the learner asked for less motion, and what is read first stands first', async () => {
    const { context } = await stage.newContext({ viewport: WIDE, reducedMotion: 'reduce' });
    const { module, key } = await stage.launch(context, launch);
    const learner = learnerIn(module, key, { words: () => 'A few words', pageDone: async ({ title }) => note(title) });
    const moving = new Set<string>();
    const astray = new Set<string>();
    async function note(place: string): Promise<void> {
      for (const one of await module.evaluate(movement)) moving.add(`${place}: ${one}`);
      for (const one of await module.evaluate(outOfOrder)) astray.add(`${place}: ${one}`);
    }

    await learner.walk();
    await note('end');
    for (const panel of ['Contents', 'Help'] as const) {
      await learner.button(panel).click();
      await note(panel);
    }

    expect([...moving]).toEqual([]);
    expect([...astray]).toEqual([]);
  });

  it('forced colours leave every control an edge and every state a sign', async () => {
    const { context } = await stage.newContext({ viewport: WIDE, forcedColors: 'active' });
    const { module, key } = await stage.launch(context, launch);
    const bare = new Set<string>();
    const note = async ({ title }: { title: string }): Promise<void> => {
      for (const one of await module.evaluate(bareControls)) bare.add(`${title}: ${one}`);
    };
    await learnerIn(module, key, { words: () => 'A few words', pageDone: note }).walk();
    await note({ title: 'end' });

    expect([...bare]).toEqual([]);
  });

  it('live regions speak once', async () => {
    const { context } = await stage.newContext({ viewport: WIDE });
    const { module, key } = await stage.launch(context, launch);
    const learner = learnerIn(module, key, { words: () => 'A few words' });
    await module.evaluate(listen);
    await learner.walk();

    const { twice, focused } = await module.evaluate(() => (window as unknown as { heard: Heard }).heard);
    expect(twice, 'said again although nothing changed, or in two places at once').toEqual([]);
    expect(focused, 'said by a live region that the focus went to as well').toEqual([]);
  });

  it('a learner who comes back after an hour finds everything as it was', async () => {
    const { context } = await stage.newContext({ viewport: WIDE });
    await context.clock.install();
    const { module, key, platform } = await stage.launch(context, launch);
    const { page, block } = firstBlock(key.pages, 'writing');
    const learner = learnerIn(module, key);
    await learner.start();
    await learner.goTo(page.title);
    const box = textBox(learner.blockBox(block.block), block.labels[0] ?? '');
    await box.fill('Half a thought');

    await context.clock.fastForward('01:00:00');

    await learner.arrived(page.title).catch(() => undefined);
    expect(await box.inputValue()).toBe('Half a thought');
    expect(await module.locator('.ll-notices').textContent()).toBe('');
    const { page: asks, block: question } = firstBlock(key.pages, 'question');
    await learner.goTo(asks.title);
    await learner.answer(question, question.correct);

    // Only the platform ends a session, and then the words are offered first.
    await platform.evaluate(() =>
      (window as unknown as { API: { LMSFinish(text: string): string } }).API.LMSFinish(''),
    );
    await learner.goTo(page.title);
    await module.getByRole('heading', { name: 'Your platform has signed you out' }).waitFor();
    await module.locator('.ll-notices').getByText('copy your notes now', { exact: false }).first().waitFor();
  });
});

describe('the browser', () => {
  it('is as new as reports say', async () => {
    const { context } = await stage.newContext();
    const version = context.browser()?.version() ?? '0';

    expect(Number.parseInt(version, 10), `Chromium ${version}`).toBeGreaterThanOrEqual(OLDEST_CHROMIUM);
  });
});
