// Runs in the host page and in Node alike, and is served as it stands: hence JavaScript, with types in the comments.

/** What stands between the values of one answer. A value that contains it ends there. */
export const SEPARATOR = '~olmota~';

/**
 * A value on its way to the server: three digits of base 36 for each unit of UTF-16. From U+B640 on a unit needs four,
 * and what follows is out of step.
 *
 * @param {string} value
 */
export function encode(value) {
  return [...Array(value.length).keys()]
    .map((at) => value.charCodeAt(at).toString(36).toUpperCase().padStart(3, '0'))
    .join('');
}

/** @param {string} digits */
export function decode(digits) {
  return (digits.match(/.{1,3}/g) ?? []).map((three) => String.fromCharCode(parseInt(three, 36))).join('');
}

/**
 * The values as an answer carries them, one to a line.
 *
 * @param {Readonly<Record<string, string>>} values
 */
export function writeLines(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

/**
 * The values as the page reads them: line by line, and what is between the first equals sign and the next.
 *
 * @param {string} lines
 * @returns {Record<string, string>}
 */
export function readLines(lines) {
  return Object.fromEntries(
    lines.split('\n').flatMap((line) => {
      const [name = '', value] = line.split('=');
      return value === undefined ? [] : [[name, value.split(SEPARATOR)[0] ?? '']];
    }),
  );
}
