import { languageMessages } from '@ladder/core/messages';
import { render } from 'lit';
import { button } from '../internal/button.js';

/** The containers that the player draws in. They stand between the sections of the document and hold none of its text. */
export interface Shell {
  readonly place: HTMLElement;
  readonly notice: HTMLElement;
  readonly start: HTMLElement;
  readonly left: HTMLElement;
  readonly steps: HTMLElement;
  readonly panel: HTMLElement;
  readonly bar: HTMLElement;
  readonly spoken: HTMLElement;
  readonly goodbye: HTMLElement;
  /** Takes all of them away again. */
  readonly remove: () => void;
}

/** The words that the shell itself shows. */
export interface ShellWords {
  readonly notes: string;
  readonly printAll: string;
  readonly bar: string;
}

/** Adds the player's containers and the page for the notes to the static document. */
export function buildShell(root: HTMLElement, words: ShellWords, printAll: () => void): Shell {
  const main = root.querySelector('main') ?? root;
  const place = make('div', 'll-place');
  const notice = make('div', 'll-notices');
  const start = make('div', 'll-start');
  const left = make('div', 'll-left-list');
  const steps = make('div', 'll-steps-place');
  const panel = make('aside', 'll-panel');
  const bar = make('nav', 'll-bar');
  const spoken = make('p', 'nhsuk-u-visually-hidden');
  const goodbye = make('div', 'll-goodbye');
  const notes = notesPage(words.notes);
  const print = make('p', 'll-print-all-place');
  panel.id = 'll-panel';
  panel.hidden = true;
  panel.setAttribute('aria-labelledby', 'll-panel-title');
  bar.setAttribute('aria-label', words.bar);
  spoken.setAttribute('role', 'status');
  for (const own of [notice, bar, spoken, goodbye]) speak(own);
  render(button(words.printAll, printAll), print);

  root.querySelector('.ll-header')?.append(place);
  root.querySelector('#about')?.append(print);
  placeBeside(root.querySelector('#cover'), '.ll-cover__length', 'after', start);
  placeBeside(root.querySelector('#end'), 'll-curriculum, ll-certificate', 'before', left);
  main.prepend(notice);
  main.append(notes, steps, goodbye);
  main.after(panel);
  root.append(bar, spoken);

  const all = [place, notice, start, left, steps, panel, bar, spoken, goodbye, notes, print];
  return {
    place,
    notice,
    start,
    left,
    steps,
    panel,
    bar,
    spoken,
    goodbye,
    remove: () => all.forEach((part) => part.remove()),
  };
}

/** Says the interface's own language of what has no word of the module's in it, where the two differ. */
function speak(own: HTMLElement): void {
  const { tag } = languageMessages;
  if (document.documentElement.lang.split('-')[0] !== tag.split('-')[0]) own.lang = tag;
}

/** Puts a container beside something on a page, or at the page's end when that is not there. */
function placeBeside(page: Element | null, selector: string, where: 'before' | 'after', container: HTMLElement): void {
  const neighbour = page?.querySelector(selector);
  if (neighbour) neighbour[where](container);
  else page?.append(container);
}

function notesPage(title: string): HTMLElement {
  const section = make('section', 'll-page');
  const heading = make('h1', '', title);
  section.id = 'notes';
  section.hidden = true;
  section.dataset['page'] = 'notes';
  section.dataset['title'] = title;
  section.setAttribute('aria-labelledby', 'notes-title');
  heading.id = 'notes-title';
  section.append(heading, document.createElement('ll-notes'));
  return section;
}

/** A new element with a class, and words where it has some. */
export function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
