import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { InlineText, Scenario, ScenarioOption, Scene } from '../model/module-model.js';
import { messagesOf, type RenderContext } from './context.js';
import { inline, labelled, plain, richText } from './rich-text.js';

/** A scenario that reads straight through; `<ll-scenario>` turns it into one decision at a time. */
export function scenario(block: Scenario, context: RenderContext): Element {
  const words = messagesOf(context).scenarioWords;
  return h('ll-scenario', { block: block.id, className: ['ll-block'] }, [
    h('p', { className: ['ll-kind'] }, words.kind),
    h('h2', { dataPart: 'title' }, inline(block.title, context)),
    h('div', { dataPart: 'setting' }, richText(block.setting, context)),
    ...block.decisions.map((decision, at) =>
      h('section', { dataPart: 'decision', dataDecision: at }, [
        ...decision.scenes.map((scene) => sceneElement(scene, context)),
        h('h3', { dataPart: 'prompt' }, inline(decision.prompt, context)),
        ...(decision.text.length > 0 ? [h('div', { dataPart: 'text' }, richText(decision.text, context))] : []),
        h(
          'ol',
          { dataPart: 'options' },
          decision.options.map((option) => optionElement(option, block, context)),
        ),
      ]),
    ),
    ...block.lastScenes.map((scene) => sceneElement(scene, context)),
    h('section', { dataPart: 'debrief' }, [h('h3', words.debrief), ...richText(block.debrief, context)]),
  ]);
}

function sceneElement(scene: Scene, context: RenderContext): Element {
  return h('div', { dataPart: 'scene', dataScene: scene.number }, [
    h('h3', inline(scene.title, context)),
    ...richText(scene.text, context),
  ]);
}

function optionElement(option: ScenarioOption, block: Scenario, context: RenderContext): Element {
  const attributes = {
    dataOption: option.id,
    dataNext: option.next,
    dataVerdict: option.verdict,
    ...(option.scene === undefined ? {} : { dataScene: option.scene }),
  };
  const words = messagesOf(context).scenarioWords;
  const outcome: ElementContent[] = [
    ...labelled(words.verdicts[option.verdict], option.outcome, context),
    ...(option.why ? labelled(words.why, option.why, context) : []),
    h('p', { dataPart: 'goes-to' }, words.goesTo(plain(destination(option, block, words.debrief)))),
  ];
  return h('li', attributes, [
    h('div', { dataPart: 'label' }, richText(option.label, context)),
    h('div', { dataPart: 'outcome' }, outcome),
  ]);
}

function destination({ next, scene }: ScenarioOption, block: Scenario, debrief: string): InlineText {
  const scenes = [...block.decisions.flatMap((decision) => decision.scenes), ...block.lastScenes];
  const named = scenes.find((candidate) => candidate.number === scene);
  if (named) return named.title;
  const decision = next === 'debrief' ? undefined : block.decisions[next];
  return decision?.prompt ?? [{ type: 'text', value: debrief }];
}
