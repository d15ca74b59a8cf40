import type { ModuleData, NotePlace, NotesFileResult, SessionPort, SessionView } from '@ladder/core';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CopyOut } from '../internal/copy-out.js';
import { LlElement } from '../internal/ll-element.js';
import { printOnly } from '../internal/print-only.js';
import { notesMessages as words, printMessages } from '../messages.js';
import type { WritingPrompt } from '../player/pages.js';
import { blockText, notesText, writtenFields } from './notes-text.js';

/**
 * @summary Gathers what the learner wrote in a module, says where it is kept, and gives every way to take it along.
 *
 * The words come down in the property `session` and leave only through the learner's own hands: clipboard, file, paper.
 *
 * @event {LlNoteEvent} ll-note - `keep` when the learner changes where words are kept, `clear` to delete them all.
 * @event {LlTrackEvent} ll-track - `unwrote` for each block whose words were deleted.
 */
@customElement('ll-notes')
export class LlNotes extends LlElement {
  /** Facts about the module. The player sets it. */
  @property({ attribute: false }) module: ModuleData | undefined;

  /** What the session shows, the device notes among it. The player sets it. */
  @property({ attribute: false }) session: SessionView | undefined;

  /** Makes and opens notes files. The player sets it. */
  @property({ attribute: false }) port: SessionPort | undefined;

  /** What the writing blocks ask. The player sets it. */
  @property({ attribute: false }) prompts: readonly WritingPrompt[] = [];

  @state() private deleting = false;
  @state() private told = '';
  @state() private printing = false;

  private readonly copyOut = new CopyOut(this, 'll-copy-notes');

  protected override readMarkup(): boolean {
    return true;
  }

  /** Whether exactly this text was seen to be copied from here. */
  took(text: string): boolean {
    return this.copyOut.took(text);
  }

  private get text(): string {
    const { module, session, prompts } = this;
    return module && session ? notesText(module, prompts, session.notes, session.score) : '';
  }

  private handlePrint(): void {
    this.printing = true;
    printOnly('ll-print-notes');
  }

