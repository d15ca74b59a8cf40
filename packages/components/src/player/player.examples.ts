import {
  layoutFingerprint,
  type BlockId,
  type Layout,
  type ModuleData,
  type OptionId,
  type PageId,
} from '@ladder/core';
import type { Example } from '../internal/example.js';

const options = (...names: string[]): OptionId[] => names as OptionId[];

/** A small module with one block of each kind that the player serves. */
export const exampleLayout: Layout = {
  pages: [
    {
      id: 'plan-it' as PageId,
      blocks: [
        { kind: 'question', id: 'plan-it-q1' as BlockId, options: options('a', 'b'), correct: [1], scored: false },
      ],
    },
    {
      id: 'lead-it' as PageId,
      blocks: [
        {
          kind: 'scenario',
          id: 'lead-it-s1' as BlockId,
          decisions: [
            {
              options: [
                { id: 'x' as OptionId, next: 'debrief' },
                { id: 'y' as OptionId, next: 'debrief' },
              ],
            },
          ],
        },
        { kind: 'reflection', id: 'lead-it-r1' as BlockId },
      ],
    },
    {
      id: 'check' as PageId,
      blocks: [
        { kind: 'question', id: 'check-q1' as BlockId, options: options('a', 'b'), correct: [0], scored: true },
        { kind: 'question', id: 'check-q2' as BlockId, options: options('true', 'false'), correct: [1], scored: true },
      ],
    },
  ],
  assessment: { pass: 1, drawn: 2, tries: 0, shuffle: false },
};

/** The facts of the small module. */
export const exampleModule: ModuleData = {
  id: 'ward-round',
  title: 'Leading a Ward Round',
  version: '1.0.0',
  draft: false,
  contentHash: '0a1b2c3d4e5f',
  toolkit: '0.1.0',
  target: 'scorm12',
  strand: 'practice',
  minutes: 25,
  provider: 'The Leadership Ladder team',
  layout: exampleLayout,
  fingerprint: layoutFingerprint(exampleLayout),
};

const question = (
  id: string,
  correct: number,
  labels: readonly [string, string],
  names: readonly [string, string],
  scored: boolean,
): string => `
<ll-question block="${id}" class="ll-block" correct="${correct}" ${scored ? 'scored' : ''}>
  <p class="ll-kind">${scored ? 'Check' : 'Try it'}</p>
  <div data-part="stem"><p>Eighteen patients, two hours, twelve minutes each.</p><p><strong>What is missing?</strong></p></div>
  <p data-part="hint">Choose one answer.</p>
  <ul data-part="options">${labels.map((label, at) => `<li data-option="${names[at] ?? ''}"><div data-part="label">${label}</div></li>`).join('')}</ul>
  <details data-part="answers" class="nhsuk-details"><summary>Answer and feedback</summary>
    <ul>${labels.map((label, at) => `<li><div data-part="feedback" data-for="${names[at] ?? ''}"><p data-part="feedback-title"><strong>${label}:</strong> ${at === correct ? 'Right' : 'Not right'}</p><p>${at === correct ? 'Yes. Say it aloud before you start.' : 'Not quite: do the sum again.'}</p></div></li>`).join('')}</ul>
    <div data-part="remember"><p><strong>Remember:</strong> Patients times minutes, before you start.</p></div>
  </details>
</ll-question>`;

