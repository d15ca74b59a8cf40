import { h } from 'hastscript';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introduction, kind, partContent } from './pieces.js';
import { readParts, textsOf, titlesOf, type Parts } from './read-parts.js';

/** Steps that come one after another, when the learner asks for the next. */
export const steps = defineBlock<Parts>({
  say: 'Steps that are shown one after another, when the learner asks for the next.',
  purpose: 'practise',
  records: 'recorded',
  meant: ['step', 'stepper', 'step-by-step'],
  element: 'll-steps',
  read(block, notes) {
    const found = readParts(block, notes, { least: 2, most: 12, example: 'Stop and look' });
    if (!found) return undefined;
    const { parts, outcomes } = found;
    return {
      content: found,
      words: titlesOf(parts),
      minutes: minutesFor(textsOf(found), 0.05 * parts.length),
      outcomes,
      // One thing is settled: how many steps are shown, from none (untouched) to all.
      task: { options: ['Steps shown'], values: parts.length + 1 },
    };
  },
  render: ({ id, content: { intro, parts } }, context, level) => [
    h('ll-steps', { block: id, className: ['ll-block'] }, [
      kind(messagesOf(context).lookWords.steps),
      ...introduction(intro, context),
      h(
        'ol',
        { dataPart: 'steps', className: ['ll-way'], role: 'list' },
        parts.map((part) => h('li', { className: ['ll-way__step'] }, partContent(part, level, context))),
      ),
    ]),
  ],
});
