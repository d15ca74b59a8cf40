import { TRACK_EVENT, NOTE_EVENT, type LearningEvent, type NoteEvent } from '@ladder/core';
import '../styles/player.scss';
import type { Example } from './example.js';

/** An element in a page of its own, for tests. */
export interface TestPage<T extends HTMLElement> {
  readonly element: T;
  /** What the element told the session, in order. */
  readonly learned: readonly LearningEvent[];
  /** What it told the device notes, in order. */
  readonly noted: readonly NoteEvent[];
}

/** Puts an example into an empty page, as the compiler and the player would. */
export async function showExample<T extends HTMLElement>(example: Example, tag: string): Promise<TestPage<T>> {
  document.documentElement.lang = 'en-GB';
  document.title = example.name;
  document.body.innerHTML = `<main><section class="ll-page"><h1>Test</h1><h2>Part</h2></section></main>`;
  const section = document.querySelector('.ll-page') as HTMLElement;
  const learned: LearningEvent[] = [];
  const noted: NoteEvent[] = [];
  section.addEventListener(TRACK_EVENT, (event) => learned.push(event.learning));
  section.addEventListener(NOTE_EVENT, (event) => noted.push(event.note));
  section.insertAdjacentHTML('beforeend', example.html);
  const element = section.querySelector(tag) as T;
  Object.assign(element, example.properties ?? {});
  await settled();
  return { element, learned, noted };
}

/** Waits until everything that was set off has been rendered. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** The part of axe-core that is used here; tests hand it in, because this file may not import it. */
interface Axe {
  run(
    context: Element,
    options: { rules: Record<string, { enabled: boolean }> },
  ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

/** What axe finds against WCAG 2.2 AA and good practice, in words. */
export async function axeFindings(axe: Axe): Promise<readonly string[]> {
  // A block alone is no page: what a whole page needs is tested with the player.
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** The button with these words, as a learner finds it. */
export function button(words: string | RegExp): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => {
    const text = one.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return typeof words === 'string' ? text === words : words.test(text);
  });
  if (!found) throw new Error(`There is no button ${String(words)}.`);
  return found;
}

/** What is to be read on the page now. */
export function pageText(): string {
  return document.body.innerText.replace(/\s+/g, ' ');
}

/** Where the focus is, as a screen reader would begin: the element's name. */
export function focusedName(): string {
  const active = document.activeElement as HTMLElement;
  const labelled = active.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const text = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return (text || active.textContent || '').replace(/\s+/g, ' ').trim();
}
