/** Why a file cannot be read as an author's text. */
export interface TextProblem {
  readonly rule: 'file-empty' | 'text-conflict' | 'text-packed' | 'text-utf16' | 'text-encoding' | 'text-garbled';
  readonly values: Readonly<Record<string, string>>;
  /** Where it shows, in lines and columns from 1. */
  readonly line: number;
  readonly column: number;
}

const COPY_TEXT = 'Open it where it was made, and save it as plain text in UTF-8 under this name';
const IMPORT = 'Bring a Word file in with pnpm import:docx, or copy its text into a new text file';

/** What is wrong with the bytes of a file that should be text; `undefined` when they can be read. */
export function textProblem(bytes: Uint8Array): TextProblem | undefined {
  const at = (rule: TextProblem['rule'], values = {}, line = 1, column = 1) => ({ rule, values, line, column });
  if (bytes.length === 0) return at('file-empty');
  if (isUtf16(bytes)) return at('text-utf16');
  const other = otherKind(bytes);
  if (other) return at('text-packed', other);
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.search(/\uFFFD|\0/);
  if (lost < 0) return conflict(text) ?? garbled(text);
  const { line, column } = placeOf(text, lost);
  const words = quote(text, lost);
  if (isUtf8(bytes)) {
    const remedy = 'Type the letters again that a black sign stands for, or take an earlier version of the file';
    return at('text-garbled', { words, remedy }, line, column);
  }
  return at('text-encoding', { words }, line, column);
}

/** Two versions of a file that a program put into one, with the marks of git and of those that do as it does. */
function conflict(text: string): TextProblem | undefined {
  const found = /^<{7}(?: .*)?$/m.exec(text);
  if (!found || !/^>{7}(?: .*)?$/m.test(text)) return undefined;
  return { rule: 'text-conflict', values: {}, ...placeOf(text, found.index) };
}

/*
 * What UTF-8 looks like when it was read as Windows-1252: é is Ã©, ’ is â€™, an emoji begins with ðŸ. Only what no language
 * writes: behind a capital, Ã may be the end of a word in capitals.
 */
const MISREAD =
  /(?<!\p{Lu})[\u00C2\u00C3][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|\u00E2[\u20AC\u201A\u201E\u02C6\u2030\u2020].|\u00F0\u0178..|\u00EF\u00BB\u00BF/gu;

/** The same read as Mac Roman, as far as it is met. */
const MISREAD_ON_MAC: Readonly<Record<string, string>> = {
  '‚Äô': '’',
  '‚Äò': '‘',
  '‚Äú': '“',
  '‚Äù': '”',
  '‚Äì': '–',
  '‚Äî': '—',
  '‚Ä¶': '…',
  '√©': 'é',
  '√®': 'è',
};

/** Letters that were read in the wrong encoding once and saved so: "donâ€™t" for "don’t". */
function garbled(text: string): TextProblem | undefined {
  const onMac = /‚Ä[ôòúùìî¶]|√[©®]/u.exec(text);
  const found = [...text.matchAll(MISREAD)].map(({ 0: letters, index }) => ({ index, meant: undone(letters) }));
  const first = found.find(({ meant }) => meant !== undefined) ?? onMac;
  if (!first) return undefined;
  const meant = ('meant' in first ? first.meant : MISREAD_ON_MAC[first[0]]) ?? '';
  const { line, column } = placeOf(text, first.index);
  const was = meant.trim() === '' ? 'a space' : meant;
  const remedy = `It was probably ${was}. Type it again here and wherever the like stands, or take an earlier version of the file, and save it as UTF-8`;
  return { rule: 'text-garbled', values: { words: quote(text, first.index), remedy }, line, column };
}

/** What the letters were before UTF-8 was read as Windows-1252; `undefined` where they are right as they are. */
function undone(letters: string): string | undefined {
  const bytes = Uint8Array.from([...letters].map((letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0)));
  for (let length = bytes.length; length > 1; length -= 1) {
    const part = bytes.subarray(0, length);
    if (isUtf8(part)) return new TextDecoder('utf-8').decode(part);
  }
  return undefined;
}

/** The letters that Windows-1252 has where Latin-1 has control characters, with their bytes. */
const WINDOWS: ReadonlyMap<string, number> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008D\u017D\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ'].map((letter, at) => [
    letter === 'ÿ' ? 'Ÿ' : letter,
    0x80 + at,
  ]),
);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** By its mark, or by the empty half of most letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 4096);
  const empty = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = empty;
  return Math.max(even, odd) > start.length / 8 && Math.min(even, odd) < Math.max(even, odd) / 4;
}

/** Kinds of files by how they begin, whatever their name says. */
function otherKind(bytes: Uint8Array): { readonly kind: string; readonly remedy: string } | undefined {
  const start = latin(bytes.subarray(0, 1024));
  // APPNOTE.TXT, 4.3.7: every zip begins so, and every Word file is one.
  if (start.startsWith('PK\u0003\u0004')) {
    const all = latin(bytes);
    if (all.includes('word/')) return { kind: 'a Word file', remedy: IMPORT };
    if (all.includes('opendocument'))
      return { kind: 'a LibreOffice file', remedy: `Save it as a Word file first. ${IMPORT}` };
    return { kind: 'a Word file, or another packed file', remedy: IMPORT };
  }
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0'))
    return { kind: 'a Word file of the old kind', remedy: `Save it as .docx first. ${IMPORT}` };
  if (start.startsWith('{\\rtf')) return { kind: 'a file in Rich Text Format', remedy: COPY_TEXT };
  if (start.startsWith('%PDF')) return { kind: 'a PDF', remedy: 'Copy its text into a new text file' };
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(start.replace(/^\u00EF\u00BB\u00BF/, '')))
    return { kind: 'a web page', remedy: 'Copy what the browser shows of it into a new text file' };
  if (/^(?:\u0089PNG|\u00FF\u00D8\u00FF|GIF8|RIFF)/.test(start))
    return { kind: 'a picture or a recording', remedy: 'Put it in the folder media under its right name' };
  if (start.startsWith('\u001F\u008B'))
    return { kind: 'a packed file', remedy: 'Unpack it, and put the text in its place' };
  if (/^\0+$/.test(start))
    return {
      kind: 'a file of nothing but zeros',
      remedy: 'Take an earlier version of it: this one was damaged when it was saved',
    };
  return undefined;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The word round a place, as a message quotes it. */
function quote(text: string, offset: number): string {
  const before = /[^\s]{0,20}$/.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? '';
  const behind = /^[^\s]{0,20}/.exec(text.slice(offset, offset + 20))?.[0] ?? '';
  return `"${(before + behind).replaceAll('\0', '\uFFFD')}"`;
}
