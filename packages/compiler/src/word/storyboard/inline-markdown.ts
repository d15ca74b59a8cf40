import { isWithinWord } from '../../model/word-edge.js';
import { plainText, type WordInline, type WordText } from '../model.js';
import { citedNumbers, isCited } from './citations.js';
import { placeOf, raisedMarks, raisedSigns } from './raised.js';

/** What the words of a paragraph need to know to become Markdown. */
export interface InlineContext {
  /** The key of a reference by what leads to it: a bookmark of the list at the end, or the id of a note. */
  keyOf(target: string): string | undefined;
  /** Says that a number was taken for a citation, with the word in front of it. */
  cited(words: string, keys: string): void;
  /** Whether raised words keep their marks even where Unicode has signs: in a copy of ours they were typed so. */
  readonly keepsMarks: boolean;
  /** The keys of references that a numbered list at the end has, so that `[1]` can be read. */
  readonly numbered: ReadonlyMap<number, string>;
}

/** The words of a paragraph as Markdown on one line. `cell` is for tables, where a bar would end the cell. */
export function inlineMarkdown(inline: readonly WordInline[], context: InlineContext, cell = false): string {
  const words = tidy(joined(inline, context));
  return cell ? words.replace(/\\?\|/g, '\\|').replace(/\\\n/g, ' ') : words;
}

/** The same at the beginning of a line, where some signs would begin a list, a heading or a block. */
export function lineMarkdown(inline: readonly WordInline[], context: InlineContext): string {
  return atLineStart(inlineMarkdown(inline, context));
}

