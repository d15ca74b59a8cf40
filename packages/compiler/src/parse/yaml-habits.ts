import { asTyped, withBeginning, type NormalLine } from './normal-line.js';

/** Keys whose value is words: a colon or a hash in it is part of the words. */
const WORDS = new Set(
  'title for summary licence nations name role organisation credit alt provider image page text review version content aims quality-assured-by by with tried problem'.split(
    ' ',
  ),
);

/** Keys whose items are words. */
const LISTS_OF_WORDS = new Set([
  'outcomes',
  'keywords',
  'before',
  'capabilities',
  'authors',
  'disproportionate-burden',
  'out-of-scope',
]);

/** Whether the value of a key is words. */
export function isWords(key: string): boolean {
  return WORDS.has(key);
}

/** Whether the items of a key are words. */
export function isList(key: string): boolean {
  return LISTS_OF_WORDS.has(key);
}

/**
 * Reads YAML as people type it: a colon in a title, curly quotes from a word processor, tabs, a key in capitals,
 * no space behind the colon. Puts quotes round words where YAML would read something else; keeps every line's place.
 */
export function normaliseYaml(text: string, keys: ReadonlySet<string>): readonly NormalLine[] {
  const typedLines = text.split('\n');
  let section = '';
  return typedLines.map((typed, at) => {
    const edge = /^[\s\u200B]*/u.exec(typed)?.[0] ?? '';
    const body = typed.slice(edge.length);
    const indent = [...edge].map((sign) => (sign === '\t' ? '  ' : ' ')).join('');
    if (body === '' || body.startsWith('#')) return asTyped(body === '' ? '' : typed, at + 1);

    const dash = /^[-•–]\s+/u.exec(body)?.[0] ?? '';
    const [, typedKey, gap, value] = /^([A-Za-z][\w-]*)\s*:(\s*)(.*)$/u.exec(body.slice(dash.length)) ?? [];
    const known = typedKey !== undefined && keys.has(typedKey.toLowerCase()) ? typedKey.toLowerCase() : undefined;
    const isKey = typedKey !== undefined && (known !== undefined || gap !== '' || value === '');
    const inWords = dash !== '' && LISTS_OF_WORDS.has(section) && !(section === 'authors' && known !== undefined);
    if (edge === '' && dash === '' && isKey) section = known ?? typedKey ?? '';

    const next = typedLines[at + 1] ?? '';
    const goesOn = /^\s+\S/u.test(next) && !/^\s*(-\s|[A-Za-z][\w-]*\s*:(\s|$)|#)/u.test(next);
    if (inWords) return quoted(`${indent}- `, body.slice(dash.length), typed, at + 1, goesOn);
    if (!isKey || value === undefined)
      return withBeginning(dash === '' ? indent : `${indent}- `, body.slice(dash.length), typed, at + 1);
    const key = known ?? typedKey ?? '';
    const beginning = `${indent}${dash === '' ? '' : '- '}${key}: `;
    if (WORDS.has(key)) return quoted(beginning, value, typed, at + 1, goesOn);
    return withBeginning(beginning, value, typed, at + 1);
  });
}

/** The value in quotes, unless it already has them, or YAML needs to see it bare: blocks, lists, maps, several lines. */
function quoted(beginning: string, typedValue: string, typed: string, line: number, goesOn: boolean): NormalLine {
  // What is in quotes already is as it stands, whatever is in it, with a comment behind it or not.
  if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:\s#.*)?$/u.test(typedValue)) {
    return withBeginning(beginning, typedValue, typed, line);
  }
  const comment = /\s+#(\s.*)?$/u.exec(typedValue)?.[0] ?? '';
  const value = typedValue.slice(0, typedValue.length - comment.length).trim();
  const bare =
    value === '' || goesOn || /^[|>][-+\d]*$/.test(value) || /^\[.*\]$/.test(value) || /^\{.*\}$/.test(value);
  if (bare) return withBeginning(beginning, typedValue, typed, line);
  const curly = /^[“”„](.*)[“”]$/u.exec(value)?.[1] ?? /^[‘’](.*)[‘’]$/u.exec(value)?.[1];
  const words = (curly ?? value).replaceAll("'", "''");
  return { ...withBeginning(`${beginning}'`, typedValue, typed, line), text: `${beginning}'${words}'` };
}
