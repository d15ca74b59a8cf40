import type { Element } from 'hast';
import { h } from 'hastscript';
import { certificate } from './certificate.js';
import { messagesOf, type RenderContext } from './context.js';
import { list, section } from './pieces.js';
import { plain } from './rich-text.js';

/** The last page: certificate, and what to take along. */
export function end(context: RenderContext): Element {
  const words = messagesOf(context).endWords;
  const aids = context.plan.model.pages.flatMap((page) =>
    page.nodes.flatMap((node) => (node.type === 'job-aid' ? [{ page, aid: node }] : [])),
  );
  const pointers = aids.map(({ page, aid }) => [
    h('strong', plain(aid.title)),
    words.aidOnPage,
    h('a', { href: `#page-${page.id}` }, page.title),
    '.',
  ]);
  return section(
    'end',
    words.name,
    ['ll-end'],
    [
      h('h1', words.title),
      h('p', words.take),
      ...counts(context),
      certificate(context),
      ...(pointers.length > 0 ? [h('h2', words.aids), list('ul', pointers)] : []),
    ],
  );
}

/** Where the learner chooses a curriculum; without scripts, where the codes are. */
function counts(context: RenderContext): readonly Element[] {
  if (!context.data.capabilities) return [];
  const { endWords: words, aboutWords } = messagesOf(context);
  return [
    h('ll-curriculum', { className: ['ll-curriculum'] }, [
      h('h2', { id: 'counts-towards' }, words.counts),
      h('p', [words.countsText, h('a', { href: '#about' }, aboutWords.title), '.']),
    ]),
  ];
}
