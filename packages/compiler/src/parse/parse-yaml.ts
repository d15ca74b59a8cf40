import type { SourceLocation } from '@ladder/core';
import {
  isCollection,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import { argument } from '../model/argument.js';
import type { Findings } from '../model/rules.js';
import { holdable, oddSigns } from '../model/text-signs.js';
import { shorten } from '../model/words.js';
import { tooMuch } from './guard.js';
import { typedPlace } from './normal-line.js';
import type { ParsedYaml } from './parsed-module.js';
import type { PARSE_RULES } from './rules.js';
import { hashNotes } from './yaml-hash.js';
import { normaliseYaml } from './yaml-habits.js';

/** Reads a YAML file. `keys` are the keys that it may have, so that slips in typing them are seen. */
export function parseYaml(
  text: string,
  file: string,
  keys: ReadonlySet<string>,
  findings: Findings<typeof PARSE_RULES>,
): ParsedYaml | undefined {
  const much = tooMuch(text, 'settings');
  if (much) {
    const { line, column, what } = much;
    findings.add('too-much', file.replace(/^.*\//, ''), { file, line, column }, { what });
    return undefined;
  }
  const lines = normaliseYaml(text, keys);
  const counter = new LineCounter();
  const document = parseDocument(lines.map((line) => line.text).join('\n'), {
    lineCounter: counter,
    logLevel: 'error',
  });
  const placeAt = (offset: number): SourceLocation => {
    const { line, col } = counter.linePos(offset);
    return { file, ...typedPlace(lines, line, col) };
  };

  const where = file.replace(/^.*\//, '');
  const told = new Set<number>();
  // A tag that nobody knows is a warning there; here it takes a word that the author typed, such as !important.
  const errors = [...document.errors, ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')];
  for (const error of errors) {
    const at = placeAt(error.pos[0]);
    // One slip makes the reader stumble several times on the same line.
    if (told.has(at.line)) continue;
    told.add(at.line);
    const typed = text.split('\n')[at.line - 1]?.trim() ?? '';
    findings.add('yaml', where, at, explain(error, typed));
  }
  if (errors.length === 0) noteWritten(document, placeAt, where, findings, told);
  noteQuietChanges(text, file, keys, findings, told);
  if (errors.length > 0) return undefined;
  keepAsTyped(document);
  const value = withoutAliases(document);
  if (value === undefined) {
    const at = placeAt(Math.max(0, text.search(/[*&]/)));
    findings.add('too-much', where, at, { what: 'names for parts (& and *) that repeat each other' });
    return undefined;
  }
  return { file, value: value.read, placeOf: (path) => placeOf(document, path, placeAt, file) };
}

/** What a document says; `undefined` where parts that stand for each other grow too large to be meant. */
function withoutAliases(document: Document): { readonly read: unknown } | undefined {
  try {
    const read: unknown = document.toJS({ maxAliasCount: 20 });
    // Throws for a part that is inside itself.
    JSON.stringify(read);
    return { read };
  } catch {
    // The library refuses in its own words; a document without faults has no other reason.
    return undefined;
  }
}

/** Signs written out in double quotes, such as "\\v": they arrive after the text was looked at. Adds their lines to `told`. */
function noteWritten(
  document: Document,
  placeAt: (offset: number) => SourceLocation,
  where: string,
  findings: Findings<typeof PARSE_RULES>,
  told: Set<number>,
): void {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      const odd = oddSigns(scalar.value).find(({ rule }) => rule !== 'sign-private');
      if (!odd) return;
      const [from = 0, to = from] = scalar.range ?? [];
      findings.add('yaml-sign', where, placeAt(from), { sign: odd.sign });
      for (let line = placeAt(from).line; line <= placeAt(to).line; line += 1) told.add(line);
      scalar.value = holdable(scalar.value);
    },
  });
}

/** Names what YAML would read as something else than it looks, without a word. A backslash on a line in `told` is known. */
function noteQuietChanges(
  text: string,
  file: string,
  keys: ReadonlySet<string>,
  findings: Findings<typeof PARSE_RULES>,
  told: ReadonlySet<number>,
): void {
  const where = file.replace(/^.*\//, '');
  const module = argument(/^modules\/([^/]+)\//.exec(file)?.[1] ?? 'ward-round');
  for (const { line, column, note } of hashNotes(text, keys)) {
    findings.add('yaml-hash', where, { file, line, column }, { note: shorten(note), module });
  }
  text.split('\n').forEach((typed, at) => {
    if (told.has(at + 1)) return;
    const inQuotes = /^\s*(?:[-•–]\s+)?(?:[A-Za-z][\w-]*\s*:\s*)?"((?:[^"\\]|\\.)*)"/u.exec(typed)?.[1] ?? '';
    const escape = /(?:^|[^\\])(?:\\\\)*(\\[A-Za-z0-9])/.exec(inQuotes)?.[1];
    if (escape === undefined) return;
    const column = typed.indexOf(escape) + 1;
    findings.add('yaml-backslash', where, { file, line: at + 1, column }, { typed: escape });
  });
}

/** Takes a value without quotes as it was typed: a version 1.10 is not 1.1, and a telephone number keeps its zero. */
function keepAsTyped(document: Document): void {
  visit(document, {
    Scalar: (key, node) => {
      const typed = node.source;
      if (key !== 'key' && typeof node.value === 'number' && typed !== undefined && typed !== String(node.value))
        node.value = typed;
    },
  });
}

/** The place of a key or item; the closest one above it that exists otherwise. */
function placeOf(
  document: Document,
  path: readonly PropertyKey[],
  placeAt: (offset: number) => SourceLocation,
  file: string,
): SourceLocation {
  let node: unknown = document.contents;
  let at: SourceLocation = { file, line: 1, column: 1 };
  for (const step of path) {
    if (!isCollection(node)) break;
    const item: unknown = node.items.find((each, index) =>
      isPair(each) ? isScalar(each.key) && each.key.value === step : index === step,
    );
    const named: unknown = isPair(item) ? item.key : item;
    const range =
      typeof named === 'object' && named !== null && 'range' in named ? (named.range as number[]) : undefined;
    if (range?.[0] === undefined) break;
    at = placeAt(range[0]);
    node = isPair(item) ? item.value : item;
  }
  return at;
}

/** What the YAML reader objects to, in an author's words. */
function explain(
  { code }: YAMLParseError | YAMLWarning,
  typed: string,
): { readonly problem: string; readonly remedy: string } {
  const line = `"${shorten(typed, 50)}"`;
  switch (code) {
    case 'DUPLICATE_KEY':
      return { problem: `the key on this line is already there above: ${line}`, remedy: 'Keep one of the two' };
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_COLLECTION_TYPE':
      return {
        problem: `this line does not stand under the one that it belongs to: ${line}`,
        remedy: 'Begin it at the same distance from the edge as the lines beside it, with two spaces for each step in',
      };
    case 'MISSING_CHAR':
      return {
        problem: `something that was opened is not closed, such as a quote or a bracket: ${line}`,
        remedy: 'Close it on the same line',
      };
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
    case 'UNEXPECTED_TOKEN':
      return {
        problem: `this line begins with a sign that has a meaning of its own here: ${line}`,
        remedy: 'Put the words in "double quotes"',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        problem: `in "double quotes" a backslash and what is behind it stand for another sign, and these for none: ${line}`,
        remedy: "Put the text in 'single quotes', or write two backslashes",
      };
    default:
      return {
        problem: `this line is not understood: ${line}`,
        remedy: 'Write it as a key, a colon, a space and a value, such as minutes: 25',
      };
  }
}
