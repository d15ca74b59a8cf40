import { h } from 'hastscript';
import { shorten, slug, wordsOf } from '../../model/words.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introduction, partContent } from './pieces.js';
import { readParts, textsOf, titlesOf, type Parts } from './read-parts.js';

/**
 * The same for different readers. Which one a learner reads is a coded choice, not something that they say of
 * themselves, so it is recorded; one choice goes for all blocks of the module with a version of that name.
 */
export const versions = defineBlock<Parts>({
  say: 'The same passage for different readers; the learner chooses once, for the whole module.',
  purpose: 'read',
  records: 'recorded',
  meant: ['version', 'audience', 'variants', 'roles'],
  element: 'll-versions',
  read(block, notes) {
    const found = readParts(block, notes, { least: 2, most: 5, example: 'For doctors', pressed: true, onlyRead: true });
    if (!found) return undefined;
    const { parts } = found;
    for (const { title } of parts) {
      const said = wordsOf(title);
      if (!/^for\s+\S/i.test(said)) notes.add('versions-heading', title[0] ?? block.location, { title: shorten(said) });
    }
    return {
      content: found,
      words: titlesOf(parts),
      minutes: minutesFor(textsOf(found)) / parts.length,
      task: { options: ['Version'], values: parts.map(({ title }) => wordsOf(title)) },
    };
  },
  render: ({ id, content: { intro, parts } }, context, level) => [
    h('ll-versions', { block: id, className: ['ll-block', 'll-reading'] }, [
      ...introduction(intro, context),
      ...parts.map((part) =>
        h('div', { dataPart: 'version', dataFor: slug(wordsOf(part.title)) }, partContent(part, level, context)),
      ),
    ]),
  ],
});
