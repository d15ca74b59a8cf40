import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Reference } from '../model/module-model.js';
import type { RenderContext } from './context.js';
import { section, text } from './pieces.js';
import { link } from './rich-text.js';

/** The list of cited sources, each with its ways back to the text; `undefined` when nothing is cited. */
export function references({ plan }: RenderContext): Element | undefined {
  const entries = plan.model.references;
  if (entries.length === 0) return undefined;
  const items = entries.map((entry) =>
    h('li', { id: `ref-${entry.key}` }, [
      `${entry.text} `,
      ...(entry.url === undefined ? [] : [link(entry.url, text(entry.url)), ' ']),
      ...waysBack(entry),
    ]),
  );
  return section(
    'references',
    'References',
    [],
    [h('h1', 'References'), h('ol', { className: ['ll-references'] }, items)],
  );
}

function waysBack({ citedAt, number }: Reference): ElementContent[] {
  return citedAt.flatMap(({ id }, at): ElementContent[] => {
    const words = at === 0 ? 'Back to the text' : `Back to place ${at + 1}`;
    const way = h(
      'a',
      { className: ['ll-references__back'], href: `#${id}`, ariaLabel: `${words}, reference ${number}` },
      words,
    );
    return at === 0 ? [way] : [{ type: 'text', value: ', ' }, way];
  });
}
