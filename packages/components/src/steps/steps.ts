import { stepsMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK } from '../internal/button.js';
import { customElement } from '../internal/decorators.js';
import { LlChoice } from '../internal/ll-choice.js';
import { partOf } from '../internal/markup.js';

/**
 * @summary Shows steps one after another, when the learner asks for the next; in the end all of them are to be seen.
 *
 * @event {LlTrackEvent} ll-track - `answered` with how many steps are shown.
 */
@customElement('ll-steps')
export class LlSteps extends LlChoice {
  private steps: readonly HTMLElement[] = [];

  protected override readMarkup(): boolean {
    this.steps = [...this.querySelectorAll<HTMLElement>('[data-part="steps"] > li')];
    this.steps.forEach((step, at) => {
      const title = partOf(step, 'title');
      if (title) title.id = `${this.uid}-${at}`;
      title?.setAttribute('tabindex', '-1');
    });
    return this.steps.length > 0;
  }

  private get shown(): number {
    return this.choice[0] || 1;
  }

  private show(shown: number): void {
    const next = this.shown;
    this.settle([shown]);
    void this.focusOn(`#${this.uid}-${next}`);
  }

  protected override updated(): void {
    this.steps.forEach((step, at) => (step.hidden = at >= this.shown));
  }

  override render(): TemplateResult | typeof nothing {
    const { shown } = this;
    const all = this.steps.length;
    if (shown >= all) return nothing;
    return html`<p class="ll-quiet ll-way__shown">${words.shown(shown, all)}</p>
      <div class="nhsuk-button-group">
        ${button(words.next, () => this.show(shown + 1))}
        ${shown + 1 < all ? button(words.all, () => this.show(all), LINK) : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-steps': LlSteps;
  }
}
