import { describe, expect, it } from 'vitest';
import { keptOn } from './support/kept-on.js';
import { leaks } from './support/leaks.js';
import { openStage, type Launched } from './support/stage.js';
import { PATIENT } from '../support/patience.js';
import { learnerIn, textBox } from './support/walk.js';

const stage = openStage();

const WORDS = 'Quixotic zebra Siân 4711';

/** The first writing block, its page and its first box. */
function boxOf({ key, module }: Launched) {
  for (const { title, blocks } of key.pages) {
    for (const block of blocks) {
      if (block.kind !== 'writing') continue;
      const box = learnerIn(module, key).blockBox(block.block);
      return { title, box, text: textBox(box, block.labels[0] ?? '') };
    }
  }
  throw new Error('The module has no box to write in.');
}

/** Writes, and answers where the words are to be kept. */
async function write(launched: Launched, where: string): Promise<void> {
  const learner = learnerIn(launched.module, launched.key);
  const { title, box, text } = boxOf(launched);
  await learner.start();
  await learner.goTo(title);
  await text.fill(WORDS);
  await learner.button(where, box).click();
}

/**
 * Leaves with the page of the platform: where only the module's frame goes, browsers forbid the call that Moodle's player
 * then makes, and it never has the goodbye.
 */
async function leavePlatform({ platform, server }: Launched): Promise<void> {
  const { finishes } = server;
  await platform.close({ runBeforeUnload: true });
  await expect.poll(() => server.finishes, PATIENT).toBe(finishes + 1);
}

async function wordsIn(launched: Launched): Promise<string> {
  const { title, text } = boxOf(launched);
  await learnerIn(launched.module, launched.key).goTo(title);
  return text.inputValue();
}

describe('a host that clears local storage around each login, as Moodle does', () => {
  it('takes neither the words that were to be kept nor the progress that it never got', async () => {
    const { context } = await stage.newContext();
    const first = await stage.launch(context, { platform: 'moodle' });
    const { platform, server, key, learner } = first;
    await write(first, 'Keep on this computer');
    await first.module.getByText('Your words are kept on this computer for 14 days').waitFor();
    await platform.evaluate(() => window.lab.failCommits(true));
    await learnerIn(first.module, key).goTo(key.pages[2]?.title ?? '');
    await learnerIn(first.module, key).button('Save again').first().waitFor();
    await platform.close({ runBeforeUnload: true });

    const login = await context.newPage();
    await login.goto(server.loginUrl({ platform: 'moodle', learner }));
    const left = await login.evaluate(() => localStorage.length);
    await login.close();
    const again = await stage.launch(context, { platform: 'moodle', learner });
    await again.module.getByRole('heading', { name: 'This computer has newer progress than your platform' }).waitFor();
    await again.module.getByRole('button', { name: 'Use the newer progress', exact: true }).click();
    await learnerIn(again.module, again.key).arrived(key.pages[2]?.title ?? '');

    expect(left).toBe(0);
    expect(await wordsIn(again)).toBe(WORDS);
  });

  it('takes nothing while the module is open in another tab', async () => {
    const { context } = await stage.newContext();
    const open = await stage.launch(context, { platform: 'moodle' });
    await write(open, 'Keep on this computer');

    const login = await context.newPage();
    await login.goto(open.server.loginUrl({ platform: 'moodle', learner: open.learner }));
    await expect.poll(() => open.module.evaluate(() => JSON.stringify({ ...localStorage }))).toContain(WORDS);

    expect(await open.module.getByRole('alert').count()).toBe(0);
  });

  it('does not bring back what the learner deleted, nor what was for this window only', async () => {
    const { context } = await stage.newContext();
    const first = await stage.launch(context, { platform: 'moodle' });
    const { server, learner } = first;
    await write(first, 'Keep on this computer');
    expect(leaks(WORDS, { kept: await keptOn(first.module) })).toEqual(['kept']);
    await learnerIn(first.module, first.key).button('My notes').click();
    await learnerIn(first.module, first.key).button('Keep them only until I close this').click();
    await expect.poll(async () => leaks(WORDS, { kept: await keptOn(first.module) })).toEqual([]);
    await leavePlatform(first);

    const login = await context.newPage();
    await login.goto(server.loginUrl({ platform: 'moodle', learner }));
    await login.close();
    const again = await stage.launch(context, { platform: 'moodle', learner });

    expect(await wordsIn(again)).toBe('');
    expect(leaks(WORDS, { kept: await keptOn(again.module) })).toEqual([]);
  });
});

describe('a platform that has signed the learner out', () => {
  it('is named after a while, with what is safe and what to do, and Save again works once they are back', async () => {
    const { context } = await stage.newContext();
    const { platform, module, key, server, learner } = await stage.launch(context, { platform: 'moodle' });
    await learnerIn(module, key).start();
    await platform.evaluate(() => window.lab.failCommits(true));
    await learnerIn(module, key).goTo(key.pages[2]?.title ?? '');
    const notice = module.getByRole('alert').filter({ hasText: 'Your platform is not saving this' });
    await notice.waitFor({ timeout: 30_000 });
    const said = await notice.innerText();

    const login = await context.newPage();
    await login.goto(server.loginUrl({ platform: 'moodle', learner }));
    await login.close();
    await platform.evaluate(() => window.lab.failCommits(false));
    await notice.getByRole('button', { name: 'Try again' }).click();
    await notice.waitFor({ state: 'detached' });

    expect(said).toContain('You may have been signed out, or be offline.');
    expect(said).toContain('Sign in again in another tab, then try again here.');
    expect(said).toContain('What you did is safe on this computer.');
    // Not by `lesson_location`, which Moodle takes for sent: by what another computer goes on from.
    const { context: elsewhere } = await stage.newContext();
    const again = await stage.launch(elsewhere, { platform: 'moodle', learner });
    await again.module.getByRole('heading', { level: 1, name: key.pages[2]?.title ?? '', exact: true }).waitFor();
  });
});

describe('a new attempt on Moodle', () => {
  it('starts new, and is not passed by what this computer kept of the last one', async () => {
    const { context } = await stage.newContext();
    const settings = { newAttempt: 'when-finished' } as const;
    const first = await stage.launch(context, { platform: 'moodle', settings });
    await learnerIn(first.module, first.key).walk();
    await expect.poll(() => first.server.report('moodle', first.learner).completion).toBe('completed');
    await leavePlatform(first);

    const again = await stage.launch(context, { platform: 'moodle', settings, learner: first.learner });
    await again.module.getByRole('heading', { name: 'This is a new attempt' }).waitFor();

    expect(await again.module.getByRole('button', { name: 'Use the newer progress' }).count()).toBe(0);
    await learnerIn(again.module, again.key).start();
    expect(again.server.report('moodle', first.learner)).toMatchObject({ attempts: 2, completion: 'incomplete' });
  });
});
