import type { Frame, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.js';
import { openStage, type Launched } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

const SENTENCE = 'I asked what we had missed, and nobody on the round had looked at the chart by then. ';

/** Types into the first box of the module and opens My notes. */
async function writeAndOpen({ module, key }: Launched, words: string): Promise<ReturnType<typeof learnerIn>> {
  const learner = learnerIn(module, key);
  await learner.start();
  await learner.writeFirst(words);
  await learner.button('My notes').click();
  await learner.arrived('My notes');
  return learner;
}

const choose = (module: Page | Frame, label: string): Promise<unknown> =>
  module.getByLabel('Your e-portfolio', { exact: true }).selectOption({ label });

describe('without its on-demand script', () => {
  it.each([
    ['it is missing', { status: 404, body: 'Not found' }, [] as const],
    [
      'a page of HTML comes in its place',
      { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' },
      ['errors', 'violations'] as const,
    ],
  ])('copying, plain text and paper still work: %s', async (_, answer, wanted) => {
    const { context } = await stage.newContext({ permissions: ['clipboard-read', 'clipboard-write'] }, wanted);
    await context.route(/assets\/notes\.[0-9a-f]+\.js/, (route) => route.fulfill(answer));
    const launched = await stage.launch(context);
    const { platform, module } = launched;

    const learner = await writeAndOpen(launched, 'We were late.');
    await learner.button('Copy everything').click();
    await module.getByText('Copied. Paste it where you want to keep it.').waitFor();
    const copied = await platform.evaluate(() => navigator.clipboard.readText());
    const [download] = await Promise.all([
      platform.waitForEvent('download'),
      learner.button('Download as plain text').click(),
    ]);

    expect(copied).toContain('We were late.');
    expect(download.suggestedFilename()).toBe('ward-round-notes.txt');
    expect(await module.locator('ll-notes-more').count()).toBe(0);
  });
});

describe('20,000 words', () => {
  it('can be typed into, opened, looked through and taken along', async () => {
    const { context } = await stage.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const launched = await stage.launch(context);
    const { platform, module } = launched;
    const words = SENTENCE.repeat(1_177) + 'Dr Patel heard it.';
    const learner = await writeAndOpen(launched, words);

    await module.getByText('“Dr Patel”').waitFor();
    await learner.button('Copy everything').click();
    await module.getByText('Copied. Paste it where you want to keep it.').waitFor();
    expect((await platform.evaluate(() => navigator.clipboard.readText())).split(/\s+/).length).toBeGreaterThan(20_000);

    await learner.goTo('What is at stake');
    const box = module.locator('.ll-page:not([hidden]) textarea.ll-paper').first();
    await box.press('Control+End');
    await box.pressSequentially(' And one more.');
    await learner.button('My notes').click();
    await module.getByText('heard it. And one more.').first().waitFor();
  });
});

describe('My notes with a portfolio chosen', () => {
  it('has nothing that axe finds', async () => {
    const { context } = await stage.newContext();
    const launched = await stage.launch(context);
    await writeAndOpen(launched, 'Dr Patel was late on Ward 7B.');
    await launched.module.getByText('“Ward 7B”').waitFor();
    await choose(launched.module, 'FourteenFish (GP)');
    await launched.module.locator('.ll-paste').first().waitFor();

    expect(await axeFindings(launched.module)).toEqual([]);
  });

  it('does not scroll sideways at 320 pixels', async () => {
    const { context } = await stage.newContext({ viewport: { width: 320, height: 640 } });
    const launched = await stage.launch(context);
    await writeAndOpen(launched, 'Dr Patel was late on Ward 7B.');
    await choose(launched.module, 'FourteenFish (GP)');
    await launched.module.locator('.ll-paste').first().waitFor();

    const [inner, outer] = await launched.module.evaluate(() => {
      const root = document.scrollingElement ?? document.documentElement;
      return [root.scrollWidth, root.clientWidth];
    });
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
  });

  it('is reached and used by keyboard alone, and no focus hides behind the bar', async () => {
    const { context } = await stage.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const launched = await stage.launch(context);
    const { platform, module } = launched;
    await writeAndOpen(launched, 'Dr Patel was late.');
    await choose(module, 'Horus (Foundation, England)');
    await module.locator('.ll-paste').first().waitFor();

    const seen: string[] = [];
    const hidden: string[] = [];
    for (let step = 0; step < 60 && !seen.includes('Delete everything I wrote'); step += 1) {
      await platform.keyboard.press('Tab');
      const { name, covered } = await module.evaluate(() => {
        const active = document.activeElement as HTMLElement;
        const box = active.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return {
          name: active.textContent.replace(/\s+/g, ' ').trim().slice(0, 60),
          covered: !!top && !active.contains(top),
        };
      });
      seen.push(name);
      if (covered) hidden.push(name);
    }
    expect(hidden).toEqual([]);
    expect(seen).toEqual(
      expect.arrayContaining(['Copy everything', 'Download as PDF', 'Copy Title of the entry', 'Save a notes file']),
    );

    await module.getByRole('button', { name: 'Copy Title of the entry' }).focus();
    await platform.keyboard.press('Enter');
    await module.locator('.ll-paste').first().getByText('Copied.').waitFor();
    expect(await platform.evaluate(() => navigator.clipboard.readText())).toBe('Leading a Ward Round');
  });
});
