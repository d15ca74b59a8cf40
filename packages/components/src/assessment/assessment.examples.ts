import type { AssessmentResult } from '@ladder/core';
import type { Example } from '../internal/example.js';

const question = (at: number, correct: number) => `
<ll-question scored block="check-q${at}" class="ll-block" correct="${correct}">
  <p class="ll-kind">Check</p>
  <div data-part="stem"><p>Question ${at}: how long should the briefing before a round take?</p></div>
  <p data-part="hint">Choose one answer.</p>
  <ul data-part="options">
    <li data-option="a"><div data-part="label">About one minute</div></li>
    <li data-option="b"><div data-part="label">About ten minutes, so that everything is said</div></li>
  </ul>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>
      <li><div data-part="feedback" data-for="a"><p data-part="feedback-title">Right</p><p>Yes. Short enough to happen every day.</p></div></li>
      <li><div data-part="feedback" data-for="b"><p data-part="feedback-title">Not right</p><p>Thorough, but the round would start late.</p></div></li>
    </ul>
  </details>
</ll-question>`;

const html = `
<ll-assessment pass="2" drawn="3" total="3" tries="0" class="ll-assessment">
  <p data-part="rule"><span data-part="needed">You need 2 of 3 to pass.</span> You can try as often as you like; your best result counts, and you are only asked the ones you got wrong again.</p>
  ${[1, 2, 3].map((at) => question(at, 0)).join('')}
</ll-assessment>`;

const NOT_STARTED: AssessmentResult = {
  drawn: 3,
  answered: 0,
  right: 0,
  best: 0,
  needed: 2,
  passed: false,
  finishedOnce: false,
  mayRetry: false,
  triesLeft: Infinity,
};

/** The states of a scored check. */
export const assessmentExamples: readonly Example[] = [
  { name: 'Not started', html, properties: { result: NOT_STARTED } },
  { name: 'Under way', html, properties: { result: { ...NOT_STARTED, answered: 2, right: 1 } } },
  {
    name: 'Passed, one wrong',
    html,
    properties: {
      result: { ...NOT_STARTED, answered: 3, right: 2, best: 2, passed: true, finishedOnce: true, mayRetry: true },
    },
  },
  {
    name: 'Not passed, one more try',
    html,
    properties: {
      result: { ...NOT_STARTED, answered: 3, right: 1, best: 1, finishedOnce: true, mayRetry: true, triesLeft: 1 },
    },
  },
  {
    name: 'Not passed, no tries left',
    html,
    properties: { result: { ...NOT_STARTED, answered: 3, right: 1, best: 1, finishedOnce: true, triesLeft: 0 } },
  },
];
