import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { CJK } from '../model/word-edge.js';

/**
 * Stars and underscores as people use them: emphasis begins and ends at a word's edge. Inside a word or beside a digit
 * (`5*3*2 mg`, `HLA-B*57:01`, `snake_case`) a star is a star. Chinese, Japanese and Korean have no edges between
 * words, so beside their signs white space alone decides, where CommonMark would leave `**「重要」**です` as it stands.
 * One exception to the edge: the first letters of a mnemonic, `**S**ituation`.
 */
export const emphasisSyntax: Extension = {
  text: { 42: construct(42), 95: construct(95) },
  disable: { null: ['attention'] },
};

function construct(mark: number): Construct {
  return {
    name: 'emphasis',
    tokenize: tokenizer(mark),
    // How marks are paired stays CommonMark's.
    ...(attention.resolveAll ? { resolveAll: attention.resolveAll } : {}),
  };
}

function tokenizer(mark: number): Tokenizer {
  return function tokenize(this: TokenizeContext, effects, ok) {
    const { previous } = this;
    const initial = afterInitial(this);
    let size = 0;
    return start;

    function start(code: Code): State | undefined {
      effects.enter('attentionSequence');
      return more(code);
    }

    function more(this: void, code: Code): State | undefined {
      if (code === mark) {
        effects.consume(code);
        size += 1;
        return more;
      }
      const token = effects.exit('attentionSequence');
      const { open, close } = edges(previous, code);
      token._open = open;
      token._close = close || (size === initial && sideOf(code) === 'word');
      return ok(code);
    }
  };
}

type Side = 'space' | 'sign' | 'word' | 'cjk';

/** How many marks stand before the one or two capitals that come just before this place; 0 where there are none. */
function afterInitial(context: TokenizeContext): number {
  const [opening, , letters] = context.events.slice(-3);
  if (opening?.[0] !== 'exit' || opening[1].type !== 'attentionSequence' || opening[1]._open !== true) return 0;
  if (letters?.[1].type !== 'data' || !/^\p{Lu}{1,2}$/u.test(context.sliceSerialize(letters[1]))) return 0;
  return opening[1].end.offset - opening[1].start.offset;
}

function edges(before: Code, after: Code): { readonly open: boolean; readonly close: boolean } {
  const [b, a] = [sideOf(before), sideOf(after)];
  if (b === 'cjk' || a === 'cjk') return { open: a !== 'space', close: b !== 'space' };
  return { open: a !== 'space' && b !== 'word', close: b !== 'space' && a !== 'word' };
}

function sideOf(code: Code): Side {
  if (code === null || code < 0) return 'space';
  // Half of a sign beyond the first plane: most are pictures, some Chinese; neither belongs to a word of letters.
  if (code >= 0xd800 && code <= 0xdfff) return 'sign';
  const sign = String.fromCharCode(code);
  if (/\s/u.test(sign)) return 'space';
  if (CJK.test(sign)) return 'cjk';
  return /[\p{P}\p{S}]/u.test(sign) ? 'sign' : 'word';
}
