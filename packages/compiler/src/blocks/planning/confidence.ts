import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ExtraBlock } from '../../model/blocks.js';
import type { RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { privacy } from '../../render/privacy.js';
import { isBlank } from '../../validate/rich.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { fieldOf, introOf, itemLabel, planElement, wordList } from './pieces.js';
import { readPlan } from './read-plan.js';
import { readStatements, type Statement, type Statements } from './statements.js';

const BEFORE = 'confidence';

/** Statements that learners rate before they learn: from "Not at all confident" to "Very confident". */
export const confidence = defineBlock<Statements>({
  say: 'Statements that learners rate by how confident they are, before; the ratings stay on their device.',
  purpose: 'look-back',
  records: 'device-only',
  meant: ['confidence-before', 'rating', 'likert'],
  element: 'll-confidence',
  look: 'planning',
  read(block, notes) {
    const found = readStatements(block, notes);
    if (found && found.content.afterwards.length > 0) {
      notes.add('planning-confidence-afterwards', block.location);
    }
    return found;
  },
  render: (block, context) => [
    planElement(block, messagesOf(context).planningWords.confidence, [
      ...introOf(block.content.intro, context),
      privacy(context, messagesOf(context).planningWords.onDevice, false),
      ...scales(block.content.items, context),
    ]),
  ],
});

/** The same statements again, on a later page, with both ratings side by side. */
export const confidenceAfter = defineBlock<{ readonly intro: RichText }>({
  say: 'Asks the statements of the :::confidence block before it again, and shows both ratings side by side.',
  purpose: 'look-back',
  records: 'device-only',
  meant: ['confidence-again', 'confidence-now'],
  after: BEFORE,
  element: 'll-confidence-after',
  look: 'planning',
  read(block, notes) {
    const { intro, outcomes } = readPlan(block, notes, {});
    if (isBlank(intro)) notes.add('planning-no-text', block.location, { block: block.name });
    return {
      content: { intro },
      words: shorten(wordsOf(intro), 80) || block.name,
      minutes: minutesFor([intro], 0.5),
      outcomes,
    };
  },
  render: (block, context) => {
    const words = messagesOf(context).planningWords;
    const before = blockBefore(block, context);
    return [
      planElement(
        block,
        words.confidenceAfter,
        [
          ...introOf(block.content.intro, context),
          privacy(context, words.onDevice, false),
          ...scales(before?.content.items ?? [], context),
        ],
        before?.id === undefined ? {} : { before: before.id },
      ),
    ];
  },
});

function scales(items: readonly Statement[], context: RenderContext): ElementContent[] {
  const words = messagesOf(context).planningWords;
  return [
    h(
      'ul',
      { dataPart: 'fields' },
      items.map(({ name, label }) => fieldOf(name, itemLabel(label, context))),
    ),
    h('p', { dataPart: 'scale-title' }, words.scaleTitle),
    wordList('scale', words.confidenceScale),
  ];
}

/** The last confidence block above this one in the module. */
function blockBefore(block: ExtraBlock, { plan }: RenderContext): ExtraBlock<Statements> | undefined {
  const all = plan.model.pages.flatMap(({ nodes }) => nodes.filter((node) => node.type === 'extra'));
  const here = all.findIndex(({ id }) => id === block.id);
  return all
    .slice(0, here)
    .filter(({ name }) => name === BEFORE)
    .at(-1) as ExtraBlock<Statements> | undefined;
}
