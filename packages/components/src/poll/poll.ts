import { pollMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../internal/button.js';
import { customElement, state } from '../internal/decorators.js';
import { LlChoice } from '../internal/ll-choice.js';
import { readQuestion, type QuestionModel, type QuestionOption } from '../question/question-model.js';

/**
 * @summary Asks for the learner's own view, and replies to it. No choice is right, and nobody else's are shown.
 *
 * @event {LlTrackEvent} ll-track - `answered` with the position of the choice; `answer-cleared` for another.
 */
@customElement('ll-poll')
export class LlPoll extends LlChoice {
  @state() private mistake = false;
  @state() private revealed = false;

  private picked = -1;
  private model: QuestionModel | undefined;

  protected override readMarkup(): boolean {
    this.model = readQuestion(this);
    return this.model !== undefined;
  }

  private handlePick(event: Event): void {
    this.picked = Number((event.target as HTMLInputElement).value);
  }

  private handleCheck(): void {
    this.mistake = this.picked < 0;
    if (!this.mistake) this.settle([this.picked]);
    void this.focusOn(this.mistake ? 'input' : '.ll-question__marked');
  }

  private handleAgain(): void {
    this.picked = -1;
    this.revealed = false;
    this.settle([]);
    void this.focusOn('input');
  }

  private handleReveal(): void {
    this.revealed = true;
    void this.focusOn('.ll-question__marked');
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, lead } = this.model;
    return html`${kind}${lead}${this.choice.length > 0 ? this.renderReply(this.model) : this.renderAsking(this.model)}`;
  }

  private renderAsking({ ask, hint, options }: QuestionModel): TemplateResult {
    const { uid, mistake } = this;
    return html`<div class="nhsuk-form-group ${mistake ? 'nhsuk-form-group--error' : ''}">
        <fieldset class="nhsuk-fieldset" aria-describedby="${uid}-hint ${mistake ? `${uid}-error` : ''}">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s ll-question__ask">${ask}</legend>
          <div class="nhsuk-hint" id="${uid}-hint">${hint}</div>
          ${
            mistake
              ? html`<p class="nhsuk-error-message" id="${uid}-error">
                  <span class="nhsuk-u-visually-hidden">${words.errorPrefix}</span> ${words.chooseFirst}
                </p>`
              : nothing
          }
          <div class="nhsuk-radios" @change=${this.handlePick}>
            ${options.map(
              ({ at, label }) =>
                html`<div class="nhsuk-radios__item">
                  <input
                    class="nhsuk-radios__input"
                    type="radio"
                    id="${uid}-${at}"
                    name=${uid}
                    value=${at}
                    autocomplete="off"
                    ?disabled=${this.locked}
                  />
                  <label class="nhsuk-label nhsuk-radios__label" for="${uid}-${at}">${label}</label>
                </div>`,
            )}
          </div>
        </fieldset>
      </div>
      ${this.locked ? nothing : button(words.choose, this.handleCheck, 'nhsuk-button ll-question__check')}`;
  }

  private renderReply({ ask, options, remember }: QuestionModel): TemplateResult {
    const { uid, revealed } = this;
    const others = options.some(({ at, feedback }) => feedback && at !== this.choice[0]);
    return html`<p class="ll-question__ask nhsuk-fieldset__legend--s" id="${uid}-ask">${ask}</p>
      <div
        class="ll-question__marked"
        role="group"
        tabindex="-1"
        aria-label=${revealed ? words.others : words.yours}
        aria-describedby=${revealed ? nothing : `${uid}-mine`}
      >
        <ul class="ll-marks">
          ${options.map((option) => this.renderChoice(option))}
        </ul>
        ${remember}
      </div>
      ${
        this.locked
          ? nothing
          : html`<div class="nhsuk-button-group">
              ${button(words.again, this.handleAgain)}
              ${revealed || !others ? nothing : button(words.showAll, this.handleReveal)}
            </div>`
      }`;
  }

  private renderChoice({ at, label, feedback }: QuestionOption): TemplateResult {
    const mine = this.choice[0] === at;
    return html`<li
      class="ll-mark ${mine ? 'll-mark--chosen ll-poll__mine' : ''}"
      id=${mine ? `${this.uid}-mine` : nothing}
    >
      <span class="ll-mark__blank" aria-hidden="true"></span>
      <div class="ll-mark__body">
        <p class="ll-mark__label">${label}</p>
        ${mine ? html`<p class="ll-mark__word"><strong>${words.yours}</strong></p>` : nothing}
        ${mine || this.revealed ? feedback : nothing}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-poll': LlPoll;
  }
}
