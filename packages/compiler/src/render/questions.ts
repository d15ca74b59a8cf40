import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AssessmentRule } from '@ladder/core';
import type { Question, QuestionOption } from '../model/module-model.js';
import type { AssessmentPart } from '../plan/plan.js';
import type { RenderContext } from './context.js';
import { labelled, plain, richText } from './rich-text.js';

/** A question with every answer and its feedback to open, for readers without script; `<ll-question>` upgrades it. */
export function question(block: Question, context: RenderContext): Element {
  const attributes = {
    block: block.id,
    className: ['ll-block'],
    correct: block.correct.join(' '),
    scored: block.scored,
  };
  return h('ll-question', attributes, [
    h('p', { className: ['ll-kind'] }, block.scored ? 'Check' : 'Try it'),
    h('div', { dataPart: 'stem' }, richText(block.stem, context)),
    h('p', { dataPart: 'hint' }, hint(block)),
    h(
      'ul',
      { dataPart: 'options' },
      block.options.map(({ id, label }) =>
        h('li', { dataOption: id }, [h('div', { dataPart: 'label' }, richText(label, context))]),
      ),
    ),
    h('details', { dataPart: 'answers', className: ['nhsuk-details'] }, [
      h('summary', { className: ['nhsuk-details__summary'] }, [
        h('span', { className: ['nhsuk-details__summary-text'] }, 'Answer and feedback'),
      ]),
      h(
        'ul',
        block.options.map((option) => h('li', [feedback(option, context)])),
      ),
      ...(block.remember
        ? [h('div', { dataPart: 'remember' }, labelled('Remember:', block.remember, context))]
        : ([] as ElementContent[])),
    ]),
  ]);
}

function feedback(option: QuestionOption, context: RenderContext): Element {
  const words = plain(option.label).replace(/\.$/, '');
  return h('div', { dataPart: 'feedback', dataFor: option.id }, [
    h('p', { dataPart: 'feedback-title' }, [
      h('strong', /[?!]$/.test(words) ? words : `${words}:`),
      option.right ? ' Right.' : ' Not right.',
    ]),
    ...richText(option.feedback, context),
  ]);
}

function hint({ trueFalse, correct }: Question): string {
  if (trueFalse) return 'True or false?';
  return correct.length === 1 ? 'Choose one answer.' : `Choose ${correct.length} answers.`;
}

/** The scored check, with its rule said before it starts (architecture, rule 5). */
export function assessment({ rule, total }: AssessmentPart, content: readonly ElementContent[]): Element {
  const { pass, drawn, tries } = rule;
  return h('ll-assessment', { className: ['ll-assessment'], pass, drawn, total, tries }, [
    h('p', { dataPart: 'rule' }, ruleWords(rule, total)),
    ...content,
  ]);
}

/** The rule of the scored check in words. What is needed stands by itself: a platform may have a pass mark of its own. */
function ruleWords({ pass, drawn, tries }: AssessmentRule, total: number): (Element | string)[] {
  const draw = drawn < total ? `You are asked ${drawn} of ${total} questions. ` : '';
  const needed = h('span', { dataPart: 'needed' }, `You need ${pass} of ${drawn} to pass.`);
  const again = 'your best result counts, and you are only asked the ones you got wrong again.';
  if (tries === 1) return [draw, needed, ' You have one try.'];
  if (tries > 1) return [draw, needed, ` You have ${tries} tries; ${again}`];
  return [draw, needed, ` You can try as often as you like; ${again}`];
}
