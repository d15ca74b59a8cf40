import type { DecisionTarget, OptionId, ScenarioLayout } from '@ladder/core';
import { copyOf, kindOf, partOf, spanOf } from '../internal/markup.js';
import type { Tone } from '../internal/verdict.js';

/** How good an option was, as the author judged it. */
export type VerdictName = 'best' | 'good' | 'acceptable' | 'weak' | 'unsafe';

/** One option of a decision, as it stands in the page. */
export interface ScenarioOption {
  readonly label: HTMLElement;
  readonly outcome: HTMLElement | undefined;
  readonly verdict: VerdictName | undefined;
  readonly next: DecisionTarget;
  /** The scene that is shown on the way to the next decision, when this option leads through one. */
  readonly scene: HTMLElement | undefined;
}

/** One decision of a scenario, as it stands in the page. */
export interface ScenarioDecision {
  readonly prompt: HTMLElement;
  readonly options: readonly ScenarioOption[];
}

/** What the static markup of a scenario holds. */
export interface ScenarioModel {
  readonly kind: Element | undefined;
  readonly title: HTMLElement | undefined;
  readonly setting: HTMLElement | undefined;
  readonly decisions: readonly ScenarioDecision[];
  readonly debrief: HTMLElement | undefined;
  /** Everything once more, straight through, to read. */
  readonly whole: readonly Element[];
  /** The same bones as the session has, so that both follow a learner's choices alike. */
  readonly layout: ScenarioLayout;
}

/** What takes the focus when a step appears: its heading, or the whole of it where it has none. */
function focusable<T extends HTMLElement>(step: T): T {
  const heading = step.matches('h2, h3, h4') ? step : step.querySelector<HTMLElement>('h2, h3, h4');
  (heading ?? step).tabIndex = -1;
  return step;
}

/** Icon and colour for each verdict. */
export const VERDICT_TONES: Readonly<Record<VerdictName, Tone>> = {
  best: 'right',
  good: 'right',
  acceptable: 'partly',
  weak: 'wrong',
  unsafe: 'unsafe',
};

/** Takes the parts out of a scenario's static markup; `undefined`, and nothing touched, when it has no decision. */
export function readScenario(root: HTMLElement): ScenarioModel | undefined {
  const sections = [...root.querySelectorAll<HTMLElement>('[data-part="decision"]')];
  if (sections.length === 0 || sections.some((section) => !section.querySelector('[data-option]'))) return undefined;

  const debrief = partOf(root, 'debrief');
  const whole = [...sections, ...(debrief ? [debrief] : [])].map(copyOf);
  const scenes = new Map<string, HTMLElement>();
  for (const scene of root.querySelectorAll<HTMLElement>('[data-part="scene"]')) {
    scenes.set(scene.dataset['scene'] ?? '', focusable(scene));
  }
  const decisions = sections.map((section, at) => ({
    prompt: focusable(partOf(section, 'prompt') ?? section),
    options: [...section.querySelectorAll<HTMLElement>('[data-option]')].map((item) => {
      const outcome = partOf(item, 'outcome');
      const verdict = readVerdict(item.dataset['verdict']);
      if (outcome) tidyOutcome(outcome);
      return {
        label: spanOf(partOf(item, 'label')),
        outcome,
        verdict,
        next: readTarget(item.dataset['next'], at, sections.length),
        scene: item.dataset['scene'] === undefined ? undefined : scenes.get(item.dataset['scene']),
      };
    }),
  }));
  const model = {
    kind: kindOf(root),
    title: partOf(root, 'title'),
    setting: partOf(root, 'setting'),
    decisions,
    debrief: debrief && focusable(debrief),
    whole,
    layout: layoutOf(root, decisions),
  };
  root.replaceChildren();
  return model;
}

function layoutOf(root: HTMLElement, decisions: readonly ScenarioDecision[]): ScenarioLayout {
  return {
    kind: 'scenario',
    id: (root.getAttribute('block') ?? '') as ScenarioLayout['id'],
    decisions: decisions.map(({ options }) => ({
      options: options.map(({ next }) => ({ id: '' as OptionId, next })),
    })),
  };
}

function readVerdict(word: string | undefined): VerdictName | undefined {
  return word !== undefined && Object.hasOwn(VERDICT_TONES, word) ? (word as VerdictName) : undefined;
}

/** Where an option leads; to what follows when the markup does not say. */
function readTarget(text: string | undefined, at: number, count: number): DecisionTarget {
  const target = /^\d+$/.test(text ?? '') ? Number(text) : undefined;
  if (target !== undefined && target < count) return target;
  return text === 'debrief' || at + 1 >= count ? 'debrief' : at + 1;
}

/** What only the straight reading needs: the verdict as a first word (it gets a line and an icon), and where it goes. */
function tidyOutcome(outcome: HTMLElement): void {
  outcome.querySelector('[data-part="goes-to"]')?.remove();
  const first = outcome.querySelector(':scope > p:first-child > strong:first-child');
  const word = first?.textContent?.replace('.', '').trim().toLowerCase();
  if (!first || readVerdict(word) === undefined || first.previousSibling?.textContent?.trim()) return;
  const after = first.nextSibling;
  first.remove();
  if (after?.nodeType === Node.TEXT_NODE) after.textContent = after.textContent?.trimStart() ?? '';
}
