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
export type BlockLayout = QuestionLayout | TaskLayout | ScenarioLayout | WritingLayout;

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

/**
 * Any other block in which the learner settles things by choosing: puts items in order or in groups, pairs them, fills
 * a gap, opens cards, ticks a list. What was typed is here only as which of the foreseen answers it was.
 */
export interface TaskLayout {
  readonly kind: 'task';
  readonly id: BlockId;
  /** What is settled: the items, cards or gaps, in the author's order. */
  readonly options: readonly OptionId[];
  /** What each of them can be settled to: the places, groups, partners or answers. */
  readonly values: readonly OptionId[];
  /** For each option the position in `values` of the right one; empty where nothing is right or wrong. */
  readonly correct: readonly number[];
  /** True for a task of the scored check; practice never scores. */
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

/**
 * A block whose words stay on the device; all that is recorded is that something was written. `private` is any such
 * block besides reflection and action plan: what somebody says of themselves is theirs, a tick no less than a sentence.
 */
export interface WritingLayout {
  readonly kind: 'reflection' | 'action-plan' | 'private';
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

/** A block that is answered by a list of positions, and that may score. */
export type AnswerLayout = QuestionLayout | TaskLayout;

/** Whether a block is answered by a list of positions. */
export function isAnswerLayout(block: BlockLayout | undefined): block is AnswerLayout {
  return block?.kind === 'question' || block?.kind === 'task';
}

/** Whether a block belongs to the scored check. */
export function isScored(block: BlockLayout | undefined): block is AnswerLayout {
  return isAnswerLayout(block) && block.scored;
}

/** Every recordable block of the module, in page order: the order of `ProgressState.blocks`. */
export function blocksOf(layout: Layout): readonly BlockLayout[] {
  return layout.pages.flatMap((page) => page.blocks);
}
