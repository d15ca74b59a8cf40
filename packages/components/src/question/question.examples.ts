import type { Example } from '../internal/example.js';

const oneRight = (attributes: string) => `
<ll-question block="plan-it-q1" class="ll-block" correct="2" ${attributes}>
  <p class="ll-kind">${attributes.includes('scored') ? 'Check' : 'Try it'}</p>
  <div data-part="stem"><p>A UK team used a checklist on 120 medical ward rounds and timed them.</p><p><strong>What was the mean time per patient, over all the rounds?</strong></p></div>
  <p data-part="hint">Choose one answer.</p>
  <ul data-part="options">
    <li data-option="o1"><div data-part="label">4 minutes</div></li>
    <li data-option="o2"><div data-part="label">8 minutes</div></li>
    <li data-option="o3"><div data-part="label">12 minutes</div></li>
    <li data-option="o4"><div data-part="label">20 minutes</div></li>
  </ul>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>
      <li><div data-part="feedback" data-for="o1"><p data-part="feedback-title"><strong>4 minutes:</strong> Not right</p><p>Too fast. At this pace, safety checks are usually dropped.</p></div></li>
      <li><div data-part="feedback" data-for="o2"><p data-part="feedback-title"><strong>8 minutes:</strong> Not right</p><p>A common guess, because we remember the quick patients.</p></div></li>
      <li><div data-part="feedback" data-for="o3"><p data-part="feedback-title"><strong>12 minutes:</strong> Right</p><p>Yes. It was 10 minutes on routine rounds and 14 on post-take rounds <a class="ll-cite" href="#ref-herring2011" aria-label="Reference 1">[1]</a>.</p></div></li>
      <li><div data-part="feedback" data-for="o4"><p data-part="feedback-title"><strong>20 minutes:</strong> Not right</p><p>That is closer to one complex review.</p></div></li>
    </ul>
    <div data-part="remember"><p><strong>Remember:</strong> Work out patients x minutes before you start, and say it aloud.</p></div>
  </details>
</ll-question>`;

const threeRight = `
<ll-question block="brief-it-q1" class="ll-block" correct="0 2 3">
  <p class="ll-kind">Try it</p>
  <div data-part="stem"><p>Which three belong in a 60-second briefing?</p></div>
  <p data-part="hint">Choose 3 answers.</p>
  <ul data-part="options">
    <li data-option="a"><div data-part="label">The order of the round, and why</div></li>
    <li data-option="b"><div data-part="label">The full history of each patient, so that nobody is surprised at the bed</div></li>
    <li data-option="c"><div data-part="label">Who leads, who writes, who checks</div></li>
    <li data-option="d"><div data-part="label">When to call the senior</div></li>
    <li data-option="e"><div data-part="label">The results of the last audit</div></li>
  </ul>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>
      <li><div data-part="feedback" data-for="a"><p data-part="feedback-title">Right</p><p>Yes. When people know the order, they can be ready.</p></div></li>
      <li><div data-part="feedback" data-for="b"><p data-part="feedback-title">Not right</p><p>Knowing the patients matters. It belongs at the bed, where they can correct it.</p></div></li>
      <li><div data-part="feedback" data-for="c"><p data-part="feedback-title">Right</p><p>Yes. A role that has a name gets done.</p></div></li>
      <li><div data-part="feedback" data-for="d"><p data-part="feedback-title">Right</p><p>Yes. Agreed beforehand, it is not a failure later.</p></div></li>
      <li><div data-part="feedback" data-for="e"><p data-part="feedback-title">Not right</p><p>Useful in a meeting. On the round it takes the place of what the team needs now.</p></div></li>
    </ul>
    <div data-part="remember"><p><strong>Remember:</strong> Order, roles, time, when to call.</p></div>
  </details>
</ll-question>`;

const trueOrFalse = `
<ll-question block="stake-q1" class="ll-block" correct="1">
  <p class="ll-kind">Try it</p>
  <div data-part="stem"><p>Ward-round checklists have been shown to save lives.</p></div>
  <p data-part="hint">True or false?</p>
  <ul data-part="options">
    <li data-option="true"><div data-part="label">True</div></li>
    <li data-option="false"><div data-part="label">False</div></li>
  </ul>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>
      <li><div data-part="feedback" data-for="true"><p data-part="feedback-title">Not right</p><p>They improve the process. A randomised trial in 118 intensive care units found no difference in deaths.</p></div></li>
      <li><div data-part="feedback" data-for="false"><p data-part="feedback-title">Right</p><p>There is no strong evidence that they do. They do improve what is checked and written down.</p></div></li>
    </ul>
  </details>
</ll-question>`;

const answered = (...choice: readonly number[]) => ({ state: { kind: 'question', choice } });

/** The states of a question. */
export const questionExamples: readonly Example[] = [
  { name: 'One right answer', html: oneRight('') },
  { name: 'Answered rightly', html: oneRight(''), properties: answered(2) },
  { name: 'Answered wrongly', html: oneRight(''), properties: answered(1) },
  {
    name: 'Scored, answered wrongly',
    html: oneRight('scored'),
    properties: { ...answered(0), locked: true, number: 2, numberOf: 6 },
  },
  { name: 'Three right answers', html: threeRight },
  { name: 'Partly right', html: threeRight, properties: answered(0, 1, 3) },
  { name: 'True or false', html: trueOrFalse },
];
