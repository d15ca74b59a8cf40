import type { BlockId, BlockState } from '@ladder/core';
import { questionMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../internal/button.js';
import { customElement, property, state } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { toneIcon, verdictLine, type Tone } from '../internal/verdict.js';
import { fitsOneLine, readCorrect, readQuestion, type QuestionModel, type QuestionOption } from './question-model.js';

/** An answer given after a longer time than this says nothing about the question. */
const MOST_SECONDS = 3600;

/**
 * @summary Asks a question with fixed answers, and says at once what is right or wrong about the answer and why.
 *
 * Answering turns the options into a marked paper: the learner's own choice carries the verdict and its feedback, in
 * place. A practice question may be tried again, or shown in full; a scored one stands until the next try.
 * After each action the focus goes to what it brought up, so a screen reader reads it once, without a live region.
 *
 * @event {LlTrackEvent} ll-track - `answered` with the chosen positions; `answer-cleared` for another try.
 */
@customElement('ll-question')
export class LlQuestion extends LlElement {
  /** Names this question within the module. */
  @property() block = '' as BlockId;

  /** Whether it belongs to the scored check. */
  @property({ type: Boolean }) scored = false;

  /** The answer that stands: positions of the chosen options. The player sets it. */
  @property({ attribute: false }) state: BlockState | undefined;

  /** In which order to show the options; as written when empty. */
  @property({ attribute: false }) order: readonly number[] = [];

  /** Whether the answer can no longer be changed. */
  @property({ attribute: false }) locked = false;

  /** Whether a scored question may show its right answer: nothing can be gained from it any more. */
  @property({ attribute: false }) open = false;

  /** Its number within the scored check, and of how many; 0 outside it. */
  @property({ attribute: false }) number = 0;
  @property({ attribute: false }) numberOf = 0;

  @state() private picked: readonly number[] = [];
  @state() private mistake = '';
  @state() private revealed = false;

  private model: QuestionModel | undefined;
  private correct: readonly number[] = [];
  private shownAt: number | undefined;
  private wasAnswered = false;

  protected override readMarkup(): boolean {
    this.correct = readCorrect(this);
    this.model = this.correct.length > 0 ? readQuestion(this) : undefined;
    return this.model !== undefined;
  }

  protected override willUpdate(): void {
    this.shownAt ??= performance.now();
    const answered = this.choice.length > 0;
    if (this.wasAnswered && !answered) {
      this.picked = [];
      this.revealed = false;
    }
    if (answered) this.mistake = '';
    this.wasAnswered = answered;
  }

  private get choice(): readonly number[] {
    return this.state?.kind === 'question' ? this.state.choice : [];
  }

  /** The options in the order in which this learner sees them. */
  private get options(): readonly QuestionOption[] {
    const all = this.model?.options ?? [];
    const ordered = this.order.flatMap((at) => all[at] ?? []);
    return ordered.length === all.length ? ordered : all;
  }

  private handlePick(event: Event): void {
    const input = event.target as HTMLInputElement;
    const at = Number(input.value);
    if (input.type === 'radio') this.picked = [at];
    else this.picked = input.checked ? [...this.picked, at] : this.picked.filter((other) => other !== at);
  }

  private handleCheck(): void {
    const wanted = this.correct.length;
    if (this.picked.length !== wanted) {
      this.mistake = this.picked.length === 0 ? words.chooseFirst : words.chooseExactly(wanted, this.picked.length);
      void this.focusOn('input');
      return;
    }
    const choice = [...this.picked].sort((a, b) => a - b);
    const seconds = Math.floor((performance.now() - (this.shownAt ?? performance.now())) / 1000);
    this.state = { kind: 'question', choice };
    this.track({ type: 'answered', block: this.block, choice, seconds: Math.min(seconds, MOST_SECONDS) });
    void this.focusOn('.ll-question__marked');
  }

  private handleAgain(): void {
    this.state = { kind: 'question', choice: [] };
    this.track({ type: 'answer-cleared', block: this.block });
    void this.focusOn('input');
  }

  private handleReveal(): void {
    this.revealed = true;
    void this.focusOn('.ll-question__marked');
  }

  /** Brings the learner to this question, for another try. */
  focusOnQuestion(): Promise<void> {
    return this.focusOn('input');
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, lead } = this.model;
    const number =
      this.number > 0 ? html`<p class="ll-question__number">${words.number(this.number, this.numberOf)}</p>` : nothing;
    return html`<div class="ll-question__head">${kind}${number}</div>
      ${lead}${this.choice.length > 0 ? this.renderMarked() : this.renderAsking()}`;
  }

  private renderAsking(): TemplateResult {
    const { ask, hint } = this.model as QuestionModel;
    const errorId = `${this.uid}-error`;
    return html`
      <div class="nhsuk-form-group ${this.mistake ? 'nhsuk-form-group--error' : ''}">
        <fieldset class="nhsuk-fieldset" aria-describedby="${this.uid}-hint ${this.mistake ? errorId : ''}">
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s ll-question__ask">${ask}</legend>
          <div class="nhsuk-hint" id="${this.uid}-hint">${hint}</div>
          ${
            this.mistake
              ? html`<p class="nhsuk-error-message" id=${errorId}>
                  <span class="nhsuk-u-visually-hidden">${words.errorPrefix}</span> ${this.mistake}
                </p>`
              : nothing
          }
          ${this.renderInputs()}
        </fieldset>
      </div>
      ${this.locked ? nothing : button(words.check, this.handleCheck, 'nhsuk-button ll-question__check')}
    `;
  }

  private renderInputs(): TemplateResult {
    const type = this.correct.length > 1 ? 'checkbox' : 'radio';
    const name = type === 'radio' ? 'nhsuk-radios' : 'nhsuk-checkboxes';
    return html`<div
      class="${name} ${fitsOneLine(this.options) ? 'll-question__inline' : ''}"
      @change=${this.handlePick}
    >
      ${this.options.map(({ at, label }) => {
        const id = `${this.uid}-${at}`;
        return html`<div class="${name}__item">
          <input
            class="${name}__input"
            type=${type}
            id=${id}
            name=${this.uid}
            value=${at}
            autocomplete="off"
            ?disabled=${this.locked}
            .checked=${this.picked.includes(at)}
          />
          <label class="nhsuk-label ${name}__label" for=${id}>${label}</label>
        </div>`;
      })}
    </div>`;
  }

  /** The question once answered: verdict on top, then the options in their places, marked. */
  private renderMarked(): TemplateResult {
    const { ask, remember } = this.model as QuestionModel;
    const { choice, correct } = this;
    const right = choice.filter((at) => correct.includes(at)).length;
    const all = right === correct.length && choice.length === right;
    const everything = this.revealed || (this.scored && this.open);
    const verdictId = `${this.uid}-verdict`;
    const tone: Tone = all ? 'right' : right > 0 ? 'partly' : 'wrong';
    const verdict = all ? words.right : right > 0 ? words.partly(right, correct.length) : words.wrong;
    const missing = correct.length > 1 && !all && !everything ? words.missing(correct.length - right) : '';
    return html`
      <p class="ll-question__ask nhsuk-fieldset__legend--s">${ask}</p>
      <div
        class="ll-question__marked"
        role="group"
        tabindex="-1"
        aria-labelledby=${verdictId}
        aria-describedby=${choice.map((at) => `${this.uid}-why-${at}`).join(' ')}
      >
        ${verdictLine(tone, everything && !all ? `${verdict}. ${words.everyAnswer}:` : verdict, verdictId)}
        <ul class="ll-marks">
          ${this.options.map((option) => this.renderMark(option, everything))}
        </ul>
        ${missing ? html`<p class="ll-question__missing">${missing}</p>` : nothing}
        ${all || everything ? remember : nothing}
      </div>
      ${this.scored || this.locked ? nothing : this.renderAfter(all)}
    `;
  }

  private renderMark({ at, label, feedback }: QuestionOption, everything: boolean): TemplateResult {
    const chosen = this.choice.includes(at);
    const right = this.correct.includes(at);
    const judged = chosen || everything;
    const tone: Tone = right ? 'right' : 'wrong';
    const verdict = right ? words.optionRight : words.optionWrong;
    return html`<li class="ll-mark ${judged ? `ll-mark--${tone}` : ''} ${chosen ? 'll-mark--chosen' : ''}">
      ${judged ? toneIcon(tone) : html`<span class="ll-mark__blank" aria-hidden="true"></span>`}
      <div class="ll-mark__body">
        <p class="ll-mark__label">${label}</p>
        ${
          judged
            ? html`<p class="ll-mark__word">${chosen ? `${words.yourAnswer}: ` : ''}<strong>${verdict}</strong></p>
                <div class="ll-mark__why" id="${this.uid}-why-${at}">${feedback}</div>`
            : nothing
        }
      </div>
    </li>`;
  }

  private renderAfter(right: boolean): TemplateResult {
    return html`<div class="nhsuk-button-group">
      ${button(words.tryAgain, this.handleAgain)}
      ${this.revealed ? nothing : button(right ? words.showAll : words.showAnswer, this.handleReveal)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-question': LlQuestion;
  }
}
