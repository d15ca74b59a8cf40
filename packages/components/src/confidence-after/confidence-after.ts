import type { BlockId } from '@ladder/core';
import { confidenceMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../internal/button.js';
import { customElement, property, state } from '../internal/decorators.js';
import { LlRatings } from '../internal/ll-ratings.js';
import { ratingAt } from '../internal/rating.js';

/**
 * @summary Asks again how confident the learner is, and shows the ratings from before and from now side by side.
 *
 * They are shown in words and only when asked for, so that the earlier rating does not draw the new one. Nothing is
 * counted or judged: self-ratings say little about what somebody can do.
 *
 * @event {LlNoteEvent} ll-note - The ratings in words, for the device notes only; and where to keep them.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that something was rated, never how.
 */
@customElement('ll-confidence-after')
export class LlConfidenceAfter extends LlRatings {
  /** The block that asked before. */
  @property({ attribute: 'before' }) earlier = '' as BlockId;

  @state() private compares = false;

  private textBefore(field: string): string {
    return this.notes?.texts[this.earlier]?.[field] ?? '';
  }

  private handleCompare(): void {
    this.compares = true;
    void this.focusOn('.ll-compared h3');
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { hasWords, compares } = this;
    return html`${this.renderTop()}${this.renderScales()}
    ${hasWords && !compares ? button(words.compare, this.handleCompare) : nothing}
    ${hasWords && compares ? this.renderCompared() : nothing} ${this.renderTools()}`;
  }

  private renderCompared(): TemplateResult {
    const { fields, scale } = this;
    const rows = fields.map(({ name, label }) => {
      const [before, now] = [this.textBefore(name), this.textOf(name)];
      return { label: label.textContent, before, now, lower: ratingAt(scale, now) < ratingAt(scale, before) };
    });
    return html`<div class="ll-compared">
      <h3 tabindex="-1">${words.title}</h3>
      <dl>
        ${rows.map(
          ({ label, before, now }) =>
            html`<div>
              <dt>${label}</dt>
              <dd><span class="ll-compared__when">${words.before}:</span> ${before || words.notRated}</dd>
              <dd><span class="ll-compared__when">${words.now}:</span> ${now || words.notRated}</dd>
            </div>`,
        )}
      </dl>
      ${rows.every(({ before }) => before === '') ? html`<p>${words.notHere}</p>` : nothing}
      ${rows.some(({ lower, now }) => lower && now !== '') ? html`<p>${words.lower}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-confidence-after': LlConfidenceAfter;
  }
}
