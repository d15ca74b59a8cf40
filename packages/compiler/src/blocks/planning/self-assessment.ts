import { h } from 'hastscript';
import { messagesOf } from '../../render/context.js';
import { link, richText } from '../../render/rich-text.js';
import { privacy } from '../../render/privacy.js';
import { defineBlock } from '../define-block.js';
import { fieldOf, introOf, itemLabel, planElement, wordList } from './pieces.js';
import { readStatements, type Statements } from './statements.js';

/** Where it is from that self-ratings mislead. */
const MISLEADS = 'https://doi.org/10.1001/jama.296.9.1094';

/** Skills on two axes: where am I now, how much does my role need it. Sorted by gap; no total, no pass mark. */
export const selfAssessment = defineBlock<Statements>({
  say: 'Skills that learners rate twice: where they are now, and how much their role needs it. No total, no pass mark.',
  purpose: 'look-back',
  records: 'device-only',
  meant: ['selfassessment', 'skills', 'self-rating', 'gap-analysis'],
  element: 'll-self-assessment',
  look: 'planning',
  read: (block, notes) => readStatements(block, notes, 0.2),
  render: (block, context) => {
    const words = messagesOf(context).planningWords;
    const { intro, items, afterwards } = block.content;
    return [
      planElement(block, words.selfAssessment, [
        ...introOf(intro, context),
        privacy(context, words.onDevice, false),
        h(
          'ul',
          { dataPart: 'fields' },
          items.map(({ name, label }) => fieldOf(name, itemLabel(label, context))),
        ),
        h('p', { dataPart: 'now-question' }, words.nowQuestion),
        wordList('now', words.now),
        h('p', { dataPart: 'need-question' }, words.needQuestion),
        wordList('need', words.need),
        h('div', { dataPart: 'afterwards' }, [
          h('p', [
            words.misleads,
            ' (',
            link(MISLEADS, [{ type: 'text', value: words.misleadsSource }], messagesOf(context)),
            ')',
          ]),
          ...richText(afterwards, context),
        ]),
      ]),
    ];
  },
});
