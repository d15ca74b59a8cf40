import { describe, expect, it } from 'vitest';
import type { BlockId } from './ids.js';
import type { LearningEvent } from './learning-event.js';
import { advance, emptyProgress } from './progress.js';
import { layoutOf, randomFrom, scenario } from './sample-layout.testing.js';
import { chooseInScenario, reopenScenario, scenarioEnded, scenarioPath } from './scenario.js';

/** First decision: on, or back to itself. Second: back to the first, on, or straight to the debrief. */
const branching = scenario('s1', [
  [1, 0],
  [0, 2, 'debrief'],
  ['debrief', 1],
]);
const none = [undefined, undefined, undefined];

describe('a branching scenario', () => {
  it('follows the choices to the open decision, and to the debrief', () => {
    const one = chooseInScenario(branching, none, 0, 0);
    const two = chooseInScenario(branching, one, 1, 2);

    expect(scenarioPath(branching, one)).toEqual({ steps: [{ decision: 0, option: 0 }], at: 1 });
    expect(scenarioEnded(branching, two)).toBe(true);
  });

  it('takes only an option of the open decision', () => {
    const one = chooseInScenario(branching, none, 0, 0);

    expect(chooseInScenario(branching, one, 0, 1)).toBe(one);
    expect(chooseInScenario(branching, one, 2, 0)).toBe(one);
    expect(chooseInScenario(branching, one, 1, 7)).toBe(one);
  });

  it('opens an earlier decision again when an option leads back', () => {
    const one = chooseInScenario(branching, none, 0, 0);

    expect(chooseInScenario(branching, one, 1, 0)).toEqual(none);
    expect(chooseInScenario(branching, none, 0, 1)).toEqual(none);
  });

  it('goes back to a decision on the way, and forgets what followed', () => {
    const path = chooseInScenario(branching, chooseInScenario(branching, none, 0, 0), 1, 1);

    expect(reopenScenario(branching, path, 1)).toEqual([0, undefined, undefined]);
    expect(reopenScenario(branching, path, 0)).toEqual(none);
    expect(reopenScenario(branching, path, 2)).toBe(path);
  });

  it('stays ended once it was, also when it is started again', () => {
    const layout = layoutOf([[branching]]);
    const block = 's1' as BlockId;
    const events: readonly LearningEvent[] = [
      { type: 'scenario-chose', block, decision: 0, option: 0 },
      { type: 'scenario-chose', block, decision: 1, option: 2 },
      { type: 'scenario-reopened', block, decision: 0 },
    ];

    const state = events.reduce((before, event) => advance(layout, before, event), emptyProgress(layout));

    expect(state.blocks[0]).toEqual({ kind: 'scenario', choices: none, ended: true });
  });

  it('never runs for ever, whatever choices it is given', () => {
    const random = randomFrom(12);
    for (let round = 0; round < 500; round += 1) {
      const count = 1 + random(6);
      const layout = scenario(
        's',
        Array.from({ length: count }, () => [random(count), random(count), 'debrief']),
      );
      const choices = Array.from({ length: count }, () => (random(3) ? random(4) : undefined));

      expect(scenarioPath(layout, choices).steps.length).toBeLessThanOrEqual(count + 1);
    }
  });
});
