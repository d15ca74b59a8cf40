// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.

/**
 * @typedef {{
 *   readonly mod: 'r' | 'w' | 'rw',
 *   readonly format?: RegExp,
 *   readonly range?: readonly [number, number],
 *   readonly keyword?: boolean,
 *   readonly value?: string,
 * }} Element
 */

const TIME = /^([0-2]{1}[0-9]{1}):([0-5]{1}[0-9]{1}):([0-5]{1}[0-9]{1})(\.[0-9]{1,2})?$/;
const TIMESPAN = /^([0-9]{2,4}):([0-9]{2}):([0-9]{2})(\.[0-9]{1,2})?$/;
const SIGNED = /^-?([0-9]+)$/;
const DECIMAL = /^-?([0-9]{0,3})(\.[0-9]*)?$/;
const IDENTIFIER = /^[!-~]{0,255}$/;
const STATUS = /^(passed|completed|failed|incomplete|browsed)$/;
const STATUS_OF_OBJECTIVE = /^(passed|completed|failed|incomplete|browsed|not attempted)$/;
const EXIT = /^(time-out|suspend|logout|)$/;
const TYPE = /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/;
const RESULT = /^(correct|wrong|unanticipated|neutral|([0-9]{0,3})?(\.[0-9]*)?)$/;

/** @type {readonly [number, number]} */
const SCORE_RANGE = [0, 100];

/** @param {number} most */
const text = (most) => new RegExp(`^[\\u0000-\\uFFFF]{0,${most}}$`);

/** @param {string} value @returns {Element} */
const keyword = (value) => ({ mod: 'r', keyword: true, value });

/** @returns {Element} */
const score = () => ({ mod: 'rw', format: DECIMAL, range: SCORE_RANGE, value: '' });

/**
 * Moodle's table of SCORM 1.2. Lengths depend on "Standards mode" in the settings of the site.
 *
 * @param {boolean} strict
 * @returns {Readonly<Record<string, Element>>}
 */
export function moodleModel(strict) {
  const string255 = text(strict ? 255 : 64_000);
  const string4096 = text(strict ? 4_096 : 64_000);
  return {
    'cmi._children': keyword(
      'core,suspend_data,launch_data,comments,objectives,student_data,student_preference,interactions',
    ),
    'cmi._version': keyword('3.4'),
    'cmi.core._children': keyword(
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    ),
    'cmi.core.student_id': { mod: 'r' },
    'cmi.core.student_name': { mod: 'r' },
    'cmi.core.lesson_location': { mod: 'rw', format: string255, value: '' },
    'cmi.core.credit': { mod: 'r' },
    'cmi.core.lesson_status': { mod: 'rw', format: STATUS, value: '' },
    'cmi.core.entry': { mod: 'r' },
    'cmi.core.score._children': keyword('raw,min,max'),
    'cmi.core.score.raw': score(),
    'cmi.core.score.max': score(),
    'cmi.core.score.min': score(),
    'cmi.core.total_time': { mod: 'r' },
    'cmi.core.lesson_mode': { mod: 'r' },
    'cmi.core.exit': { mod: 'w', format: EXIT, value: '' },
    'cmi.core.session_time': { mod: 'w', format: TIMESPAN, value: '00:00:00' },
    'cmi.suspend_data': { mod: 'rw', format: string4096, value: '' },
    'cmi.launch_data': { mod: 'r' },
    'cmi.comments': { mod: 'rw', format: string4096, value: '' },
    'cmi.comments_from_lms': { mod: 'r' },
    'cmi.objectives._children': keyword('id,score,status'),
    'cmi.objectives._count': keyword('0'),
    'cmi.objectives.n.id': { mod: 'rw', format: IDENTIFIER },
    'cmi.objectives.n.score._children': keyword('raw,min,max'),
    'cmi.objectives.n.score.raw': score(),
    'cmi.objectives.n.score.min': score(),
    'cmi.objectives.n.score.max': score(),
    'cmi.objectives.n.status': { mod: 'rw', format: STATUS_OF_OBJECTIVE },
    'cmi.student_data._children': keyword('mastery_score,max_time_allowed,time_limit_action'),
    'cmi.student_data.mastery_score': { mod: 'r' },
    'cmi.student_data.max_time_allowed': { mod: 'r' },
    'cmi.student_data.time_limit_action': { mod: 'r' },
    'cmi.student_preference._children': keyword('audio,language,speed,text'),
    'cmi.student_preference.audio': { mod: 'rw', format: SIGNED, range: [-1, 100], value: '0' },
    'cmi.student_preference.language': { mod: 'rw', format: string255, value: '' },
    'cmi.student_preference.speed': { mod: 'rw', format: SIGNED, range: [-100, 100], value: '0' },
    'cmi.student_preference.text': { mod: 'rw', format: SIGNED, range: [-1, 1], value: '0' },
    'cmi.interactions._children': keyword(
      'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
    ),
    'cmi.interactions._count': keyword('0'),
    'cmi.interactions.n.id': { mod: 'w', format: IDENTIFIER },
    'cmi.interactions.n.objectives._count': keyword('0'),
    'cmi.interactions.n.objectives.n.id': { mod: 'w', format: IDENTIFIER },
    'cmi.interactions.n.time': { mod: 'w', format: TIME },
    'cmi.interactions.n.type': { mod: 'w', format: TYPE },
    'cmi.interactions.n.correct_responses._count': keyword('0'),
    'cmi.interactions.n.correct_responses.n.pattern': { mod: 'w', format: string255 },
    'cmi.interactions.n.weighting': { mod: 'w', format: DECIMAL, range: [-100, 100] },
    'cmi.interactions.n.student_response': { mod: 'w', format: string255 },
    'cmi.interactions.n.result': { mod: 'w', format: RESULT },
    'cmi.interactions.n.latency': { mod: 'w', format: TIMESPAN },
  };
}