/** Escapes what would mean something at the beginning of a line. */
function atLineStart(words: string): string {
  return words
    .replace(/^(?=#{1,6}(?:\s|\p{L})|>|\+\s|-+(?:\s|$)|={2,}$|:{2,}|[~]{3}|\[[ xX✓]?\])/u, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\*(?=\s|$)/, '\\*')
    .replace(/^–(?=\s)/, '&ndash;')
    .replace(/^—(?=\s)/, '&mdash;')
    .replace(/^[•·●▪■◦‣∙⁃]\s*/u, '');
}

/** Adjacent words in one look as one, so that marks open and close once. */
function joined(inline: readonly WordInline[], context: InlineContext): string {
  const merged: WordInline[] = [];
  for (const one of inline) {
    const last = merged.at(-1);
    if (one.type === 'text' && one.text === '') continue;
    if (one.type === 'text' && last?.type === 'text' && sameLook(one, last)) {
      merged[merged.length - 1] = { ...last, text: last.text + one.text };
    } else if (
      one.type === 'link' &&
      last?.type === 'link' &&
      one.href === last.href &&
      !one.href.startsWith('#ref_')
    ) {
      merged[merged.length - 1] = { ...last, children: [...last.children, ...one.children] };
    } else merged.push(one);
  }
  let out = '';
  let spoken = '';
  merged.forEach((one, at) => {
    const before = out.at(-1) ?? '';
    const next = merged[at + 1];
    const after = next?.type === 'text' ? (next.text[0] ?? '') : '';
    out += one.type === 'text' ? wordsMarkdown(one, { before, after, spoken }, context) : other(one, context);
    // A few words in front say enough of the place.
    spoken = (spoken + (one.type === 'text' ? one.text : plainText([one]))).slice(-80);
  });
  return out;
}

function sameLook(a: WordText, b: WordText): boolean {
  return (['bold', 'italic', 'strike', 'code', 'raised', 'lowered'] as const).every(
    (key) => (a[key] ?? false) === (b[key] ?? false),
  );
}

function other(one: Exclude<WordInline, WordText>, context: InlineContext): string {
  switch (one.type) {
    case 'break':
      return '\\\n';
    case 'box':
      return one.ticked ? '☒ ' : '☐ ';
    case 'note': {
      const key = context.keyOf(one.id);
      return key === undefined ? '' : ` [@${key}]`;
    }
    case 'link':
      return linkMarkdown(one.href, one.children, context);
    case 'picture':
      return '';
    case 'lost':
      return one.shown === true ? escapeWords(one.text) : '';
  }
}

function linkMarkdown(href: string, children: readonly WordInline[], context: InlineContext): string {
  if (href.startsWith('#')) {
    const key = context.keyOf(href.slice(1));
    if (key !== undefined) return `@${key}`;
    // Word's own leaps within the file, such as those of a table of contents.
    if (href.startsWith('#_')) return joined(children, context);
  }
  const words = joined(children, context);
  if (words.trim() === '') return words;
  const address = toPage(href).replace(/[\s()<>]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
  return `[${words.trim().replace(/(?<!\\)[[\]]/g, '\\$&')}](${address})${/\s$/.test(words) ? ' ' : ''}`;
}

/** A link to another page; programs that save a copy write the way from their own folder into it. */
function toPage(href: string): string {
  return (
    /^(?![a-z]{2,}:)[^#?]*\/([^/#?]+\.md(?:#.*)?)$|^file:.*\/([^/#?]+\.md(?:#.*)?)$/i
      .exec(href)
      ?.slice(1)
      .find(Boolean) ?? href
  );
}

/** What stands around some words: the signs beside them as they are written, and all words in front. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly spoken: string;
}

function wordsMarkdown(one: WordText, { before, after, spoken }: Around, context: InlineContext): string {
  if (one.code === true) return one.text.trim() === '' ? one.text : `\`${one.text.replaceAll('`', "'")}\``;
  const place = placeOf(one);
  const keys = place === 'raised' && isCited(spoken) ? numberedKeys(one.text, context) : undefined;
  if (keys !== undefined) {
    context.cited(`${/\S*\s*$/.exec(spoken)?.[0] ?? ''}^${one.text.trim()}^`, keys);
    return `${/\s$/.test(before) ? '' : ' '}${keys}`;
  }
  const text =
    place === undefined
      ? escapeWords(one.text).replace(/\\?\[(\d+(?:\s*[,;–-]\s*\d+)*)\]/g, (typed, numbers: string) => {
          const found = numberedKeys(numbers, context);
          if (found !== undefined) context.cited(`[${numbers}]`, found);
          return found ?? typed;
        })
      : ((context.keepsMarks ? undefined : raisedSigns(one.text, place)) ?? raisedMarks(escapeWords(one.text), place));
  const marks = `${one.strike === true ? '~~' : ''}${one.bold === true ? '**' : ''}${one.italic === true ? '*' : ''}`;
  if (marks === '' || text.trim() === '') return text;
  // Marks stand against words: spaces go outside, and signs too where a letter touches them.
  const [, lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const open = lead === '' && /[\p{L}\p{N}]/u.test(before) ? (/^[\p{P}\p{S}]+/u.exec(core)?.[0] ?? '') : '';
  const close =
    tail === '' && /[\p{L}\p{N}]/u.test(after)
      ? (/(?<!\\)[\p{P}\p{S}]+$/u.exec(core.slice(open.length))?.[0] ?? '')
      : '';
  const inner = core.slice(open.length, core.length - close.length);
  if (inner === '') return text;
  // Inside a word a page has no bold and no italics, only what is crossed out; note-looks.ts lists it.
  const [outer, next] = [lead + open === '' ? before : '', tail + close === '' ? after : ''];
  const kept = isWithinWord(outer, inner, next) ? marks.replaceAll('*', '') : marks;
  const back = [...kept].reverse().join('');
  return `${lead}${open}${kept}${inner}${back}${close}${tail}`;
}

/** `[@a; @b]` for "1, 2" where a numbered list of references has these numbers. */
function numberedKeys(text: string, { numbered }: InlineContext): string | undefined {
  const keys = numbered.size === 0 ? undefined : citedNumbers(text)?.map((number) => numbered.get(number));
  return keys === undefined || keys.length === 0 || keys.includes(undefined)
    ? undefined
    : `[${keys.map((key) => `@${key ?? ''}`).join('; ')}]`;
}

/** Escapes what Markdown would take for a mark, and nothing else: an author reads this. */
function escapeWords(text: string): string {
  return text
    .replace(/[\u200B\u00AD\uFEFF]/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/~~/g, '\\~~')
    .replace(/(?<![\\^~])([\^~])(?=(?!\1)[^\s^~]+\1(?!\1|\d))/g, '\\$1')
    .replace(/\*(?=\S)|(?<=\S)\*/g, '\\*')
    .replace(
      /(?<![\p{L}\p{N}_])_{1,2}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}\p{P}])(?<!_)_{1,2}(?![\p{L}\p{N}_])/gu,
      (found) => found.replaceAll('_', '\\_'),
    )
    .replace(/\](?=\()/g, '\\]')
    .replace(/\[(?=\^)/g, '\\[');
}

function tidy(words: string): string {
  return words
    .replace(/(\\\n)+$/, '')
    .replace(/[^\S\n\u00A0]+/g, ' ')
    .replace(/ ?\\\n ?/g, '\\\n')
    .replace(/^\s+|\s+$/g, '');
}
