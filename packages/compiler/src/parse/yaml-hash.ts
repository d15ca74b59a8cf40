import { isList, isWords } from './yaml-habits.js';

/** Words behind a hash in a value that is text, which YAML takes for a note. */
export interface HashNote {
  /** Number of the line, from 1. */
  readonly line: number;
  /** Where the hash stands, from 1. */
  readonly column: number;
  /** The hash and what stands behind it. */
  readonly note: string;
  /** The line with all of its words in quotes. */
  readonly quoted: string;
}

/**
 * Finds `title: Ward rounds # 1`: YAML reads only "Ward rounds". What is in quotes or brackets already ends where it
 * says, so that a hash behind it can only be a note.
 */
export function hashNotes(text: string, keys: ReadonlySet<string>): readonly HashNote[] {
  const found: HashNote[] = [];
  let section = '';
  text.split('\n').forEach((typed, at) => {
    const [, edge = '', dash = '', body = ''] = /^(\s*)([-•–]\s+)?(.*)$/u.exec(typed) ?? [];
    const [beginning = '', typedKey = ''] = /^([A-Za-z][\w-]*)\s*:\s*/u.exec(body) ?? [];
    const key = typedKey.toLowerCase();
    if (edge === '' && dash === '' && keys.has(key)) section = key;
    const isItem = dash !== '' && isList(section) && !(section === 'authors' && keys.has(key));
    if (!isItem && !(keys.has(key) && isWords(key))) return;
    const value = isItem ? body : body.slice(beginning.length);
    const hash = /\s#\s+\S/u.exec(value);
    if (!hash || /^["'“‘„[{|>#]/u.test(value)) return;
    const start = typed.length - value.length;
    found.push({
      line: at + 1,
      column: start + hash.index + 2,
      note: value.slice(hash.index + 1).trim(),
      quoted: `${typed.slice(0, start)}"${value.trim().replace(/["\\]/g, '\\$&')}"`,
    });
  });
  return found;
}
