import { h } from 'hastscript';
import { inline, richText } from '../../render/rich-text.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introduction } from './pieces.js';
import { readParts, textsOf, titlesOf, type Parts } from './read-parts.js';

/** Lines that open to show more; the browser's own, so they open without script. */
export const accordion = defineBlock<Parts>({
  say: 'Several lines that open to show more, when a learner needs some of them.',
  purpose: 'read',
  records: 'nothing',
  meant: ['expanders', 'collapse', 'faq'],
  element: 'll-accordion',
  read(block, notes) {
    const found = readParts(block, notes, {
      least: 2,
      most: 12,
      example: 'When it is urgent',
      pressed: true,
      onlyRead: true,
    });
    if (!found) return undefined;
    const { parts } = found;
    // Half of the text is opened, at a guess.
    const minutes = minutesFor(textsOf(found)) / 2;
    return { content: found, words: titlesOf(parts), minutes };
  },
  render: ({ content: { intro, parts } }, context, level) => [
    h('ll-accordion', { className: ['ll-block', 'll-reading'] }, [
      ...introduction(intro, context),
      ...parts.map(({ title, body }) =>
        h('details', { className: ['ll-accordion__part'] }, [
          h('summary', { className: ['ll-accordion__line'] }, [h(`h${level}`, inline(title, context))]),
          h('div', { className: ['ll-accordion__text'] }, richText(body, context)),
        ]),
      ),
    ]),
  ],
});
