import type { BlockId, BlockState } from '@ladder/core';
import { property } from './decorators.js';
import { LlElement } from './ll-element.js';

/** A time longer than this says nothing about the task. */
const MOST_SECONDS = 3600;

/** What blocks share in which the learner settles things by choosing, and which keep what was chosen as codes. */
export abstract class LlChoice extends LlElement {
  /** Names this block within the module; empty where there is nothing to keep. */
  @property() block = '' as BlockId;

  /** What is settled. The player sets it. */
  @property({ attribute: false }) state: BlockState | undefined;

  /** Whether nothing more is taken. */
  @property({ attribute: false }) locked = false;

  private shownAt = 0;

  protected override firstUpdated(): void {
    this.shownAt = performance.now();
  }

  /** For each thing to settle the position of its value; empty while nothing is settled. */
  protected get choice(): readonly number[] {
    return this.state?.kind === 'task' ? this.state.choice : [];
  }

  /** Settles it anew; with an empty list the block is untouched again. */
  protected settle(choice: readonly number[]): void {
    this.state = { kind: 'task', choice };
    if (this.locked || this.block === '') return;
    const { block } = this;
    // What another block settled in this one was not looked at.
    const seconds = this.shownAt > 0 ? Math.floor((performance.now() - this.shownAt) / 1000) : 0;
    const answered = { type: 'answered', block, choice, seconds: Math.min(seconds, MOST_SECONDS) } as const;
    this.track(choice.length > 0 ? answered : { type: 'answer-cleared', block });
  }
}
