// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.
import { make } from './dom.js';
import { answerInWords, callInWords, notArrived, refusalInWords, requestInWords } from './words.js';

/** One statement, as the server tells it. @typedef {{ verb: string, object: string, result: string }} StatementLine */

/** One request, as the server tells it. @typedef {{ platform: string, call: string, method: string, status: number, bytes: number, why?: string }} RequestLine */

/** More lines than this nobody reads; the oldest go. */
const LINES = 400;

/** The list of what happened between module and platform, newest first. @param {HTMLOListElement} list @param {HTMLInputElement} onlyRefused */
export function createJournal(list, onlyRefused) {
  onlyRefused.addEventListener('change', () => list.classList.toggle('journal--refused', onlyRefused.checked));

  /** @param {string} words @param {{ why?: string | undefined, code?: string, kind?: string, lost?: boolean }} [more] */
  function add(words, { why, code, kind = 'call', lost = false } = {}) {
    const time = new Date().toLocaleTimeString('en-GB');
    const line = make(
      'li',
      { class: `journal__line journal__line--${why === undefined ? kind : 'refused'}` },
      make('span', { class: 'journal__time' }, time),
      make('span', { class: 'journal__words' }, words, ...(code === undefined ? [] : [' ', make('code', {}, code)])),
      ...(why === undefined
        ? []
        : [make('span', { class: 'journal__why' }, make('strong', {}, lost ? 'Lost. ' : 'Refused. '), why)]),
    );
    list.prepend(line);
    while (list.childElementCount > LINES) list.lastElementChild?.remove();
  }

  return {
    /**
     * @param {import('../host/types.js').RecordedCall | import('../host/types.js').RefusedCall} line
     * @param {boolean} lost whether what it sent never arrived
     */
    call(line, lost) {
      const refused = 'why' in line ? refusalInWords(line) : undefined;
      const why = lost ? notArrived(refused) : refused;
      const [element] = line.args;
      const kind = /Get/.test(line.call) ? 'read' : 'call';
      add(callInWords(line), { why, kind, lost, ...(element ? { code: String(element) } : {}) });
    },
    /** @param {RequestLine} line */
    request({ platform, call, method, status, why }) {
      const failed = status === 0 || status >= 400;
      // A document that is not there yet is no refusal, and what SCORM sends stands among the calls already.
      const usual = status === 404 && method === 'GET';
      if (!failed && platform !== 'lrs' && platform !== 'fetch') return;
      if (call === 'statements' && !failed) return;
      const reason = failed && !usual ? answerInWords(status, why) : undefined;
      add(usual ? `${requestInWords(call, method)}: nothing there yet` : requestInWords(call, method), {
        why: reason,
        kind: method === 'GET' ? 'read' : 'call',
        lost: status === 0,
      });
    },
    /** @param {StatementLine} line */
    statement({ verb, object, result }) {
      add(`Statement: ${verb} ${object}${result === '' ? '' : ` (${result})`}`, { kind: 'statement' });
    },
    /** What happened around the module. @param {string} words */
    event(words) {
      add(words, { kind: 'event' });
    },
    clear() {
      list.replaceChildren();
    },
  };
}
