import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { AnswerKey, WritingKey } from './support/answer-key.js';
import { callsOf, troubles } from './support/conversation.js';
import { leaks } from './support/leaks.js';
import { keptOn as localOf } from './support/kept-on.js';
import { leave, openStage, type Launched } from './support/stage.js';
import { learnerIn, textBox } from './support/walk.js';

const stage = openStage();

const CANARY = 'Quixotic zebra Siân 4711';

describe('the search for leaks', () => {
  it.each([
    ['as it is', CANARY],
    ['reversed', [...CANARY].reverse().join('')],
    ['in hexadecimal', Buffer.from(CANARY).toString('hex')],
    ['in base64', Buffer.from(`{"text":"${CANARY}"}`).toString('base64')],
    ['in base64url, reversed', Buffer.from(`xx${[...CANARY].reverse().join('')}`).toString('base64url')],
    ['escaped', encodeURIComponent(CANARY)],
  ])('finds words %s', (_, text) => {
    expect(leaks(CANARY, { place: `before.${text}.after` })).toEqual(['place']);
  });

  it('finds nothing where there is nothing', () => {
    expect(leaks(CANARY, { place: 'Quixotic zebra' })).toEqual([]);
  });
});

describe('words typed into every box', () => {
  it.each(['scorm12', 'scorm2004'] as const)('leave the page by no way: %s', async (standard) => {
    const { context, traces } = await stage.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const launched = await stage.launch(context, { standard, released: true });
    const { platform, module, server, key, learner } = launched;
    await learnerIn(module, key, { words: () => CANARY }).walk();
    await module.getByRole('textbox', { name: 'Your name, as it should appear' }).fill(CANARY);
    await module.getByRole('article', { name: 'Certificate of completion' }).getByText(CANARY).waitFor();

    // Nothing was chosen about keeping, so nothing is kept on the computer.
    const local = await localOf(module);
    await module.getByRole('button', { name: 'Help', exact: true }).click();
    await module.getByRole('button', { name: 'Copy details for help', exact: true }).click();
    await module.getByText('Copied. Paste it where you want to keep it.').waitFor();
    const help = await platform.evaluate(() => navigator.clipboard.readText());
    await module.getByRole('button', { name: 'My notes', exact: true }).click();
    const gathered = module.locator('ll-notes').getByText(CANARY, { exact: true });
    await gathered.first().waitFor();
    const shown = await gathered.count();
    await module.getByRole('button', { name: 'Save and exit', exact: true }).click();
    await module.getByRole('button', { name: 'Save and exit without my notes', exact: true }).click();
    await module.getByRole('heading', { level: 1, name: 'Saved', exact: true }).waitFor();

    expect(shown).toBe(boxesIn(key).length);
    expect(help).toMatch(/^Module: ward-round/);
    const record = server.record(standard, learner);
    expect(record['cmi.suspend_data']).toMatch(/\./);
    expect(
      leaks(CANARY, {
        calls: JSON.stringify(await callsOf(platform)),
        requests: traces.requests.join('\n'),
        record: JSON.stringify(record),
        'suspend data': record['cmi.suspend_data'] ?? '',
        'local storage': local,
        'help report': help,
        title: await platform.title(),
      }),
    ).toEqual([]);
    expect(await troubles(platform)).toEqual([]);
  });

  it('stay on the computer when the learner says so, and there only', async () => {
    const { context, traces } = await stage.newContext();
    const launched = await stage.launch(context);
    await writeFirst(launched, CANARY, 'Keep on this computer');
    await leave(launched.platform, launched.server);

    expect(leaks(CANARY, { local: await localOf(launched.platform) })).toEqual(['local']);
    const calls = JSON.stringify(await callsOf(launched.platform));
    expect(leaks(CANARY, { calls, requests: traces.requests.join('\n') })).toEqual([]);
  });
});

