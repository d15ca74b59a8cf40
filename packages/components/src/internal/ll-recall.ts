import type { BlockId, BlockState } from '@ladder/core';
import { taskMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.js';
import { property, state } from './decorators.js';
import { LlElement } from './ll-element.js';
import { kindOf, partOf, positions, spanOf } from './markup.js';
import { toneIcon, verdictLine, type Tone } from './verdict.js';

/** An answer given after a longer time than this says nothing about the task. */
const MOST_SECONDS = 3600;

/** What the static markup of every task holds. */
export interface RecallFrame {
  readonly kind: Element | undefined;
  /** What comes before the question itself, when there is more than one paragraph. */
  readonly lead: HTMLElement | undefined;
  readonly ask: HTMLElement;
  readonly hint: HTMLElement;
  /** What is said about each option or answer, by its place in the layout. */
  readonly replies: ReadonlyMap<number, HTMLElement>;
  /** What is said once all is right. */
  readonly whole: HTMLElement | undefined;
}

/** One line of the marked paper. */
export interface Mark {
  readonly label: unknown;
  readonly right: boolean;
  /** What the learner answered; the verdict stands behind it. */
  readonly answer?: unknown;
  /** What would have been right; shown once the answers are. */
  readonly solution?: unknown;
  /** Why it is right: shown beside a right answer, and once the answers are. */
  readonly why?: HTMLElement | undefined;
}

/**
 * What the blocks that check recall share: they ask, check, and turn into a marked paper, as a question does. The
 * answer is a list of positions, one for each option of the layout; nothing else leaves the element.
 */
export abstract class LlRecall extends LlElement {
  /** Names this block within the module. */
  @property() block = '' as BlockId;

  /** Whether it belongs to the scored check. */
  @property({ type: Boolean }) scored = false;

  /** The answer that stands. The player sets it. */
  @property({ attribute: false }) state: BlockState | undefined;

  /** Whether the answer can no longer be changed. */
  @property({ attribute: false }) locked = false;

  /** Whether a scored task may show its answer: nothing can be gained from it any more. */
  @property({ attribute: false }) open = false;

  /** Its number within the scored check, and of how many; 0 outside it. */
  @property({ attribute: false }) number = 0;
  @property({ attribute: false }) numberOf = 0;

  @state() protected mistake = '';
  @state() private revealed = false;

  /** For each option the position of its right value. */
  protected correct: readonly number[] = [];
  protected frame: RecallFrame | undefined;
  private shownAt: number | undefined;
  private wasAnswered = false;
  private lastChoice: readonly number[] = [];

  /** Takes what is special to this block; false, and nothing touched, when something is missing. */
  protected abstract readParts(): boolean;

  /** What there is to settle, while it is asked. */
  protected abstract renderAsking(): TemplateResult;

  /** The answer as it stands in the controls, or what is still missing in words. */
  protected abstract collect(): readonly number[] | string;

  /** The marked paper. */
  protected abstract renderMarked(choice: readonly number[], everything: boolean): TemplateResult;

  /** Where the focus goes when something is missing, and for another try. */
  protected abstract readonly firstControl: string;

  /** Another try begins: what was right before may stay. */
  protected abstract startAgain(before: readonly number[]): void;

  /** How many of how many parts are right, in words, when some are and some are not. */
  protected partly(right: number, of: number): string {
    return words.partly(right, of);
  }

  protected override readMarkup(): boolean {
    this.correct = positions(this.getAttribute('correct'));
    const stem = partOf(this, 'stem');
    if (!stem || this.correct.length === 0 || !this.readParts()) return false;
    const replies = [...this.querySelectorAll<HTMLElement>('[data-part="feedback"]')];
    for (const reply of replies) partOf(reply, 'feedback-title')?.remove();
    const last = stem.lastElementChild;
    const ask = spanOf(last?.tagName === 'P' ? last : stem);
    if (last?.tagName === 'P') last.remove();
    const said = replies.filter((reply) => reply.textContent?.trim());
    this.frame = {
      kind: kindOf(this),
      lead: stem.textContent?.trim() ? stem : undefined,
      ask,
      hint: spanOf(partOf(this, 'hint')),
      replies: new Map(said.map((reply) => [Number(reply.dataset['for']), reply])),
      whole: partOf(this, 'remember'),
    };
    this.replaceChildren();
    return true;
  }

  protected override willUpdate(): void {
    this.shownAt ??= performance.now();
    const { choice } = this;
    if (this.wasAnswered && choice.length === 0) {
      this.revealed = false;
      this.startAgain(this.lastChoice);
    }
    if (choice.length > 0) {
      this.mistake = '';
      this.lastChoice = choice;
    }
    this.wasAnswered = choice.length > 0;
  }

  protected get choice(): readonly number[] {
    return this.state?.kind === 'task' ? this.state.choice : [];
  }

  protected isRight(choice: readonly number[], at: number): boolean {
    return choice[at] === this.correct[at];
  }

  /** What is said about an option or answer, by its place in the layout. */
  protected reply(at: number): HTMLElement | undefined {
    return this.frame?.replies.get(at);
  }

  protected handleCheck(): void {
    const choice = this.collect();
    if (typeof choice === 'string') {
      this.mistake = choice;
      void this.focusOn(this.firstControl);
      return;
    }
    this.state = { kind: 'task', choice };
    const seconds = Math.floor((performance.now() - (this.shownAt ?? performance.now())) / 1000);
    this.track({ type: 'answered', block: this.block, choice, seconds: Math.min(seconds, MOST_SECONDS) });
    void this.focusOn('.ll-task__marked');
  }

  private handleAgain(): void {
    this.state = { kind: 'task', choice: [] };
    this.track({ type: 'answer-cleared', block: this.block });
    void this.focusOnQuestion();
  }

  private handleReveal(): void {
    this.revealed = true;
    void this.focusOn('.ll-task__marked');
  }

  /** Brings the learner to this task, for another try. */
  async focusOnQuestion(): Promise<void> {
    await this.updateComplete;
    await this.focusOn(this.firstControl);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.frame) return nothing;
    const { kind, lead } = this.frame;
    const { choice, number } = this;
    return html`<div class="ll-question__head">
        ${kind}${number > 0 ? html`<p class="ll-question__number">${words.number(number, this.numberOf)}</p>` : nothing}
      </div>
      ${lead}${choice.length > 0 ? this.renderAnswered(choice) : this.renderOpen()}`;
  }

  private renderOpen(): TemplateResult {
    return html`<div class="nhsuk-form-group ${this.mistake ? 'nhsuk-form-group--error' : ''}">
        ${this.renderAsking()}
      </div>
      ${this.locked ? nothing : button(words.check, () => this.handleCheck(), 'nhsuk-button ll-question__check')}`;
  }

  /** The mistake, as a line that a control or group is described by. */
  protected renderMistake(): TemplateResult | typeof nothing {
    if (!this.mistake) return nothing;
    return html`<p class="nhsuk-error-message" id="${this.uid}-error">
      <span class="nhsuk-u-visually-hidden">${words.errorPrefix}</span> ${this.mistake}
    </p>`;
  }

  /** How to answer. */
  protected get hint(): unknown {
    return this.frame?.hint;
  }

  /** The ids of hint and mistake, for `aria-describedby`. */
  protected get described(): string {
    return `${this.uid}-hint${this.mistake ? ` ${this.uid}-error` : ''}`;
  }

  /** A named group round controls: the question, the hint, what is missing. */
  protected renderGroup(controls: unknown): TemplateResult {
    return html`<fieldset class="nhsuk-fieldset" aria-describedby=${this.described}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s ll-question__ask">${this.frame?.ask}</legend>
      <div class="nhsuk-hint" id="${this.uid}-hint">${this.hint}</div>
      ${this.renderMistake()}${controls}
    </fieldset>`;
  }

  private renderAnswered(choice: readonly number[]): TemplateResult {
    const { correct, uid } = this;
    const right = correct.filter((_, at) => this.isRight(choice, at)).length;
    const all = right === correct.length;
    const everything = this.revealed || (this.scored && this.open);
    const tone: Tone = all ? 'right' : right > 0 ? 'partly' : 'wrong';
    const verdict = all ? words.right : right > 0 ? this.partly(right, correct.length) : words.wrong;
    const after = html`<div class="nhsuk-button-group">
      ${button(words.tryAgain, () => this.handleAgain())}
      ${all || everything ? nothing : button(words.showAnswer, () => this.handleReveal())}
    </div>`;
    return html`<p class="ll-question__ask nhsuk-fieldset__legend--s">${this.frame?.ask}</p>
      <div
        class="ll-task__marked"
        role="group"
        tabindex="-1"
        aria-labelledby="${uid}-verdict"
        aria-describedby="${uid}-marks"
      >
        ${verdictLine(tone, everything && !all ? `${verdict}. ${words.answers}` : verdict, `${uid}-verdict`)}
        <div id="${uid}-marks">
          ${this.renderMarked(choice, everything)} ${all || everything ? this.frame?.whole : nothing}
        </div>
      </div>
      ${this.scored || this.locked ? nothing : after}`;
  }

  /** Lines of the marked paper, each with its verdict. */
  protected renderMarks(marks: readonly Mark[], everything: boolean): readonly TemplateResult[] {
    return marks.map(({ label, right, answer, solution, why }) => {
      const tone: Tone = right ? 'right' : 'wrong';
      return html`<li class="ll-mark ll-mark--${tone}">
        ${toneIcon(tone)}
        <div class="ll-mark__body">
          <p class="ll-mark__label">${label}</p>
          <p class="ll-mark__word">${answer} <strong>${right ? words.itemRight : words.itemWrong}</strong></p>
          ${
            everything && !right && solution !== undefined
              ? html`<p class="ll-mark__solution">${words.rightAnswer} <strong>${solution}</strong></p>`
              : nothing
          }
          ${why && (right || everything) ? html`<div class="ll-mark__why">${why}</div>` : nothing}
        </div>
      </li>`;
    });
  }
}
