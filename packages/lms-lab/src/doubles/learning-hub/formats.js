// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.

/** @param {number} below */
const shorter = (below) => (/** @type {string} */ value) => value.length < below;

/** @param {RegExp} pattern */
const like = (pattern) => (/** @type {string} */ value) => pattern.test(value);

/** @param {readonly string[]} words */
const oneOf =
  (...words) =>
  (/** @type {string} */ value) =>
    words.includes(value);

/** @param {string} value */
const smallNumber = (value) => Math.abs(parseInt(value)) < 32_769;

const scoreOrBlank = like(/^-?\d*\.?\d*$/);
const timeSpan = like(/^\d{2,4}:\d{2}:\d{2}(.\d{1,2})?$/);
const identifier = (/** @type {string} */ value) => value.length < 256 && !value.includes(' ');
const status = oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted');

/**
 * What Learning Hub's page takes for an element: its field in the SCO object that goes to the server, and the test.
 *
 * @type {Readonly<Record<string, readonly [field: string, test: (value: string) => boolean]>>}
 */
export const WRITABLE = {
  'cmi.core.lesson_location': ['lessonLocation', shorter(256)],
  'cmi.core.lesson_status': ['lessonStatus', status],
  'cmi.core.score.raw': ['scoreRaw', scoreOrBlank],
  'cmi.core.score.min': ['scoreMin', scoreOrBlank],
  'cmi.core.score.max': ['scoreMax', scoreOrBlank],
  'cmi.core.exit': ['exit', oneOf('time-out', 'suspend', 'logout', '')],
  'cmi.core.session_time': ['sessionTime', timeSpan],
  'cmi.suspend_data': ['suspendData', shorter(64_000)],
  'cmi.comments': ['comments', shorter(4_096)],
  'cmi.student_preference.audio': ['studentPreferenceAudio', smallNumber],
  'cmi.student_preference.language': ['studentPreferenceLanguage', shorter(256)],
  'cmi.student_preference.speed': ['studentPreferenceSpeed', smallNumber],
  'cmi.student_preference.text': ['studentPreferenceText', smallNumber],
};

/**
 * What can be read, and from which field.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const READABLE = {
  'cmi._version': 'version',
  'cmi.core._children': 'children',
  'cmi.core.student_id': 'studentId',
  'cmi.core.student_name': 'studentName',
  'cmi.core.lesson_location': 'lessonLocation',
  'cmi.core.lesson_mode': 'lessonMode',
  'cmi.core.credit': 'credit',
  'cmi.core.lesson_status': 'lessonStatus',
  'cmi.core.entry': 'entry',
  'cmi.core.score._children': 'scoreChildren',
  'cmi.core.score.raw': 'scoreRaw',
  'cmi.core.score.min': 'scoreMin',
  'cmi.core.score.max': 'scoreMax',
  'cmi.suspend_data': 'suspendData',
  'cmi.launch_data': 'launchData',
  'cmi.comments': 'comments',
  'cmi.comments_from_lms': 'commentsFromLms',
  'cmi.student_data._children': 'studentDataChildren',
  'cmi.student_data.mastery_score': 'studentDataMasteryScore',
  'cmi.student_data.max_time_allowed': 'studentDataMaxTimeAllowed',
  'cmi.student_data.time_limit_action': 'studentDataTimeLimitAction',
  'cmi.student_preference._children': 'studentPreferenceChildren',
  'cmi.student_preference.audio': 'studentPreferenceAudio',
  'cmi.student_preference.language': 'studentPreferenceLanguage',
  'cmi.student_preference.speed': 'studentPreferenceSpeed',
  'cmi.student_preference.text': 'studentPreferenceText',
  'cmi.objectives._children': 'objectivesChildren',
  'cmi.interactions._children': 'interactionsChildren',
};

/** Elements that may only be read (403) and keywords (402); all others that cannot be written give 201. */
export const READ_ONLY =
  /^cmi\.(core\.(student_name|credit|entry|lesson_mode)|launch_data|comments_from_lms|student_data\.(mastery_score|max_time_allowed|time_limit_action))$/;
export const KEYWORD =
  /^cmi\.((core|core\.score|student_data|student_preference|objectives|interactions)\._children|(objectives|interactions)\._count)$/;

/** @type {Readonly<Record<string, RegExp>>} What an answer looks like, by the type of the interaction. */
const ANSWERS = {
  'true-false': /^(0|1|t|f|true|false)$/i,
  choice: /^[\w]([,][\w]){0,25}$/,
  'fill-in': /^(.|\r\n|\r|\n)+$/,
  numeric: /^\d+(?:[.,]\d+)?$/,
  likert: /^(.|\r\n|\r|\n)*$/,
  matching: /^([\w][.][\w])([,][\w][.][\w])*$/,
  performance: /^(.{1,255})$/,
  sequencing: /^\w+([,]\w+)*$/,
};

/** @param {string} value @param {string} type Without a type, anything goes. */
export const isAnswer = (value, type) => ANSWERS[type]?.test(value) ?? true;

/** @type {Readonly<Record<string, (value: string) => boolean>>} What the fields of an interaction take. */
export const INTERACTION = {
  id: identifier,
  time: like(/^\d{2}:\d{2}:\d{2}(.\d{1,2})?$/),
  type: oneOf(...Object.keys(ANSWERS)),
  weighting: like(/^-?\d+\.?\d*$/),
  result: (value) => /^(correct|wrong|unanticipated|neutral)$/.test(value) || /^-?\d+\.?\d*$/.test(value),
  latency: timeSpan,
};

/** @type {Readonly<Record<string, (value: string) => boolean>>} What the fields of an objective take. */
export const OBJECTIVE = { id: identifier, raw: scoreOrBlank, min: scoreOrBlank, max: scoreOrBlank, status };