describe('every way out of My notes', () => {
  it.each(['scorm12', 'scorm2004'] as const)(
    'is the learner’s own, to their disk, their clipboard or an app of theirs, and no other way: %s',
    async (standard) => {
      const { context, traces } = await stage.newContext({
        permissions: ['clipboard-read', 'clipboard-write'],
        acceptDownloads: true,
      });
      await context.addInitScript(() => {
        const shared: string[] = [];
        const share = async (data: ShareData): Promise<void> => void shared.push(data.text ?? '');
        Object.defineProperty(navigator, 'share', { value: share });
        Object.defineProperty(window, 'shared', { value: shared });
        window.print = () => undefined;
      });
      const { platform, module, server, key, learner } = await stage.launch(context, { standard });
      const walker = learnerIn(module, key);
      await walker.start();
      for (const { block, label } of boxesIn(key)) {
        await walker.goTo(pageOf(key, block));
        await textBox(walker.blockBox(block), label).fill(CANARY);
      }
      await walker.button('My notes').click();
      await module.getByLabel('Your e-portfolio', { exact: true }).selectOption({ label: 'FourteenFish (GP)' });

      const files: Record<string, string> = {};
      for (const name of [
        'Download as plain text',
        'Download as PDF',
        'Download as Word',
        'Download as web page',
        'Download a calendar file',
        'Save a notes file',
      ]) {
        const [download] = await Promise.all([platform.waitForEvent('download'), walker.button(name).first().click()]);
        files[download.suggestedFilename()] = (await readFile(await download.path())).toString('utf8');
      }
      await walker.button('Share').click();
      await module.getByText('Handed to the app that you chose.').waitFor();
      const shared = await module.evaluate(() => (window as unknown as { shared: string[] }).shared.join());
      for (const button of await module.locator('ll-notes').getByRole('button', { name: /^Copy/ }).all()) {
        await button.click();
        await module.getByText('Copied. Paste it where you want to keep it.').first().waitFor();
      }
      await walker.button('Print my notes').click();
      await walker.button('Save and exit').click();
      await module.getByRole('heading', { level: 1, name: 'Saved', exact: true }).waitFor();

      expect(Object.keys(files).sort()).toEqual([
        'ward-round-notes.docx',
        'ward-round-notes.html',
        'ward-round-notes.json',
        'ward-round-notes.pdf',
        'ward-round-notes.txt',
        'ward-round-reminder.ics',
      ]);
      const text = ['html', 'json', 'txt'].map((ending) => files[`ward-round-notes.${ending}`] ?? '');
      // A calendar file has a line break wherever a line grows long.
      const calendar = (files['ward-round-reminder.ics'] ?? '').replaceAll('\r\n ', '');
      for (const each of [...text, calendar, shared]) expect(each).toContain(CANARY);
      expect(files['ward-round-notes.pdf']).toMatch(/^%PDF-/);
      expect(files['ward-round-notes.docx']).toMatch(/^PK/);
      const record = server.record(standard, learner);
      const places = {
        calls: JSON.stringify(await callsOf(platform)),
        requests: traces.requests.join('\n'),
        record: JSON.stringify(record),
        'local storage': await localOf(module),
        title: await platform.title(),
      };
      expect(leaks(CANARY, places)).toEqual([]);
      // The portfolio that somebody keeps says what they train in: it is on this computer, and told to nobody.
      expect(leaks('fourteenfish', places)).toEqual(['local storage']);
      expect(await troubles(platform)).toEqual([]);
    },
  );
});

describe('the choice of a curriculum', () => {
  it.each(['scorm12', 'scorm2004'] as const)(
    'stays on the computer, for this learner only, and is told to nobody: %s',
    async (standard) => {
      const { context, traces } = await stage.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
      const launched = await stage.launch(context, { standard });
      const { platform, module, server, key, learner } = launched;
      const walker = learnerIn(module, key);
      await walker.start();
      await walker.goTo('Finish', 'The end of this module');
      // Longer than the wait before a save: what is saved now is where the learner is.
      await platform.waitForTimeout(1_500);
      const requestsBefore = traces.requests.length;
      const callsBefore = (await callsOf(platform)).length;

      await module.getByLabel('Your curriculum').selectOption({ label: 'Paediatrics (RCPCH Progress+)' });
      await module.getByText('Counts towards Paediatrics (RCPCH Progress+):').waitFor();
      await module.getByText(/^RCPCH-D6: Leadership and team working \(RCPCH Progress\+, 2018 and 2023\)/).waitFor();
      await platform.waitForTimeout(1_500);
      const told = (await callsOf(platform)).slice(callsBefore).map(({ call }) => call);
      const asked = traces.requests.length - requestsBefore;
      await walker.button('Help').click();
      await walker.button('Copy details for help').click();
      await module.getByText('Copied. Paste it where you want to keep it.').waitFor();
      const help = await platform.evaluate(() => navigator.clipboard.readText());
      await walker.button('Save and exit').click();
      await module.getByRole('heading', { level: 1, name: 'Saved', exact: true }).waitFor();

      expect(told.filter((call) => /set/i.test(call))).toEqual([]);
      expect(asked).toBe(0);
      const places = {
        calls: JSON.stringify(await callsOf(platform)),
        requests: traces.requests.join('\n'),
        record: JSON.stringify(server.record(standard, learner)),
        'help report': help,
        title: await platform.title(),
      };
      expect([...leaks('paediatrics', places), ...leaks('RCPCH Progress+', places)]).toEqual([]);
      expect(leaks('paediatrics', { local: await localOf(module) })).toEqual(['local']);
      await platform.close();

      const stranger = await stage.launch(context, { standard });
      await learnerIn(stranger.module, stranger.key).goTo('Finish', 'The end of this module');
      expect(await stranger.module.getByLabel('Your curriculum').inputValue()).toBe('');
      await stranger.platform.close();
      const again = await stage.launch(context, { standard, learner });
      await learnerIn(again.module, again.key).goTo('Finish', 'The end of this module');
      expect(await again.module.getByLabel('Your curriculum').inputValue()).toBe('paediatrics');
    },
  );
});

