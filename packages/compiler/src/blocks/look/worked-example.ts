import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import type { InlineText, RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { messagesOf, type RenderContext } from '../../render/context.js';
import { labelled, richText } from '../../render/rich-text.js';
import type { PageNotes } from '../../validate/notes.js';
import { isBlank, labelOf, paragraph } from '../../validate/rich.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introduction, kind, partTitle } from './pieces.js';
import { readParts, textsOf, titlesOf, type Part } from './read-parts.js';

/** A step that is shown, or one that the learner tries before they see how it is done. */
interface Step {
  readonly title: InlineText;
  readonly given: RichText;
  /** What the learner tries; empty in a step that is only shown. */
  readonly ask: InlineText;
  /** How it is done, shown when asked for. */
  readonly how: RichText;
}

interface WorkedExample {
  readonly intro: RichText;
  readonly steps: readonly Step[];
}

/**
 * A task done step by step, of which the learner does more and more: novices learn from examples first, and later from
 * doing it themselves (fading).
 */
export const workedExample = defineBlock<WorkedExample>({
  say: 'A task done step by step; the later steps the learner tries before they see how.',
  purpose: 'practise',
  records: 'recorded',
  meant: ['example', 'worked', 'demonstration'],
  element: 'll-worked-example',
  read(block, notes) {
    const found = readParts(block, notes, { least: 2, most: 10, example: 'Count the patients' });
    if (!found) return undefined;
    const { intro, parts, outcomes } = found;
    const steps = parts.map((part) => readStep(part, block, notes));
    const tries = steps.filter(({ ask }) => ask.length > 0);
    if (tries.length === 0) notes.add('worked-example-no-try', block.location);
    return {
      content: { intro, steps },
      words: titlesOf(parts),
      minutes: minutesFor(textsOf(found), 0.3 * tries.length),
      outcomes,
      ...(tries.length > 0 ? { task: { options: tries.map(({ title }) => wordsOf(title)), values: 2 } } : {}),
    };
  },
  render: ({ id, content: { intro, steps } }, context, level) => [
    h('ll-worked-example', { ...(id === undefined ? {} : { block: id }), className: ['ll-block'] }, [
      kind(messagesOf(context).lookWords.workedExample),
      ...introduction(intro, context),
      h(
        'ol',
        { className: ['ll-way'], role: 'list' },
        steps.map((step) =>
          h('li', { className: ['ll-way__step'] }, [
            partTitle(step, level, context),
            ...richText(step.given, context),
            ...(step.ask.length > 0 ? trying(step, context) : []),
          ]),
        ),
      ),
    ]),
  ],
});

function trying({ ask, how }: Step, context: RenderContext): ElementContent[] {
  const words = messagesOf(context).lookWords;
  return [
    h('div', { dataPart: 'try' }, labelled(words.try, [paragraph(ask)], context)),
    h('details', { dataPart: 'answers', className: ['nhsuk-details'] }, [
      h('summary', { className: ['nhsuk-details__summary'] }, [
        h('span', { className: ['nhsuk-details__summary-text'] }, words.showHow),
      ]),
      h('div', { className: ['nhsuk-details__text'] }, richText(how, context)),
    ]),
  ];
}

function readStep({ title, body }: Part, block: Parameters<typeof readParts>[0], notes: PageNotes): Step {
  const at = body.findIndex((node) => labelOf(node, ['Try']) !== undefined);
  const asked = body[at];
  if (!asked) return { title, given: body, ask: [], how: [] };
  const ask = labelOf(asked, ['Try'])?.rest ?? [];
  const how = body.slice(at + 1);
  const second = how.find((node) => labelOf(node, ['Try']) !== undefined);
  const named = { title: shorten(wordsOf(title)) };
  if (second) notes.add('worked-example-two-tries', second, named);
  else if (isBlank(ask) || isBlank(how)) notes.add('worked-example-try-empty', asked, named);
  return { title, given: body.slice(0, at), ask: isBlank(ask) ? title : ask, how };
}
