import { raised } from './raised.js';

/** Accents by the sign of the command, as combining marks. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  b: '\u0331',
  c: '\u0327',
  k: '\u0328',
};

/** Letters and signs by the name of the command. What is missing here stays as it was typed. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  `ss ß|o ø|O Ø|l ł|L Ł|ae æ|AE Æ|oe œ|OE Œ|aa å|AA Å|i ı|j ȷ|dh ð|DH Ð|th þ|TH Þ|dj đ|DJ Đ|ng ŋ|NG Ŋ|SS ẞ
  textendash –|textemdash —|ldots …|dots …|textellipsis …|textquoteleft ‘|textquoteright ’|textquotedblleft “|textquotedblright ”
  textquotesingle '|textquotedbl "|guillemotleft «|guillemotright »|guillemetleft «|guillemetright »|lq ‘|rq ’|textbullet •|textperiodcentered ·
  textdegree °|degree °|textdegreeC °C|texttrademark ™|textregistered ®|textcopyright ©|copyright ©|pounds £|textsterling £|texteuro €|euro €|textyen ¥|textdollar $
  S §|textsection §|P ¶|textparagraph ¶|dag †|textdagger †|ddag ‡|textless <|textgreater >|textbar ||textbackslash \\|textasciitilde ~|textasciicircum ^
  textunderscore _|textbraceleft {|textbraceright }|textexclamdown ¡|textquestiondown ¿|textonehalf ½|textonequarter ¼|textthreequarters ¾|textonesuperior ¹
  texttwosuperior ²|textthreesuperior ³|textmu µ|textpm ±|texttimes ×|textdiv ÷|textnumero №|textmultiply ×
  alpha α|beta β|gamma γ|delta δ|epsilon ε|varepsilon ε|zeta ζ|eta η|theta θ|iota ι|kappa κ|lambda λ|mu µ|nu ν|xi ξ|pi π|rho ρ|sigma σ|tau τ|upsilon υ
  phi φ|varphi φ|chi χ|psi ψ|omega ω|Gamma Γ|Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ|Phi Φ|Psi Ψ|Omega Ω
  times ×|pm ±|div ÷|cdot ·|leq ≤|le ≤|geq ≥|ge ≥|neq ≠|ne ≠|approx ≈|sim ∼|equiv ≡|infty ∞|rightarrow →|to →|leftarrow ←|leftrightarrow ↔
  uparrow ↑|downarrow ↓|prime ′|circ °|partial ∂|sqrt √|sum ∑|textalpha α|textbeta β|textgamma γ|textdelta δ|textkappa κ|textlambda λ|textomega ω`
    .split(/\||\n\s*/)
    .filter((pair) => pair.includes(' '))
    .map((pair) => [pair.slice(0, pair.indexOf(' ')).trim(), pair.slice(pair.indexOf(' ') + 1) || '|']),
);

/** Commands that say how letters look, whose letters stay. */
const LOOKS =
  /^(?:text(?:bf|it|sc|sl|rm|sf|tt|up|md|normal)?|emph|mbox|hbox|mkbibemph|mkbibbold|mkbibitalic|mathrm|mathit|mathbf|mathsf|operatorname|ensuremath|url|path|nolinkurl|textnormal|uppercase|lowercase|underline|NoCaseChange|texorpdfstring|bibstring|ce)$/;

/** Commands without letters of their own: they hold or part what stands round them. */
const SILENT =
  /^(?:relax|protect|nobreak|allowbreak|textcompwordmark|bf|it|em|sc|rm|tt|sl|sf|small|large|tiny|left|right|limits|displaystyle|textstyle|scriptstyle|nocase|upshape|itshape|bfseries|scshape|rmfamily)$/;

/** The words of a value in BibTeX, with its braces, accents, dashes and formulas as people read them. */
export function latexText(value: string): string {
  return new Reader(value)
    .all()
    .normalize('NFC')
    .replace(/[^\S\u00A0]+/g, ' ')
    .trim();
}

