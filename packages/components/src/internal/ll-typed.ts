import { taskMessages } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { LlRecall } from './ll-recall.js';

/** One answer that the author foresaw, or the last: anything else. */
export interface TypedAnswer {
  /** What is recorded: its position among the values of the layout. */
  readonly at: number;
  /** How it may be written; none for anything else. */
  readonly spellings: readonly HTMLElement[];
}

/**
 * What a gap and a number share: one box to type in. What was typed is compared here and stays here, in the box and
 * in `typed`; all that the session hears is which of the foreseen answers it was (architecture, rule 1).
 */
export abstract class LlTyped extends LlRecall {
  /** What was typed last, for as long as the page is open. Never an attribute, never an event. */
  protected typed = '';

  protected answers: readonly TypedAnswer[] = [];

  protected override readonly firstControl = 'input';

  protected abstract readonly label: string;
  /** What an answer that was none of the foreseen ones is called after a return. */
  protected abstract readonly another: string;
  protected abstract readonly keyboard: 'text' | 'decimal';

  /** The position of the answer that was typed, or what is wrong with it in words. */
  protected abstract judge(typed: string): number | string;

  protected override readParts(): boolean {
    const replies = [...this.querySelectorAll<HTMLElement>('[data-part="feedback"]')];
    this.answers = replies.map((reply) => ({
      at: Number(reply.dataset['for']),
      spellings: [...reply.querySelectorAll<HTMLElement>('[data-part="answer"]')],
    }));
    return this.answers.length > 1;
  }

  protected get other(): number {
    return this.answers.at(-1)?.at ?? 0;
  }

  protected override collect(): readonly number[] | string {
    const judged = this.judge(this.typed);
    return typeof judged === 'string' ? judged : [judged];
  }

  private handleInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.handleCheck();
  }

  /** What stands behind the box. */
  protected get suffix(): string {
    return '';
  }

  protected override renderAsking(): TemplateResult {
    const { uid, suffix } = this;
    return html`<p class="ll-question__ask" id="${uid}-ask">${this.frame?.ask}</p>
      <label class="nhsuk-label ll-typed__label" for="${uid}-box">${this.label}</label>
      <div class="nhsuk-hint" id="${uid}-hint">${this.frame?.hint}</div>
      ${this.renderMistake()}
      <div class="ll-typed__row">
        <input
          class="ll-box ${this.keyboard === 'decimal' ? 'll-box--number' : ''} ${this.mistake ? 'll-box--wrong' : ''}"
          id="${uid}-box"
          type="text"
          inputmode=${this.keyboard}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="${uid}-ask ${this.described}"
          ?disabled=${this.locked}
          .value=${this.typed}
          @input=${this.handleInput}
          @keydown=${this.handleKey}
        />
        ${suffix === '' ? nothing : html`<span aria-hidden="true">${suffix}</span>`}
      </div>`;
  }

  protected override startAgain(): void {
    this.typed = '';
  }

  protected override renderMarked([choice = 0]: readonly number[], everything: boolean): TemplateResult {
    const given = this.answers.find(({ at }) => at === choice);
    const right = choice === this.correct[0];
    const known = given?.spellings[0]?.textContent ?? this.another;
    const solution = this.answers[0]?.spellings[0]?.textContent;
    const reply = right ? undefined : this.reply(choice);
    return html`<p class="ll-typed__answer">
        ${taskMessages.yourAnswer} <strong>${this.typed.trim() || known}</strong>
      </p>
      ${reply} ${everything && !right ? html`<p>${taskMessages.rightAnswer} <strong>${solution}</strong></p>` : nothing}`;
  }
}
