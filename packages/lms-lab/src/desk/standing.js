// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.
import { make } from './dom.js';
import { completionInWords, successInWords } from './words.js';

/** @typedef {import('./page.js').DeskPlace} DeskPlace */

/** Facts that need a line of their own. */
const WIDE = new Set(['Place', 'It says', 'On this device']);

/**
 * What the platform knows of the learner, and what is saved.
 *
 * @param {HTMLElement} facts
 * @param {HTMLElement} saved
 */
export function createStanding(facts, saved) {
  /** @param {DeskPlace} place @param {any} standing as the server tells it */
  return function show(place, { report, words }) {
    // As long as the module has mistakes, nobody can say what a state means.
    if (!words) return;
    const rows = place.platform === 'web' ? webRows(words) : platformRows(report);
    facts.replaceChildren(
      ...rows.flatMap(([name, value]) => [
        make('dt', {}, name),
        make('dd', { class: WIDE.has(name) ? 'facts__wide' : '' }, value),
      ]),
    );
    showSaved(place, words);
  };

  /** @param {any} report @returns {readonly (readonly [string, string])[]} */
  function platformRows(report) {
    return [
      ['Status', completionInWords(report.completion)],
      ['Result', successInWords(report.success)],
      ['Score', report.score === undefined ? 'None' : `${report.score} of 100`],
      ['Visits', String(report.attempts)],
      ['Place', report.place === '' ? 'None' : report.place],
      ['It says', report.word === '' ? 'None' : report.word],
    ];
  }

  /** @param {any} words @returns {readonly (readonly [string, string])[]} */
  function webRows(words) {
    return [
      ['Status', 'Nobody is told'],
      ['On this device', words.size > 0 ? 'Progress is kept' : 'Nothing is kept'],
    ];
  }

  /** @param {DeskPlace} place @param {any} words */
  function showSaved(place, words) {
    const open = saved.querySelector('details')?.open ?? false;
    const scroll = saved.querySelector('.pages')?.scrollTop ?? 0;
    const meter = make('meter', {
      min: '0',
      max: String(words.limit),
      value: String(words.size),
      'aria-label': 'Size of the saved progress',
    });
    const most =
      place.most !== undefined && place.most !== words.limit
        ? ` ${place.label} itself takes ${place.most.toLocaleString('en-GB')}.`
        : '';
    const pages = words.pages.map((/** @type {any} */ page) =>
      make(
        'li',
        {},
        make('strong', {}, page.title),
        ` – ${page.opened ? 'opened' : 'not opened'}`,
        ...(page.blocks.length === 0
          ? []
          : [
              make(
                'ul',
                {},
                ...page.blocks.map((/** @type {any} */ block) =>
                  make('li', {}, make('span', { class: 'what' }, block.what), make('br'), block.says),
                ),
              ),
            ]),
      ),
    );
    saved.replaceChildren(
      make('p', { class: 'saved__summary' }, words.summary),
      make(
        'p',
        { class: 'saved__size' },
        meter,
        ` ${words.size.toLocaleString('en-GB')} of ${words.limit.toLocaleString('en-GB')} characters.${most}`,
      ),
      ...(pages.length === 0
        ? []
        : [
            make(
              'details',
              open ? { open: true } : {},
              make('summary', {}, 'Page by page'),
              make('ol', { class: 'pages' }, ...pages),
            ),
          ]),
    );
    const list = saved.querySelector('.pages');
    if (list) list.scrollTop = scroll;
  }
}
