import { h } from 'hastscript';
import type { RichText } from '../../model/rich-text.js';
import { shorten, wordsOf } from '../../model/words.js';
import { privacy } from '../../render/privacy.js';
import { richText } from '../../render/rich-text.js';
import { isBlank } from '../../validate/rich.js';
import { messagesOf } from '../../render/context.js';
import { defineBlock } from '../define-block.js';
import { minutesFor } from '../minutes-for.js';
import { introOf, planElement } from './pieces.js';
import { readPlan, readPlanItems } from './read-plan.js';

/** Minutes to think of those who matter, and to place them. */
const THINKING = 2;

interface Stakeholders {
  readonly intro: RichText;
  /** Roles to start with, in plain words: they stand in choices, where no markup can. */
  readonly people: readonly string[];
  readonly afterwards: RichText;
}

/** People and groups in a grid of influence and interest, shown as four lists. */
export const stakeholders = defineBlock<Stakeholders>({
  say: 'A grid of influence and interest in which learners place people; the list to start with is yours.',
  purpose: 'plan',
  records: 'device-only',
  meant: ['stakeholder', 'stakeholder-map', 'influence'],
  element: 'll-stakeholders',
  look: 'planning',
  read(block, notes) {
    const wanted = { labels: ['Afterwards'], list: true };
    const { intro, list, labels, outcomes } = readPlan(block, notes, wanted);
    const people = readPlanItems(list, block, notes).map(({ label }) => wordsOf(label));
    if (isBlank(intro)) notes.add('planning-no-text', block.location, { block: block.name });
    return {
      content: { intro, people, afterwards: labels.get('Afterwards') ?? [] },
      words: shorten(wordsOf(intro), 80) || block.name,
      minutes: minutesFor([intro], THINKING),
      outcomes,
    };
  },
  render: (block, context) => {
    const words = messagesOf(context).planningWords;
    const { intro, people, afterwards } = block.content;
    return [
      planElement(block, words.stakeholders, [
        ...introOf(intro, context),
        privacy(context, words.placesPrivacy, false),
        ...(people.length > 0
          ? [
              h('p', { dataPart: 'people-title' }, words.people),
              h(
                'ul',
                { dataPart: 'people' },
                people.map((person) => h('li', person)),
              ),
            ]
          : []),
        h(
          'div',
          { dataPart: 'grid' },
          Object.entries(words.places).map(([name, { label, axes }]) =>
            h('div', { dataPart: 'field', dataField: name }, [
              h('h3', { dataPart: 'label' }, label),
              ...(axes === '' ? [] : [h('p', { dataPart: 'axes' }, axes)]),
            ]),
          ),
        ),
        h('div', { dataPart: 'afterwards' }, [h('p', words.placesNote), ...richText(afterwards, context)]),
      ]),
    ];
  },
});
