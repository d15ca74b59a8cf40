import { TRACK_EVENT, type LearningEvent } from '@ladder/core';

/** Tells the session what the learner did, in codes. The only way from an element to the session. */
export class LlTrackEvent extends Event {
  readonly learning: LearningEvent;

  constructor(learning: LearningEvent) {
    super(TRACK_EVENT, { bubbles: true, composed: true });
    this.learning = learning;
  }
}

declare global {
  interface HTMLElementEventMap {
    'll-track': LlTrackEvent;
  }
}
