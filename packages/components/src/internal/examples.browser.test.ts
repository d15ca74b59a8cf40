import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { actionPlanExamples } from '../action-plan/action-plan.examples.js';
import '../action-plan/action-plan.js';
import { assessmentExamples } from '../assessment/assessment.examples.js';
import '../assessment/assessment.js';
import { jobAidExamples } from '../job-aid/job-aid.examples.js';
import '../job-aid/job-aid.js';
import { questionExamples } from '../question/question.examples.js';
import '../question/question.js';
import { reflectionExamples } from '../reflection/reflection.examples.js';
import '../reflection/reflection.js';
import { scenarioExamples } from '../scenario/scenario.examples.js';
import '../scenario/scenario.js';
import type { Example } from './example.js';
import { axeFindings, settled, showExample } from './test-page.js';

const ALL: Readonly<Record<string, readonly Example[]>> = {
  'll-question': questionExamples,
  'll-assessment': assessmentExamples,
  'll-scenario': scenarioExamples,
  'll-reflection': reflectionExamples,
  'll-action-plan': actionPlanExamples,
  'll-job-aid': jobAidExamples,
};

describe.each(Object.entries(ALL))('%s', (tag, examples) => {
  it.each(examples.map((example) => [example.name, example] as const))('%s: axe finds nothing', async (_, example) => {
    const { element } = await showExample(example, tag);

    expect(await axeFindings(axe)).toEqual([]);
    expect(element.querySelectorAll('[style]')).toHaveLength(0);
    expect(document.querySelectorAll('[id]').length).toBe(
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size,
    );
  });

  it.each(examples.map((example) => [example.name, example] as const))(
    '%s: axe finds nothing once everything in it was opened and pressed',
    async (_, example) => {
      const { element } = await showExample(example, tag);

      for (const details of element.querySelectorAll('details')) details.open = true;
      for (const input of element.querySelectorAll<HTMLInputElement>('input[type=radio]:first-of-type')) input.click();
      for (const one of element.querySelectorAll<HTMLButtonElement>(
        '.ll-question__check, .ll-choice, .ll-writing__links button',
      ))
        one.click();
      await settled();

      expect(await axeFindings(axe)).toEqual([]);
    },
  );

  it('leaves the static text alone while its page is hidden, and starts to work when the page is shown', async () => {
    const [example] = examples as [Example];
    document.body.innerHTML = `<div class="ll-page" hidden>${example.html}</div>`;
    const element = document.querySelector(tag) as HTMLElement & { requestUpdate(): void };
    Object.assign(element, example.properties ?? {});
    await settled();
    const buttonsBefore = element.querySelectorAll('button, textarea, input').length;

    element.parentElement?.removeAttribute('hidden');
    element.requestUpdate();
    for (const inner of element.querySelectorAll<HTMLElement & { requestUpdate?(): void }>('ll-question'))
      inner.requestUpdate?.();
    await settled();

    expect(buttonsBefore).toBe(0);
    expect(element.querySelectorAll('button, textarea, input').length).toBeGreaterThan(0);
  });

  it('does not throw on markup that holds nothing, and shows what is there', async () => {
    document.body.innerHTML = `<${tag} class="ll-block"><p>Only this.</p></${tag}>`;
    await settled();

    expect(document.body.textContent).toContain('Only this.');
  });
});
