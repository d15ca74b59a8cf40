import type { BlockId, BlockState, NoteFields, NotePlace, NotesView } from '@ladder/core';
import { html, nothing, type TemplateResult } from 'lit';
import { writingMessages as words } from '../messages.js';
import { button, LINK } from './button.js';
import { CopyOut } from './copy-out.js';
import { property, state } from './decorators.js';
import { LlElement } from './ll-element.js';
import { readWriting, type WritingField, type WritingModel } from './writing-model.js';
import { elsewhereTemplate, keepTemplate, sureTemplate, whereKept } from './writing-views.js';

/** How long after the last key the words go to the device notes, in milliseconds. */
const SETTLE = 250;

/** Room enough to invite a sentence or two. */
const LEAST_ROWS = 3;

/** More rows than this are scrolled, where the browser cannot let a box grow by itself. */
const MOST_ROWS = 24;

const GROWS_ITSELF = globalThis.CSS?.supports('field-sizing', 'content') ?? false;

type Box = HTMLTextAreaElement | HTMLInputElement;

/**
 * What reflection and action plan share: boxes whose words go to the device notes and nowhere else.
 *
 * What is typed lives in the boxes' `value` and in `ll-note` events only: in no attribute, no `ll-track` event, no text
 * node. All the session hears is that something was written, or that it was deleted (architecture, rule 1).
 */
export abstract class LlWriting extends LlElement {
  /** Names this block within the module. */
  @property() block = '' as BlockId;

  /** Whether something was written here before, on this device or another. The player sets it. */
  @property({ attribute: false }) state: BlockState | undefined;

  /** The words that the device kept. The player sets it. */
  @property({ attribute: false }) words: NoteFields = {};

  /** Where words are kept, and whether that works. The player sets it. */
  @property({ attribute: false }) notes: NotesView | undefined;

  /** The box below which to ask where the words should be kept: the one with the first typed word. */
  @state() private askBelow = '';
  @state() private asksAgain = false;
  @state() private deleting = false;
  @state() private deleted = false;

  /** Once the learner types, the words about another device stay where they are: nothing may move under a caret. */
  private typedDespiteElsewhere = false;

  protected abstract readonly blockKind: 'reflection' | 'action-plan';

