import { actionPlanMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from '../internal/decorators.js';
import { LlWriting } from '../internal/ll-writing.js';

/** Fields that are one line long. */
const SHORT: readonly string[] = ['when-and-where', 'who-will-notice', 'review'];

const GOAL = 'goal';

/**
 * @summary Asks the learner to plan one thing to do, with an if–then for what gets in the way. The words stay on this device.
 *
 * An idea fills the goal. It never writes over typed words: it is added after them.
 *
 * @event {LlNoteEvent} ll-note - The learner's words, for the device notes only; and where to keep them.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that something was written or deleted, never what.
 */
@customElement('ll-action-plan')
export class LlActionPlan extends LlWriting {
  protected override readonly blockKind = 'action-plan';

  /** What became of the idea chosen last. */
  @state() private ideaOutcome = '';

  private handleIdea(idea: HTMLElement): void {
    const text = idea.textContent?.trim() ?? '';
    const goal = this.textOf(GOAL);
    const there = goal.includes(text);
    this.ideaOutcome = there ? words.ideaHere : words.ideaAdded;
    if (!there) this.fill(GOAL, goal.trim() === '' ? text : `${goal.trimEnd()}\n${text}`);
  }

  protected override isShort(field: string): boolean {
    return SHORT.includes(field);
  }

  protected override renderBefore(): TemplateResult | typeof nothing {
    const { ideas = [], ideasTitle } = this.model ?? {};
    if (ideas.length === 0) return nothing;
    return html`<div class="ll-ideas">
      ${ideasTitle}
      <ul class="ll-ideas__list">
        ${ideas.map((idea, at) => {
          const id = `${this.uid}-idea-${at}`;
          idea.id = id;
          return html`<li>
            ${idea}
            <button
              type="button"
              class="ll-link-button"
              id="${id}-use"
              aria-labelledby="${id}-use ${id}"
              @click=${() => this.handleIdea(idea)}
            >
              ${words.ideaUse}
            </button>
          </li>`;
        })}
      </ul>
      <p role="status" class="ll-ideas__outcome">${this.ideaOutcome}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-action-plan': LlActionPlan;
  }
}
