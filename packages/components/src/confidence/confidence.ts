import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from '../internal/decorators.js';
import { LlRatings } from '../internal/ll-ratings.js';

/**
 * @summary Asks how confident the learner is, statement by statement, in words. The ratings stay on this device.
 *
 * @event {LlNoteEvent} ll-note - The ratings in words, for the device notes only; and where to keep them.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that something was rated, never how.
 */
@customElement('ll-confidence')
export class LlConfidence extends LlRatings {
  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    return html`${this.renderTop()}${this.renderScales()}${this.renderTools()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-confidence': LlConfidence;
  }
}
