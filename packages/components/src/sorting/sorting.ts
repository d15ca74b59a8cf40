import { html, type TemplateResult } from 'lit';
import { customElement } from '../internal/decorators.js';
import { LlPairs, type PairItem } from '../internal/ll-pairs.js';

/**
 * @summary Has the learner sort items into groups, by one choice for each item.
 *
 * @event {LlTrackEvent} ll-track - `answered` with the group given to each item; `answer-cleared` for another try.
 */
@customElement('ll-sorting')
export class LlSorting extends LlPairs {
  protected override renderControl({ at, label }: PairItem, id: string): TemplateResult {
    return html`<fieldset class="nhsuk-fieldset" @change=${(event: Event) => this.handlePick(at, event)}>
      <legend class="nhsuk-fieldset__legend ll-pair__label">${label}</legend>
      <div class="nhsuk-radios nhsuk-radios--small ll-pair__radios">
        ${this.values.map((value) => {
          const own = `${id}-${value.at}`;
          return html`<div class="nhsuk-radios__item">
            <input
              class="nhsuk-radios__input"
              type="radio"
              id=${own}
              name=${id}
              value=${value.at}
              autocomplete="off"
              ?disabled=${this.locked}
              .checked=${this.picked.get(at) === value.at}
            />
            <label class="nhsuk-label nhsuk-radios__label" for=${own}>${value.words}</label>
          </div>`;
        })}
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-sorting': LlSorting;
  }
}
