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

/** Adds the player's containers and the page for the notes to the static document. */
export function buildShell(root: HTMLElement, notesTitle: string): Shell {
  const main = root.querySelector('main') ?? root;
  const header = root.querySelector('.ll-header') ?? root;
  const cover = root.querySelector('#cover');
  const end = root.querySelector('#end');

  const place = make('div', 'll-place');
  const notice = make('div', 'll-notices');
  const start = make('div', 'll-start');
  const left = make('div', 'll-left-list');
  const steps = make('div', 'll-steps-place');
  const panel = make('aside', 'll-panel');
  const bar = make('div', 'll-bar');
  const spoken = make('p', 'nhsuk-u-visually-hidden');
  const goodbye = make('div', 'll-goodbye');
  panel.id = 'll-panel';
  panel.hidden = true;
  panel.setAttribute('aria-labelledby', 'll-panel-title');
  spoken.setAttribute('role', 'status');

  header.append(place);
  main.prepend(notice);
  const length = cover?.querySelector('.ll-cover__length');
  if (length) length.after(start);
  else cover?.append(start);
  const certificate = end?.querySelector('ll-certificate');
  if (certificate) certificate.before(left);
  else end?.append(left);
  main.append(notesPage(notesTitle), steps, goodbye);
  main.after(panel);
  root.append(bar, spoken);

  const all = [place, notice, start, left, steps, panel, bar, spoken, goodbye];
  return { place, notice, start, left, steps, panel, bar, spoken, goodbye, remove: () => all.forEach((part) => part.remove()) };
}

function notesPage(title: string): HTMLElement {
  const section = make('section', 'll-page');
  const heading = make('h1', '');
  section.id = 'notes';
  section.hidden = true;
  section.dataset['page'] = 'notes';
  section.dataset['title'] = title;
  section.setAttribute('aria-labelledby', 'notes-title');
  heading.id = 'notes-title';
  heading.textContent = title;
  section.append(heading, document.createElement('ll-notes'));
  return section;
}

function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  return element;
}
