import { html, type TemplateResult } from 'lit';

/** One thing to choose by radio buttons, and what is chosen now. */
export interface ChoiceGroup {
  /** Unique within the document. */
  readonly id: string;
  readonly legend: string | HTMLElement | TemplateResult;
  /** What is shown, from the first to the last. */
  readonly choices: readonly string[];
  /** Position of the chosen one; -1 for none. */
  readonly chosen: number;
  readonly choose: (at: number) => void;
}

/** Asks for one choice. The words stand beside each button: nobody has to remember what a number meant. */
export function choiceGroup({ id, legend, choices, chosen, choose }: ChoiceGroup): TemplateResult {
  return html`<fieldset class="nhsuk-fieldset ll-rate">
    <legend class="nhsuk-fieldset__legend ll-rate__legend">${legend}</legend>
    <div class="nhsuk-radios nhsuk-radios--small">
      ${choices.map(
        (label, at) =>
          html`<div class="nhsuk-radios__item">
            <input
              class="nhsuk-radios__input"
              type="radio"
              id="${id}-${at}"
              name=${id}
              autocomplete="off"
              .checked=${at === chosen}
              @change=${() => choose(at)}
            />
            <label class="nhsuk-label nhsuk-radios__label" for="${id}-${at}">${label}</label>
          </div>`,
      )}
    </div>
  </fieldset>`;
}
