import {
  assessmentResult,
  blocksOf,
  drawnQuestions,
  optionOrder,
  type AssessmentResult,
  isAnswerLayout,
  isAnswerState,
  isScored,
  type BlockId,
  type BlockState,
  type Layout,
  type NoteFields,
  type NotesView,
  type SessionView,
} from '@ladder/core';

/** The properties that blocks take from the player. Each block knows the ones it needs. */
interface BlockElement extends HTMLElement {
  state?: BlockState;
  order?: readonly number[];
  locked?: boolean;
  words?: NoteFields;
  notes?: NotesView;
  result?: AssessmentResult | undefined;
  drawn?: readonly BlockId[];
  seed?: number;
  requestUpdate?: () => void;
}

const NO_WORDS: NoteFields = {};

/** Gives each block of a page its part of the session, and wakes it. Only the shown page is ever served. */
export function handDown(page: HTMLElement, layout: Layout, session: SessionView): void {
  const blocks = blocksOf(layout);
  const { progress, notes, connection } = session;
  const { seed } = progress.assessment;

  for (const element of page.querySelectorAll<BlockElement>('[block]')) {
    const index = blocks.findIndex((block) => block.id === element.getAttribute('block'));
    const block = blocks[index];
    const state = progress.blocks[index];
    if (!block || !state) continue;
    element.state = state;
    if (isAnswerLayout(block) && isAnswerState(state)) {
      element.order = optionOrder(layout, seed, index);
      // A scored answer stands until the learner takes another try.
      element.locked = connection === 'finished' || (isScored(block) && state.choice.length > 0);
    } else if (block.kind !== 'scenario') {
      element.words = notes.texts[block.id] ?? NO_WORDS;
      element.notes = notes;
    }
  }

  for (const element of page.querySelectorAll<BlockElement>('ll-assessment')) {
    element.seed = seed;
    element.result = assessmentResult(layout, progress);
    element.drawn = drawnQuestions(layout, seed).flatMap((index) => blocks[index]?.id ?? []);
  }

  // Some take nothing from the session, but wait like the others until their page is shown.
  for (const element of page.querySelectorAll<BlockElement>('.ll-block, ll-assessment')) element.requestUpdate?.();
}
