import type { DecisionTarget, ScenarioLayout } from './layout.js';
import { replaceAt } from './replace-at.js';

/** The option chosen at each decision, by position; `undefined` where nothing is chosen. */
export type ScenarioChoices = readonly (number | undefined)[];

/** One decision a learner has taken. */
export interface ScenarioStep {
  readonly decision: number;
  readonly option: number;
}

/** Where a scenario stands: the decisions taken, in order, and what comes next. */
export interface ScenarioPath {
  readonly steps: readonly ScenarioStep[];
  readonly at: DecisionTarget;
}

/** Follows the choices from the first decision to the open one, or to the debrief. */
export function scenarioPath(layout: ScenarioLayout, choices: ScenarioChoices): ScenarioPath {
  const steps: ScenarioStep[] = [];
  let at: DecisionTarget = 0;
  // A path never meets a decision twice: choosing a way back reopens what lies ahead of it (chooseInScenario).
  while (at !== 'debrief' && steps.length <= layout.decisions.length) {
    const option: number | undefined = choices[at];
    const next: DecisionTarget | undefined =
      option === undefined ? undefined : layout.decisions[at]?.options[option]?.next;
    if (option === undefined || next === undefined) break;
    steps.push({ decision: at, option });
    at = next;
  }
  return { steps, at };
}

/** Whether the choices lead to the debrief. */
export function scenarioEnded(layout: ScenarioLayout, choices: ScenarioChoices): boolean {
  return scenarioPath(layout, choices).at === 'debrief';
}

/**
 * The choices after taking an option at the open decision; unchanged when that decision is not the open one.
 * An option that leads back to an earlier decision opens it again, together with all that followed it.
 */
export function chooseInScenario(
  layout: ScenarioLayout,
  choices: ScenarioChoices,
  decision: number,
  option: number,
): ScenarioChoices {
  const path = scenarioPath(layout, choices);
  const target = layout.decisions[decision]?.options[option];
  if (path.at !== decision || !target) return choices;
  const seen = [...path.steps.map((step) => step.decision), decision];
  const back = target.next === 'debrief' ? -1 : seen.indexOf(target.next);
  if (back >= 0) return clear(choices, seen.slice(back));
  return replaceAt<number | undefined>(choices, decision, option);
}

/** The choices after going back to a decision on the path, to take another option; 0 starts again. */
export function reopenScenario(layout: ScenarioLayout, choices: ScenarioChoices, decision: number): ScenarioChoices {
  const taken = scenarioPath(layout, choices).steps.map((step) => step.decision);
  const from = taken.indexOf(decision);
  return from < 0 ? choices : clear(choices, taken.slice(from));
}

function clear(choices: ScenarioChoices, decisions: readonly number[]): ScenarioChoices {
  return choices.map((choice, at) => (decisions.includes(at) ? undefined : choice));
}
