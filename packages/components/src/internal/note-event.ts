import { NOTE_EVENT, type NoteEvent } from '@ladder/core';

/** Hands the learner's own words to the device notes. Nothing but the device notes listens for it. */
export class LlNoteEvent extends Event {
  readonly note: NoteEvent;

  constructor(note: NoteEvent) {
    super(NOTE_EVENT, { bubbles: true, composed: true });
    this.note = note;
  }
}

declare global {
  interface HTMLElementEventMap {
    'll-note': LlNoteEvent;
  }
}
