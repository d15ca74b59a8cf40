import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ExtraBlock } from '../../model/blocks.js';
import type { RichText } from '../../model/rich-text.js';
import type { RenderContext } from '../../render/context.js';
import { inline, richText } from '../../render/rich-text.js';

/** The frame that the blocks of this folder share. */
export function planElement(
  { name, id }: ExtraBlock,
  kind: string,
  content: readonly ElementContent[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return h(`ll-${name}`, { block: id, className: ['ll-block'], ...attributes }, [
    h('p', { className: ['ll-kind'] }, kind),
    ...content,
  ]);
}

/** What the author asks; nothing where they wrote nothing. */
export function introOf(intro: RichText, context: RenderContext): ElementContent[] {
  return intro.length > 0 ? [h('div', { dataPart: 'intro' }, richText(intro, context))] : [];
}

/** A line that My notes and the element read: its name in the device notes, and its label. */
export function fieldOf(
  name: string,
  label: readonly ElementContent[],
  more: readonly ElementContent[] = [],
  tag = 'li',
): Element {
  return h(tag, { dataPart: 'field', dataField: name }, [h('div', { dataPart: 'label' }, [...label]), ...more]);
}

/** A scale, from its low end to its high one, or choices that have no order. */
export function wordList(part: string, words: readonly string[], ordered = true): Element {
  return h(
    ordered ? 'ol' : 'ul',
    { dataPart: part },
    words.map((word) => h('li', word)),
  );
}

/** What is said in the end. */
export function afterwardsOf(text: RichText, context: RenderContext): ElementContent[] {
  return text.length > 0 ? [h('div', { dataPart: 'afterwards' }, richText(text, context))] : [];
}

/** The words of a list item as one line, which may stand in a legend. */
export function itemLabel(label: RichText, context: RenderContext): ElementContent[] {
  const [only] = label;
  return label.length === 1 && only?.type === 'paragraph' ? inline(only.children, context) : richText(label, context);
}