  private async handleOpen(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file || !this.port) return;
    let text: string | undefined;
    try {
      text = await file.text();
    } catch {
      this.told = words.unreadable;
    }
    if (text !== undefined) this.told = openedWords(this.port.openNotesFile(text));
    // The same file can be chosen again.
    input.value = '';
  }

  private handleKeep(where: NotePlace): void {
    this.note({ type: 'keep', where });
    void this.focusOn('.ll-notes__kept');
  }

  private handleDelete(): void {
    this.note({ type: 'clear' });
    for (const prompt of this.prompts) this.track({ type: 'unwrote', block: prompt.block });
    this.deleting = false;
    this.copyOut.reset();
    this.told = words.deleted;
    void this.focusOn('.ll-notes__told');
  }

  private askDelete(asks: boolean): void {
    this.deleting = asks;
    void this.focusOn(asks ? '.ll-notes__sure' : '.ll-notes__delete');
  }

  override render(): TemplateResult | typeof nothing {
    const { module, session, text } = this;
    if (!module || !session) return nothing;
    const has = text !== '';
    return html`<p class="ll-notes__intro">${words.intro}</p>
      <p class="ll-notes__told ll-outcome" role="status" tabindex="-1">${this.told}</p>
      ${session.score === undefined ? nothing : html`<p><strong>${words.result}:</strong> ${words.score(session.score)}</p>`}
      ${has ? nothing : this.renderEmpty()}
      <div class="ll-notes__blocks">${this.prompts.map((prompt) => this.renderBlock(prompt, session))}</div>
      ${has ? this.renderWaysOut(module, text) : nothing} ${this.renderFiles(module, has)}
      ${has ? this.renderKept(session) : nothing}`;
  }

  private renderEmpty(): TemplateResult {
    if (this.prompts.length === 0) return html`<p>${words.noBoxes}</p>`;
    const pages = [...new Set(this.prompts.map(({ page }) => page))];
    return html`<p>${words.empty} ${words.emptyWhere}</p>
      <ul>
        ${pages.map((page) => html`<li>${page}</li>`)}
      </ul>`;
  }

  private renderBlock(prompt: WritingPrompt, session: SessionView): TemplateResult | typeof nothing {
    const fields = writtenFields(prompt, session.notes.texts);
    const wrote = this.wroteIn(prompt, session);
    if (fields.length === 0 && !wrote) return nothing;
    const name = `${words.kinds[prompt.kind]}: ${prompt.page}`;
    return html`<section class="ll-note" aria-label=${name}>
      <h2><span class="ll-note__kind">${words.kinds[prompt.kind]}</span> ${prompt.page}</h2>
      ${fields.length === 0 ? html`<p>${words.elsewhere}</p>` : nothing}
      ${fields.map(
        ({ label, text }) =>
          html`<h3>${label}</h3>
            <p class="ll-note__words">${text}</p>`,
      )}
      ${
        fields.length === 0
          ? nothing
          : html`<button
              type="button"
              class="ll-link-button ll-note__copy"
              @click=${() => void this.copyOut.copy(blockText(prompt, session.notes.texts))}
            >
              ${words.copyThis}<span class="nhsuk-u-visually-hidden"> ${name}</span>
            </button>`
      }
    </section>`;
  }

  private wroteIn({ block, kind }: WritingPrompt, session: SessionView): boolean {
    const index = this.module?.layout.pages.flatMap(({ blocks }) => blocks).findIndex(({ id }) => id === block) ?? -1;
    const state = session.progress.blocks[index];
    return state?.kind === kind && state.wrote;
  }

  private renderWaysOut(module: ModuleData, text: string): TemplateResult {
    return html`<div class="ll-actions ll-notes__out">
        <button type="button" class="nhsuk-button" @click=${() => void this.copyOut.copy(text)}>
          ${words.copyAll}
        </button>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary"
          @click=${() => void this.copyOut.save(text, `${module.id}-notes.txt`, 'text/plain')}
        >
          ${words.download}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary" @click=${this.handlePrint}>
          ${words.print}
        </button>
      </div>
      ${this.printing ? html`<p class="ll-outcome" role="status">${printMessages.byHand}</p>` : nothing}
      ${this.copyOut.render()}`;
  }

  private renderFiles(module: ModuleData, has: boolean): TemplateResult {
    const { port } = this;
    return html`<section class="ll-notes__files" aria-labelledby="ll-notes-files">
      <h2 id="ll-notes-files">${words.otherDevice}</h2>
      <p>${words.otherDeviceText}</p>
      ${
        has && port
          ? html`<button
              type="button"
              class="nhsuk-button nhsuk-button--secondary"
              @click=${() => void this.copyOut.save(port.notesFile(), `${module.id}-notes.json`, 'application/json')}
            >
              ${words.save}
            </button>`
          : nothing
      }
      <label class="nhsuk-label" for="ll-notes-file">${words.open}</label>
      <input
        class="ll-file"
        id="ll-notes-file"
        type="file"
        accept=".json,application/json"
        @change=${this.handleOpen}
      />
    </section>`;
  }

  private renderKept({ notes }: SessionView): TemplateResult {
    const onDevice = notes.mayKeep && notes.place === 'device';
    const where = !onDevice ? words.inTab : notes.kept ? words.onDevice : words.notKept;
    const change = onDevice
      ? html`<button type="button" class="ll-link-button" @click=${() => this.handleKeep('tab')}>
          ${words.keepInTab}
        </button>`
      : html`<button type="button" class="ll-link-button" @click=${() => this.handleKeep('device')}>
            ${words.keepOnDevice}
          </button>
          <p class="ll-quiet">${words.keepOnDeviceHint}</p>`;
    return html`<section class="ll-notes__where" aria-labelledby="ll-notes-where">
      <h2 id="ll-notes-where">${words.kept}</h2>
      <p class="ll-notes__kept" tabindex="-1">${where}</p>
      ${notes.mayKeep ? change : nothing}
      ${
        this.deleting
          ? html`<div class="ll-sure" role="group" aria-labelledby="ll-notes-sure">
              <p class="ll-notes__sure" id="ll-notes-sure" tabindex="-1"><strong>${words.deleteSure}</strong></p>
              <div class="ll-actions">
                <button type="button" class="nhsuk-button nhsuk-button--warning" @click=${this.handleDelete}>
                  ${words.deleteYes}
                </button>
                <button
                  type="button"
                  class="nhsuk-button nhsuk-button--secondary"
                  @click=${() => this.askDelete(false)}
                >
                  ${words.deleteNo}
                </button>
              </div>
            </div>`
          : html`<p>
              <button type="button" class="ll-link-button ll-notes__delete" @click=${() => this.askDelete(true)}>
                ${words.delete}
              </button>
            </p>`
      }
    </section>`;
  }
}

function openedWords(result: NotesFileResult): string {
  switch (result.type) {
    case 'opened':
      return words.opened(result.fields);
    case 'other-module':
      return words.otherModule(result.title);
    case 'not-a-notes-file':
      return words.notANotesFile;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-notes': LlNotes;
  }
}
