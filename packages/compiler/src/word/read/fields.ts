import type { WordInline, WordLost } from '../model.js';
import { plainText } from '../model.js';
import { child, elementsOf, switchOf, valueOf, type XmlNode } from '../package/xml.js';
import { readEquationField } from './equation-field.js';
import { note } from './formula.js';
import { unknownSign } from './look-of-words.js';
import { GAP, signOf, symbolFont } from './symbol-fonts.js';

/** A field that has begun and not ended. */
interface OpenField {
  code: string;
  /** Whether what follows is what the field shows. */
  shows: boolean;
  shown: WordInline[];
  readonly form: XmlNode | undefined;
  /** Whether a part of it was given to an earlier paragraph. */
  spilled: boolean;
}

/** Fields that show nothing: entries of an index or of a list, and what programs remember. */
const SILENT = /^(?:XE|TC|RD|TA|SET|PRIVATE|BOOKMARK|COMMENTS?|ASK|NEXT|NEXTIF|SKIPIF|PRINT|ADDIN)$/;

/** Fields whose words Word makes anew: right on the day on which the file was saved. */
const RENEWED: Readonly<Record<string, string>> = {
  DATE: 'a date that Word fills in',
  TIME: 'a time that Word fills in',
  SAVEDATE: 'a date that Word fills in',
  CREATEDATE: 'a date that Word fills in',
  PRINTDATE: 'a date that Word fills in',
  PAGEREF: 'the number of a page of the Word file',
  PAGE: 'the number of a page of the Word file',
  NUMPAGES: 'the number of pages of the Word file',
  SECTIONPAGES: 'the number of pages of the Word file',
  MERGEFIELD: 'a field for a mail merge',
  FILLIN: 'a field that asks for words',
};

/** The fields of a part of a document while it is read; they may stand in each other and go over several paragraphs. */
export class Fields {
  private readonly open: OpenField[] = [];

  /** Whether what is read now belongs to a field. */
  get within(): boolean {
    return this.open.length > 0;
  }

  begin(form: XmlNode | undefined): void {
    this.open.push({ code: '', shows: false, shown: [], form, spilled: false });
  }

  instruct(words: string): void {
    const last = this.open.at(-1);
    if (last && !last.shows) last.code += words;
  }

  separate(): void {
    const last = this.open.at(-1);
    if (last) last.shows = true;
  }

  /** Takes what was read; gives back what stands in the paragraph. */
  take(read: readonly WordInline[]): readonly WordInline[] {
    const last = this.open.at(-1);
    if (!last) return read;
    last.shown.push(...read);
    return [];
  }

  end(): readonly WordInline[] {
    const field = this.open.pop();
    if (!field) return [];
    const result = fieldResult(field);
    const around = this.open.at(-1);
    // What a field in an instruction shows is a part of the instruction, such as a condition.
    if (around && !around.shows) {
      around.code += plainText(result);
      return [];
    }
    return this.take(result);
  }

  /** What fields that go on in the next paragraph show in this one. */
  endOfParagraph(): readonly WordInline[] {
    return this.open.flatMap((field) => {
      const shown = field.shown;
      field.shown = [];
      field.spilled ||= shown.length > 0;
      return asLink(field.code, shown);
    });
  }
}

/** What a field shows. */
export function fieldResult({ code, shown, form, spilled }: Omit<OpenField, 'shows'>): readonly WordInline[] {
  const name = /^\s*([A-Za-z]+|=)/.exec(code)?.[1]?.toUpperCase() ?? '';
  const words = plainText(shown);
  const isEmpty = words === '' && shown.every(({ type }) => type === 'text' || type === 'break');
  if (form) return formResult(form, shown);
  switch (name) {
    case '':
      return shown;
    case 'HYPERLINK':
      return asLink(code, shown);
    case 'SYMBOL':
      return symbol(code);
    case 'EQ': {
      const inline = isEmpty ? readEquationField(code) : shown;
      return [...inline, note(plainText(inline))];
    }
    case 'MACROBUTTON':
    case 'GOTOBUTTON': {
      const display = /^\s*\w+\s+\S+\s+([\s\S]*\S)/.exec(code)?.[1];
      return isEmpty && display !== undefined ? [{ type: 'text', text: display }] : shown;
    }
    case 'ADVANCE':
      return [
        ...shown,
        { type: 'lost', rule: 'left-out', what: 'a shift of words up, down or aside', text: code.trim() },
      ];
  }
  const renewed = RENEWED[name];
  if (!isEmpty || spilled)
    return renewed === undefined ? shown : [...shown, { type: 'lost', rule: 'look-at', what: renewed, text: words }];
  return SILENT.test(name)
    ? shown
    : [
        ...shown,
        { type: 'lost', rule: 'gap', what: `a field that Word fills in (${code.trim()})`, text: GAP, shown: true },
      ];
}

function asLink(code: string, shown: readonly WordInline[]): readonly WordInline[] {
  const address = /^\s*HYPERLINK\s+(\\l\s+)?"([^"]+)"(?:\s+\\l\s+"([^"]+)")?/i.exec(code);
  if (!address || shown.length === 0) return shown;
  const [, inside, target = '', part] = address;
  return [
    {
      type: 'link',
      href: inside === undefined ? target + (part === undefined ? '' : `#${part}`) : `#${target}`,
      children: shown,
    },
  ];
}

function symbol(code: string): readonly WordInline[] {
  const typed = /^\s*SYMBOL\s+"?(0x[\da-f]+|\d+|\S)"?/i.exec(code)?.[1] ?? '';
  const number = /^(?:0x[\da-f]+|\d+)$/i.test(typed) ? Number(typed) : (typed.codePointAt(0) ?? 0);
  const named = /\\f\s+(?:"([^"]+)"|(\S+))/i.exec(code);
  const font = named?.[1] ?? named?.[2];
  const table = symbolFont(font);
  const isUnicode = /\\u\b/i.test(code);
  if (number < 1 || number > 0x10ffff) return [unknownSign(number, font)];
  const letter =
    table === undefined
      ? isUnicode || number < 0x80 || number >= 0xa0
        ? String.fromCodePoint(number)
        : undefined
      : signOf(table, number);
  return letter === undefined ? [unknownSign(number, font)] : [{ type: 'text', text: letter }];
}

/** The fields of forms that Word 97 had: a box, a list, or a line to fill in. */
function formResult(form: XmlNode, shown: readonly WordInline[]): readonly WordInline[] {
  const box = child(form, 'w:checkBox');
  if (box) return [{ type: 'box', ticked: switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false }];
  const list = child(form, 'w:ddList');
  if (list) {
    const choices = elementsOf(list)
      .filter(({ name }) => name === 'w:listEntry')
      .map(({ attributes }) => attributes['w:val'] ?? '');
    const chosen = choices[Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0)] ?? '';
    return [
      { type: 'text', text: chosen },
      { type: 'lost', rule: 'look-at', what: `a list to choose from (${choices.join(', ')})`, text: chosen },
    ];
  }
  const words = plainText(shown).replace(/[\s\u2002]/g, '');
  const left: WordLost = {
    type: 'lost',
    rule: 'left-out',
    what: 'an empty field of a form',
    text: valueOf(form, 'w:name') ?? '',
  };
  return words === '' ? [left] : shown;
}
