// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.
// Each quirk is explained in facts.ts.
import { SCORM12_ERRORS } from '../scorm12-errors.js';
import { moodleModel } from './model.js';

/** @type {Readonly<Record<string, string>>} One of them in its own spelling. */
const ERRORS = { ...SCORM12_ERRORS, 405: 'Incorrect data type' };

/**
 * Moodle's player for SCORM 1.2. Commits carry what changed since the commit before, whether that arrived or not; once
 * the page was hidden they are beacons, and true whatever becomes of them.
 *
 * @param {import('../../host/types.js').ApiSetup} setup
 * @returns {import('../../host/types.js').ApiObject}
 */
export function createMoodleApi({ options, data, connection, wasHidden, isClosing }) {
  const model = moodleModel(options.settings?.strictLengths ?? true);
  const mastery = /** @type {string} */ (data['mastery'] ?? '');
  /** @type {Record<string, unknown>} The values of this launch; numbers where Moodle makes them numbers. */
  const values = {};
  /** @type {Record<string, unknown>} What a commit took along. */
  const sent = {};
  for (const [element, { value }] of Object.entries(model)) values[element] = value ?? '';
  Object.assign(values, data['values']);
  if (values['cmi.core.lesson_status'] === '') values['cmi.core.lesson_status'] = 'not attempted';
  Object.assign(sent, values, data['values']);
  let running = false;
  let error = '0';

  /** @param {string} code */
  function no(code) {
    error = code;
    return 'false';
  }

  /** @param {string} element */
  const nameOf = (element) => element.replace(/[._](\d+)\./g, '.n.');

  /** How many entries a list has: a word until something is written, a number afterwards. @param {string} list */
  const countOf = (list) => Number(values[`${list}._count`] ?? 0);

  /** @param {string} element */
  function hasGap(element) {
    const parts = element.split('.');
    return parts.some((part, at) => /^\d+$/.test(part) && Number(part) > countOf(parts.slice(0, at).join('.')));
  }

  /** @param {string} element */
  function grow(element) {
    const parts = element.split('.');
    parts.forEach((part, at) => {
      const list = parts.slice(0, at).join('.');
      if (/^\d+$/.test(part) && Number(part) === countOf(list)) values[`${list}._count`] = countOf(list) + 1;
    });
  }

  /** @param {Record<string, unknown>} extra */
  function store(extra) {
    const changed = Object.entries(values).filter(
      ([element, value]) =>
        element !== 'cmi.core.session_time' &&
        model[nameOf(element)]?.mod !== 'r' &&
        (sent[element] !== value || typeof sent[element] !== typeof value),
    );
    // Noted as sent before anybody knows whether it arrived.
    for (const [element, value] of changed) sent[element] = value;
    const body = JSON.stringify({ ...Object.fromEntries(changed), ...extra });
    if (wasHidden() || isClosing()) {
      connection.beacon('datamodel', body);
      return true;
    }
    const reply = connection.post('datamodel', body);
    return reply.status === 200 && reply.body.startsWith('true');
  }

  return {
    LMSInitialize(argument) {
      error = '0';
      if (argument !== '') return no('201');
      if (running) return no('101');
      running = true;
      return 'true';
    },
    LMSGetValue(given) {
      error = '0';
      if (!running) return no('301') && '';
      const element = String(given);
      const rule = model[nameOf(element)];
      if (!rule) {
        const parent = model[nameOf(element.replace(/\._(children|count)$/, ''))];
        const code = /\._children$/.test(element) ? '202' : /\._count$/.test(element) ? '203' : '201';
        return no(parent ? code : '201') && '';
      }
      if (rule.mod === 'w') return no('404') && '';
      return values[element] ?? (rule.keyword && nameOf(element) !== element ? rule.value : '') ?? '';
    },
    LMSSetValue(given, value) {
      error = '0';
      if (!running) return no('301');
      const element = String(given);
      const rule = model[nameOf(element)];
      if (!rule) return no('201');
      if (rule.mod === 'r') return no(rule.keyword ? '402' : '403');
      const text = String(value);
      if (!rule.format?.test(text)) return no('405');
      if (hasGap(element)) return no('201');
      const number = Number(text);
      grow(element);
      if (rule.range && !(number >= rule.range[0] && number <= rule.range[1])) return no('405');
      if (element === 'cmi.comments') values[element] = `${String(values[element])}${text}`;
      else values[element] = rule.range ? number : text;
      return 'true';
    },
    LMSCommit(argument) {
      error = '0';
      if (argument !== '') return no('201');
      if (!running) return no('301');
      return store({}) ? 'true' : no('101');
    },
    LMSFinish(argument) {
      error = '0';
      if (argument !== '') return no('201');
      if (!running) return no('301');
      running = false;
      if (values['cmi.core.lesson_status'] === 'not attempted') values['cmi.core.lesson_status'] = 'completed';
      const raw = values['cmi.core.score.raw'];
      const counts = values['cmi.core.lesson_mode'] === 'normal' && values['cmi.core.credit'] === 'credit';
      if (counts && mastery !== '' && raw !== '') {
        values['cmi.core.lesson_status'] = Number(raw) >= Number(mastery) ? 'passed' : 'failed';
      }
      const time = { total: values['cmi.core.total_time'], session: values['cmi.core.session_time'] };
      return store({ time, finish: true }) ? 'true' : no('101');
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: (code) => (code === '' ? '' : ERRORS[String(code)]),
    LMSGetDiagnostic: (code) => (code === '' ? error : code),
  };
}
