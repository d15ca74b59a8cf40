import { checklistMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK } from '../internal/button.js';
import { customElement } from '../internal/decorators.js';
import { LlChoice } from '../internal/ll-choice.js';
import { kindOf, partOf, spanOf } from '../internal/markup.js';

/** One thing to do. */
interface Item {
  readonly label: HTMLElement;
  readonly note: HTMLElement | undefined;
}

/**
 * @summary A list to tick while doing something. The ticks come back with the learner.
 *
 * @event {LlTrackEvent} ll-track - `answered` with 1 for each item that is ticked; `answer-cleared` when none is.
 */
@customElement('ll-checklist')
export class LlChecklist extends LlChoice {
  private head: readonly Element[] = [];
  private items: readonly Item[] = [];
  private titleId = '';

  protected override readMarkup(): boolean {
    const list = [...this.querySelectorAll<HTMLElement>('[data-part="items"] > li')];
    if (list.length === 0) return false;
    this.items = list.map((item) => ({ label: spanOf(partOf(item, 'label')), note: partOf(item, 'note') }));
    const title = partOf(this, 'title');
    if (title) title.id = this.titleId = `${this.uid}-title`;
    this.head = [kindOf(this), title, partOf(this, 'intro')].flatMap((part) => part ?? []);
    this.replaceChildren();
    return true;
  }

  private handleTick(at: number, ticked: boolean): void {
    const choice = this.items.map((_, one) => ((one === at ? ticked : this.choice[one] === 1) ? 1 : 0));
    this.settle(choice.includes(1) ? choice : []);
  }

  private handleClear(): void {
    this.settle([]);
    void this.focusOn('input');
  }

  override render(): TemplateResult {
    const ticked = this.choice.filter((value) => value === 1).length;
    return html`${this.head}
      <div class="nhsuk-checkboxes" role="group" aria-labelledby=${this.titleId || nothing}>
        ${this.items.map(({ label, note }, at) => {
          const id = `${this.uid}-${at}`;
          return html`<div class="nhsuk-checkboxes__item">
            <input
              class="nhsuk-checkboxes__input"
              type="checkbox"
              id=${id}
              autocomplete="off"
              aria-describedby=${note ? `${id}-note` : nothing}
              ?disabled=${this.locked}
              .checked=${this.choice[at] === 1}
              @change=${(event: Event) => this.handleTick(at, (event.target as HTMLInputElement).checked)}
            />
            <label class="nhsuk-label nhsuk-checkboxes__label" for=${id}>${label}</label>
            ${note ? html`<div class="nhsuk-hint nhsuk-checkboxes__hint" id="${id}-note">${note}</div>` : nothing}
          </div>`;
        })}
      </div>
      <div class="ll-checklist__foot">
        <p class="ll-quiet">${words.done(ticked, this.items.length)}</p>
        ${ticked > 0 && !this.locked ? button(words.clear, this.handleClear, LINK) : nothing}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-checklist': LlChecklist;
  }
}
