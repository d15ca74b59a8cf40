import type { Diagnostic } from '@ladder/core';
import type { ModuleModel } from '../model/module-model.js';
import type { SignOffState } from '../sign/sign-off-state.js';
import type { OutcomeFacts } from './coverage.js';
import type { Exercise } from './exercises.js';
import type { LinkFacts } from './links.js';
import type { PictureFact } from './pictures.js';
import type { ProseFacts } from './prose.js';
import type { QuestionFacts } from './questions.js';
import type { RecordingFact } from './recordings.js';
import type { ReferenceFacts } from './references.js';
import type { CHECK_RULES } from './rules.js';

/** What one package of the module was found to be. */
export interface PackageFact {
  /** `SCORM 1.2`. */
  readonly standard: string;
  /** Places that take it. */
  readonly places: readonly string[];
  readonly findings: readonly Diagnostic[];
}

/** What axe found on the pages in a real browser, or why nobody looked. */
export type BrowserLook =
  | { readonly looked: false; readonly why: string }
  | {
      readonly looked: true;
      /** `Chromium 120`. */
      readonly browser: string;
      /** Version of axe-core. */
      readonly axe: string;
      readonly pages: readonly string[];
      readonly widths: readonly number[];
      readonly violations: readonly AxeViolation[];
    };

/** One thing that axe minds, on one page, at one or more widths. */
export interface AxeViolation {
  /** axe's own name of the rule: `color-contrast`. */
  readonly rule: string;
  readonly help: string;
  readonly page: string;
  /** Where in the page, as a selector. */
  readonly target: string;
  readonly widths: readonly number[];
}

/** Everything that a check saw of a module. */
export interface ModuleCheck {
  readonly model: ModuleModel;
  /** The day of the check, as year-month-day. */
  readonly today: string;
  /** What a build says. */
  readonly built: readonly Diagnostic[];
  /** What the checks advise beyond it. */
  readonly advice: readonly Diagnostic[];
  readonly exercises: readonly Exercise[];
  readonly outcomes: readonly OutcomeFacts[];
  readonly questions: QuestionFacts;
  readonly references: readonly ReferenceFacts[];
  readonly links: LinkFacts;
  /** Whether outside addresses were asked. */
  readonly asked: boolean;
  readonly pictures: readonly PictureFact[];
  readonly recordings: readonly RecordingFact[];
  readonly prose: ProseFacts;
  /** Words of the module that were compared with the lists. */
  readonly spelled: { readonly words: number; readonly slips: number };
  readonly packages: readonly PackageFact[];
  readonly browser: BrowserLook;
  readonly signOff: SignOffState;
}

/** A rule of the check. */
export type CheckRule = keyof typeof CHECK_RULES;

/** The rules that speak of one thing, where the end of the command and the report both tell of it. */
export const ADVICE_ON = {
  spelling: ['spelling', 'american', 'words-line'],
  own: ['template-text', 'patient'],
  outcomes: ['outcome-not-taught', 'outcome-not-practised', 'outcome-not-assessed', 'exercise-no-outcome'],
  questions: [
    'feedback-short',
    'feedback-same',
    'option-all-of-them',
    'question-negative',
    'answers-longest',
    'answers-same-place',
  ],
  pictures: ['alt-begins', 'alt-file-name', 'alt-long', 'picture-heavy', 'picture-large'],
  addresses: ['links-none-reached', 'link-gone', 'link-moved', 'link-not-reached'],
  review: ['review-none', 'review-past', 'review-soon'],
} as const satisfies Readonly<Record<string, readonly CheckRule[]>>;

/** Advice of the check by the rules that give it. */
export function adviceOf(
  { advice }: Pick<ModuleCheck, 'advice'>,
  ...rules: readonly CheckRule[]
): readonly Diagnostic[] {
  return advice.filter(({ id }) => rules.some((rule) => id === `check/${rule}`));
}
