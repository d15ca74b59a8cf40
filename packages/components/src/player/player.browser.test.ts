import {
  emptyProgress,
  type BlockId,
  type BlockLayout,
  type Layout,
  type ModuleData,
  type NotesView,
  type OptionId,
  type PageLayout,
  type SessionView,
  type TaskLayout,
} from '@ladder/core';
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../assessment/assessment.js';
import { fillInExamples } from '../fill-in/fill-in.examples.js';
import '../fill-in/fill-in.js';
import { button, pageText, settled } from '../internal/test-page.js';
import { numberExamples } from '../number/number.examples.js';
import '../number/number.js';
import '../question/question.js';
import '../reflection/reflection.js';
import '../scenario/scenario.js';
import { ExampleSession } from './example-session.js';
import './history.js';
import { exampleDocument, exampleLayout, exampleModule } from './player.examples.js';
import '../makers/own-pages/own-pages.js';
import './player.js';
import type { LlPlayer } from './player.js';

const CANARY = 'the registrar on bed nine';

const written: NotesView = {
  texts: { 'lead-it-r1': { what: CANARY } },
  place: 'tab',
  mayKeep: true,
  kept: true,
};

async function open(start: Partial<SessionView> = {}, module: ModuleData = exampleModule): Promise<ExampleSession> {
  document.documentElement.lang = 'en-GB';
  document.body.className = `ll-strand-${module.strand}`;
  document.body.innerHTML = exampleDocument(module);
  const session = new ExampleSession(document.querySelector('ll-player') as LlPlayer, module, start);
  await settled();
  return session;
}

async function press(words: string | RegExp): Promise<void> {
  button(words).click();
  await settled();
}

async function follow(words: string | RegExp): Promise<void> {
  const links = [...document.querySelectorAll('a')].filter((link) => link.checkVisibility());
  const link = links.find(({ textContent }) =>
    typeof words === 'string' ? textContent?.trim() === words : words.test(textContent ?? ''),
  );
  if (!link) throw new Error(`There is no link ${String(words)}.`);
  link.click();
  await settled();
}

function shownPages(): readonly (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('.ll-page')]
    .filter((page) => page.checkVisibility())
    .map((page) => page.dataset['page']);
}

function focusedText(): string {
  return document.activeElement?.textContent?.trim() ?? '';
}