describe('two learners at one computer', () => {
  it('never see each other’s words or progress', async () => {
    const { context } = await stage.newContext();
    const first = await stage.launch(context);
    await writeFirst(first, CANARY);
    // What the platform did not take stays on the device: the next learner must not be offered it.
    await first.platform.evaluate(() => window.lab.failCommits(true));
    await learnerIn(first.module, first.key).goTo(first.key.pages[2]?.title ?? '');
    await learnerIn(first.module, first.key).button('Save again').waitFor();
    await first.platform.close({ runBeforeUnload: true });

    await expectStranger(context, {});
    // The first is offered the newer progress; the words went with the tab.
    const again = await stage.launch(context, { learner: first.learner });
    await again.module.getByRole('heading', { name: 'This computer has newer progress than your platform' }).waitFor();
    await again.module.getByRole('button', { name: 'Use the newer progress', exact: true }).click();
    await learnerIn(again.module, again.key).arrived(first.key.pages[2]?.title ?? '');
    await expectNoWords(again);
  });

  it('keep their words apart also when the first keeps them on the computer, and the first finds them again', async () => {
    const { context } = await stage.newContext();
    const first = await stage.launch(context);
    const { block, label } = await writeFirst(first, CANARY, 'Keep on this computer');
    await leave(first.platform, first.server);

    await expectStranger(context, {});
    const again = await stage.launch(context, { learner: first.learner });
    const learner = learnerIn(again.module, again.key);
    await learner.goTo(pageOf(again.key, block));
    expect(await textBox(learner.blockBox(block), label).inputValue()).toBe(CANARY);
    await learner.blockBox(block).getByText('Your words are kept on this computer for 14 days.').waitFor();
  });

  it('who are not named lose their words with the tab', async () => {
    const { context } = await stage.newContext();
    const first = await stage.launch(context, { learner: '' });
    const { block } = await writeFirst(first, CANARY);
    await first.module.getByText('Your words are kept only until you close this.').waitFor();
    expect(await learnerIn(first.module, first.key).button('Keep on this computer').count()).toBe(0);
    expect(leaks(CANARY, { local: await localOf(first.module) })).toEqual([]);

    // The same tab may hold the next learner's launch.
    await first.platform.reload();
    first.server.setRecord('scorm12', {}, '');
    await first.platform.goto(first.server.launchUrl({ standard: 'scorm12', learner: '' }));
    const again = await stage.launch(context, { learner: '' });
    await expectNoWords(again);
    expect(block).not.toBe('');
  });
});

/** Another learner at the same computer: starts at the cover, is offered nothing, finds every box empty. */
async function expectStranger(context: BrowserContext, options: object): Promise<void> {
  const stranger = await stage.launch(context, options);
  await stranger.module.getByRole('button', { name: 'Start', exact: true }).waitFor();
  expect(await stranger.module.getByRole('alert').count()).toBe(0);
  await expectNoWords(stranger);
  await stranger.platform.close();
}

async function expectNoWords({ module, key }: Launched): Promise<void> {
  const learner = learnerIn(module, key);
  for (const { block, label } of boxesIn(key).slice(0, 1)) {
    await learner.goTo(pageOf(key, block));
    expect(await textBox(learner.blockBox(block), label).inputValue()).toBe('');
  }
  await learner.button('My notes').click();
  await module.getByRole('heading', { level: 1, name: 'My notes', exact: true }).waitFor();
  expect(await module.getByText(CANARY).count()).toBe(0);
}

/** Goes to the first writing block, types into its first box, and answers where to keep the words, if asked to. */
async function writeFirst(
  { module, key }: Launched,
  words: string,
  keep?: string,
): Promise<{ readonly block: string; readonly label: string }> {
  const [box = { block: '', label: '' }] = boxesIn(key);
  const learner = learnerIn(module, key);
  await learner.start();
  await learner.goTo(pageOf(key, box.block));
  const target = textBox(learner.blockBox(box.block), box.label);
  await target.fill(words);
  if (keep !== undefined) await learner.button(keep, learner.blockBox(box.block)).click();
  else await target.blur();
  return box;
}

function boxesIn(key: AnswerKey): readonly { readonly block: string; readonly label: string }[] {
  const writing = key.pages.flatMap(({ blocks }) =>
    blocks.filter((block): block is WritingKey => block.kind === 'writing'),
  );
  return writing.flatMap(({ block, labels }) => labels.map((label) => ({ block, label })));
}

const pageOf = (key: AnswerKey, block: string): string =>
  key.pages.find(({ blocks }) => blocks.some((each) => each.block === block))?.title ?? '';
