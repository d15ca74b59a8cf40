import { isAnswerState, type AssessmentResult, type BlockId, type BlockState } from '@ladder/core';
import { assessmentMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, PRIMARY, SECONDARY } from '../internal/button.js';
import { customElement, property } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { partOf } from '../internal/markup.js';
import { toneIcon } from '../internal/verdict.js';

/** A block that may score: a question, or one of the recall blocks. It shows its number, and its answer once all is over. */
export interface ScoredBlock extends HTMLElement {
  state: BlockState | undefined;
  number: number;
  numberOf: number;
  open: boolean;
  /** Brings the learner to it, for another try. */
  focusOnQuestion(): Promise<void>;
}

/** The largest seed that the saved state has room for. */
const MOST_SEED = 0xffff;

/**
 * @summary Holds the questions of the scored check: counts the answers, tells the result, offers another try.
 *
 * The questions and what lies between stay in the page where the compiler put them, with the rule above. This element
 * hides the questions that were not drawn, puts the drawn ones in this learner's order, and writes count and result
 * below them.
 *
 * @event {LlTrackEvent} ll-track - `assessment-started` with the seed of the draw; `assessment-retried` for another try.
 */
@customElement('ll-assessment')
export class LlAssessment extends LlElement {
  /** The questions this learner is asked, in order; all of them, as written, when empty. The player sets it. */
  @property({ attribute: false }) drawn: readonly BlockId[] = [];

  /** The seed of this learner's draw; 0 until the check was first shown, which makes one. The player sets it. */
  @property({ attribute: false }) seed: number | undefined;

  /** How the learner stands. The player sets it. */
  @property({ attribute: false }) result: AssessmentResult | undefined;

  private started = false;

  /** Count and result come after the questions, which stay where they are. */
  protected override createRenderRoot(): HTMLElement {
    const below = document.createElement('div');
    below.className = 'll-assessment__below';
    this.append(below);
    return below;
  }

  protected override readMarkup(): boolean {
    return this.everyQuestion.length > 0;
  }

  private get everyQuestion(): readonly ScoredBlock[] {
    return [...this.querySelectorAll<ScoredBlock>('[scored]')];
  }

  /** The questions that are asked, in this learner's order. */
  private get asked(): readonly ScoredBlock[] {
    const all = this.everyQuestion;
    const drawn = this.drawn.flatMap((id) => all.find((question) => question.getAttribute('block') === id) ?? []);
    return drawn.length > 0 ? drawn : all;
  }

  /** Whether every question of the present try is answered. */
  private get tryFinished(): boolean {
    return this.result !== undefined && this.result.answered >= this.result.drawn;
  }

  protected override updated(): void {
    const asked = this.asked;
    for (const question of this.everyQuestion) question.hidden = !asked.includes(question);
    this.putInOrder(asked);
    this.sayOtherMark();
    asked.forEach((question, at) => {
      question.number = at + 1;
      question.numberOf = asked.length;
      question.open = this.tryFinished && this.result?.mayRetry === false;
    });
    if (this.seed === 0 && !this.started) {
      this.started = true;
      this.track({ type: 'assessment-started', seed: randomSeed() });
    }
  }

  /** Puts the asked questions into the places where questions stand, first to last; moves nothing that stands right. */
  private putInOrder(asked: readonly ScoredBlock[]): void {
    const standing = this.everyQuestion.filter((question) => asked.includes(question));
    if (standing.every((question, at) => question === asked[at])) return;
    const marks = standing.map((question) => {
      const mark = document.createComment('');
      question.before(mark);
      return mark;
    });
    marks.forEach((mark, at) => {
      const question = asked[at];
      if (question) mark.replaceWith(question);
    });
  }

  private async handleRetry(): Promise<void> {
    this.track({ type: 'assessment-retried' });
    // The cleared answers come back down through session and player; a turn of the event loop is enough for that.
    await new Promise((resolve) => setTimeout(resolve));
    const next = this.asked.find(({ state }) => isAnswerState(state) && state.choice.length === 0);
    await next?.focusOnQuestion();
  }

  override render(): TemplateResult | typeof nothing {
    const { result } = this;
    if (!result) return nothing;
    return html`
      <div role="status" class="ll-assessment__status">
        ${
          this.tryFinished
            ? this.renderResult(result)
            : html`<p class="ll-assessment__count">${words.answered(result.answered, result.drawn)}</p>
                ${result.finishedOnce ? html`<p>${words.best(result.best, result.drawn)}</p>` : nothing}`
        }
      </div>
      ${
        this.tryFinished && result.mayRetry
          ? button(words.retry(result.drawn - result.right), this.handleRetry, result.passed ? SECONDARY : PRIMARY)
          : nothing
      }
    `;
  }

  /** The rule in the page is the author's. Where the platform has a pass mark of its own, that one is said instead. */
  private sayOtherMark(): void {
    const { result } = this;
    const said = partOf(this, 'needed');
    if (!said || !result || result.needed === Number(this.getAttribute('pass'))) return;
    said.textContent = words.otherMark(result.drawn, result.needed);
  }

  private renderResult(result: AssessmentResult): TemplateResult {
    const { right, drawn, needed, best, passed, mayRetry, triesLeft } = result;
    const verdict = passed ? words.passed : mayRetry ? words.notYet : words.notPassed;
    const tries =
      triesLeft === Infinity || right === drawn ? '' : triesLeft === 0 ? words.noTriesLeft : words.triesLeft(triesLeft);
    return html`<div class="ll-result ll-result--${passed ? 'passed' : 'open'}">
      ${toneIcon(passed ? 'right' : 'partly')}
      <div>
        <p class="ll-result__verdict"><strong>${verdict}</strong></p>
        <p>${words.result(right, drawn, needed)} ${best > right ? words.best(best, drawn) : ''} ${tries}</p>
      </div>
    </div>`;
  }
}

function randomSeed(): number {
  return ((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % MOST_SEED) + 1;
}

declare global {
  interface HTMLElementTagNameMap {
    'll-assessment': LlAssessment;
  }
}
