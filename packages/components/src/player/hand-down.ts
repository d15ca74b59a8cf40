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
  type BlockLayout,
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
  dozing?: boolean;
  readonly hasUpdated?: boolean;
  requestUpdate?: () => void;
}

const NO_WORDS: NoteFields = {};

/** So many blocks of a page are drawn as it opens; the rest follow in turns, so that a long page opens and answers at once. */
const AT_ONCE = 12;
const IN_A_TURN = 6;

/**
 * Gives each block of the shown page its part of the session. A page that comes on show is woken, the first blocks at
 * once; after that only what changed is touched, so that an answer costs the same on a page of five hundred.
 */
export class HandDown {
  private readonly layout: Layout;
  private readonly all: readonly BlockLayout[];
  private readonly places: ReadonlyMap<string, number>;
  private page: HTMLElement | undefined;
  private session: SessionView | undefined;
  private seed: number | undefined;
  private blocks: readonly BlockElement[] = [];
  private asleep: BlockElement[] = [];

  constructor(layout: Layout) {
    this.layout = layout;
    this.all = blocksOf(layout);
    this.places = new Map(this.all.map(({ id }, at) => [id, at]));
  }

  /** Serves a page; only the shown one is ever served. */
  serve(page: HTMLElement, layout: Layout, session: SessionView): void {
    const isNew = page !== this.page;
    const sameDraw = !isNew && this.seed === session.progress.assessment.seed;
    this.page = page;
    this.session = session;
    this.seed = session.progress.assessment.seed;
    if (isNew) {
      // Some take nothing from the session, but wait like the others until their page is shown.
      this.blocks = [...page.querySelectorAll<BlockElement>('[block], .ll-block')];
      this.asleep = this.blocks.slice(AT_ONCE).filter(({ hasUpdated }) => hasUpdated !== true);
      for (const element of this.asleep) doze(element, true);
      if (this.asleep.length > 0) setTimeout(() => this.wakeSome(page));
    }
    for (const element of this.blocks) if (element.dozing !== true) this.give(element, session, sameDraw);
    for (const element of page.querySelectorAll<BlockElement>('ll-assessment')) {
      element.seed = this.seed;
      element.result = assessmentResult(layout, session.progress);
      if (!sameDraw) element.drawn = drawnQuestions(layout, this.seed).flatMap((at) => this.all[at]?.id ?? []);
      if (isNew) element.requestUpdate?.();
    }
    if (isNew) for (const element of this.blocks) if (element.dozing !== true) element.requestUpdate?.();
  }

  private wakeSome(page: HTMLElement): void {
    if (page !== this.page || !this.session) return;
    for (const element of this.asleep.splice(0, IN_A_TURN)) {
      doze(element, false);
      this.give(element, this.session, false);
      element.requestUpdate?.();
    }
    if (this.asleep.length > 0) setTimeout(() => this.wakeSome(page));
  }

  private give(element: BlockElement, { progress, notes, connection }: SessionView, sameDraw: boolean): void {
    const index = this.places.get(element.getAttribute('block') ?? '');
    if (index === undefined) return;
    const block = this.all[index];
    const state = progress.blocks[index];
    if (!block || !state) return;
    element.state = state;
    if (isAnswerLayout(block) && isAnswerState(state)) {
      if (!sameDraw) element.order = optionOrder(this.layout, progress.assessment.seed, index);
      // A scored answer stands until the learner takes another try.
      element.locked = connection === 'finished' || (isScored(block) && state.choice.length > 0);
    } else if (block.kind !== 'scenario') {
      element.words = notes.texts[block.id] ?? NO_WORDS;
      element.notes = notes;
    }
  }
}

function doze(element: BlockElement, isDozing: boolean): void {
  element.dozing = isDozing;
  // Its static text need not be laid out either before it comes near.
  element.classList.toggle('ll-dozing', isDozing);
}
