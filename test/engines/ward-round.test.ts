import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAYED_ENGINES } from '../../packages/compiler/src/sheets/automatic-checks.js';
import { overflows } from '../e2e/support/overflows.js';
import { released } from '../e2e/support/packages.js';
import { readPdf } from '../e2e/support/pdf-text.js';
import { waitUntil } from '../support/wait-until.js';
import { catchDownloads, downloadOf } from './support/downloads.js';
import { ENGINES } from './support/engines.js';
import { saveAndExit } from './support/leave.js';
import { openPlay, packageOf, type Play, type Visit, type Where } from './support/play.js';
import type { Engine } from './support/view.js';

const MODULE = 'ward-round';
const CANARY = 'We stopped at the door.';
const DRAWN_TWICE = 'Siân Llŷr';

const FRAME: Where = { platform: 'moodle', standard: 'scorm12', window: 'frame' };
const PLAYER: Where = { platform: 'learning-hub', standard: 'scorm12', window: 'player' };
const POPUP: Where = { platform: 'strict', standard: 'scorm12', window: 'popup' };
const WEB: Where = { platform: 'web', standard: 'web', window: 'self' };

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const heading = ({ page }: Visit): Promise<string> => page.locator('.ll-page:not([hidden]) h1').innerText();

describe.each(ENGINES)('ward-round in $id', ({ id, open }) => {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine?.close());

  async function played(where: Where, asReleased: boolean, story: (play: Play) => Promise<void>): Promise<void> {
    if (!engine) return;
    const files = await packageOf(MODULE, where.standard);
    const profile = await engine.profile();
    const play = await openPlay(asReleased ? released(files) : files, where, profile);
    try {
      await story(play);
    } finally {
      await play.close();
      await profile.close();
    }
  }

  it('is a version that the reports name', () => {
    if (!engine) return;
    const { name, oldest } = PLAYED_ENGINES.find((one) => one.id === id) ?? { name: '', oldest: '' };
    const [, version = ''] = new RegExp(`^${name} ([\\d.]+)`).exec(engine.name) ?? [];
    const [[major = 0, minor = 0] = [], [least = 0, lesser = 0] = []] = [version, oldest].map((text) =>
      text.split('.').map(Number),
    );
    expect(major > least || (major === least && minor >= lesser), engine.name).toBe(true);
  });

  it('is played to the end in a frame: half-way, offline, back, all files, certificate, print', async ({ skip }) => {
    if (!engine) return skip('this engine is not on this machine');
    await played(FRAME, true, async (play) => {
      const { key, server } = play;
      const wide: string[] = [];

      // Half-way, with words that are kept on this computer.
      const first = await play.launch();
      const lookFor = (visit: Visit) => async () => void wide.push(...(await overflows(visit.page)));
      const one = first.learner({ words: () => CANARY, pageDone: lookFor(first) });
      await one.start();
      const half = Math.ceil(key.pages.length / 2);
      for (const [at, page] of key.pages.slice(0, half).entries()) {
        await one.doPage(page);
        const keep = first.page.getByRole('button', { name: /^Keep (them |it )?on this computer/ });
        if ((await keep.count()) > 0) await keep.first().click();
        await one.next(key.pages[at + 1]?.title ?? '');
      }
      await first.page
        .locator('.ll-bar__saving')
        .filter({ hasText: /^Saved/ })
        .waitFor();
      await saveAndExit(first);
      expect(server.report(FRAME.platform, 'learner-1', 'scorm12')).toMatchObject({
        completion: 'incomplete',
        success: 'unknown',
      });

      // Back, and then without a network for one page.
      const second = await play.launch();
      expect(await heading(second)).toBe(key.pages[half]?.title);
      const wrote = key.pages.slice(0, half).find(({ blocks }) => blocks.some(({ kind }) => kind === 'writing'));
      await second.learner().goTo(wrote?.title ?? '');
      expect(await second.page.locator('.ll-page:not([hidden]) textarea').first().inputValue()).toBe(CANARY);
      await second.learner().goTo(key.pages[half]?.title ?? '');
      server.cutOff();
      const away = second.learner();
      await away.next(key.pages[half + 1]?.title ?? '');
      await second.page
        .locator('.ll-bar__saving')
        .filter({ hasText: /^Not saved/ })
        .waitFor();
      await second.window.close();

      // Back again: the newer place was kept here, and is offered.
      const third = await play.launch();
      await third.page.getByRole('button', { name: 'Use the newer progress', exact: true }).click();
      await third.page.locator('.ll-notice').waitFor({ state: 'detached' });
      expect(await heading(third)).toBe(key.pages[half + 1]?.title);
      const two = third.learner({ words: () => CANARY, pageDone: lookFor(third) });
      for (const [at, page] of key.pages.entries()) {
        if (at < half) continue;
        await two.goTo(page.title);
        await two.doPage(page);
      }
      await two.goTo(key.pages.at(-1)?.title ?? '');
      await two.next('Finish', 'The end of this module');
      expect(await third.page.getByText('What is left', { exact: true }).count()).toBe(0);
      await waitUntil('the result at the platform', () => {
        const { completion, success, score } = server.report(FRAME.platform, 'learner-1', 'scorm12');
        return completion === 'completed' && success === 'passed' && score === 100;
      });

      // The certificate.
      await catchDownloads(third.module);
      await third.page.getByRole('textbox', { name: 'Your name, as it should appear' }).fill(DRAWN_TWICE);
      const certificate = await downloadOf(third.module, () => two.button('Download as PDF').click());
      expect(certificate.name).toBe('ward-round-certificate.pdf');
      expect(readPdf(certificate.bytes).pages.join()).toContain(DRAWN_TWICE);
      const asPage = await downloadOf(third.module, () => two.button('Download as a web page').click());
      expect(text(asPage.bytes)).toContain(DRAWN_TWICE);

      // The notes, in all files.
      await two.button('My notes').click();
      await two.arrived('My notes');
      await third.page.locator('ll-notes').getByText(CANARY).first().waitFor();
      const files: Record<string, Uint8Array> = {};
      for (const name of [
        'Download as plain text',
        'Download as PDF',
        'Download as Word',
        'Download as web page',
        'Download a calendar file',
        'Save a notes file',
      ]) {
        const file = await downloadOf(third.module, () => two.button(name).first().click());
        files[file.name] = file.bytes;
      }
      expect(Object.keys(files).sort()).toEqual([
        'ward-round-notes.docx',
        'ward-round-notes.html',
        'ward-round-notes.json',
        'ward-round-notes.pdf',
        'ward-round-notes.txt',
        'ward-round-reminder.ics',
      ]);
      for (const ending of ['html', 'json', 'txt'])
        expect(text(files[`ward-round-notes.${ending}`] ?? new Uint8Array())).toContain(CANARY);
      expect(readPdf(files['ward-round-notes.pdf'] ?? new Uint8Array()).pages.join(' ')).toContain(CANARY);
      expect(text(files['ward-round-notes.docx']?.subarray(0, 2) ?? new Uint8Array())).toBe('PK');

      // Print: the browser is asked to, and what it prints is the notes.
      const printed = await third.module.run(() => {
        const page = window as unknown as { printed: number; print(): void };
        page.printed = 0;
        page.print = () => void (page.printed += 1);
        return page.printed;
      }, undefined);
      await two.button('Print my notes').click();
      expect(await third.module.run(() => (window as unknown as { printed: number }).printed, undefined)).toBe(
        printed + 1,
      );
      if (third.window.pdf) expect(text((await third.window.pdf()).subarray(0, 5))).toBe('%PDF-');
      expect(wide).toEqual([]);

      await saveAndExit(third);
      expect(server.report(FRAME.platform, 'learner-1', 'scorm12')).toMatchObject({
        completion: 'completed',
        success: 'passed',
        score: 100,
      });
    });
  });

  it.each([PLAYER, POPUP])('is begun and gone on with in a window of its own: $window', async (where) => {
    await played(where, false, async (play) => {
      const { key, server } = play;
      const [page, after] = key.pages;
      if (!page || !after) throw new Error('The module lost its pages.');
      const first = await play.launch();
      const one = first.learner({ words: () => CANARY });
      await one.start();
      await one.doPage(page);
      await one.next(after.title);
      await first.page
        .locator('.ll-bar__saving')
        .filter({ hasText: /^(Saved|Sent)/ })
        .waitFor();
      await saveAndExit(first);
      expect(server.report(where.platform, 'learner-1', 'scorm12').completion).toBe('incomplete');
      server.login();

      const second = await play.launch();
      expect(await heading(second)).toBe(after.title);
    });
  });

  it('is played as a web page without a platform, and survives a reload', async ({ skip }) => {
    if (!engine) return skip('this engine is not on this machine');
    await played(WEB, false, async (play) => {
      const { key } = play;
      const visit = await play.launch();
      const one = visit.learner({ words: () => CANARY });
      await one.start();
      const half = Math.ceil(key.pages.length / 2);
      for (const [at, page] of key.pages.slice(0, half).entries()) {
        await one.doPage(page);
        await one.next(key.pages[at + 1]?.title ?? '');
      }
      await visit.page
        .locator('.ll-bar__saving')
        .filter({ hasText: /^Progress kept on this device/ })
        .waitFor();
      await visit.window.reload();
      await visit.page.locator('html.ll-ready .ll-page:not([hidden]) h1').waitFor();
      await waitUntil('the place where it was', async () => (await heading(visit)) === key.pages[half]?.title);
      const two = visit.learner({ words: () => CANARY });
      for (const page of key.pages.slice(half)) {
        await two.goTo(page.title);
        await two.doPage(page);
      }
      await two.next('Finish', 'The end of this module');
      expect(await visit.page.getByText('What is left', { exact: true }).count()).toBe(0);
    });
  });
});
