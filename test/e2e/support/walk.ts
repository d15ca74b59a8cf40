import type { Frame, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { AnswerKey, BlockKey, PageKey, QuestionKey, ScenarioKey, TaskKey, WritingKey } from './answer-key.js';
import { mouse, type Hands } from './hands.js';

/** What a walk goes by. */
export interface WalkOptions {
  readonly hands?: Hands;
  /** What is typed into each box; nothing where it is left out. */
  readonly words?: (block: string, label: string) => string;
  /** Called on each page when everything on it is done, before the learner goes on. */
  readonly pageDone?: (page: PageKey) => Promise<void>;
}

/** One learner with one launch of a module: does what learners do, by what they see, and checks that they see it. */
export function learnerIn(module: Page | Frame, key: AnswerKey, options: WalkOptions = {}) {
  const { hands = mouse } = options;
  const blockBox = (block: string): Locator => module.locator(`[block="${block}"]`);
  const button = (name: string | RegExp, within: Page | Frame | Locator = module): Locator =>
    within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

  /** Waits for a page, and for the focus on its heading. */
  async function arrived(title: string): Promise<void> {
    await module.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(await module.evaluate(() => document.activeElement?.localName)).toBe('h1');
  }

  async function start(): Promise<void> {
    await hands.press(button('Start'));
    await arrived(key.pages[0]?.title ?? '');
  }

  /** Goes on by the button that names the next page. */
  async function next(title: string, heading = title): Promise<void> {
    await hands.press(button(`Next: ${title}`));
    await arrived(heading);
  }

  /** Goes to a page by the contents. */
  async function goTo(title: string, heading = title): Promise<void> {
    // Beside a wide page the contents stay open.
    if ((await button('Contents').getAttribute('aria-expanded')) !== 'true') await hands.press(button('Contents'));
    await hands.press(module.locator('.ll-panel').getByRole('link', { name: title, exact: true }));
    await arrived(heading);
  }

  /** Writes into the first box of the module; only these words stand there then. */
  async function writeFirst(words: string): Promise<void> {
    const page = key.pages.find(({ blocks }) => blocks.some(({ kind }) => kind === 'writing'));
    const block = page?.blocks.find(({ kind }) => kind === 'writing');
    if (!page || block?.kind !== 'writing') throw new Error('The module has no box to write in.');
    await goTo(page.title);
    await textBox(blockBox(block.block), block.labels[0] ?? '').fill(words);
  }

  async function choose({ block, options: labels, correct }: QuestionKey, choice: readonly number[]): Promise<void> {
    const role = correct.length > 1 ? 'checkbox' : 'radio';
    for (const at of choice) {
      await hands.choose(blockBox(block).getByRole(role, { name: labels[at] ?? '', exact: true }));
    }
    await hands.press(button('Check answer', blockBox(block)));
  }

  /** Answers a question, and sees the verdict with the reason for the answer. */
  async function answer(question: QuestionKey, choice: readonly number[]): Promise<void> {
    await choose(question, choice);
    const box = blockBox(question.block);
    const right = choice.filter((at) => question.correct.includes(at)).length;
    const verdict =
      right === question.correct.length ? 'Yes, that is right' : right > 0 ? /^Partly right/ : 'Not quite';
    await box.locator('.ll-verdict').getByText(verdict).waitFor();
    for (const at of choice)
      await box
        .getByText(question.feedback[at]?.slice(0, 40) ?? '')
        .first()
        .waitFor();
  }

  /** Settles every item of a task, and checks the answer. */
  async function settle(task: TaskKey, choice: readonly number[]): Promise<void> {
    const box = blockBox(task.block);
    if (task.name === 'ordering') await putInOrder(task, choice);
    for (const [at, value] of task.name === 'ordering' ? [] : choice.entries()) {
      const item = task.options[at] ?? '';
      const wanted = task.values[value] ?? '';
      if (task.name === 'matching') await hands.select(box.getByRole('combobox', { name: item, exact: true }), wanted);
      else await hands.choose(box.getByRole('group', { name: item }).getByRole('radio', { name: wanted, exact: true }));
    }
    await hands.press(button('Check answer', box));
    await box.locator('.ll-verdict').first().waitFor();
  }

  /** Moves each item up to its place by its own button. */
  async function putInOrder({ block, options: items }: TaskKey, places: readonly number[]): Promise<void> {
    const box = blockBox(block);
    const standing = (): Promise<string[]> => box.locator('.ll-order__label').allInnerTexts();
    let moves = 0;
    for (let place = 0; place < items.length; place += 1) {
      const item = items[places.indexOf(place)] ?? '';
      while ((await standing()).indexOf(item) > place) {
        await hands.press(button(`Move up ${item}`, box));
        moves += 1;
      }
    }
    if (moves > 0) return;
    // It stood there already: there and back, so that it counts as the learner's own order.
    const last = items[places.indexOf(items.length - 1)] ?? '';
    await hands.press(button(`Move up ${last}`, box));
    await hands.press(button(`Move down ${last}`, box));
  }

  const answerScored = (asked: QuestionKey | TaskKey, choice: readonly number[]): Promise<void> =>
    asked.kind === 'question' ? answer(asked, choice) : settle(asked, choice);

  /** A practice question: first a mistake or a wrong answer, then the right one. */
  async function practise(question: QuestionKey): Promise<void> {
    const wrong = wrongChoice(question);
    const box = blockBox(question.block);
    if (question.correct.length > 1) {
      await choose(question, wrong.slice(0, 1));
      await box.getByText(`Choose ${question.correct.length} answers. You have chosen 1.`).waitFor();
      await choose(question, wrong.slice(1));
      await box
        .locator('.ll-verdict')
        .getByText(/Partly right|Not quite/)
        .waitFor();
    } else {
      await answer(question, wrong);
    }
    await hands.press(button('Try again', box));
    await answer(question, question.correct);
  }

  /** The check: one wrong answer, then another try at it. */
  async function takeCheck(questions: readonly (QuestionKey | TaskKey)[]): Promise<void> {
    const [first, ...others] = questions;
    if (!first) return;
    await answerScored(first, wrongChoice(first));
    for (const question of others) await answerScored(question, question.correct);
    const result = module.locator('.ll-assessment__status');
    await result.getByText(`You got ${others.length} of ${questions.length}.`).waitFor();
    await hands.press(button('Try the 1 you got wrong again'));
    await answerScored(first, first.correct);
    await result.getByText(`You got ${questions.length} of ${questions.length}.`).waitFor();
    await result.getByText('You have passed.').waitFor();
  }

  /** A scenario along its worst options; at the first decision another choice is tried before going on. */
  async function playBadly({ block, decisions }: ScenarioKey): Promise<void> {
    const box = blockBox(block);
    let at = 0;
    for (let steps = 0; steps < decisions.length; steps += 1) {
      const { prompt = '', options: choices = [] } = decisions[at] ?? {};
      const bad = choices.filter(({ verdict }) => verdict === 'unsafe' || verdict === 'weak');
      const [first, second] = bad;
      if (!first) throw new Error(`“${prompt}” has no bad option.`);
      await box.getByRole('heading', { name: prompt, exact: true }).waitFor();
      let chosen = first;
      await hands.press(button(first.label, box));
      await box
        .locator('.ll-scenario__outcome .ll-verdict')
        .getByText(capital(first.verdict), { exact: true })
        .waitFor();
      if (steps === 0 && second) {
        await hands.press(button('Try another choice', box.locator('.ll-step')));
        chosen = second;
        await hands.press(button(second.label, box));
        await box.locator('.ll-scenario__chosen').getByText(second.label).waitFor();
      }
      await hands.press(button(chosen.next === 'debrief' ? 'Go to the debrief' : 'Continue', box));
      if (chosen.next === 'debrief') break;
      at = Number(chosen.next);
    }
    await box.getByRole('heading', { name: 'Debrief', exact: true }).waitFor();
  }

  async function write({ block, labels }: WritingKey): Promise<void> {
    const box = blockBox(block);
    for (const label of labels) {
      const text = options.words?.(block, label) ?? '';
      if (text !== '') await hands.write(textBox(box, label), text);
    }
  }

  async function doBlock(block: BlockKey): Promise<void> {
    switch (block.kind) {
      case 'question':
        return block.scored ? undefined : practise(block);
      case 'task':
        return undefined;
      case 'scenario':
        return playBadly(block);
      case 'writing':
        return write(block);
    }
  }

  /** Everything that there is to do on a page. */
  async function doPage(page: PageKey): Promise<void> {
    for (const block of page.blocks) await doBlock(block);
    await takeCheck(page.blocks.filter((block): block is QuestionKey | TaskKey => 'scored' in block && block.scored));
    await options.pageDone?.(page);
  }

  /** From the cover to the end page, leaving nothing out. */
  async function walk(): Promise<void> {
    await start();
    for (const [at, page] of key.pages.entries()) {
      await doPage(page);
      const after = key.pages[at + 1];
      await (after ? next(after.title) : next('Finish', 'The end of this module'));
    }
  }

  return {
    button,
    blockBox,
    arrived,
    start,
    next,
    goTo,
    writeFirst,
    choose,
    answer,
    answerScored,
    doPage,
    takeCheck,
    playBadly,
    walk,
  };
}

/** The box under a label: its accessible name starts with it. */
export function textBox(within: Locator, label: string): Locator {
  return within.getByRole('textbox', { name: new RegExp(`^${escaped(label)}`) }).first();
}

/** As many options as the question wants, at least one of them wrong. */
export function wrongChoice(asked: QuestionKey | TaskKey): readonly number[] {
  const { options, correct } = asked;
  // The first two change places, or partners.
  if (asked.kind === 'task') return [correct[1] ?? 0, correct[0] ?? 0, ...correct.slice(2)];
  const wrong = options.findIndex((_, at) => !correct.includes(at));
  return [wrong, ...correct].slice(0, correct.length);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
