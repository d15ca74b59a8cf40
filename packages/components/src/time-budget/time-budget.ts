import { timeBudgetMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK } from '../internal/button.js';
import { customElement, state } from '../internal/decorators.js';
import { LlPrivate, type PrivateField } from '../internal/ll-private.js';
import { partOf, spanOf } from '../internal/markup.js';
import { readStatements, type Statements } from '../internal/statements.js';
import { budgetOf, paceSays } from './budget.js';

/** How long after the last change the result is said, in milliseconds: once for a number, not for each digit. */
const SETTLE = 500;

/** No box takes more digits. */
const DIGITS = 4;

/** One number to put in. */
interface Entry extends PrivateField {
  /** The author's number. */
  readonly start: string;
}

/**
 * @summary Works out the minutes for each: so many, so much time, less what comes off. Says what that means in words.
 *
 * Every number has a box and two buttons; there is nothing to drag. The numbers are kept like everything that a learner
 * puts in, but nobody is asked where: they are no secret, and without an answer they go with the tab.
 *
 * @event {LlNoteEvent} ll-note - The numbers and what they mean, for the device notes only.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that a number was changed, never to what.
 */
@customElement('ll-time-budget')
export class LlTimeBudget extends LlPrivate {
  /** The numbers of which the result is on show. */
  @state() private shown: readonly string[] = [];

  private model: Statements | undefined;
  private heading: Element | undefined;
  private entries: readonly Entry[] = [];
  private compare: readonly { readonly minutes: number; readonly label: HTMLElement }[] = [];
  private compareTitle: HTMLElement | undefined;
  private timer = 0;

  protected override readMarkup(): boolean {
    const starts = [...this.querySelectorAll('[data-field]')].map((field) => partOf(field, 'value')?.textContent ?? '');
    this.heading = partOf(this, 'title');
    this.compareTitle = partOf(this, 'compare-title');
    const compared = [...(partOf(this, 'compare')?.querySelectorAll<HTMLElement>('[data-minutes]') ?? [])];
    this.model = readStatements(this);
    if (!this.model) return false;
    this.compare = compared.map((item) => ({ minutes: Number(item.dataset['minutes']), label: spanOf(item) }));
    // The last field holds the result.
    this.entries = this.model.fields.slice(0, -1).map((field, at) => ({ ...field, start: starts[at]?.trim() ?? '' }));
    this.replaceChildren();
    return true;
  }

  protected override get fields(): readonly PrivateField[] {
    return this.model?.fields ?? [];
  }

  private get numbers(): readonly string[] {
    return this.entries.map(({ name, start }) => this.textOf(name) || start);
  }

  private boxes(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  private handleInput(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.take(), SETTLE);
  }

  private handleStep(at: number, by: number): void {
    const box = this.boxes()[at];
    if (!box) return;
    const now = numberIn(box.value) ?? 0;
    box.value = String(Math.min(Math.max(0, now + by), 10 ** DIGITS - 1));
    this.handleInput();
  }

  /** Notes the numbers once the learner changed one, and shows what comes out. */
  private take(): void {
    window.clearTimeout(this.timer);
    const typed = this.boxes().map(({ value }) => value.trim());
    const before = this.numbers;
    if (typed.every((text, at) => text === before[at])) return;
    // All of them: one number alone would say little in the notes.
    for (const [at, { name }] of this.entries.entries()) this.put(name, typed[at] ?? '');
    const result = this.fields.at(-1);
    const { says, shared } = budgetOf(typed.map(numberIn));
    if (result) this.put(result.name, shared ? says : '');
    this.shown = typed;
  }

  private handleBack(): void {
    for (const { name } of this.fields) if (this.textOf(name) !== '') this.empty(name);
    this.tell();
    this.shown = [];
    for (const [at, box] of this.boxes().entries()) box.value = this.entries[at]?.start ?? '';
    void this.focusOn('input');
  }

  /** Numbers that come down go into their boxes, unless the learner is at one. */
  protected override takeWords(): void {
    super.takeWords();
    if (!this.contains(document.activeElement)) this.shown = this.numbers;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, intro, afterwards } = this.model;
    const numbers = this.shown.length > 0 ? this.shown : this.numbers;
    const { says, shared } = budgetOf(numbers.map(numberIn));
    return html`${kind}${this.heading}${intro}
      <div class="ll-budget" @input=${this.handleInput} @change=${this.take}>
        ${this.entries.map((entry, at) => this.renderEntry(entry, at, numbers[at] ?? ''))}
      </div>
      <p class="ll-budget__result" role="status">${says}</p>
      ${
        shared && this.compare.length > 0
          ? html`${this.compareTitle}
              <ul class="ll-budget__compare">
                ${this.compare.map(({ minutes, label }) => html`<li>${label}: <strong>${paceSays(minutes, shared)}</strong></li>`)}
              </ul>`
          : nothing
      }
      ${afterwards}
      ${this.hasWords ? html`<p class="ll-budget__back">${button(words.back, this.handleBack, LINK)}</p>` : nothing}`;
  }

  private renderEntry({ label }: Entry, at: number, value: string): TemplateResult {
    const id = `${this.uid}-${at}`;
    const step = (by: number, sign: string, says: string) =>
      html`<button
        type="button"
        class="ll-step-button"
        id="${id}${sign}"
        aria-labelledby="${id}${sign} ${id}-label"
        @click=${() => this.handleStep(at, by)}
      >
        <span aria-hidden="true">${by > 0 ? '+' : '−'}</span><span class="nhsuk-u-visually-hidden">${says}:</span>
      </button>`;
    return html`<div class="ll-budget__entry">
      <label class="nhsuk-label" for=${id} id="${id}-label">${label}</label>
      <div class="ll-budget__number">
        ${step(-1, 'less', words.less)}
        <input
          class="nhsuk-input"
          id=${id}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength=${DIGITS}
          .value=${value}
        />
        ${step(1, 'more', words.more)}
      </div>
    </div>`;
  }
}

function numberIn(text: string): number | undefined {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'll-time-budget': LlTimeBudget;
  }
}
