import { h } from 'hastscript';
import { privacy } from '../../render/privacy.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { afterwardsOf, introOf, itemLabel, planElement } from './pieces.js';
import { readStatements, type Statements } from './statements.js';

/** Statements to tick for oneself: no score, and nobody sees them. */
export const selfCheck = defineBlock<Statements>({
  say: 'Statements that learners tick for themselves; what they tick stays on their device.',
  purpose: 'look-back',
  records: 'device-only',
  meant: ['selfcheck', 'self-test', 'tick-list'],
  element: 'll-self-check',
  look: 'planning',
  read: (block, notes) => readStatements(block, notes, 0.05),
  render: (block, context) => {
    const words = messagesOf(context).planningWords;
    const { intro, items, afterwards } = block.content;
    const statements = items.map(({ label }) => h('li', itemLabel(label, context)));
    return [
      planElement(block, words.selfCheck, [
        ...introOf(intro, context),
        privacy(context, words.onDevice),
        h('div', { dataPart: 'field', dataField: 'ticked' }, [
          h('p', { dataPart: 'label' }, words.ticked),
          h('ul', { dataPart: 'statements' }, statements),
        ]),
        ...afterwardsOf(afterwards, context),
      ]),
    ];
  },
});
