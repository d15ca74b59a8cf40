import { selfCheckMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../internal/button.js';
import { customElement, state } from '../internal/decorators.js';
import { LlPrivate, type PrivateField } from '../internal/ll-private.js';
import { partOf, spanOf } from '../internal/markup.js';
import { readStatements, type Statements } from '../internal/statements.js';

/**
 * @summary Statements to tick for oneself. What is ticked stays on this device; there is no score.
 *
 * The device notes have one field: the ticked statements, one a line. A statement that the module no longer has stays
 * in it until the learner deletes it.
 *
 * @event {LlNoteEvent} ll-note - What is ticked, for the device notes only; and where to keep it.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that something was ticked, never what.
 */
@customElement('ll-self-check')
export class LlSelfCheck extends LlPrivate {
  @state() private finished: boolean | undefined;

  private model: Statements | undefined;
  private statements: readonly HTMLElement[] = [];

  protected override readMarkup(): boolean {
    const found = [...(partOf(this, 'statements')?.querySelectorAll('li') ?? [])];
    if (found.length === 0) return false;
    this.model = readStatements(this);
    if (!this.model) return false;
    this.statements = found.map(spanOf);
    this.replaceChildren();
    return true;
  }

  protected override get fields(): readonly PrivateField[] {
    return this.model?.fields ?? [];
  }

  private get field(): string {
    return this.fields[0]?.name ?? '';
  }

  private get ticked(): readonly string[] {
    return this.textOf(this.field).split('\n').filter(Boolean);
  }

  private handleTick(statement: string, isTicked: boolean): void {
    const all = this.statements.map(wordsOf);
    const ticked = this.ticked.filter((one) => one !== statement);
    const now = isTicked ? [...ticked, statement] : ticked;
    const place = (one: string) => all.indexOf(one);
    this.put(this.field, [...now].sort((a, b) => place(a) - place(b)).join('\n'));
  }

  private handleDone(): void {
    this.finished = true;
    void this.focusOn('.ll-afterwards');
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, intro, privacy, fields, afterwards } = this.model;
    const { ticked } = this;
    // Who comes back to their ticks has read on before.
    this.finished ??= ticked.length > 0;
    return html`${kind}${intro}${privacy}${this.renderElsewhere()}
      <fieldset class="nhsuk-fieldset ll-rate">
        <legend class="nhsuk-fieldset__legend ll-rate__legend">${fields[0]?.label}</legend>
        <div class="nhsuk-checkboxes">
          ${this.statements.map((statement, at) => {
            const id = `${this.uid}-${at}`;
            const said = wordsOf(statement);
            return html`<div class="nhsuk-checkboxes__item">
              <input
                class="nhsuk-checkboxes__input"
                type="checkbox"
                id=${id}
                autocomplete="off"
                .checked=${ticked.includes(said)}
                @change=${(event: Event) => this.handleTick(said, (event.target as HTMLInputElement).checked)}
              />
              <label class="nhsuk-label nhsuk-checkboxes__label" for=${id}>${statement}</label>
            </div>`;
          })}
        </div>
      </fieldset>
      ${!afterwards || this.finished ? nothing : button(words.done, this.handleDone)}
      ${afterwards && this.finished ? html`<div class="ll-afterwards" tabindex="-1">${afterwards}</div>` : nothing}
      ${this.renderTools()}`;
  }
}

function wordsOf(element: HTMLElement): string {
  return element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'll-self-check': LlSelfCheck;
  }
}
