import { h } from 'hastscript';
import { wordsOf } from '../../model/words.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { countWords, minutesFor } from '../minutes-for.js';
import { introduction, kind, partContent } from './pieces.js';
import { readParts, textsOf, titlesOf, type Parts } from './read-parts.js';

/** A back of more words than this is no longer a card in two columns, but a tower. */
const SHORT = 35;

/** Cards to turn over: what is asked in front, the answer on the back. */
export const cards = defineBlock<Parts>({
  say: 'Cards to turn over: a word or a question in front, the answer on the back.',
  purpose: 'practise',
  records: 'recorded',
  meant: ['card', 'flashcards', 'flip-cards'],
  element: 'll-cards',
  read(block, notes) {
    const found = readParts(block, notes, { least: 2, most: 12, example: 'What is a red day?', pressed: true });
    if (!found) return undefined;
    const { parts, outcomes } = found;
    return {
      content: found,
      words: titlesOf(parts),
      minutes: minutesFor(textsOf(found), 0.1 * parts.length),
      outcomes,
      task: { options: parts.map(({ title }) => wordsOf(title)), values: 2 },
    };
  },
  render: ({ id, content: { intro, parts } }, context, level) => [
    h('ll-cards', { block: id, className: ['ll-block'] }, [
      kind(messagesOf(context).lookWords.cards),
      ...introduction(intro, context),
      h(
        'ul',
        {
          dataPart: 'folds',
          className: parts.some(({ body }) => countWords(body) > SHORT) ? ['ll-cards', 'll-cards--long'] : ['ll-cards'],
          role: 'list',
        },
        parts.map((part) => h('li', { className: ['ll-card'] }, partContent(part, level, context))),
      ),
    ]),
  ],
});
