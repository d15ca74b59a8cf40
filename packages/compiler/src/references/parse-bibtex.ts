/** One entry of a BibTeX file, its values as they were typed. */
export interface BibtexEntry {
  /** In small letters: `article`. */
  readonly type: string;
  readonly key: string;
  /** Where it begins in the text. */
  readonly offset: number;
  /** By name in small letters. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What a BibTeX file holds, and where it stops making sense. */
export interface ParsedBibtex {
  readonly entries: readonly BibtexEntry[];
  readonly problems: readonly { readonly offset: number; readonly problem: string }[];
}

/** The months as every style of BibTeX knows them. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** An entry at the beginning of a line: whatever is open there was not closed. */
const NEXT = /\n[^\S\n]*@[A-Za-z]+\s*[{(]/g;

/** Signs of a value made of names for other values. */
const LONGEST = 100_000;
const TOO_LONG = 'names that stand for other values make a value of more than 100,000 signs here';

const BEGIN = /@[^\S\n]*([A-Za-z]+)\s*([{(])/g;

/**
 * Reads BibTeX and BibLaTeX as reference managers write it. A slip costs the entry that it is in; the others are read.
 * Text between entries is a comment.
 */
export function parseBibtex(text: string): ParsedBibtex {
  const macros = new Map<string, string>(MONTHS.map((name, at) => [name, String(at + 1)]));
  const entries: BibtexEntry[] = [];
  const problems: { offset: number; problem: string }[] = [];
  let end = -1;
  BEGIN.lastIndex = 0;
  for (let found = BEGIN.exec(text); found; found = BEGIN.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    if (end < BEGIN.lastIndex) {
      NEXT.lastIndex = BEGIN.lastIndex;
      end = NEXT.exec(text)?.index ?? text.length;
    }
    const scan = new Scanner(text, BEGIN.lastIndex, end, found[2] === '(' ? ')' : '}', macros);
    const offset = found.index;
    if (type === 'comment' || type === 'preamble') scan.skip();
    else if (type === 'string') {
      for (const [name, value] of scan.fields()) macros.set(name, scan.problem?.problem === TOO_LONG ? '' : value);
    } else {
      const key = scan.key();
      const fields = scan.fields();
      if (key === '' && fields.size === 0 && scan.problem === undefined)
        scan.problem = { offset, problem: 'nothing stands in this entry' };
      else entries.push({ type, key, offset, fields });
    }
    if (scan.problem) problems.push(scan.problem);
    BEGIN.lastIndex = Math.max(scan.at, offset + 1);
  }
  return { entries, problems };
}

class Scanner {
  problem: { offset: number; problem: string } | undefined;
  at: number;
  private readonly text: string;
  private readonly close: string;
  private readonly macros: ReadonlyMap<string, string>;
  /** Where the next entry begins: nothing goes on beyond it. */
  private readonly end: number;

  constructor(text: string, at: number, end: number, close: string, macros: ReadonlyMap<string, string>) {
    this.text = text;
    this.at = at;
    this.end = end;
    this.close = close;
    this.macros = macros;
  }

  /** Passes over a comment up to its closing bracket. */
  skip(): void {
    this.braced(this.close);
    this.problem = undefined;
  }

  /** The key, with its comma; empty where the first thing is a field. */
  key(): string {
    this.space();
    const from = this.at;
    const found = /[^,}\s=)]*/y;
    found.lastIndex = from;
    const key = found.exec(this.text)?.[0] ?? '';
    this.space(key.length);
    if (this.text[this.at] === '=') {
      this.at = from;
      return '';
    }
    if (this.text[this.at] === ',') this.at += 1;
    return key;
  }

  fields(): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.space();
      while (this.text[this.at] === ',') this.space(1);
      if (this.at >= this.end) {
        this.problem ??= { offset: this.at - 1, problem: 'the entry above is not closed; a bracket is missing' };
        return fields;
      }
      if (this.text[this.at] === this.close) {
        this.at += 1;
        return fields;
      }
      const name = /[\p{L}\p{N}_:.+-]+/uy;
      name.lastIndex = this.at;
      const found = name.exec(this.text)?.[0];
      this.space(found?.length ?? 0);
      if (found === undefined || this.text[this.at] !== '=') {
        this.problem ??= { offset: this.at, problem: 'a comma, a bracket or a sign = is missing here or above' };
        this.at = this.end;
        return fields;
      }
      this.space(1);
      const value = this.value();
      if (!fields.has(found.toLowerCase())) fields.set(found.toLowerCase(), value);
    }
  }

  /** Parts in braces, in quotes or by name, joined by #. */
  private value(): string {
    let value = '';
    for (;;) {
      const sign = this.text[this.at];
      if (sign === '{' || sign === '"') {
        this.at += 1;
        value += this.braced(sign === '{' ? '}' : '"');
      } else {
        const bare = /[^\s,#{}()"=]+/y;
        bare.lastIndex = this.at;
        const word = bare.exec(this.text)?.[0] ?? '';
        this.at += word.length;
        // Names that stand for names that stand for names grow without end.
        if (value.length < LONGEST) value += this.macros.get(word.toLowerCase()) ?? word;
        else this.problem ??= { offset: this.at - word.length, problem: TOO_LONG };
      }
      this.space();
      if (this.text[this.at] !== '#') return value;
      this.space(1);
    }
  }

  /** Up to a closing sign outside inner braces, and over it. */
  private braced(close: string): string {
    const from = this.at;
    for (let depth = 0; this.at < this.end; this.at += 1) {
      const sign = this.text[this.at];
      if (sign === '\\') this.at += 1;
      else if (sign === close && depth === 0) {
        this.at += 1;
        return this.text.slice(from, this.at - 1);
      } else if (sign === '{') depth += 1;
      else if (sign === '}') depth -= 1;
    }
    this.problem ??= { offset: from - 1, problem: 'what begins here is not closed; a bracket or a quote is missing' };
    this.at = this.end;
    return this.text.slice(from, this.end);
  }

  private space(after = 0): void {
    this.at += after;
    while (this.at < this.end && /\s/.test(this.text[this.at] ?? '')) this.at += 1;
  }
}
