// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.
import { button, make } from './dom.js';

/** @typedef {import('./page.js').DeskFinding} DeskFinding */

/**
 * Mistakes over the page, advice in the panel.
 *
 * @param {{ mistakes: HTMLElement, advice: HTMLElement, adviceTitle: HTMLElement }} parts
 */
export function createFindings({ mistakes, advice, adviceTitle }) {
  let shown = '';

  /** @param {readonly DeskFinding[]} found @param {boolean} hasPage whether an earlier edition stands below */
  function showMistakes(found, hasPage) {
    // The same mistakes are not read out again at each save.
    const now = JSON.stringify([found, hasPage]);
    if (now === shown) return;
    shown = now;
    mistakes.hidden = found.length === 0;
    if (found.length === 0) return mistakes.replaceChildren();
    const count = found.length === 1 ? 'One mistake' : `${found.length} mistakes`;
    const list = make('ol', { class: 'findings' }, ...found.map((one) => finding(one)));
    const fold = button(
      'Hide',
      () => {
        list.hidden = !list.hidden;
        fold.textContent = list.hidden ? 'Show' : 'Hide';
      },
      'link',
    );
    mistakes.replaceChildren(
      make('div', { class: 'mistakes__head' }, make('h2', {}, `${count} to mend`), fold),
      make(
        'p',
        {},
        hasPage
          ? 'Below is the last version that worked. Mend this and save: it goes away by itself.'
          : 'Mend this and save: the page comes by itself.',
      ),
      list,
    );
  }

  /** @param {readonly DeskFinding[]} found */
  function showAdvice(found) {
    adviceTitle.textContent = found.length === 0 ? 'Advice' : `Advice (${found.length})`;
    advice.replaceChildren(
      found.length === 0
        ? make('p', { class: 'note' }, 'None.')
        : make('ol', { class: 'findings findings--quiet' }, ...found.map((one) => finding(one))),
    );
  }

  return { showMistakes, showAdvice };
}

/** @param {DeskFinding} found */
function finding({ words, remedy, place, link, id }) {
  const where =
    place === undefined
      ? []
      : [
          make(
            'p',
            { class: 'finding__place' },
            ...(link === undefined ? [place] : [make('a', { href: link }, place)]),
            ' ',
            copyButton(place),
          ),
        ];
  return make(
    'li',
    { class: 'finding' },
    make('p', { class: 'finding__words' }, words),
    make('p', {}, remedy),
    ...where,
    make('p', { class: 'finding__id' }, id),
  );
}

/** Copies the place, so that any editor can be told to go there. @param {string} place */
function copyButton(place) {
  const copy = button(
    'Copy',
    () => {
      navigator.clipboard.writeText(place).then(
        () => (copy.textContent = 'Copied'),
        () => (copy.textContent = 'Select the words beside this to copy them'),
      );
    },
    'link',
  );
  copy.setAttribute('aria-label', `Copy ${place}`);
  return copy;
}
