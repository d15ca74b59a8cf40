import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import { planningWords as english } from '@ladder/core/messages';
import type { RichText } from '../../model/rich-text.js';
import { privacy } from '../../render/privacy.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { link } from '../../render/rich-text.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { fieldOf, introOf, planElement, wordList } from './pieces.js';
import { readPlan } from './read-plan.js';

/** Minutes to answer the questions; they come from the toolkit, so no author's words say how long it takes. */
const ANSWERING = 1.5;

/**
 * What the module was worth, in nine questions that are the same for every module. Answers stay on the device; free
 * text goes through the organisation's own form, or its mailbox, where a learner knows who reads it.
 */
export const feedback = defineBlock<{ readonly intro: RichText }>({
  say: 'Nine short questions about the module; the answers stay on the device, and nothing depends on them.',
  purpose: 'look-back',
  records: 'device-only',
  meant: ['evaluation', 'evaluate', 'rate'],
  element: 'll-feedback',
  look: 'planning',
  read(block, notes) {
    const { intro, outcomes } = readPlan(block, notes, {});
    return { content: { intro }, words: english.feedback, minutes: minutesFor([intro], ANSWERING), outcomes };
  },
  render: (block, context) => {
    const { planningWords: words, feedbackWords } = messagesOf(context);
    return [
      planElement(block, words.feedback, [
        ...introOf(block.content.intro, context),
        h('div', { dataPart: 'privacy' }, [
          h('p', words.feedbackIntro),
          ...privacy(context, words.feedbackWhere, false).children,
        ]),
        h(
          'ul',
          { dataPart: 'fields' },
          Object.entries(feedbackWords).map(([name, { ask, scale, choices = [] }]) =>
            fieldOf(
              name,
              [{ type: 'text', value: ask }],
              [scale ? wordList('scale', scale) : wordList('choices', choices, false)],
            ),
          ),
        ),
        h('div', { dataPart: 'afterwards' }, whereTo(context)),
      ]),
    ];
  },
});

/** Where somebody can say something, and who reads it there. */
function whereTo(context: RenderContext): ElementContent[] {
  const words = messagesOf(context).planningWords;
  const { feedback: form, mailbox, provider } = context.plan.model.organisation;
  if (form !== undefined) {
    return [
      h('p', words.feedbackForm),
      h('p', [link(form, [{ type: 'text', value: words.feedbackFormLink(provider) }], messagesOf(context))]),
      h('p', words.feedbackFormNote),
    ];
  }
  return [
    h('p', [words.feedbackMail(provider), ' ', h('a', { href: `mailto:${mailbox}` }, mailbox)]),
    h('p', words.feedbackMailNote),
  ];
}
