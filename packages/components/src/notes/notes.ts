import {
  openNotesFile,
  writeNotesFile,
  type ModuleData,
  type NotePlace,
  type NotesFileResult,
  type SessionPort,
  type SessionView,
} from '@ladder/core';
import { notesMessages as words, writingMessages } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK, PRIMARY } from '../internal/button.js';
import { customElement, property, state } from '../internal/decorators.js';
import { CopyOut } from '../internal/copy-out.js';
import { FileOut } from '../internal/file-out.js';
import { LlElement } from '../internal/ll-element.js';
import { PrintOut } from '../internal/print-out.js';
import { maySummon, summon } from '../internal/summon.js';
import { sureTemplate, whereKept } from '../internal/writing-views.js';
import type { WritingPrompt } from '../player/pages.js';
import { blockText, nameOf, notesText, writtenBlocks, type WrittenBlock } from './notes-text.js';

/**
 * @summary Gathers what the learner wrote in a module, says where it is kept, and gives every way to take it along.
 *
 * The words come down in the property `session` and leave only through the learner's own hands: clipboard, file, paper.
 * Copying, plain text and paper need nothing; all other ways are drawn by the on-demand script `notes`, if it comes.
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

  /** One for each block, so that what was seen to happen stands beside the button that was pressed. */
  private readonly copiers = new Map<string, CopyOut>();
  /** The on-demand script did not come. It is not asked for again with each word: the page is complete without it. */
  private missing = false;
  private readonly copyOut = new FileOut(this, 'll-copy-notes');
  private readonly printOut = new PrintOut(this, 'll-print-notes');

  protected override readMarkup(): boolean {
    return true;
  }

  private get text(): string {
    const { module, session, prompts } = this;
    return module && session ? notesText(module, prompts, session) : '';
  }

  private async handleOpen(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    const { port, module } = this;
    if (!file || !port || !module) return;
    let text: string | undefined;
    try {
      text = await file.text();
    } catch {
      this.told = words.unreadable;
    }
    if (text !== undefined) this.told = openedWords(openNotesFile(module, text, (texts) => port.addNotes(texts)));
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
    for (const copier of [this.copyOut, ...this.copiers.values()]) copier.reset();
    this.told = words.deleted;
    void this.focusOn('.ll-notes__told');
  }

  private askDelete(asks: boolean): void {
    this.deleting = asks;
    void this.focusOn(asks ? '.ll-sure' : '.ll-notes__delete');
  }

  protected override updated(): void {
    void this.drawMore();
  }

  /** Hands what is written to the on-demand script, which draws the other ways out. Without it, the page is complete. */
  private async drawMore(): Promise<void> {
    if (this.missing || !maySummon('notes')) return;
    const maker = await summon('notes');
    this.missing = maker === undefined;
    const { module, session, port, prompts } = this;
    const place = this.querySelector<HTMLElement>('.ll-notes__more');
    if (!maker || !place || !module || !session) return;
    const blocks = writtenBlocks(prompts, session.notes).filter(({ fields }) => fields.length > 0);
    maker.draw(place, { module, session, port, blocks, text: this.text });
  }

  private copierOf(block: string): CopyOut {
    const copier = this.copiers.get(block) ?? new CopyOut(this, `ll-copy-${block}`);
    this.copiers.set(block, copier);
    return copier;
  }

  override render(): TemplateResult | typeof nothing {
    const { module, session, text } = this;
    if (!module || !session) return nothing;
    const has = text !== '';
    return html`<p class="ll-notes__intro">${words.intro}</p>
      <p class="ll-notes__told ll-outcome" role="status" tabindex="-1">${this.told}</p>
      ${session.score === undefined ? nothing : html`<p><strong>${words.result}:</strong> ${words.score(session.score)}</p>`}
      ${has ? nothing : this.renderEmpty()}
      ${has ? button(words.out, () => this.focusOn('#ll-notes-out'), LINK) : nothing}
      <div class="ll-notes__blocks">
        ${writtenBlocks(this.prompts, session.notes).map((block) => this.renderBlock(block, session))}
      </div>
      ${has ? this.renderWaysOut(module, text) : nothing}
      <div class="ll-notes__more"></div>
      ${this.renderFiles(module, has)} ${has ? this.renderKept(session) : nothing}`;
  }

  private renderEmpty(): TemplateResult {
    if (this.prompts.length === 0) return html`<p>${words.noBoxes}</p>`;
    const pages = [...new Set(this.prompts.map(({ page }) => page))];
    return html`<p>${words.empty} ${words.emptyWhere}</p>
      <ul>
        ${pages.map((page) => html`<li>${page}</li>`)}
      </ul>`;
  }

  private renderBlock(block: WrittenBlock, session: SessionView): TemplateResult | typeof nothing {
    const { fields, name, page } = block;
    const has = fields.length > 0;
    if (!has && !this.wroteIn(block, session)) return nothing;
    const text = blockText(block);
    const copier = this.copierOf(block.block);
    return html`<section class="ll-note" aria-label=${nameOf(block)}>
      <h2><span class="ll-note__kind">${name}</span> ${page}</h2>
      ${fields.map(
        ({ label, text }) =>
          html`${label === '' ? nothing : html`<h3>${label}</h3>`}
            <p class="ll-note__words">${text}</p>`,
      )}
      ${
        has
          ? html`<p class="ll-note__out">
                ${button(
                  html`${words.copyThis}<span class="nhsuk-u-visually-hidden"> ${nameOf(block)}</span>`,
                  () => copier.copy(text),
                  LINK,
                )}
                <span class="ll-note__count">${words.characters(text.length)}</span>
              </p>
              ${copier.render()}`
          : html`<p>${writingMessages.elsewhere} ${words.elsewhereHow}</p>`
      }
    </section>`;
  }

  private wroteIn({ block, kind }: WrittenBlock, session: SessionView): boolean {
    const index = this.module?.layout.pages.flatMap(({ blocks }) => blocks).findIndex(({ id }) => id === block) ?? -1;
    const state = session.progress.blocks[index];
    return state?.kind === kind && state.wrote;
  }

  private renderWaysOut(module: ModuleData, text: string): TemplateResult {
    return html`<h2 class="ll-notes__out" id="ll-notes-out" tabindex="-1">${words.out}</h2>
      <div class="ll-actions">
        ${button(words.copyAll, () => this.copyOut.copy(text), PRIMARY)}
        ${button(words.download, () => this.copyOut.save(text, `${module.id}-notes.txt`, 'text/plain'))}
        ${button(words.print, this.printOut.print)}
      </div>
      ${this.printOut.render()} ${this.copyOut.render()}`;
  }

  private renderFiles(module: ModuleData, has: boolean): TemplateResult {
    const { port, session } = this;
    const file = (): string => writeNotesFile(module, session?.notes.texts ?? {}, new Date());
    return html`<section class="ll-notes__files" aria-labelledby="ll-notes-files">
      <h2 id="ll-notes-files">${words.otherDevice}</h2>
      <p>${words.otherDeviceText}</p>
      ${
        has && port
          ? button(words.save, () => this.copyOut.save(file(), `${module.id}-notes.json`, 'application/json'))
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
    const change =
      notes.place === 'device'
        ? button(words.keepInTab, () => this.handleKeep('tab'), LINK)
        : html`${button(words.keepOnDevice, () => this.handleKeep('device'), LINK)}
            <p class="ll-quiet">${words.keepOnDeviceHint}</p>`;
    return html`<section class="ll-notes__where" aria-labelledby="ll-notes-where">
      <h2 id="ll-notes-where">${words.kept}</h2>
      <p class="ll-notes__kept" tabindex="-1">${whereKept(notes) || writingMessages.inTab}</p>
      ${notes.mayKeep ? change : nothing}
      ${
        this.deleting
          ? sureTemplate('ll-notes-sure', words.deleteSure, words.deleteYes, this.handleDelete, () =>
              this.askDelete(false),
            )
          : html`<p>${button(words.delete, () => this.askDelete(true), 'll-link-button ll-notes__delete')}</p>`
      }
    </section>`;
  }
}

function openedWords(result: NotesFileResult): string {
  if (result.type === 'opened') return words.opened(result.fields);
  return result.type === 'other-module' ? words.otherModule(result.title) : words.notANotesFile;
}

declare global {
  interface HTMLElementTagNameMap {
    'll-notes': LlNotes;
  }
}
