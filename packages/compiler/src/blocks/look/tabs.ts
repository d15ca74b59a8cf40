import { h } from 'hastscript';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introduction, partContent } from './pieces.js';
import { readParts, textsOf, titlesOf, type Parts } from './read-parts.js';

/** Views of one thing side by side; on a phone and on paper they are headings one below another. */
export const tabs = defineBlock<Parts>({
  say: 'A few views of one thing, side by side: only one is read at a time.',
  purpose: 'read',
  records: 'nothing',
  meant: ['tab'],
  element: 'll-tabs',
  read(block, notes) {
    const found = readParts(block, notes, { least: 2, most: 5, example: 'On the ward', pressed: true, onlyRead: true });
    if (!found) return undefined;
    const { parts } = found;
    return { content: found, words: titlesOf(parts), minutes: minutesFor(textsOf(found)) };
  },
  render: ({ content: { intro, parts } }, context, level) => [
    h('ll-tabs', { className: ['ll-block', 'll-reading'] }, [
      ...introduction(intro, context),
      ...parts.map((part) => h('div', { dataPart: 'tab' }, partContent(part, level, context))),
    ]),
  ],
});
