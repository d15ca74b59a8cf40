import type { Element } from 'hast';
import { h } from 'hastscript';
import { certificate } from './certificate.js';
import type { RenderContext } from './context.js';
import { list, section } from './pieces.js';
import { plain } from './rich-text.js';

/** The last page: certificate, and what to take along. */
export function end(context: RenderContext): Element {
  const aids = context.plan.model.pages.flatMap((page) =>
    page.nodes.flatMap((node) => (node.type === 'job-aid' ? [{ page, aid: node }] : [])),
  );
  const pointers = aids.map(({ page, aid }) => [
    h('strong', plain(aid.title)),
    ': one sheet to print and keep, on the page ',
    h('a', { href: `#page-${page.id}` }, page.title),
    '.',
  ]);
  return section(
    'end',
    'Finish',
    ['ll-end'],
    [
      h('h1', 'The end of this module'),
      h('p', 'Take your certificate and notes now; this site may not keep your answers.'),
      ...counts(context),
      certificate(context),
      ...(pointers.length > 0 ? [h('h2', 'To take with you'), list('ul', pointers)] : []),
    ],
  );
}

/** Where the learner chooses a curriculum; without scripts, where the codes are. */
function counts({ data }: RenderContext): readonly Element[] {
  if (!data.capabilities) return [];
  return [
    h('ll-curriculum', { className: ['ll-curriculum'] }, [
      h('h2', { id: 'counts-towards' }, 'What this module counts towards'),
      h('p', [
        'The capabilities that its authors name are listed in ',
        h('a', { href: '#about' }, 'About this module'),
        '.',
      ]),
    ]),
  ];
}
