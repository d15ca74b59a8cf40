import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Text } from 'mdast';
import type { directive } from 'micromark-extension-directive';
import { canBeRaised, raisedText, type Raised } from '../model/raised-signs.js';

type Micromark = ReturnType<typeof directive>;
type Construct = Exclude<NonNullable<Micromark['text']>[number], readonly unknown[] | undefined>;
type Tokenizer = Construct['tokenize'];
type State = ReturnType<Tokenizer>;
type Code = Parameters<State>[0];

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    superscript: 'superscript';
    subscript: 'subscript';
    raisedSequence: 'raisedSequence';
    raisedText: 'raisedText';
  }
}

const CARET = 94;
const TILDE = 126;

/**
 * `10^9^/L` and `CO~2~`: text above and below the line, between single marks and without white space, as Pandoc has it.
 * Two tildes strike out; `~5 mg`, `5~10` and a lone `^` stay as they are; a backslash before a mark takes its meaning.
 * No kept extension fits: remark-supersub knows no backslash, and others take one tilde for striking out.
 */
export const raisedSyntax: Micromark = {
  text: {
    [CARET]: [tokenizer(CARET, 'data'), tokenizer(CARET, 'chunkText')].map((tokenize) => ({ tokenize })),
    [TILDE]: [tokenizer(TILDE, 'data'), tokenizer(TILDE, 'chunkText')].map((tokenize) => ({ tokenize })),
  },
};

/** The nodes that stand for them. */
export const raisedFromMarkdown: FromMarkdown = {
  enter: {
    superscript(token) {
      this.enter({ type: 'superscript', children: [] }, token);
    },
    subscript(token) {
      this.enter({ type: 'subscript', children: [] }, token);
    },
  },
  exit: { superscript: leave, subscript: leave },
};

/** The words that describe a picture have no looks: there, the signs themselves. */
function leave(this: CompileContext, token: Parameters<CompileContext['exit']>[0]): void {
  const node = this.stack.at(-1);
  this.exit(token);
  if (node?.type !== 'superscript' && node?.type !== 'subscript') return;
  if (!this.stack.some(({ type }) => type === 'image')) return;
  const words = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  const text: Text = { type: 'text', value: raisedText(words, node.type) };
  node.children = [text];
}

/** Signs that may mean something of their own between the marks. */
const MEANS = /[\\*_[\]&<!`^~:@.]/;

/**
 * Reads from mark to mark. Nearly always plain words stand between them (`data`); what may hold marks of its own
 * (`chunkText`) is read once more, and costs much more where a page has thousands.
 */
function tokenizer(mark: number, content: 'data' | 'chunkText'): Tokenizer {
  const where: Raised = mark === CARET ? 'superscript' : 'subscript';

  return function tokenize(effects, ok, nok) {
    const { previous, events } = this;
    let words = '';
    let depth = 0;
    return start;

    function start(code: Code): State | undefined {
      if (previous === mark && events.at(-1)?.[1].type !== 'characterEscape') return nok(code);
      effects.enter(where);
      consumeMark(code);
      return first;
    }

    function first(code: Code): State | undefined {
      if (code === mark || ends(code)) return nok(code);
      effects.enter('raisedText');
      effects.enter(content, content === 'data' ? {} : { contentType: 'text' });
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      // Code begins and ends where it likes, and brackets hold together more tightly than these marks.
      if (ends(code) || code === 96) return nok(code);
      if (code === mark) return close(code);
      const sign = String.fromCharCode(code ?? 0);
      if (content === 'data' && MEANS.test(sign)) return nok(code);
      if ('([{'.includes(sign)) depth += 1;
      if (')]}'.includes(sign)) depth -= 1;
      if (depth < 0) return nok(code);
      words += sign;
      effects.consume(code);
      return code === 92 ? escaped : inside;
    }

    function escaped(code: Code): State | undefined {
      if (code !== mark && code !== 92) return inside(code);
      words = words.slice(0, -1) + String.fromCharCode(code);
      effects.consume(code);
      return inside;
    }

    function close(code: Code): State | undefined {
      const before = previous === null || previous < 0 ? undefined : String.fromCharCode(previous);
      if (depth > 0 || !canBeRaised(words, where, before)) return nok(code);
      effects.exit(content);
      effects.exit('raisedText');
      consumeMark(code);
      effects.exit(where);
      return after;
    }

    function after(code: Code): State | undefined {
      return code === mark || (code !== null && code >= 48 && code <= 57) ? nok(code) : ok(code);
    }

    function consumeMark(code: Code): void {
      effects.enter('raisedSequence');
      effects.consume(code);
      effects.exit('raisedSequence');
    }
  };
}

/** Whether white space, the end of a line or of the text comes. */
function ends(code: Code): boolean {
  return code === null || code < 0 || /\s/u.test(String.fromCharCode(code));
}
