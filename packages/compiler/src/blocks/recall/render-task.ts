import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ExtraBlock } from '../../model/blocks.js';
import type { RichText } from '../../model/rich-text.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { richText } from '../../render/rich-text.js';

/** The frame that the blocks of this folder share: kind, task, hint, what is to be settled, and the answers to open. */
export function taskElement(
  block: ExtraBlock,
  attributes: Readonly<Record<string, string>>,
  stem: readonly ElementContent[],
  hint: string,
  settle: readonly ElementContent[],
  answers: readonly ElementContent[],
  context: RenderContext,
): Element {
  const words = messagesOf(context).recallWords;
  const { id, scored, correct, name } = block;
  return h(
    `ll-${name}`,
    { block: id, className: ['ll-block', 'll-task'], correct: correct.join(' '), scored, ...attributes },
    [
      h('p', { className: ['ll-kind'] }, scored ? words.scoredKind : words.kind),
      h('div', { dataPart: 'stem' }, [...stem]),
      h('p', { dataPart: 'hint' }, hint),
      ...settle,
      h('details', { dataPart: 'answers', className: ['nhsuk-details'] }, [
        h('summary', { className: ['nhsuk-details__summary'] }, [
          h('span', { className: ['nhsuk-details__summary-text'] }, words.answers),
        ]),
        ...answers,
      ]),
    ],
  );
}

/** The items to settle, in the order in which they are shown; `data-at` is the place of each in the layout. */
export function optionList(
  block: ExtraBlock,
  order: readonly number[],
  label: (at: number) => readonly ElementContent[],
): Element {
  const items = order.map((at) =>
    h('li', { dataOption: block.options[at]?.id, dataAt: at }, [h('div', { dataPart: 'label' }, unwrapped(label(at)))]),
  );
  return h('ul', { dataPart: 'options' }, items);
}

/** The words of a lone paragraph: they may stand in a label or a legend. */
export function unwrapped(content: readonly ElementContent[]): ElementContent[] {
  const [only] = content;
  return content.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : [...content];
}

/** What an item can be settled to, in the order in which it is offered. */
export function valueList(block: ExtraBlock, order: readonly number[], title: string): readonly Element[] {
  const items = order.map((at) => h('li', { dataValue: at }, block.values[at]?.text ?? ''));
  return [h('p', { dataPart: 'values-title' }, title), h('ul', { dataPart: 'values' }, items)];
}

/** Elements and plain words. */
export type Content = readonly (ElementContent | string)[];

/** What is said about one item or answer once it was given. */
export function reply(at: number, title: Content, text: RichText, context: RenderContext): Element {
  return h('div', { dataPart: 'feedback', dataFor: at }, [
    h('p', { dataPart: 'feedback-title' }, [...title]),
    ...richText(text, context),
  ]);
}

/** What is said once all is right. */
export function whole(feedback: RichText, context: RenderContext): Element {
  return h('div', { dataPart: 'remember' }, richText(feedback, context));
}
