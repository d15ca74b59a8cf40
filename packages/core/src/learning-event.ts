import type { BlockId, PageId } from './ids.js';

/**
 * What a learner did, in codes. The only thing an element may tell the session.
 *
 * No member has a field that can carry what a learner typed (architecture, rule 1): ids are branded and come from the
 * layout, everything else is a number or a literal. A type test fails when someone adds a plain string.
 */
export type LearningEvent =
  /** The learner opened a page, or came back to it. */
  | { readonly type: 'page-opened'; readonly page: PageId }
  /** The learner went to a place that is not a page. */
  | { readonly type: 'place-opened'; readonly place: 'cover' | 'end' }
  /**
   * The learner checked an answer. For a question: positions of the chosen options, in the order of the layout. For a
   * task: for each option the position of the value it was settled to.
   */
  | { readonly type: 'answered'; readonly block: BlockId; readonly choice: readonly number[]; readonly seconds: number }
  /** The learner cleared the answer to a practice question, to try again. */
  | { readonly type: 'answer-cleared'; readonly block: BlockId }
  /** The learner chose an option at a decision of a scenario. */
  | { readonly type: 'scenario-chose'; readonly block: BlockId; readonly decision: number; readonly option: number }
  /** The learner went back to a decision to try another option, or, with decision 0, started again. */
  | { readonly type: 'scenario-reopened'; readonly block: BlockId; readonly decision: number }
  /** The scored check was opened for the first time; the seed decides draw and order, and is kept. 1 to 65535. */
  | { readonly type: 'assessment-started'; readonly seed: number }
  /** The learner tries the questions they got wrong once more. */
  | { readonly type: 'assessment-retried' }
  /** Something was written in a block. That it was, never what. */
  | { readonly type: 'wrote'; readonly block: BlockId }
  /** What was written in a block was deleted by the learner. */
  | { readonly type: 'unwrote'; readonly block: BlockId };

/** The kinds of learning events, for tables that must name each. */
export type LearningEventType = LearningEvent['type'];

/** The DOM event that carries a `LearningEvent` from an element to the session, in its property `learning`. */
export const TRACK_EVENT = 'll-track';

/** The DOM event that carries private text from an element to the device notes, in its property `note`. */
export const NOTE_EVENT = 'll-note';
