// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.

/**
 * What the shim puts into a PutParam: a template whose places are filled one after the other with String.replace, so
 * that `$&`, `$$` and their kind in a value are read as orders.
 *
 * @param {Readonly<Record<string, unknown>>} values @param {string} time
 */
export function putParam(values, time) {
  const text = (/** @type {string} */ element) => String(values[element]);
  return [
    '[CORE]',
    'Lesson_Location={{LESSON_LOCATION}}',
    'Lesson_Status={{LESSON_STATUS}}',
    'Score={{SCORE}}',
    'Time={{SESSION_TIME}}',
    '[CORE_LESSON]',
    'Suspend_Data={{SUSPEND_DATA}}',
    '[OBJECTIVES_STATUS]',
    '',
  ]
    .join('\n')
    .replace('{{LESSON_LOCATION}}', text('cmi.core.lesson_location'))
    .replace('{{LESSON_STATUS}}', text('cmi.core.lesson_status'))
    .replace('{{SUSPEND_DATA}}', text('cmi.suspend_data'))
    .replace('{{SESSION_TIME}}', time)
    .replace('{{SCORE}}', text('cmi.core.score.raw'));
}

/**
 * What the shim reads out of a GetParam: lines with an equals sign, what is between the first and the next.
 *
 * @param {string} answer
 * @returns {Record<string, Record<string, string>>}
 */
export function readParam(answer) {
  /** @type {Record<string, Record<string, string>>} */
  const sections = {};
  let current = '';
  for (const line of answer.split(/\r?\n/).map((one) => one.trim())) {
    if (/^\[.*\]$/.test(line)) {
      current = line.slice(1, -1);
      sections[current] = {};
      continue;
    }
    const [key = '', value] = line.split('=');
    const section = sections[current];
    if (section && value !== undefined) section[key.trim()] = value.trim();
  }
  return sections;
}

/** @param {number} milliseconds The shim's own clock; what the module says of its time is not sent. */
export function clockTime(milliseconds) {
  const digits = (/** @type {number} */ value, /** @type {number} */ width) =>
    String(Math.floor(value)).padStart(width, '0');
  const seconds = milliseconds / 1000;
  return `${digits(seconds / 3600, 4)}:${digits((seconds / 60) % 60, 2)}:${digits(seconds % 60, 2)}.${digits(milliseconds % 10, 2)}`;
}
