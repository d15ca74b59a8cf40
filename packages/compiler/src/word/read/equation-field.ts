import type { WordInline, WordLost } from '../model.js';
import { fraction, group, raisedOr, root, said } from './linear.js';
import { GAP } from './symbol-fonts.js';

/**
 * An EQ field (ISO 29500-1, 17.16.5.17) on one line: fractions, roots, raised and lowered words, brackets and lists.
 * What is drawn one over the other has no line of its own, and leaves a gap.
 */
export function readEquationField(code: string): readonly WordInline[] {
  const reader = new EquationReader(code.replace(/^\s*EQ\s+/i, '').trimEnd());
  return reader.all();
}

class EquationReader {
  private readonly code: string;
  private at = 0;

  constructor(code: string) {
    this.code = code;
  }

  all(): readonly WordInline[] {
    return this.until('');
  }

  /** Everything up to one of the signs, which is left standing. */
  private until(ends: string): readonly WordInline[] {
    const found: WordInline[] = [];
    let words = '';
    const flush = () => {
      found.push(...said(words));
      words = '';
    };
    let deep = 0;
    while (this.at < this.code.length) {
      const sign = this.code[this.at] ?? '';
      if (sign === '\\') {
        const name = /^\\([a-z])/i.exec(this.code.slice(this.at, this.at + 2))?.[1]?.toLowerCase();
        if (name !== undefined && 'abdfilorsx'.includes(name)) {
          this.at += 2;
          flush();
          found.push(...this.switched(name));
          continue;
        }
        words += this.code[this.at + 1] ?? '';
        this.at += 2;
        continue;
      }
      if (deep === 0 && ends.includes(sign)) break;
      if (sign === '(') deep += 1;
      if (sign === ')') deep -= 1;
      words += sign;
      this.at += 1;
    }
    flush();
    return found;
  }

  private switched(name: string): readonly WordInline[] {
    const options =
      /^(?:\s*\\(?:(?:up|do|ai|di)-?\d*|[a-z]{2}\d*|[lrb]c\\.|[fv]c\\.))*/i.exec(this.code.slice(this.at))?.[0] ?? '';
    this.at += options.length;
    const parts = this.parts();
    const [first = [], second = []] = parts;
    switch (name) {
      case 'f':
        return fraction(first, second);
      case 'r':
        return parts.length > 1 ? root(second, first) : root(first, []);
      case 's':
        return raisedOr(first, /\\do/i.test(options) ? 'lowered' : 'raised');
      case 'b':
        return [...said(/\\[lb]c\\(.)/i.exec(options)?.[1] ?? '('), ...first, ...said(closing(options))];
      case 'l':
        return group(parts, ', ').slice(1, -1);
      case 'x':
        return first;
      case 'a':
        return [...said('['), ...group(parts, '; ').slice(1, -1), ...said(']')];
      case 'd':
        return [];
      default:
        return [
          {
            type: 'lost',
            rule: 'gap',
            what: `a formula ("EQ \\${name}")`,
            text: GAP,
            shown: true,
          } satisfies WordLost,
        ];
    }
  }

  private parts(): readonly (readonly WordInline[])[] {
    while (/\s/.test(this.code[this.at] ?? '')) this.at += 1;
    if (this.code[this.at] !== '(') return [];
    const parts: (readonly WordInline[])[] = [];
    do {
      this.at += 1;
      parts.push(this.until(',;)'));
    } while (this.at < this.code.length && this.code[this.at] !== ')');
    this.at += 1;
    return parts;
  }
}

function closing(options: string): string {
  const own = /\\rc\\(.)/i.exec(options)?.[1];
  const both = /\\bc\\(.)/i.exec(options)?.[1];
  return own ?? (both === undefined ? ')' : ({ '(': ')', '[': ']', '{': '}', '<': '>' }[both] ?? both));
}
