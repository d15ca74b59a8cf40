import type { BlockId, BlockState, NoteFields, NotePlace, NotesView } from '@ladder/core';
import { privateMessages, writingMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK } from './button.js';
import { CopyOut } from './copy-out.js';
import { property, state } from './decorators.js';
import { LlElement } from './ll-element.js';
import { elsewhereTemplate, keepTemplate, sureTemplate, whereKept } from './writing-views.js';

/** One field of the device notes, and what it is called where it is copied. */
export interface PrivateField {
  readonly name: string;
  readonly label: HTMLElement;
}

/**
 * What every block shares whose words stay on the device: what is typed, rated or ticked goes to the device notes as
 * readable text and nowhere else. All the session hears is that something was put in, or that it was deleted
 * (architecture, rule 1). Here are also the question where to keep it, and the ways to copy and to delete it.
 */
export abstract class LlPrivate extends LlElement {
  /** Names this block within the module. */
  @property() block = '' as BlockId;

  /** Whether something was put in here before, on this device or another. The player sets it. */
  @property({ attribute: false }) state: BlockState | undefined;

  /** What the device kept, in words. The player sets it. */
  @property({ attribute: false }) words: NoteFields = {};

  /** Where it is kept, and whether that works. The player sets it. */
  @property({ attribute: false }) notes: NotesView | undefined;

  @state() private asksAgain = false;
  @state() private deleting = false;
  @state() protected deleted = false;

  /** Whether the learner put something in since this page was loaded: then it is time to ask where to keep it. */
  protected began = false;

  protected readonly blockKind: 'reflection' | 'action-plan' | 'private' = 'private';

  /** What the ways to copy and to delete are called where nothing is written; undefined for boxes to write in. */
  protected readonly own: typeof privateMessages | undefined = privateMessages;

  private readonly copyOut = new CopyOut(this, `${this.uid}-copy`);
  /** What was put in and has not come back from the device notes. */
  private readonly mine = new Map<string, string>();
  private readonly known = new Map<string, string>();

  /** What the learner can fill in. */
  protected abstract get fields(): readonly PrivateField[];

  /** What a field holds now. */
  protected textOf(field: string): string {
    return this.mine.get(field) ?? this.words[field] ?? '';
  }

  /** Takes what the learner put into a field; an empty text takes it out. */
  protected put(field: string, text: string): void {
    this.began = true;
    this.deleted = false;
    this.mine.set(field, text);
    this.note({ type: 'wrote', block: this.block, field, text });
    this.tell();
    this.requestUpdate();
  }

  /** Empties a field that the learner deletes. */
  protected empty(field: string): void {
    this.mine.set(field, '');
    this.note({ type: 'wrote', block: this.block, field, text: '' });
  }

  /** Hands over what waits to be handed over. */
  protected flush = (): void => undefined;

  /** Tells the session that there is something now, or nothing any more: once, and never what. */
  protected tell(): void {
    const { hasWords } = this;
    if (hasWords === this.wrote) return;
    this.state = { kind: this.blockKind, wrote: hasWords };
    this.track({ type: hasWords ? 'wrote' : 'unwrote', block: this.block });
  }

  protected get hasWords(): boolean {
    return this.fields.some(({ name }) => this.textOf(name).trim() !== '');
  }

  /** Whether something was put in here, be it on this device or on another. */
  protected get wrote(): boolean {
    return this.state?.kind === this.blockKind && this.state.wrote;
  }

  /** Whether the words are on another device. */
  protected get showsElsewhere(): boolean {
    return this.wrote && !this.deleted && !this.hasWords;
  }

  /** Whether the player has said something about this field that it had not said before. */
  protected isNews(name: string, text: string): boolean {
    const before = this.known.get(name);
    this.known.set(name, text);
    return before !== text;
  }

  protected override willUpdate(): void {
    this.takeWords();
  }

  /** What comes down from the device notes goes before what was put in here. */
  protected takeWords(): void {
    for (const { name } of this.fields) {
      if (this.isNews(name, this.words[name] ?? '')) this.mine.delete(name);
    }
  }

  private handleKeep(where: NotePlace): void {
    this.asksAgain = false;
    this.flush();
    this.note({ type: 'keep', where });
    void this.focusOn('.ll-writing__kept');
  }

  private handleChange(): void {
    this.asksAgain = true;
    void this.focusOn('.ll-keep__ask');
  }

  private handleDeleting(): void {
    this.deleting = true;
    void this.focusOn('.ll-sure');
  }

  private handleKeepWords(): void {
    this.deleting = false;
    void this.focusOn('.ll-writing__links button:last-child');
  }

  private handleDelete(): void {
    for (const { name } of this.fields) if (this.textOf(name) !== '') this.empty(name);
    this.flush();
    this.tell();
    this.copyOut.reset();
    this.deleting = false;
    this.deleted = true;
    this.began = false;
    void this.focusOn('.ll-writing__deleted');
  }

  private handleCopy(): void {
    const parts = this.fields
      .filter(({ name }) => this.textOf(name).trim() !== '')
      .map(({ name, label }) => `${label.textContent?.trim() ?? ''}\n${this.textOf(name).trim()}`);
    void this.copyOut.copy(parts.join('\n\n'));
  }

  /** Whether the learner has not yet said where to keep what they put in, and may. */
  protected get asksWhere(): boolean {
    return this.began && this.notes?.place === 'unasked' && this.notes.mayKeep;
  }

  protected get askTemplate(): TemplateResult {
    return keepTemplate(`${this.uid}-keep`, (where) => this.handleKeep(where));
  }

  protected renderElsewhere(): TemplateResult | typeof nothing {
    return this.showsElsewhere ? elsewhereTemplate() : nothing;
  }

  /** Where it is kept, with all that can be done with it; `asks` says whether to ask here where to keep it. */
  protected renderTools(asks = this.asksWhere): TemplateResult {
    const { hasWords, asksAgain, deleting, own } = this;
    const mayChange = hasWords && this.notes?.mayKeep === true && this.notes.place !== 'unasked';
    return html`<div class="ll-writing__tools">
      <p class="ll-writing__kept" role="status" tabindex="-1">${hasWords ? whereKept(this.notes) : nothing}</p>
      ${(asksAgain && mayChange) || (asks && hasWords) ? this.askTemplate : nothing}
      ${
        hasWords
          ? html`${own ? nothing : button(words.copy, this.handleCopy)} ${this.copyOut.render()}
              <p class="ll-writing__links">
                ${own ? button(own.copy, this.handleCopy, LINK) : nothing}
                ${mayChange && !asksAgain ? button(words.change, this.handleChange, LINK) : nothing}
                ${deleting ? nothing : button((own ?? words).delete, this.handleDeleting, LINK)}
              </p>
              ${deleting ? this.sureTemplate : nothing}`
          : nothing
      }
      ${this.deleted ? html`<p class="ll-writing__deleted" tabindex="-1">${words.deleted}</p>` : nothing}
    </div>`;
  }

  private get sureTemplate(): TemplateResult {
    const { uid, own } = this;
    return sureTemplate(
      `${uid}-sure`,
      (own ?? words).deleteSure,
      words.deleteYes,
      this.handleDelete,
      this.handleKeepWords,
    );
  }
}
