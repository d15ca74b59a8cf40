import { capabilityLines, type ModuleData, type SessionView } from '@ladder/core';
import { certificateMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { capabilityItems } from '../curriculum/capability-items.js';
import { button, LINK, PRIMARY, SECONDARY } from '../internal/button.js';
import { customElement, property, state } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { partOf } from '../internal/markup.js';
import { PrintOut } from '../internal/print-out.js';
import { saveFile } from '../internal/save-file.js';
import { maySummon, summon } from '../internal/summon.js';
import { dayOf } from '../player/player-view.js';

/** The field of the device notes that holds the name, under the block `certificate`. */
const NAME_FIELD = 'name';

/** The curriculum whose doctors may count few hours of e-learning, by its id in packages/frameworks. */
const FOUNDATION = 'foundation';

/**
 * @summary The certificate of a module: asks for the name, shows one calm sheet, prints it or makes a file of it.
 *
 * The name is a device note and goes nowhere else. A draft shows a sample that says so and asks for nothing.
 * What was not seen in this launch is not claimed: the day of an earlier finish is left to the platform's record.
 * The PDF is made by a script that is loaded when it is asked for; where that fails, or the typeface lacks a sign of
 * the name, the learner is led to the browser's print window.
 *
 * @event {LlNoteEvent} ll-note - The name, each time it changes.
 */
@customElement('ll-certificate')
export class LlCertificate extends LlElement {
  /** True until the module is signed off: only a sample is shown. */
  @property({ type: Boolean }) draft = false;

  /** True on a certificate of enhanced CPD, which is none without a day. */
  @property({ type: Boolean }) gdc = false;

  /** What a file of it is called, without the ending. */
  @property() file = '';

  /** Facts about the module. The player sets them. */
  @property({ attribute: false }) module: ModuleData | undefined;

  /** What the session shows. The player sets it. */
  @property({ attribute: false }) session: SessionView | undefined;

  /** When the module was finished, if that was seen in this launch. The player sets it. */
  @property({ attribute: false }) finishedAt: number | undefined;

  @state() private typed: string | undefined;
  @state() private nameMissing = false;
  /** What came of asking for a file. */
  @state() private said = '';

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
    this.nameMissing = false;
    this.note({ type: 'wrote', block: 'certificate', field: NAME_FIELD, text: this.typed });
  }

  /** Whether there is a name to put on paper; if not, asks for one. */
  private get isNamed(): boolean {
    this.said = '';
    this.nameMissing = this.name.trim() === '';
    if (this.nameMissing) this.querySelector('input')?.focus();
    return !this.nameMissing;
  }

  private readonly handlePrint = (): void => {
    if (this.isNamed) this.printOut.print();
  };

  private async take(ending: 'pdf' | 'html'): Promise<void> {
    const sheet = this.querySelector<HTMLElement>('.ll-sheet');
    if (!sheet || !this.isNamed) return;
    this.said = words.making;
    this.said = await this.save(sheet, ending).catch(() => words.noFile);
  }

  /** Makes the file and asks the browser to save it. Answers what to tell the learner. */
  private async save(sheet: HTMLElement, ending: 'pdf' | 'html'): Promise<string> {
    const maker = await summon('pdf');
    if (!maker) return words.noFile;
    const document = maker.read(sheet);
    const name = `${this.file}.${ending}`;
    if (ending === 'html') saveFile(this, maker.html(document), name, 'text/html;charset=utf-8');
    else if (!maker.covers(JSON.stringify(document))) return words.otherScript;
    else saveFile(this, await maker.make(document, new Date()), name, 'application/pdf');
    return words.askedToSave(name);
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
    const { nameMissing } = this;
    const makes = maySummon('pdf');
    const { curriculum } = session;
    return html`<div class="nhsuk-form-group ll-certificate__form ${nameMissing ? 'nhsuk-form-group--error' : ''}">
        <label class="nhsuk-label" for="ll-name"><strong>${words.name}</strong></label>
        <p class="nhsuk-hint" id="ll-name-hint">${words.nameHint}</p>
        ${nameMissing ? html`<p class="nhsuk-error-message" id="ll-name-error">${words.nameMissing}</p>` : nothing}
        <input
          class="nhsuk-input ${nameMissing ? 'nhsuk-input--error' : ''}"
          id="ll-name"
          type="text"
          dir="auto"
          autocomplete="name"
          spellcheck="false"
          aria-invalid=${nameMissing ? 'true' : nothing}
          aria-describedby="ll-name-hint${nameMissing ? ' ll-name-error' : ''}"
          .value=${this.name}
          @input=${this.handleInput}
        />
      </div>
      ${this.renderSheet(words.sheet, session)}
      <div class="ll-actions ll-certificate__out">
        ${makes ? button(words.pdf, () => this.take('pdf'), PRIMARY) : nothing}
        ${button(words.print, this.handlePrint, makes ? SECONDARY : PRIMARY)}
        ${makes ? button(words.page, () => this.take('html'), LINK) : nothing}
      </div>
      <p class="ll-outcome" role="status">${this.said}</p>
      ${this.printOut.render()}
      ${curriculum === undefined || curriculum === FOUNDATION ? html`<p class="ll-quiet">${words.foundation}</p>` : nothing}
      ${this.finishedAt === undefined ? html`<p class="ll-quiet">${words.before}</p>` : nothing}`;
  }

  /** The sheet itself; without a session it is a sample. The maker reads it by its classes (makers/pdf/read-sheet.ts). */
  private renderSheet(heading: string, session: SessionView | undefined): TemplateResult {
    const { finishedAt, name } = this;
    const recorded = session === undefined || session.connection === 'recording' || session.connection === 'finished';
    return html`<article class="ll-sheet ${session ? '' : 'll-sheet--sample'}" aria-label=${heading}>
      <p class="ll-sheet__heading">${heading}</p>
      ${
        session
          ? html`<p class="ll-sheet__name" dir="auto">
                ${name.trim() === '' ? html`<span class="ll-sheet__blank">${words.noName}</span>` : name}
              </p>
              <p class="ll-sheet__has">${words.finished}</p>`
          : nothing
      }
      ${this.what} ${recorded ? nothing : html`<p class="ll-sheet__warning">${words.notRecorded}</p>`}
      ${
        session
          ? html`${this.gdc && finishedAt === undefined ? html`<p class="ll-sheet__warning">${words.undated}</p>` : nothing}
              <dl class="ll-sheet__facts">
                <dt>${words.date}</dt>
                <dd>${finishedAt === undefined ? words.dateEarlier : words.dateFromDevice(dayOf(finishedAt))}</dd>
                ${
                  session.score === undefined
                    ? nothing
                    : html`<dt>${words.score}</dt>
                        <dd>${words.scoreOf(session.score)}</dd>`
                }
                ${this.renderCounts(session)}
              </dl>`
          : nothing
      }
      <div class="ll-sheet__facts">${this.facts}</div>
      <p class="ll-sheet__foot">${session ? words.notFormal : words.sampleTitle}</p>
    </article>`;
  }

  /** What the module counts towards in the curriculum that the learner chose. */
  private renderCounts({ curriculum }: SessionView): TemplateResult | typeof nothing {
    const { counts } = this.module ? capabilityLines(this.module, curriculum) : { counts: [] };
    if (counts.length === 0) return nothing;
    return html`<dt>${words.counts}</dt>
      <dd>
        <ul>
          ${capabilityItems(counts).map((item) => html`<li>${item}</li>`)}
        </ul>
      </dd>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-certificate': LlCertificate;
  }
}
