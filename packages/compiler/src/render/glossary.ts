import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RichText } from '../model/rich-text.js';
import { messagesOf, type RenderContext } from './context.js';
import { section } from './pieces.js';
import { richText } from './rich-text.js';

/** The list of all words that the module explains; `undefined` when it explains none. */
export function glossary(context: RenderContext): Element | undefined {
  const { glossary: terms } = context.plan;
  if (terms.length === 0) return undefined;
  // The definitions stand on their own pages too, and an id may be in a document only once.
  const { glossary: title } = messagesOf(context).documentWords;
  return section('glossary', title, [], [h('h1', title), withoutIds(termList(terms, context))]);
}

/** Words with what they mean. */
export function termList(
  terms: readonly { readonly term: string; readonly meaning: RichText; readonly id?: string }[],
  context: RenderContext,
): Element {
  return h(
    'dl',
    { className: ['ll-terms'] },
    terms.map(({ term, meaning, id }) =>
      // The entry and not the word takes the focus, so that the meaning is read out as well.
      h('div', { className: ['ll-terms__entry'], ...(id === undefined ? {} : { dataTerm: id }) }, [
        h('dt', { className: ['ll-terms__term'] }, term),
        h('dd', { className: ['ll-terms__meaning'] }, oneLine(richText(meaning, context))),
      ]),
    ),
  );
}

function oneLine(content: ElementContent[]): ElementContent[] {
  const [only] = content;
  return content.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : content;
}

function withoutIds({ properties, children, ...rest }: Element): Element {
  const { id: _, dataTerm, ...others } = properties;
  return {
    ...rest,
    properties: { ...others, ...(typeof dataTerm === 'string' ? { id: dataTerm } : {}) },
    children: children.map((child) => (child.type === 'element' ? withoutIds(child) : child)),
  };
}
