import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ActionPlan, Reflection } from '../model/module-model.js';
import type { RenderContext } from './context.js';
import { privacy } from './privacy.js';
import { inline, richText } from './rich-text.js';

/** The boxes of every action plan, in order, each with a word of help; the author does not write them. */
const ACTION_PLAN_FIELDS = [
  ['goal', 'Goal', 'One thing, small enough to do.'],
  ['when-and-where', 'When and where', 'For example: my next round, at every bed.'],
  ['obstacle', 'What could get in the way', 'For example: we are running late.'],
  ['if-then', 'If–then', 'If … then I will …'],
  ['who-will-notice', 'Who will notice', 'Somebody who would see the difference.'],
  ['review', 'Review', 'A date, or words such as “in two weeks”.'],
] as const;

/** Prompts to think about; `<ll-reflection>` adds the boxes. */
export function reflection(block: Reflection, context: RenderContext): Element {
  return h('ll-reflection', { block: block.id, className: ['ll-block'] }, [
    h('p', { className: ['ll-kind'] }, 'Look back'),
    h('div', { dataPart: 'intro' }, richText(block.intro, context)),
    privacy(context),
    ...block.fields.map((field) =>
      h('div', { dataPart: 'field', dataField: field.name }, [
        h('h3', { dataPart: 'label' }, inline(field.label, context)),
        h('div', { dataPart: 'prompt' }, richText(field.prompt, context)),
      ]),
    ),
    ...(block.example.length > 0 ? [example(richText(block.example, context))] : []),
  ]);
}

/** A plan to make; `<ll-action-plan>` adds the boxes. */
export function actionPlan(block: ActionPlan, context: RenderContext): Element {
  return h('ll-action-plan', { block: block.id, className: ['ll-block'] }, [
    h('p', { className: ['ll-kind'] }, 'Plan'),
    h('div', { dataPart: 'intro' }, richText(block.intro, context)),
    privacy(context),
    ...(block.ideas.length > 0 ? [ideas(block, context)] : []),
    ...ACTION_PLAN_FIELDS.map(([name, label, hint]) =>
      h('div', { dataPart: 'field', dataField: name }, [
        h('h3', { dataPart: 'label' }, label),
        h('div', { dataPart: 'prompt', className: ['nhsuk-hint'] }, hint),
      ]),
    ),
    ...(block.example.length > 0 ? [exampleLines(block, context)] : []),
  ]);
}

function ideas({ ideas }: ActionPlan, context: RenderContext): Element {
  return h('div', { dataPart: 'ideas' }, [
    h('h3', 'Ideas'),
    h(
      'ul',
      ideas.map((idea) => h('li', richText(idea, context))),
    ),
  ]);
}

function exampleLines(block: ActionPlan, context: RenderContext): Element {
  const lines = block.example.flatMap(({ label, text }) => [
    h('dt', label === '' ? 'Also' : label),
    h('dd', inline(text, context)),
  ]);
  return example([h('dl', lines)]);
}

function example(content: readonly ElementContent[]): Element {
  return h('details', { dataPart: 'example', className: ['nhsuk-details'] }, [
    h('summary', { className: ['nhsuk-details__summary'] }, [
      h('span', { className: ['nhsuk-details__summary-text'] }, 'Show an example'),
    ]),
    ...content,
  ]);
}
