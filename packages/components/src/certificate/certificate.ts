import type { SessionView } from '@ladder/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button, PRIMARY } from '../internal/button.js';
import { customElement, property, state } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { partOf } from '../internal/markup.js';
import { PrintOut } from '../internal/print-out.js';
import { certificateMessages as words } from '../messages.js';
import { dayOf } from '../player/player-view.js';

/** The field of the device notes that holds the name, under the block `certificate`. */
const NAME_FIELD = 'name';

/**
 * @summary The certificate of a module: asks for the name, shows one calm sheet, prints that sheet only.
 *
 * The name is a device note and goes nowhere else. A draft shows a sample that says so and asks for nothing.
 * What was not seen in this launch is not claimed: the day of an earlier finish is left to the platform's record.
 *
 * @event {LlNoteEvent} ll-note - The name, each time it changes.
 */
@customElement('ll-certificate')
export class LlCertificate extends LlElement {
  /** True until the module is signed off: only a sample is shown. */
  @property({ type: Boolean }) draft = false;

  /** What the session shows. The player sets it. */
  @property({ attribute: false }) session: SessionView | undefined;

  /** When the module was finished, if that was seen in this launch. The player sets it. */
  @property({ attribute: false }) finishedAt: number | undefined;

  @state() private typed: string | undefined;

  /** Title and strand. */
  private what: HTMLElement | undefined;
  private facts: HTMLElement | undefined;
  private readonly printOut = new PrintOut(this, 'll-print-certificate');

  protected override readMarkup(): boolean {
    const facts = partOf(this, 'facts');
    if (!facts) return false;
    this.what = partOf(this, 'what');
    this.facts = facts;
    this.replaceChildren();
    return true;
  }

  private get name(): string {
    return this.typed ?? this.session?.notes.texts['certificate']?.[NAME_FIELD] ?? '';
  }

  private handleInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.note({ type: 'wrote', block: 'certificate', field: NAME_FIELD, text: this.typed });
  }

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session) return nothing;
    return html`<h2 class="ll-certificate__heading">${words.title}</h2>
      ${this.draft ? this.renderSample() : session.outcome === 'passed' ? this.renderEarned(session) : this.renderNotYet(session)}`;
  }

  private renderNotYet({ outcome }: SessionView): TemplateResult {
    return html`<p>${outcome === 'failed' ? words.failed : words.notYet}</p>
      <p class="ll-quiet">${words.before}</p>
      <div hidden>${this.facts}</div>`;
  }

  private renderSample(): TemplateResult {
    return html`<p>${words.sampleText}</p>
      ${this.renderSheet(words.sampleTitle, undefined)}`;
  }

  private renderEarned(session: SessionView): TemplateResult {
    return html`<div class="nhsuk-form-group ll-certificate__form">
        <label class="nhsuk-label" for="ll-name"><strong>${words.name}</strong></label>
        <p class="nhsuk-hint" id="ll-name-hint">${words.nameHint}</p>
        <input
          class="nhsuk-input"
          id="ll-name"
          type="text"
          autocomplete="name"
          spellcheck="false"
          aria-describedby="ll-name-hint"
          .value=${this.name}
          @input=${this.handleInput}
        />
      </div>
      ${this.renderSheet(words.sheet, session)}
      <div class="ll-actions ll-certificate__out">${button(words.print, this.printOut.print, PRIMARY)}</div>
      ${this.printOut.render()}
      ${this.finishedAt === undefined ? html`<p class="ll-quiet">${words.before}</p>` : nothing}`;
  }

  /** The sheet itself; without a session it is a sample. */
  private renderSheet(heading: string, session: SessionView | undefined): TemplateResult {
    const { finishedAt, name } = this;
    const recorded = session === undefined || session.connection === 'recording' || session.connection === 'finished';
    return html`<article class="ll-sheet ${session ? '' : 'll-sheet--sample'}" aria-label=${heading}>
      <p class="ll-sheet__heading">${heading}</p>
      ${
        session
          ? html`<p class="ll-sheet__name">
                ${name.trim() === '' ? html`<span class="ll-sheet__blank">${words.noName}</span>` : name}
              </p>
              <p class="ll-sheet__has">${words.finished}</p>`
          : nothing
      }
      ${this.what}
      ${
        session
          ? html`<dl class="ll-sheet__facts">
              <dt>${words.date}</dt>
              <dd>${finishedAt === undefined ? words.dateEarlier : words.dateFromDevice(dayOf(finishedAt))}</dd>
              ${
                session.score === undefined
                  ? nothing
                  : html`<dt>${words.score}</dt>
                      <dd>${words.scoreOf(session.score)}</dd>`
              }
            </dl>`
          : nothing
      }
      <div class="ll-sheet__facts">${this.facts}</div>
      <p class="ll-sheet__foot">
        ${recorded ? nothing : html`<strong>${words.notRecorded}</strong> `}${session ? words.notFormal : words.sampleTitle}
      </p>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-certificate': LlCertificate;
  }
}
