import { customElement } from '../internal/decorators.js';
import { LlWriting } from '../internal/ll-writing.js';

/**
 * @summary Asks the learner to look back, with a box for each question. The words stay on this device.
 *
 * @event {LlNoteEvent} ll-note - The learner's words, for the device notes only; and where to keep them.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that something was written or deleted, never what.
 */
@customElement('ll-reflection')
export class LlReflection extends LlWriting {
  protected override readonly blockKind = 'reflection';
}

declare global {
  interface HTMLElementTagNameMap {
    'll-reflection': LlReflection;
  }
}