/** Everything that axe knows about a whole page, region and heading order too. */
async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body);
  return violations.map(({ id, nodes }) => `${String(id)}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const leavingTheDocument = vi.fn();

beforeEach(() => {
  window.addEventListener('beforeunload', leavingTheDocument);
});

afterEach(() => {
  expect(leavingTheDocument).not.toHaveBeenCalled();
  window.removeEventListener('beforeunload', leavingTheDocument);
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

describe('going through a module', () => {
  it('begins at the cover, shows one page, and makes no content anew', async () => {
    document.body.innerHTML = exampleDocument();
    const heading = document.querySelector('#page-plan-it h1');
    new ExampleSession(document.querySelector('ll-player') as LlPlayer, exampleModule);
    await settled();

    expect(shownPages()).toEqual(['cover']);
    expect(document.title).toBe('Leading a Ward Round');
    expect(button('Start').checkVisibility()).toBe(true);
    expect(document.querySelector('#page-plan-it h1')).toBe(heading);
  });

  it('turns the page with the keyboard: focus on the heading, title, top of the page, one event', async () => {
    const session = await open();

    button('Start').focus();
    await userEvent.keyboard('{Enter}');
    await settled();

    expect(shownPages()).toEqual(['plan-it']);
    expect(focusedText()).toBe('Plan it');
    expect(document.title).toBe('Plan it – Leading a Ward Round');
    expect(window.scrollY).toBe(0);
    expect(session.events).toEqual([{ type: 'page-opened', page: 'plan-it' }]);
    expect(pageText()).toContain('Part 1 of 3 · about 3 minutes');
    expect(pageText()).toContain('Saved 02:14');
  });

  it('names where Next and Back go', async () => {
    await open({ startPlace: 2 });

    await press('Next: Check');
    await follow('Back to: Lead it');

    expect(shownPages()).toEqual(['lead-it']);
    expect(focusedText()).toBe('Lead it');
  });

  it('starts where the session says, without taking the focus', async () => {
    const progress = { ...emptyProgress(exampleLayout), place: 2, opened: [true, true, false] };
    await open({ startPlace: 2, progress });

    expect(shownPages()).toEqual(['lead-it']);
    expect(document.activeElement).toBe(document.body);
  });

  it('offers on the cover to carry on, or to start from the beginning', async () => {
    const progress = { ...emptyProgress(exampleLayout), place: 2, opened: [true, true, false] };
    const session = await open({ progress });
    expect(session.events).toEqual([]);

    expect(button('Start from the beginning').checkVisibility()).toBe(true);
    await press('Carry on at part 2: Lead it');

    expect(shownPages()).toEqual(['lead-it']);
  });

  it('gives nothing to press while the platform is looked for, then goes on by itself', async () => {
    const session = await open({ connection: 'connecting' });
    expect(pageText()).toContain('Looking for your platform.');
    expect(() => button('Start')).toThrow();
    await follow('Plan it');
    expect(shownPages()).toEqual(['cover']);

    session.set({ connection: 'recording', startPlace: 3, progress: { ...session.view.progress, place: 3 } });
    await settled();

    expect(shownPages()).toEqual(['check']);
  });

  it('leads to a reference and back to the very line', async () => {
    await open({ startPlace: 1 });

    await follow('[1]');
    expect(shownPages()).toEqual(['references']);
    expect(document.activeElement?.id).toBe('ref-herring2011');
    await follow('Back to the text');

    expect(shownPages()).toEqual(['plan-it']);
    expect(document.activeElement?.id).toBe('cite-herring2011-1');
  });

  it('does not record side pages, and leads back from them', async () => {
    const session = await open({ startPlace: 1 });
    const before = session.events.length;

    await press('My notes');
    expect(shownPages()).toEqual(['notes']);
    expect(document.title).toBe('My notes – Leading a Ward Round');
    expect(session.events).toHaveLength(before);
    await follow('Back to: Plan it');

    expect(shownPages()).toEqual(['plan-it']);
  });

  it('has a skip link that leads to the heading', async () => {
    await open({ startPlace: 1 });

    await follow('Skip to main content');

    expect(focusedText()).toBe('Plan it');
  });

  it('lets blocks of hidden pages sleep, and serves those of the page in view', async () => {
    await open({ startPlace: 1 });

    expect(document.querySelector('#page-check input')).toBeNull();
    expect(document.querySelector('#page-plan-it input')).not.toBeNull();
  });
});

describe('a web package', () => {
  const web: ModuleData = { ...exampleModule, target: 'web' };
  const goBack = async (steps: number): Promise<void> => {
    const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.go(steps);
    await gone;
    await settled();
  };

  it('turns back and forward with the browser, from the page that the launch began with', async () => {
    const before = history.length;
    const session = await open({ connection: 'device-only', startPlace: 1 }, web);
    expect(history.length).toBe(before);
    await press('Next: Lead it');
    await press('Next: Check');
    expect(history.length).toBe(before + 2);

    await goBack(-1);
    expect(shownPages()).toEqual(['lead-it']);
    expect(focusedText()).toBe('Lead it');
    await goBack(-1);
    expect(shownPages()).toEqual(['plan-it']);
    await goBack(2);

    expect(shownPages()).toEqual(['check']);
    expect(session.events.at(-1)).toEqual({ type: 'page-opened', page: 'check' });
    expect(document.title).toBe('Check – Leading a Ward Round');
  });

  it('leads from the goodbye page back to where the learner was, with what they wrote', async () => {
    const session = await open(
      { connection: 'device-only', startPlace: 2, notes: { ...written, place: 'device' } },
      web,
    );
    session.leaveResult = { saving: { state: 'saved', at: 0 }, windowOpen: true };

    await press('Save and exit');
    expect(pageText()).toContain('Progress kept on this device');
    await press('Back to the module');

    expect(shownPages()).toEqual(['lead-it']);
    expect(focusedText()).toBe('Lead it');
    expect(document.title).toBe('Lead it – Leading a Ward Round');
    expect(document.querySelector('textarea')?.value).toContain(CANARY);
    await press('Save and exit');
    expect(session.asked).toEqual(['save-and-exit', 'save-and-exit']);
  });

  it('leaves the history of a platform alone', async () => {
    await open({ startPlace: 1 });
    const before = history.length;

    await press('Next: Lead it');

    expect(history.length).toBe(before);
    await press('Save and exit');
    expect(() => button('Back to the module')).toThrow();
  });
});

describe('printing', () => {
  it('unfolds what can be read only unfolded, but no answer of the scored check that was not given yet', async () => {
    await open();
    const answers = (id: string) => document.querySelector<HTMLDetailsElement>(`[block="${id}"] [data-part="answers"]`);

    window.dispatchEvent(new Event('beforeprint'));

    expect(answers('plan-it-q1')?.open).toBe(true);
    expect(answers('check-q1')?.open).toBe(false);
    window.dispatchEvent(new Event('afterprint'));
    expect(answers('plan-it-q1')?.open).toBe(false);
  });
});

describe('contents and what is left', () => {
  it('keeps the reading place while a panel opens and closes', async () => {
    await page.viewport(1024, 768);
    await open({ startPlace: 2 });
    window.scrollTo(0, 40);

    await press('Help');
    await userEvent.keyboard('{Escape}');
    await settled();

    expect(window.scrollY).toBe(40);
  });

  it('opens with the keyboard, says in words what is done, and closes with Escape', async () => {
    await open({ startPlace: 1 });

    button('Contents').focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(focusedText()).toBe('Contents');
    const items = [...document.querySelectorAll('.ll-contents__item')].map(({ textContent }) =>
      textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(items).toContain('Plan it 3 minutes · Done');
    expect(items).toContain('Lead it 5 minutes · Not opened yet');
    await userEvent.keyboard('{Escape}');
    await settled();

    expect(focusedText()).toBe('Contents');
    expect(button('Contents').getAttribute('aria-expanded')).toBe('false');
  });

  it('leads from each missing thing to its place', async () => {
    const session = await open({ startPlace: 1 });
    for (const page of ['lead-it', 'check'])
      session.view = {
        ...session.view,
        progress: { ...session.view.progress, opened: [true, true, page === 'check'] },
      };
    session.set({});
    await press('Contents');
    await follow('Finish');

    await follow('Answer question 2 of the check in part 3');
    expect(shownPages()).toEqual(['check']);
    expect(document.activeElement?.getAttribute('block')).toBe('check-q2');
    await press('Next: Finish');
    await follow(/^Reach the end of “Eighteen patients, two hours” in part 2$/);

    expect(document.activeElement?.getAttribute('block')).toBe('lead-it-s1');
  });

  it('numbers what is left as the page does, whatever kinds stand in the check', async () => {
    const tasks = [
      ['plan-t1', numberExamples[0]?.html],
      ['median-t1', fillInExamples[0]?.html],
    ] as const;
    const taskLayouts: readonly TaskLayout[] = tasks.map(([id]) => ({
      kind: 'task',
      id: id as BlockId,
      options: ['o' as OptionId],
      values: ['v' as OptionId, 'w' as OptionId, 'x' as OptionId],
      correct: [0],
      scored: true,
    }));
    const [plan, lead, check] = exampleLayout.pages as [PageLayout, PageLayout, PageLayout];
    const [first, second] = check.blocks as [BlockLayout, BlockLayout];
    const blocks = [taskLayouts[0] as TaskLayout, first, taskLayouts[1] as TaskLayout, second];
    const layout: Layout = {
      pages: [plan, lead, { ...check, blocks }],
      assessment: { pass: 1, drawn: 3, tries: 0, shuffle: true },
    };
    const progress = {
      ...emptyProgress(layout),
      place: 4,
      opened: [true, true, true],
      assessment: { seed: 5, triesUsed: 0, best: 0 },
    };
    const module = { ...exampleModule, layout };
    const [one = '', two = ''] = tasks.map(([, html]) => html?.replace(' block=', ' scored block='));
    const place = '<ll-question block="check-q1"';
    const html = exampleDocument(module)
      .replace(place, `${one}${place}`)
      .replace('<ll-question block="check-q2"', `${two}$&`);
    document.body.innerHTML = html;
    new ExampleSession(document.querySelector('ll-player') as LlPlayer, module, { startPlace: 4, progress });
    await settled();
    const links = [...document.querySelectorAll('.ll-left__list a')].flatMap(
      ({ textContent }) => /^Answer question (\d) of the check in part 3$/.exec(textContent?.trim() ?? '')?.[0] ?? [],
    );
    expect(links).toEqual([1, 2, 3].map((at) => `Answer question ${at} of the check in part 3`));

    for (const [at, words] of links.entries()) {
      await follow(words);
      expect((document.activeElement as HTMLElement).innerText).toContain(`Question ${at + 1} of 3`);
      await press('Next: Finish');
    }
  });

  it('names the pass mark when only that is missing', async () => {
    const progress = {
      ...emptyProgress(exampleLayout),
      place: 4,
      opened: [true, true, true],
      blocks: [
        { kind: 'question', choice: [1] },
        { kind: 'scenario', choices: [1], ended: true },
        { kind: 'reflection', wrote: false },
        { kind: 'question', choice: [1] },
        { kind: 'question', choice: [0] },
      ],
      assessment: { seed: 1, triesUsed: 1, best: 0 },
    } as const;
    await open({ startPlace: 4, progress });

    await follow('Reach the pass mark in part 3: you have 0 and need 1');

    expect(shownPages()).toEqual(['check']);
  });
});

describe('notices', () => {
  it('asks before page one whether to go on unrecorded', async () => {
    const session = await open({ connection: 'not-recording', notice: { type: 'no-platform' } });
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Your platform is not recording this');
    expect(() => button('Start')).toThrow();

    await press('Try again');
    await press('Continue anyway');

    expect(session.asked).toEqual(['retry', 'continue-anyway']);
    expect(button('Start').checkVisibility()).toBe(true);
    expect(pageText()).toContain('Nothing is recorded');
  });

  it.each([
    ['platform', 'Use the newer progress', 'choose-device'],
    ['platform', 'Keep the platform’s', 'choose-platform'],
    ['this-window', 'Use the other window’s progress', 'choose-device'],
    ['this-window', 'Keep this window’s', 'choose-platform'],
  ] as const)('newer than %s: takes the answer %s', async (than, words, asked) => {
    const session = await open({ notice: { type: 'newer-on-device', than, at: Date.now() } });

    await press(words);

    expect(session.asked).toEqual([asked]);
  });

  it('says nothing of a platform where another window went on', async () => {
    await open({ notice: { type: 'newer-on-device', than: 'this-window', at: Date.now() } });

    const notice = document.querySelector('[role=alert]')?.textContent;
    expect(notice).toContain('You carried on in another window');
    expect(notice).not.toContain('platform');
  });

  it('offers the notes when the platform ended the session', async () => {
    await open({ connection: 'finished', notice: { type: 'session-ended', by: 'platform' }, notes: written });
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();

    await press('Copy my notes');

    expect(navigator.clipboard.writeText).toHaveBeenCalledWith(expect.stringContaining(CANARY));
    expect(pageText()).toContain('Copied.');
  });

  it('does not say that the platform ended a session that the learner left in another window', async () => {
    await open({ connection: 'finished', notice: { type: 'session-ended', by: 'other-window' } });

    const notice = document.querySelector('[role=alert]')?.textContent;
    expect(notice).toContain('You carried on in another window');
    expect(notice).toContain('so nothing more is saved here.');
    expect(notice).not.toContain('signed you out');
  });

  it('lets the learner close what only has to be known', async () => {
    await open({ notice: { type: 'module-changed' } });

    await press('Close this message');

    expect(pageText()).not.toContain('This module has changed');
  });
});

describe('saving and leaving', () => {
  it('says aloud only when saving stops and when it works again', async () => {
    const session = await open({ startPlace: 1 });
    const spoken = document.querySelector('ll-player > [role=status]');
    expect(spoken?.textContent).toBe('');

    session.set({ saving: { state: 'not-saved' } });
    await settled();
    expect(spoken?.textContent).toBe('Not saved yet');
    await press('Save again');
    session.set({ saving: { state: 'sent', at: new Date(2026, 0, 1, 9, 5).getTime() } });
    await settled();

    expect(session.asked).toEqual(['retry']);
    expect(pageText()).toContain('Sent 09:05');
    expect(spoken?.textContent).toBe('Saved again');
  });

  it('leaves at once when there is nothing to lose, and leaves nothing to press', async () => {
    const session = await open({ startPlace: 1 });

    await press('Save and exit');

    expect(session.asked).toEqual(['save-and-exit']);
    expect(focusedText()).toBe('Saved');
    expect(pageText()).toContain('You can close this window.');
    expect([...document.querySelectorAll('button')].filter((one) => one.checkVisibility())).toEqual([]);
    expect(shownPages()).toEqual([]);
    expect(await axeFindings()).toEqual([]);
  });

  it('offers to copy words that would be lost, in the page', async () => {
    const session = await open({ startPlace: 1, notes: written });
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();

    await press('Save and exit');
    expect(session.asked).toEqual([]);
    expect(focusedText()).toBe('Take your notes with you');
    expect(await axeFindings()).toEqual([]);
    await press('Copy my notes');
    button('Save and exit');
    [...document.querySelectorAll('button')]
      .find((one) => one.closest('.ll-panel') && one.textContent?.trim() === 'Save and exit')
      ?.click();
    await settled();

    expect(session.asked).toEqual(['save-and-exit']);
    expect(button('Copy my notes').checkVisibility()).toBe(true);
  });

  it('asks nothing when the words were copied in their block, and asks again when they changed', async () => {
    const session = await open({ startPlace: 2, notes: written });
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await press('Copy what I wrote');
    const changed = { ...written, texts: { 'lead-it-r1': { what: `${CANARY}, again` } } };

    session.set({ notes: changed });
    await settled();
    await press('Save and exit');
    expect(session.asked).toEqual([]);
    await press('Stay here');
    session.set({ notes: written });
    await settled();
    await press('Save and exit');

    expect(session.asked).toEqual(['save-and-exit']);
  });

  it('asks nothing when the words are kept on the device', async () => {
    const session = await open({ startPlace: 1, notes: { ...written, place: 'device' } });

    await press('Save and exit');

    expect(session.asked).toEqual(['save-and-exit']);
  });

  it.each([
    [{ saving: { state: 'not-saved' }, windowOpen: true } as const, 'Not saved yet'],
    [{ saving: { state: 'sent', at: 0 }, windowOpen: true } as const, 'Sent'],
  ])('claims only what was seen: %o', async (result, title) => {
    const session = await open({ startPlace: 1 });
    session.leaveResult = result;

    await press('Save and exit');

    expect(focusedText()).toBe(title);
    expect(pageText().includes('You can close this window.')).toBe(title === 'Sent');
  });

  it('blames no platform where there is none', async () => {
    const session = await open({ startPlace: 1, connection: 'device-only' });
    session.leaveResult = { saving: { state: 'not-saved' }, windowOpen: true };

    await press('Save and exit');

    expect(pageText()).toContain('This browser did not keep your last changes.');
    expect(pageText()).not.toContain('Your platform');
  });

  it('does not claim to have saved when leaving fails', async () => {
    const session = await open({ startPlace: 1 });
    vi.spyOn(session, 'saveAndExit').mockRejectedValue(new Error('gone'));

    await press('Save and exit');

    expect(focusedText()).toBe('Not saved yet');
  });
});

describe('staying in the window', () => {
  it('opens outside links and mail beside the module', async () => {
    await open({ startPlace: 1 });
    const opened: (string | null)[] = [];
    const stop = (event: Event): void => {
      opened.push((event.target as Element).getAttribute('target'));
      event.preventDefault();
    };
    window.addEventListener('click', stop);

    await follow(/^the guidance/);
    await follow('team@example.org');
    window.removeEventListener('click', stop);

    expect(opened).toEqual(['_blank', '_blank']);
  });

  it('follows no script address, sends no form, takes no dropped file', async () => {
    await open({ startPlace: 1 });
    const page = document.querySelector('#page-plan-it') as HTMLElement;
    page.insertAdjacentHTML(
      'beforeend',
      '<a id="bad" href="javascript:void 0">x</a><form action="/gone"><button id="send">Send</button></form>',
    );

    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    document.querySelector('#bad')?.dispatchEvent(click);
    const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    document.querySelector('form')?.dispatchEvent(submit);
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.txt'));
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
    page.dispatchEvent(drop);

    expect([click, submit, drop].map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true, true]);
  });

  it('leaves address and history alone', async () => {
    const before = [window.location.href, window.history.length];
    await open();

    await follow('Plan it');
    await follow('[1]');

    expect([window.location.href, window.history.length]).toEqual(before);
  });
});

describe('when something breaks', () => {
  it('shows the whole text again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const session = await open({ startPlace: 1 });

    session.set({ progress: undefined as never });
    await settled();

    expect(shownPages()).toEqual(['cover', 'plan-it', 'lead-it', 'check', 'end', 'references', 'about']);
    expect(document.querySelector('.ll-broken')?.textContent).toContain('You can still read all of it');
    expect(document.documentElement.classList.contains('ll-ready')).toBe(false);
  });

  it('shows the whole text when the facts about the module cannot be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    document.body.innerHTML = exampleDocument().replace(/module="[^"]*"/, 'module="{"');
    await settled();

    expect(shownPages()).toHaveLength(7);
  });
});

describe('axe finds nothing', () => {
  it.each([
    ['on the cover', 0, {}],
    [
      'on the cover of a learner who comes back',
      0,
      { progress: { ...emptyProgress(exampleLayout), place: 2, opened: [true, true, false] } },
    ],
    ['on a page', 1, {}],
    ['on a page with a notice', 2, { notice: { type: 'progress-damaged' } }],
    ['on a page that is not saved', 2, { saving: { state: 'not-saved' } }],
    ['on the scored check', 3, {}],
    ['on the end page', 4, {}],
    ['on the end page of a finished module', 4, { outcome: 'passed', score: 100 }],
  ] as readonly [string, number, Partial<SessionView>][])('%s', async (_, startPlace, session) => {
    await open({ startPlace, ...session });

    expect(await axeFindings()).toEqual([]);
  });

  it.each(['Contents', 'Help', 'My notes'])('with %s open', async (words) => {
    await open({ startPlace: 1, notes: written });

    await press(words);

    expect(await axeFindings()).toEqual([]);
  });
});

it('opens a hundred pages of three hundred questions in less than half a second', async () => {
  const pages = Array.from({ length: 100 }, (_, at) => ({
    id: `page-${at}` as never,
    blocks: [0, 1, 2].map(
      (nr) =>
        ({
          kind: 'question',
          id: `q-${at}-${nr}` as BlockId,
          options: ['a', 'b'] as never,
          correct: [0],
          scored: false,
        }) as const,
    ),
  }));
  const module: ModuleData = { ...exampleModule, layout: { pages } };
  const question = document.createElement('div');
  question.innerHTML = exampleDocument();
  const one = question.querySelector('ll-question')?.outerHTML ?? '';
  const sections = pages.map(
    ({ id, blocks }) =>
      `<section class="ll-page" id="page-${String(id)}" data-page="${String(id)}" data-title="${String(id)}"><h1>${String(id)}</h1>${blocks.map((block) => one.replace('plan-it-q1', block.id)).join('')}</section>`,
  );
  const html = exampleDocument(module).replace(
    /<section class="ll-page" id="page-plan-it"[\s\S]*?(?=<section class="ll-page ll-end")/,
    sections.join(''),
  );

  const begin = performance.now();
  document.body.innerHTML = html;
  new ExampleSession(document.querySelector('ll-player') as LlPlayer, module);
  await (document.querySelector('ll-player') as LlPlayer).updateComplete;
  const took = performance.now() - begin;
  button('Start').click();
  await settled();

  expect(took).toBeLessThan(500);
  expect(document.querySelectorAll('input')).toHaveLength(6 + 0);
});