class Reader {
  private at = 0;
  private isMath = false;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  all(): string {
    let words = '';
    while (this.at < this.text.length) words += this.next();
    return words;
  }

  private next(): string {
    const sign = this.text[this.at] ?? '';
    this.at += 1;
    if (sign === '\\') return this.command();
    if (sign === '{') return this.group();
    if (sign === '}') return '';
    if (sign === '$') {
      this.isMath = !this.isMath;
      return '';
    }
    if (sign === '~') return '\u00A0';
    if (this.isMath && sign === '^') return raised(this.argument(), 'superscript');
    if (this.isMath && sign === '_') return raised(this.argument(), 'subscript');
    if (sign === '-') return this.run('-', ['-', '–', '—']);
    if (sign === '`') return this.run('`', ['‘', '“']);
    if (sign === "'" && this.text[this.at] === "'") return this.run("'", ['’', '”']);
    return sign;
  }

  /** Signs that mean something else when they stand together: `--` is –. */
  private run(sign: string, meanings: readonly string[]): string {
    let count = 1;
    while (this.text[this.at] === sign && count < meanings.length) {
      count += 1;
      this.at += 1;
    }
    return this.isMath && sign === '-' ? '−' : (meanings[count - 1] ?? sign);
  }

  /** What stands up to the closing brace. Deeper than anybody writes, braces are only passed over. */
  private group(): string {
    if (this.depth > 40) return '';
    this.depth += 1;
    let words = '';
    while (this.at < this.text.length && this.text[this.at] !== '}') words += this.next();
    this.at += 1;
    this.depth -= 1;
    return words;
  }

  /** What a command is about: a group, a command, or one letter. */
  private argument(): string {
    while (this.text[this.at] === ' ') this.at += 1;
    const letter = this.text.codePointAt(this.at);
    if (letter === undefined) return '';
    const sign = String.fromCodePoint(letter);
    if (sign === '{' || sign === '\\') return this.next();
    this.at += sign.length;
    return sign;
  }

  private command(): string {
    const name = /^[A-Za-z]+/.exec(this.text.slice(this.at, this.at + 40))?.[0];
    if (name === undefined) {
      const sign = this.text[this.at] ?? '';
      this.at += 1;
      if (Object.hasOwn(ACCENTS, sign)) return this.accent(sign);
      if (sign === '-' || sign === '/' || sign === '!' || sign === '(' || sign === ')') return '';
      return /[\\\s,;:]/.test(sign) ? ' ' : sign;
    }
    this.at += name.length;
    if (
      name.length === 1 &&
      Object.hasOwn(ACCENTS, name) &&
      /^\s*[{\\]|^\s+\p{L}/u.test(this.text.slice(this.at, this.at + 4))
    )
      return this.accent(name);
    if (/^(?:textsuperscript|textsup|sp|mkbibsuperscript)$/.test(name)) return raised(this.argument(), 'superscript');
    if (/^(?:textsubscript|textsub|sb|mkbibsubscript)$/.test(name)) return raised(this.argument(), 'subscript');
    if (/^(?:enquote|mkbibquote)$/.test(name)) return `“${this.argument()}”`;
    if (name === 'href') {
      this.argument();
      return this.argument();
    }
    if (LOOKS.test(name) && /^\s*\{/.test(this.text.slice(this.at, this.at + 9))) return this.argument();
    const sign = SIGNS.get(name);
    // A space or an empty group behind a command only ends its name.
    if (this.text.startsWith('{}', this.at)) this.at += 2;
    else if (sign !== undefined || SILENT.test(name)) while (this.text[this.at] === ' ') this.at += 1;
    return sign ?? (SILENT.test(name) ? '' : `\\${name}`);
  }

  private accent(sign: string): string {
    const letters = this.argument();
    const base = letters.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
    const first = [...base][0] ?? '';
    return first + (ACCENTS[sign] ?? '') + base.slice(first.length);
  }
}
