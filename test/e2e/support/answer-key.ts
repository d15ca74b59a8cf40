import type { Page } from 'playwright';
import type { PackageFiles } from '../../../packages/lms-lab/src/index.js';
import { startPage } from './packages.js';

/** One question: what stands in it, and which options are right. */
export interface QuestionKey {
  readonly kind: 'question';
  readonly block: string;
  readonly scored: boolean;
  readonly options: readonly string[];
  readonly correct: readonly number[];
  /** The feedback on each option, a few words of it. */
  readonly feedback: readonly string[];
}

/** One block in which items are put in order, paired or sorted. */
export interface TaskKey {
  readonly kind: 'task';
  /** The name of its element, without `ll-`. */
  readonly name: string;
  readonly block: string;
  readonly scored: boolean;
  /** The items, in the order of the layout. */
  readonly options: readonly string[];
  /** What they can be settled to, in words; empty where these are places. */
  readonly values: readonly string[];
  readonly correct: readonly number[];
}

/** One scenario: its decisions with their options, how each was judged and where it leads. */
export interface ScenarioKey {
  readonly kind: 'scenario';
  readonly block: string;
  readonly decisions: readonly {
    readonly prompt: string;
    readonly options: readonly { readonly label: string; readonly verdict: string; readonly next: string }[];
  }[];
}

/** One block with boxes to write in. */
export interface WritingKey {
  readonly kind: 'writing';
  readonly block: string;
  readonly labels: readonly string[];
}

/** Something on a page that a learner does. */
export type BlockKey = QuestionKey | TaskKey | ScenarioKey | WritingKey;

/** One page of a module. */
export interface PageKey {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly BlockKey[];
}

/** All that a learner meets in a module, in order: what a walk goes by, so that a reworded module needs no new test. */
export interface AnswerKey {
  readonly title: string;
  readonly pages: readonly PageKey[];
}

/** Reads the key of a package from its start page. Any open page lends its parser. */
export async function readKey(files: PackageFiles, parser: Page): Promise<AnswerKey> {
  return parser.evaluate((html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const words = (from: Element | null | undefined): string => from?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const all = (from: ParentNode, selector: string): Element[] => [...from.querySelectorAll(selector)];
    const data = (from: Element, name: string): string => from.getAttribute(`data-${name}`) ?? '';

    const readQuestion = (element: Element): QuestionKey => {
      const options = all(element, '[data-part="options"] > [data-option]');
      return {
        kind: 'question',
        block: element.getAttribute('block') ?? '',
        scored: element.hasAttribute('scored'),
        options: options.map((option) => words(option.querySelector('[data-part="label"]'))),
        correct: (element.getAttribute('correct') ?? '').split(' ').map(Number),
        feedback: options.map((option) => {
          const feedback = element.querySelector(`[data-part="feedback"][data-for="${data(option, 'option')}"]`);
          return words(feedback?.querySelector('p:not([data-part])'));
        }),
      };
    };
    const readScenario = (element: Element): ScenarioKey => ({
      kind: 'scenario',
      block: element.getAttribute('block') ?? '',
      decisions: all(element, '[data-part="decision"]').map((decision) => ({
        prompt: words(decision.querySelector('[data-part="prompt"]')),
        options: all(decision, '[data-option]').map((option) => ({
          label: words(option.querySelector('[data-part="label"]')),
          verdict: data(option, 'verdict'),
          next: data(option, 'next'),
        })),
      })),
    });
    const readTask = (element: Element): TaskKey => {
      const at = (name: string) => (a: Element, b: Element) => Number(data(a, name)) - Number(data(b, name));
      const options = all(element, '[data-part="options"] > [data-at]').sort(at('at'));
      return {
        kind: 'task',
        name: element.localName.replace(/^ll-/, ''),
        block: element.getAttribute('block') ?? '',
        scored: element.hasAttribute('scored'),
        options: options.map((option) => words(option.querySelector('[data-part="label"]'))),
        values: all(element, '[data-part="values"] > [data-value]').sort(at('value')).map(words),
        correct: (element.getAttribute('correct') ?? '').split(' ').map(Number),
      };
    };
    const readBlock = (element: Element): BlockKey => {
      if (element.matches('.ll-task')) return readTask(element);
      if (element.localName === 'll-question') return readQuestion(element);
      if (element.localName === 'll-scenario') return readScenario(element);
      const labels = all(element, '[data-field] [data-part="label"]').map(words);
      return { kind: 'writing', block: element.getAttribute('block') ?? '', labels };
    };

    // Blocks of other kinds are played by the tests of their elements.
    const played = ['.ll-task', 'll-question', 'll-scenario', 'll-reflection', 'll-action-plan'];
    const blocks = played.map((kind) => `${kind}[block]`).join();
    const pages = all(document, '.ll-page[id^="page-"]');
    return {
      title: words(document.querySelector('#cover h1')),
      pages: pages.map((page) => ({
        id: data(page, 'page'),
        title: data(page, 'title'),
        blocks: all(page, blocks).map(readBlock),
      })),
    };
  }, startPage(files));
}
