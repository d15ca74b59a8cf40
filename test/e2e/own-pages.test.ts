import { describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.js';
import { openStage } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

const OWN_PAGES = /assets\/own-pages\.[0-9a-f]+\.js/;
const MISSING = 'Part of this page did not load';

describe('My notes and the certificate, whose script comes after the start', () => {
  it('come by themselves, and then need no network', async () => {
    const { context } = await stage.newContext();
    const launched = await stage.launch(context);
    const { module, key } = launched;
    await module.waitForFunction(() => customElements.get('ll-notes') !== undefined);

    await context.setOffline(true);
    const learner = learnerIn(module, key);
    await learner.start();
    await learner.button('My notes').click();
    await learner.arrived('My notes');

    await module.locator('.ll-notes__intro').waitFor();
    expect(await module.getByText(MISSING).count()).toBe(0);
  });

  it.each([
    ['the server has no such file', { status: 404, body: 'Not found' }, [] as const],
    [
      'a page of HTML comes in its place',
      { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' },
      ['errors', 'violations'] as const,
    ],
  ])('say so where %s, lose nothing, and come when asked again', async (_, answer, wanted) => {
    const { context } = await stage.newContext({ permissions: ['clipboard-read', 'clipboard-write'] }, wanted);
    await context.route(OWN_PAGES, (route) => route.fulfill(answer));
    const launched = await stage.launch(context);
    const { platform, module, key } = launched;
    const learner = learnerIn(module, key);
    await learner.start();
    await learner.writeFirst('We were late.');

    await learner.button('My notes').click();
    const notice = module.getByRole('alert', { name: MISSING });
    await notice.waitFor();
    expect(await axeFindings(module)).toEqual([]);

    // The words can be taken along without it.
    await learner.button('Save and exit').click();
    await module.getByRole('button', { name: 'Copy my notes', exact: true }).click();
    await module.getByText('Copied. Paste it where you want to keep it.').waitFor();
    expect(await platform.evaluate(() => navigator.clipboard.readText())).toContain('We were late.');
    await learner.button('Stay here').click();

    await context.unroute(OWN_PAGES);
    await learner.button('Try again').click();
    await module.locator('.ll-note__words').getByText('We were late.').waitFor();
    await notice.waitFor({ state: 'detached' });
    await learner.goTo(key.pages.at(-1)?.title ?? '');
    await learner.next('Finish', 'The end of this module');
    await module.getByRole('heading', { level: 2, name: 'Your certificate', exact: true }).waitFor();
  });
});