  protected model: WritingModel | undefined;
  private readonly copyOut = new CopyOut(this, `${this.uid}-copy`);
  private readonly waiting = new Set<string>();
  private readonly known = new Map<string, string>();
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.flush);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.flush);
  }

  protected override readMarkup(): boolean {
    this.model = readWriting(this);
    return this.model !== undefined;
  }

  /** What stands in a box now. */
  protected textOf(field: string): string {
    return this.boxOf(field)?.value ?? this.words[field] ?? '';
  }

  protected boxOf(field: string): Box | null {
    return this.querySelector<Box>(`[data-box="${CSS.escape(field)}"]`);
  }

  /** Puts words in a box as if the learner had typed them. */
  protected fill(field: string, text: string): void {
    const box = this.boxOf(field);
    if (!box) return;
    box.value = text;
    this.changed(field, box);
    this.flush();
  }

  private get hasWords(): boolean {
    return this.model?.fields.some(({ name }) => this.textOf(name).trim() !== '') ?? false;
  }

  private get wrote(): boolean {
    return this.state?.kind === this.blockKind && this.state.wrote;
  }

  /** Hands over what has not been handed over yet. Called when typing settles, and whenever the words might be lost. */
  private readonly flush = (): void => {
    window.clearTimeout(this.timer);
    if (this.waiting.size === 0) return;
    for (const field of this.waiting) {
      this.note({ type: 'wrote', block: this.block, field, text: this.textOf(field) });
    }
    this.waiting.clear();
    const { hasWords } = this;
    if (hasWords === this.wrote) return;
    this.state = { kind: this.blockKind, wrote: hasWords };
    this.track({ type: hasWords ? 'wrote' : 'unwrote', block: this.block });
  };

  private get showsElsewhere(): boolean {
    return this.wrote && !this.deleted && (!this.hasWords || this.typedDespiteElsewhere);
  }

  private changed(field: string, box: Box): void {
    this.typedDespiteElsewhere ||= this.querySelector('.ll-writing__elsewhere') !== null;
    this.waiting.add(field);
    this.deleted = false;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.flush, SETTLE);
    if (this.askBelow === '' && box.value.trim() !== '') this.askBelow = field;
    growBox(box);
    this.requestUpdate();
  }

  private handleInput(event: Event): void {
    const box = event.target as Box;
    const field = box.dataset['box'];
    if (field !== undefined) this.changed(field, box);
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
    for (const { name } of this.model?.fields ?? []) {
      const box = this.boxOf(name);
      if (!box || box.value === '') continue;
      box.value = '';
      growBox(box);
      this.waiting.add(name);
    }
    this.flush();
    this.copyOut.reset();
    this.deleting = false;
    this.deleted = true;
    this.askBelow = '';
    void this.focusOn('.ll-writing__deleted');
  }

  private handleCopy(): void {
    const fields = this.model?.fields ?? [];
    const parts = fields
      .filter(({ name }) => this.textOf(name).trim() !== '')
      .map(({ name, label }) => `${label.textContent?.trim() ?? ''}\n${this.textOf(name).trim()}`);
    void this.copyOut.copy(parts.join('\n\n'));
  }

  protected override willUpdate(): void {
    this.takeWords();
  }

  protected override firstUpdated(): void {
    this.takeWords();
  }

  /** Words that come down go into their boxes, but never over words that are on their way up. */
  private takeWords(): void {
    for (const { name } of this.model?.fields ?? []) {
      const box = this.boxOf(name);
      const text = this.words[name] ?? '';
      if (!box || !this.isNews(name, text) || this.waiting.has(name) || box.value === text) continue;
      box.value = text;
      growBox(box);
    }
  }

  /** Whether the player has said something about this field that it had not said before. */
  private isNews(name: string, text: string): boolean {
    const before = this.known.get(name);
    this.known.set(name, text);
    return before !== text;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, intro, privacy, fields, example } = this.model;
    return html`
      ${kind}${intro}
      <div class="ll-privacy">${privacy}</div>
      ${this.renderBefore()}${this.showsElsewhere ? elsewhereTemplate() : nothing}
      <div class="ll-writing" @input=${this.handleInput} @focusout=${this.flush}>
        ${fields.map((field) => this.renderField(field))}
      </div>
      ${this.renderTools()} ${example}
    `;
  }

  /** What an element shows between the privacy words and the boxes. */
  protected renderBefore(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** A box of one line for what is one line long; else paper that grows. */
  protected isShort(_field: string): boolean {
    return false;
  }

  private renderField({ name, label, prompt }: WritingField): TemplateResult {
    const id = `${this.uid}-${name}`;
    const labels = `${id}-label ${id}-help`;
    const short = this.isShort(name);
    const count = short ? 0 : this.textOf(name).trim().split(/\s+/).filter(Boolean).length;
    const asks = this.askBelow === name && this.notes?.place === 'unasked' && this.notes.mayKeep;
    return html`<div class="nhsuk-form-group ll-writing__field">
      <h3 class="ll-writing__label"><label for=${id} id="${id}-label">${label}</label></h3>
      <div id="${id}-help">${prompt}</div>
      ${
        short
          ? html`<input
              class="nhsuk-input ll-paper"
              id=${id}
              data-box=${name}
              type="text"
              autocomplete="off"
              aria-labelledby=${labels}
            />`
          : html`<textarea
              class="nhsuk-textarea ll-paper"
              id=${id}
              data-box=${name}
              rows=${LEAST_ROWS}
              autocomplete="off"
              aria-labelledby=${labels}
            ></textarea>`
      }
      ${count > 0 ? html`<p class="ll-writing__count">${words.words(count)}</p>` : nothing}
      ${asks ? this.askTemplate : nothing}
    </div>`;
  }

  private get askTemplate(): TemplateResult {
    return keepTemplate(`${this.uid}-keep`, (where) => this.handleKeep(where));
  }

  private renderTools(): TemplateResult {
    const { hasWords, asksAgain, deleting } = this;
    const mayChange = hasWords && this.notes?.mayKeep === true && this.notes.place !== 'unasked';
    return html`<div class="ll-writing__tools">
      <p class="ll-writing__kept" role="status" tabindex="-1">${hasWords ? whereKept(this.notes) : nothing}</p>
      ${asksAgain && mayChange ? this.askTemplate : nothing}
      ${
        hasWords
          ? html`${button(words.copy, this.handleCopy)} ${this.copyOut.render()}
              <p class="ll-writing__links">
                ${mayChange && !asksAgain ? button(words.change, this.handleChange, LINK) : nothing}
                ${deleting ? nothing : button(words.delete, this.handleDeleting, LINK)}
              </p>
              ${deleting ? this.sureTemplate : nothing}`
          : nothing
      }
      ${this.deleted ? html`<p class="ll-writing__deleted" tabindex="-1">${words.deleted}</p>` : nothing}
    </div>`;
  }

  private get sureTemplate(): TemplateResult {
    const { uid } = this;
    return sureTemplate(`${uid}-sure`, words.deleteSure, words.deleteYes, this.handleDelete, this.handleKeepWords);
  }
}

/** Lets a box grow with its text where the browser does not do so by itself. Rows, not a style: the package's CSP has no styles. */
function growBox(box: Box): void {
  if (GROWS_ITSELF || !(box instanceof HTMLTextAreaElement)) return;
  box.rows = LEAST_ROWS;
  while (box.scrollHeight > box.clientHeight && box.rows < MOST_ROWS) box.rows += 1;
}
