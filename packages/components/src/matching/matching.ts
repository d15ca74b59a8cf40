import { pairsMessages as words } from '@ladder/core/messages';
import { html, type TemplateResult } from 'lit';
import { customElement } from '../internal/decorators.js';
import { LlPairs, type PairItem } from '../internal/ll-pairs.js';

/**
 * @summary Has the learner find the partner of each item, from a list beside it.
 *
 * @event {LlTrackEvent} ll-track - `answered` with the partner given to each item; `answer-cleared` for another try.
 */
@customElement('ll-matching')
export class LlMatching extends LlPairs {
  protected override renderControl({ at, label }: PairItem, id: string): TemplateResult {
    const picked = this.picked.get(at);
    const chosen = this.values.find((value) => value.at === picked)?.words ?? '';
    return html`<label class="nhsuk-label ll-pair__label" for=${id}>${label}</label>
      <select
        class="ll-box ll-pair__select"
        id=${id}
        ?disabled=${this.locked}
        @change=${(event: Event) => this.handlePick(at, event)}
      >
        <option value="" ?selected=${picked === undefined}>${words.choose}</option>
        ${this.values.map((value) => html`<option value=${value.at} ?selected=${value.at === picked}>${value.words}</option>`)}
      </select>
      ${chosen.length > LONG ? html`<p class="ll-pair__chosen" aria-hidden="true">${chosen}</p>` : ''}`;
  }
}

/** A closed list cuts off what is longer than this on a phone; so it is said once more below it. */
const LONG = 30;

declare global {
  interface HTMLElementTagNameMap {
    'll-matching': LlMatching;
  }
}
