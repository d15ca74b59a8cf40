import type { Decision, Scenario, ScenarioOption } from '../model/blocks.js';
import { shorten, wordsOf } from '../model/words.js';
import type { PageNotes } from './notes.js';

/**
 * Follows every choice. Each decision that a learner can come to must be able to reach the debrief, or the module
 * could never be finished; what nobody can come to is only advice.
 */
export function noteScenarioPaths({ decisions, lastScenes }: Scenario, notes: PageNotes): void {
  const reached = reachable(decisions);
  const ending = thatEnd(decisions);
  decisions.forEach((decision, at) => {
    const words = { decision: shorten(wordsOf(decision.prompt)) };
    if (!reached.has(at)) notes.add('decision-unreached', decision.location, words);
    else if (!ending.has(at) && decision.options.length > 0) notes.add('scenario-no-end', decision.location, words);
  });
  const options = decisions.filter((_, at) => reached.has(at)).flatMap((decision) => decision.options);
  const shown = new Set(options.map((option: ScenarioOption) => option.scene));
  for (const scene of [...decisions.flatMap((decision) => decision.scenes), ...lastScenes]) {
    if (!shown.has(scene.number)) notes.add('scene-unreached', scene.location, { scene: wordsOf(scene.title) });
  }
}

function reachable(decisions: readonly Decision[]): ReadonlySet<number> {
  const reached = new Set<number>([0]);
  for (const at of reached) {
    for (const { next } of decisions[at]?.options ?? []) if (next !== 'debrief') reached.add(next);
  }
  return reached;
}

/** The decisions from which some choice leads to the debrief, sooner or later. */
function thatEnd(decisions: readonly Decision[]): ReadonlySet<number> {
  const ending = new Set<number>();
  let before = -1;
  while (ending.size > before) {
    before = ending.size;
    decisions.forEach(({ options }, at) => {
      if (options.some(({ next }) => next === 'debrief' || ending.has(next))) ending.add(at);
    });
  }
  return ending;
}
