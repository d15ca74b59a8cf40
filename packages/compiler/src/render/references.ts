import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '@ladder/core/languages';
import type { Reference } from '../model/module-model.js';
import { messagesOf, type RenderContext } from './context.js';
import { section, text } from './pieces.js';
import { link } from './rich-text.js';

/** The list of cited sources, each with its ways back to the text; `undefined` when nothing is cited. */
export function references(context: RenderContext): Element | undefined {
  const entries = context.plan.model.references;
  if (entries.length === 0) return undefined;
  const messages = messagesOf(context);
  const title = messages.documentWords.references;
  const items = entries.map((entry) =>
    h('li', { id: `ref-${entry.key}` }, [
      `${entry.text} `,
      ...(entry.url === undefined ? [] : [link(entry.url, text(entry.url), messages), ' ']),
      ...waysBack(entry, messages.documentWords),
    ]),
  );
  return section('references', title, [], [h('h1', title), h('ol', { className: ['ll-references'] }, items)]);
}

function waysBack({ citedAt, number }: Reference, messages: Messages['documentWords']): ElementContent[] {
  return citedAt.flatMap(({ id }, at): ElementContent[] => {
    const words = at === 0 ? messages.back : messages.backTo(at + 1);
    const way = h(
      'a',
      { className: ['ll-references__back'], href: `#${id}`, ariaLabel: messages.backFrom(words, number) },
      words,
    );
    return at === 0 ? [way] : [{ type: 'text', value: ', ' }, way];
  });
}
