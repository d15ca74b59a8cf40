import type { BlockId, OptionId, PageId } from './ids.js';

/**
 * The bones of a module: what can be recorded about a learner, and nothing of the wording.
 * The saved state is read and written against it, so its fingerprint says whether a saved state still fits.
 */
export interface Layout {
  readonly pages: readonly PageLayout[];
  /** The rule of the scored check, when the module has one. */
  readonly assessment?: AssessmentRule;
}

/** One page of the module. The cover, the end page and the lists at the back are not pages: they are made by the player. */
export interface PageLayout {
  readonly id: PageId;
  readonly blocks: readonly BlockLayout[];
}

/** One block that can be recorded. Blocks that record nothing (inset, job aid, figure) are not in the layout. */
export type BlockLayout = QuestionLayout | ScenarioLayout | WritingLayout;

/** A question with fixed options. */
export interface QuestionLayout {
  readonly kind: 'question';
  readonly id: BlockId;
  readonly options: readonly OptionId[];
  /** Positions in `options` of the right ones; as many as the learner must choose. */
  readonly correct: readonly number[];
  /** True for a question of the scored check; practice questions never score. */
  readonly scored: boolean;
}

/** A branching scenario. Decision 0 is the first. */
export interface ScenarioLayout {
  readonly kind: 'scenario';
  readonly id: BlockId;
  readonly decisions: readonly DecisionLayout[];
}

/** One decision of a scenario. */
export interface DecisionLayout {
  readonly options: readonly { readonly id: OptionId; readonly next: DecisionTarget }[];
}

/** Where an option leads: the position of a decision, or the end of the scenario. */
export type DecisionTarget = number | 'debrief';

/** A block whose typed words stay on the device; all that is recorded is that something was written. */
export interface WritingLayout {
  readonly kind: 'reflection' | 'action-plan';
  readonly id: BlockId;
}

/** How the scored check is judged. Counts are numbers of questions. */
export interface AssessmentRule {
  /** Right answers needed to pass, of `drawn`. */
  readonly pass: number;
  /** Questions each learner gets; fewer than there are when the author asked for a pool. */
  readonly drawn: number;
  /** How many tries a learner has; 0 means as many as they like. */
  readonly tries: number;
  /** Whether questions and options come in a different order for each learner. */
  readonly shuffle: boolean;
}

/** Every recordable block of the module, in page order: the order of `ProgressState.blocks`. */
export function blocksOf(layout: Layout): readonly BlockLayout[] {
  return layout.pages.flatMap((page) => page.blocks);
}
