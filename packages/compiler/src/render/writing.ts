import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ActionPlan, Reflection } from '../model/module-model.js';
import { messagesOf, type RenderContext } from './context.js';
import { privacy } from './privacy.js';
import { inline, richText } from './rich-text.js';

/** The boxes of every action plan, in order; the author does not write them. */
const ACTION_PLAN_FIELDS = ['goal', 'when-and-where', 'obstacle', 'if-then', 'who-will-notice', 'review'] as const;

/** Prompts to think about; `<ll-reflection>` adds the boxes. */
export function reflection(block: Reflection, context: RenderContext): Element {
  return h('ll-reflection', { block: block.id, className: ['ll-block'] }, [
    h('p', { className: ['ll-kind'] }, messagesOf(context).writingWords.reflection),
    h('div', { dataPart: 'intro' }, richText(block.intro, context)),
    privacy(context),
    ...block.fields.map((field) =>
      h('div', { dataPart: 'field', dataField: field.name }, [
        h('h3', { dataPart: 'label' }, inline(field.label, context)),
        h('div', { dataPart: 'prompt' }, richText(field.prompt, context)),
      ]),
    ),
    ...(block.example.length > 0 ? [example(richText(block.example, context), context)] : []),
  ]);
}

/** A plan to make; `<ll-action-plan>` adds the boxes. */
export function actionPlan(block: ActionPlan, context: RenderContext): Element {
  const words = messagesOf(context).writingWords;
  return h('ll-action-plan', { block: block.id, className: ['ll-block'] }, [
    h('p', { className: ['ll-kind'] }, words.plan),
    h('div', { dataPart: 'intro' }, richText(block.intro, context)),
    privacy(context),
    ...(block.ideas.length > 0 ? [ideas(block, context)] : []),
    ...ACTION_PLAN_FIELDS.map((name) =>
      h('div', { dataPart: 'field', dataField: name }, [
        h('h3', { dataPart: 'label' }, words.fields[name].label),
        h('div', { dataPart: 'prompt', className: ['nhsuk-hint'] }, words.fields[name].hint),
      ]),
    ),
    ...(block.example.length > 0 ? [exampleLines(block, context)] : []),
  ]);
}

function ideas({ ideas }: ActionPlan, context: RenderContext): Element {
  return h('div', { dataPart: 'ideas' }, [
    h('h3', messagesOf(context).writingWords.ideas),
    h(
      'ul',
      ideas.map((idea) => h('li', richText(idea, context))),
    ),
  ]);
}

function exampleLines(block: ActionPlan, context: RenderContext): Element {
  const { also } = messagesOf(context).writingWords;
  const lines = block.example.flatMap(({ label, text }) => [
    h('dt', label === '' ? also : label),
    h('dd', inline(text, context)),
  ]);
  return example([h('dl', lines)], context);
}

function example(content: readonly ElementContent[], context: RenderContext): Element {
  return h('details', { dataPart: 'example', className: ['nhsuk-details'] }, [
    h('summary', { className: ['nhsuk-details__summary'] }, [
      h('span', { className: ['nhsuk-details__summary-text'] }, messagesOf(context).pieceWords.showExample),
    ]),
    ...content,
  ]);
}
