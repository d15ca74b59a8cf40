import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AssessmentRule } from '@ladder/core';
import type { Messages } from '@ladder/core/languages';
import type { Question, QuestionOption } from '../model/module-model.js';
import type { AssessmentPart } from '../plan/plan.js';
import { messagesOf, type RenderContext } from './context.js';
import { labelled, plain, richText } from './rich-text.js';

/** A question with every answer and its feedback to open, for readers without script; `<ll-question>` upgrades it. */
export function question(block: Question, context: RenderContext): Element {
  const words = messagesOf(context).questionWords;
  const attributes = {
    block: block.id,
    className: ['ll-block'],
    correct: block.correct.join(' '),
    scored: block.scored,
  };
  return h('ll-question', attributes, [
    h('p', { className: ['ll-kind'] }, block.scored ? words.check : words.practise),
    h('div', { dataPart: 'stem' }, richText(block.stem, context)),
    h('p', { dataPart: 'hint' }, hint(block, words)),
    h(
      'ul',
      { dataPart: 'options' },
      block.options.map(({ id, label }) =>
        h('li', { dataOption: id }, [h('div', { dataPart: 'label' }, richText(label, context))]),
      ),
    ),
    h('details', { dataPart: 'answers', className: ['nhsuk-details'] }, [
      h('summary', { className: ['nhsuk-details__summary'] }, [
        h('span', { className: ['nhsuk-details__summary-text'] }, words.answers),
      ]),
      h(
        'ul',
        block.options.map((option) => h('li', [feedback(option, context)])),
      ),
      ...(block.remember
        ? [h('div', { dataPart: 'remember' }, labelled(words.remember, block.remember, context))]
        : ([] as ElementContent[])),
    ]),
  ]);
}

function feedback(option: QuestionOption, context: RenderContext): Element {
  const { right, notRight } = messagesOf(context).questionWords;
  const words = plain(option.label).replace(/\.$/, '');
  return h('div', { dataPart: 'feedback', dataFor: option.id }, [
    h('p', { dataPart: 'feedback-title' }, [
      h('strong', /[?!]$/.test(words) ? words : `${words}:`),
      ` ${option.right ? right : notRight}`,
    ]),
    ...richText(option.feedback, context),
  ]);
}

function hint({ trueFalse, correct }: Question, words: Messages['questionWords']): string {
  return trueFalse ? words.trueFalse : words.choose(correct.length);
}

/** The scored check, with its rule said before it starts (architecture, rule 5). */
export function assessment(
  { rule, total }: AssessmentPart,
  content: readonly ElementContent[],
  context: RenderContext,
): Element {
  const { pass, drawn, tries } = rule;
  return h('ll-assessment', { className: ['ll-assessment'], pass, drawn, total, tries }, [
    h('p', { dataPart: 'rule' }, ruleWords(rule, total, messagesOf(context).questionWords)),
    ...content,
  ]);
}

/** The rule of the scored check in words. What is needed stands by itself: a platform may have a pass mark of its own. */
function ruleWords(
  { pass, drawn, tries }: AssessmentRule,
  total: number,
  words: Messages['questionWords'],
): (Element | string)[] {
  const draw = drawn < total ? `${words.drawn(drawn, total)} ` : '';
  return [draw, h('span', { dataPart: 'needed' }, words.needed(pass, drawn)), ` ${words.tries(tries)}`];
}