/** The static document of a module, as the compiler writes it into the body. */
export function exampleDocument(module: ModuleData = exampleModule): string {
  const facts = JSON.stringify(module).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `
<ll-player module="${facts}">
  <a class="nhsuk-skip-link" href="#main">Skip to main content</a>
  <header class="ll-header"><p class="ll-header__title">${module.title}</p></header>
  <main class="ll-main" id="main">
    <section class="ll-page ll-cover" id="cover" data-page="cover" data-title="Start">
      <p class="ll-cover__strand">Leadership in Practice</p>
      <h1>${module.title}</h1>
      ${module.draft ? '<p class="ll-draft"><strong>Draft. </strong>For review, not for learning: the content is not signed off yet.</p>' : ''}
      <p class="ll-cover__summary nhsuk-body-l">A ward round is a team meeting that moves. Plan it, lead it and check what you know.</p>
      <p class="ll-cover__length">About 25 minutes, in 3 parts. Stop at any part.</p>
      <p class="ll-cover__for"><strong>For: </strong>Doctors and dentists in training who lead a ward round</p>
      <h2>What you will be able to do</h2>
      <ul class="ll-cover__outcomes"><li>Plan a ward round for a given caseload</li><li>Delegate tasks with an owner and a time</li></ul>
      <h2>Contents</h2>
      <ol class="ll-cover__contents"><li><a href="#page-plan-it">Plan it</a> (3 minutes)</li><li><a href="#page-lead-it">Lead it</a> (5 minutes)</li><li><a href="#page-check">Check</a> (4 minutes)</li></ol>
    </section>
    <section class="ll-page" id="page-plan-it" data-page="plan-it" data-title="Plan it" data-minutes="3" aria-labelledby="page-plan-it-title">
      <h1 id="page-plan-it-title">Plan it</h1>
      <p>Planning does not make more time. It lets you decide openly how to spend the time that you have.</p>
      <h2>Do the sum first</h2>
      <p>The mean was 12 minutes a patient <a class="ll-cite" href="#ref-herring2011" id="cite-herring2011-1" aria-label="Reference 1">[1]</a>. Read <a class="ll-outside" href="https://example.org/guidance" target="_blank" rel="noopener noreferrer">the guidance<span class="nhsuk-u-visually-hidden"> (opens in a new tab)</span></a>.</p>
      ${question('plan-it-q1', 1, ['Nothing', 'More than an hour'], ['a', 'b'], false)}
    </section>
    <section class="ll-page" id="page-lead-it" data-page="lead-it" data-title="Lead it" data-minutes="5" aria-labelledby="page-lead-it-title">
      <h1 id="page-lead-it-title">Lead it</h1>
      <p>Somebody on your round may have noticed what you have missed.</p>
      <ll-scenario block="lead-it-s1" class="ll-block">
        <p class="ll-kind">Decide</p>
        <h2 data-part="title">Eighteen patients, two hours</h2>
        <div data-part="setting"><p>It is 08:30 on a Monday.</p></div>
        <section data-part="decision" data-decision="0">
          <h3 data-part="prompt">How do you start?</h3>
          <ol data-part="options">
            <li data-option="x" data-next="debrief" data-verdict="weak"><div data-part="label">At Bed 1</div><div data-part="outcome"><p><strong>Weak.</strong> Bed 11 waits longest.</p></div></li>
            <li data-option="y" data-next="debrief" data-verdict="best"><div data-part="label">With the nurse in charge</div><div data-part="outcome"><p><strong>Best.</strong> You know who is sick.</p></div></li>
          </ol>
        </section>
        <section data-part="debrief"><h3>Debrief</h3><p>Ask first who worries the nurse.</p></section>
      </ll-scenario>
      <ll-reflection block="lead-it-r1" class="ll-block">
        <p class="ll-kind">Look back</p>
        <div data-part="intro"><p>Think of a round where a concern came up late.</p></div>
        <div data-part="privacy"><p>Nobody reads this. Leave out names, dates and places.</p></div>
        <div data-part="field" data-field="what"><h3 data-part="label">What?</h3><div data-part="prompt"><p>What happened, in one or two lines?</p></div></div>
        <div data-part="field" data-field="so-what"><h3 data-part="label">So what?</h3><div data-part="prompt"><p>What made it harder to speak up?</p></div></div>
      </ll-reflection>
    </section>
    <section class="ll-page" id="page-check" data-page="check" data-title="Check" data-minutes="4" aria-labelledby="page-check-title">
      <h1 id="page-check-title">Check</h1>
      <p>Two questions.</p>
      <ll-assessment pass="1" drawn="2" total="2" tries="0" class="ll-assessment">
        <p data-part="rule"><span data-part="needed">You need 1 of 2 to pass.</span> You can try as often as you like; your best result counts, and you are only asked the ones you got wrong again.</p>
        ${question('check-q1', 0, ['An hour and more', 'Nothing'], ['a', 'b'], true)}
        ${question('check-q2', 1, ['True', 'False'], ['true', 'false'], true)}
      </ll-assessment>
    </section>
    <section class="ll-page ll-end" id="end" data-page="end" data-title="Finish">
      <h1>The end of this module</h1>
      <p>Take your certificate and notes now; this site may not keep your answers.</p>
      <ll-certificate class="ll-certificate" file="example-certificate" ${module.draft ? 'draft' : ''}><div data-part="what"><p class="ll-sheet__title">${module.title}</p><p class="ll-sheet__strand">Leadership in Practice</p></div><div data-part="facts"><dl><dt>Provider</dt><dd>${module.provider}</dd><dt>Time</dt><dd>25 minutes (0.5 hours, to the nearest quarter)</dd><dt>Learning outcomes</dt><dd><ul><li>Plan a ward round for a given caseload</li></ul></dd><dt>Capabilities</dt><dd><ul><li>GMC generic professional capabilities GPC5: Leadership and team working</li></ul></dd><dt>Version</dt><dd>${module.version}</dd><dt>Content</dt><dd><code>${module.contentHash}</code></dd></dl></div></ll-certificate>
    </section>
    <section class="ll-page" id="references" data-page="references" data-title="References">
      <h1>References</h1>
      <ol class="ll-references"><li id="ref-herring2011">Herring R and others. Ward round checklist. Clinical Medicine 2011. <a class="ll-references__back" href="#cite-herring2011-1">Back to the text</a></li></ol>
    </section>
    <section class="ll-page" id="about" data-page="about" data-title="About this module"><h1>About this module</h1><dl><dt>Version</dt><dd>${module.version}</dd></dl>
      <h2>If something goes wrong</h2>
      <div data-part="help"><details><summary>It says “Not saved yet”</summary><p>Check your connection and choose “Save again”.</p></details><details><summary>What I wrote is gone</summary><p>Your words stay on the device where you typed them.</p></details><p>Still stuck? Write to <a href="mailto:team@example.org">team@example.org</a>.</p></div>
    </section>
  </main>
  <footer class="ll-footer"><p>CC BY-NC-SA 4.0 · Version ${module.version} · toolkit ${module.toolkit} · ${module.provider} · <a href="mailto:team@example.org">team@example.org</a></p></footer>
</ll-player>`;
}

/** The player as the compiler writes it: a module, and a draft. */
export const playerExamples: readonly Example[] = [
  { name: 'A module', html: exampleDocument() },
  { name: 'A draft', html: exampleDocument({ ...exampleModule, draft: true }) },
];
