import { describe, expect, it } from 'vitest';
import { PATIENT } from '../support/patience.js';
import { openStage } from './support/stage.js';
import { learnerIn } from './support/walk.js';

const stage = openStage();

// That no other test asks anything of an outside host or breaks the policy is seen after each one, by the stage.

describe('the policy of the package', () => {
  it('refuses whatever somebody manages to put into the page', async () => {
    const { context, traces } = await stage.newContext({}, ['violations', 'errors', 'outside']);
    const blocked: string[] = [];
    context.on('requestfailed', (request) => blocked.push(`${request.url()} ${request.failure()?.errorText}`));
    // A script of the package's own may run, but not make code of text.
    await context.route('**/probe.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `window.ranProbe = true; new Function('window.ranText = true')();`,
      }),
    );
    const { module } = await stage.launch(context);

    const got = await module.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.ranInline = true';
      const foreign = document.createElement('script');
      foreign.src = 'https://elsewhere.example/x.js';
      const styled = document.createElement('p');
      styled.setAttribute('style', 'position: fixed');
      const handled = document.createElement('div');
      handled.innerHTML =
        '<img src="data:," onerror="window.ranHandler = true"><iframe src="https://elsewhere.example/"></iframe>';
      const picture = document.createElement('img');
      picture.src = 'https://elsewhere.example/x.png?words';
      document.body.append(inline, foreign, styled, handled, picture);
      const asked = await fetch('https://elsewhere.example/').then(
        () => 'sent',
        () => 'refused',
      );
      const ownAsked = await fetch('index.html').then(
        () => 'sent',
        () => 'refused',
      );
      const beacon = navigator.sendBeacon('https://elsewhere.example/', 'words');
      const own = document.createElement('script');
      own.src = 'probe.js';
      document.body.append(own);
      await new Promise((resolve) => own.addEventListener('load', resolve));
      return {
        ran: Object.keys(window).filter((name) => name.startsWith('ran')),
        position: getComputedStyle(styled).position,
        asked,
        ownAsked,
        beacon,
      };
    });

    expect(got).toMatchObject({ ran: ['ranProbe'], position: 'static', asked: 'refused', ownAsked: 'refused' });
    await expect.poll(() => traces.violations.join('\n'), PATIENT).toMatch(/script-src/);
    for (const directive of [/style-src/, /img-src/, /connect-src/]) {
      await expect.poll(() => traces.violations.join('\n'), PATIENT).toMatch(directive);
    }
    // Playwright tells of these requests, and that the policy stopped them before they left.
    const outside = blocked.filter((request) => request.includes('elsewhere'));
    expect(outside.length).toBeGreaterThan(0);
    for (const request of outside) expect(request).toMatch(/ csp$/);
  });

  it('lets a learner begin after six requests at most', async () => {
    const { context, traces } = await stage.newContext();
    const { module, key, server } = await stage.launch(context, { window: 'popup' });
    await learnerIn(module, key).start();

    const own = traces.requests.filter((request) => request.includes(`${server.url}/content/`));
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.length).toBeLessThanOrEqual(6);
  });
});

describe('links', () => {
  it('to the outside open beside the module, without a way back into it', async () => {
    const { context, traces } = await stage.newContext({}, ['outside']);
    const { module, key } = await stage.launch(context);
    // A page that a browser would show, so that its opener can be looked at.
    await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Elsewhere</p>' }));
    const learner = learnerIn(module, key);
    await learner.start();
    await module.evaluate(() => Object.assign(window, { stillHere: true }));

    const addresses = new Set<string>();
    for (const [title, heading] of [
      ['References', 'References'],
      ['About this module', 'About this module'],
    ] as const) {
      await learner.goTo(title, heading);
      const links = module.locator('.ll-page:not([hidden]) a[href^="http"], .ll-footer a[href^="http"]');
      for (const link of await links.all()) {
        const address = (await link.getAttribute('href')) ?? '';
        if (addresses.has(address)) continue;
        addresses.add(address);
        const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
        await opened.waitForLoadState();
        expect(await opened.evaluate(() => [window.opener === null, document.referrer])).toEqual([true, '']);
        await opened.close();
      }
    }

    expect(addresses.size).toBeGreaterThan(10);
    expect(traces.outside.length).toBeGreaterThanOrEqual(addresses.size);
    expect(await module.evaluate(() => 'stillHere' in window)).toBe(true);
  });

  it('within the document turn pages, and take the focus along', async () => {
    const { context } = await stage.newContext();
    const { module, key } = await stage.launch(context);
    const learner = learnerIn(module, key);
    await learner.start();
    const withCitation = key.pages[1]?.title ?? '';
    await learner.goTo(withCitation);
    const citation = module.locator('.ll-page:not([hidden]) a.ll-cite').first();
    const target = (await citation.getAttribute('href')) ?? '';
    const id = (await citation.getAttribute('id')) ?? '';

    await citation.click();
    await module.locator(`li${target}`).waitFor();
    await expect.poll(() => module.evaluate(() => document.activeElement?.id), PATIENT).toBe(target.slice(1));

    await module.locator(`li${target} a[href="#${id}"]`).click();
    await module.getByRole('heading', { level: 1, name: withCitation, exact: true }).waitFor();
    await expect.poll(() => module.evaluate(() => document.activeElement?.id), PATIENT).toBe(id);

    await learner.goTo('References');
    await module.getByRole('link', { name: `Back to: ${withCitation}`, exact: true }).click();
    await module.getByRole('heading', { level: 1, name: withCitation, exact: true }).waitFor();
  });

  it('of the cover lead to each page', async () => {
    const { context } = await stage.newContext();
    const { module, key } = await stage.launch(context);
    await module.getByRole('button', { name: 'Start', exact: true }).waitFor();
    const last = key.pages.at(-1)?.title ?? '';

    await module.locator('.ll-cover__contents').getByRole('link', { name: last, exact: true }).click();

    await learnerIn(module, key).arrived(last);
  });
});
