import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RichText } from '../../model/rich-text.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { reply, whole, type Content } from './render-task.js';

/** An answer that the author foresaw, right or wrong, and what is said to it. */
export interface Foreseen {
  /** How it may be written; the first is the one that is shown. */
  readonly spellings: readonly string[];
  readonly reply: RichText;
}

/** What a typed answer can be recorded as, besides the answers that the author foresaw. */
export const OTHER = 'other';

/**
 * The answers of a block into which learners type: the right one, the foreseen wrong ones, anything else. The element
 * compares what was typed with each `data-part="answer"`; `data-for` is what is recorded.
 */
export function typedAnswers(
  right: Foreseen,
  wrong: readonly Foreseen[],
  otherwise: RichText,
  answer: (spelling: string) => Element,
  context: RenderContext,
): readonly ElementContent[] {
  const words = messagesOf(context).recallWords;
  const [shown = '', ...also] = right.spellings;
  const others: Content = also.flatMap((spelling, at) => [at === 0 ? ` ${words.also} ` : ', ', answer(spelling)]);
  const title: Content = [
    h('strong', [answer(shown), ':']),
    ` ${words.right}`,
    ...others,
    others.length > 0 ? '.' : '',
  ];
  return [
    h('ul', [
      h('li', [reply(0, title, [], context)]),
      ...wrong.map(({ spellings, reply: text }, at) =>
        h('li', [reply(at + 1, [h('strong', [answer(spellings[0] ?? ''), ':']), ` ${words.notRight}`], text, context)]),
      ),
      h('li', [reply(wrong.length + 1, [h('strong', words.otherwise)], otherwise, context)]),
    ]),
    whole(right.reply, context),
  ];
}
