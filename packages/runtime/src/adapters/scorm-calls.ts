import type { ScormApi } from './find-api.js';

/** The names of the six calls of a SCORM version. */
export interface CallNames {
  readonly initialize: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly finish: string;
  readonly lastError: string;
}

/** What came back from one call. */
export interface Answer {
  /**
   * Normalised: platforms answer with booleans, numbers and `undefined` where the standard says string. To a change,
   * every way of saying yes is `true`.
   */
  readonly text: string;
  readonly raw: unknown;
  /** The platform's error code; 0 where it says none, or cannot say. */
  readonly code: number;
}

/** The calls to one API, guarded and written down. */
export interface ScormCalls {
  initialize(): Answer;
  get(element: string): Answer;
  set(element: string, value: string): Answer;
  commit(): Answer;
  finish(): Answer;
}

/** Elements whose values are codes of ours, so that they may be shown to a help desk. */
const CODED = /(suspend_data|location|status|score\.\w+|exit|session_time|mode|entry|request|_count)$/;

/**
 * How platforms say yes: `"true"`, as the standard has it (SCORM 1.2 RTE 3.2.3.1, "CMIBoolean"; 2004 RTE 3.1.2), in any
 * letters, as a boolean or its object, and as a number: 1, or -1, which is "true" in Visual Basic.
 */
const YES = /^\s*(true|yes|-?1)\s*$/i;

/** How platforms write nothing: blanks, their language's word for it, quotation marks or brackets around nothing. */
const NOTHING = /^[^\p{L}\p{N}]*(null|undefined)?[^\p{L}\p{N}]*$/iu;

/** A value that is surely one of ours; anything else is shown by its length only. */
const SHOWABLE = /^[A-Za-z0-9_.: -]*$/;

const LONGEST_SHOWN = 40;

/**
 * Wraps an API. Every call is guarded, because some platforms throw (Learning Hub's LMSInitialize does when the server
 * fails), and the argument of the three session calls is the empty string, which Moodle insists on.
 * `write` receives a line for each call.
 */
export function wrapApi(api: ScormApi, names: CallNames, write: (line: string) => void): ScormCalls {
  function ask(name: string, args: readonly string[]): unknown {
    try {
      // Called on the API, not detached from it: most are written with `this`.
      return (api[name] as (...args: readonly string[]) => unknown).call(api, ...args);
    } catch {
      return undefined;
    }
  }

  function lastError(): number {
    const code = Number(String(ask(names.lastError, [])));
    return Number.isFinite(code) ? code : 0;
  }

  function change(name: string, ...args: readonly string[]): Answer {
    const raw = ask(name, args);
    const text = YES.test(String(raw)) ? 'true' : String(raw);
    const code = text === 'true' ? 0 : lastError();
    const [element = '', value] = args;
    const shown = value === undefined ? element : `${element} ${show(element, value)}`;
    write(`${name} ${shown} > ${text === 'true' ? 'true' : `${text === 'false' ? text : 'no answer'}, code ${code}`}`);
    return { text, raw, code };
  }

  return {
    initialize: () => change(names.initialize, ''),
    get(element) {
      const raw = ask(names.get, [element]);
      // A value is text, or on clumsy platforms a number, or an object of either; anything else is none.
      const plain: unknown = raw instanceof String || raw instanceof Number ? raw.valueOf() : raw;
      const said = typeof plain === 'string' || typeof plain === 'number' ? String(plain).trim() : '';
      const text = NOTHING.test(said) ? '' : said;
      const code = text === '' ? lastError() : 0;
      write(`${names.get} ${element} > ${text === '' ? `nothing, code ${code}` : show(element, text)}`);
      return { text, raw, code };
    },
    set: (element, value) => change(names.set, element, value),
    commit: () => change(names.commit, ''),
    finish: () => change(names.finish, ''),
  };
}

function show(element: string, value: string): string {
  if (!CODED.test(element)) return '(not shown)';
  if (!SHOWABLE.test(value)) return `(${value.length} characters)`;
  return value.length <= LONGEST_SHOWN ? value : `${value.slice(0, LONGEST_SHOWN)}… (${value.length} characters)`;
}
