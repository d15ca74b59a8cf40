import { writingMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from './decorators.js';
import { LlPrivate } from './ll-private.js';
import { readWriting, type WritingField, type WritingModel } from './writing-model.js';

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
 * node (architecture, rule 1).
 */
export abstract class LlWriting extends LlPrivate {
  /** The box below which to ask where the words should be kept: the one with the first typed word. */
  @state() private askBelow = '';

  /** Once the learner types, the words about another device stay where they are: nothing may move under a caret. */
  private typedDespiteElsewhere = false;

  protected abstract override readonly blockKind: 'reflection' | 'action-plan';

  protected override readonly own = undefined;

  protected model: WritingModel | undefined;
  private readonly waiting = new Set<string>();
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

  protected override get fields(): readonly WritingField[] {
    return this.model?.fields ?? [];
  }

  /** What stands in a box now. */
  protected override textOf(field: string): string {
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

  protected override empty(field: string): void {
    const box = this.boxOf(field);
    if (!box) return;
    box.value = '';
    growBox(box);
    this.waiting.add(field);
    this.askBelow = '';
  }

  /** Called when typing settles, and whenever the words might be lost. */
  protected override flush = (): void => {
    window.clearTimeout(this.timer);
    if (this.waiting.size === 0) return;
    for (const field of this.waiting) {
      this.note({ type: 'wrote', block: this.block, field, text: this.textOf(field) });
    }
    this.waiting.clear();
    this.tell();
  };

  protected override get showsElsewhere(): boolean {
    return super.showsElsewhere || (this.wrote && !this.deleted && this.typedDespiteElsewhere);
  }

  private changed(field: string, box: Box): void {
    this.typedDespiteElsewhere ||= this.querySelector('.ll-writing__elsewhere') !== null;
    this.waiting.add(field);
    this.deleted = false;
    this.began = true;
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

  protected override firstUpdated(): void {
    this.takeWords();
  }

  /** Words that come down go into their boxes, but never over words that are on their way up. */
  protected override takeWords(): void {
    for (const { name } of this.fields) {
      const box = this.boxOf(name);
      const text = this.words[name] ?? '';
      if (!box || !this.isNews(name, text) || this.waiting.has(name) || box.value === text) continue;
      box.value = text;
      growBox(box);
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, intro, privacy, fields, example } = this.model;
    return html`
      ${kind}${intro}
      <div class="ll-privacy">${privacy}</div>
      ${this.renderBefore()}${this.renderElsewhere()}
      <div class="ll-writing" @input=${this.handleInput} @focusout=${this.flush}>
        ${fields.map((field) => this.renderField(field))}
      </div>
      ${this.renderTools(false)} ${example}
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
    const asks = this.askBelow === name && this.asksWhere;
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
}

/** Lets a box grow with its text where the browser does not do so by itself. Rows, not a style: the package's CSP has no styles. */
function growBox(box: Box): void {
  if (GROWS_ITSELF || !(box instanceof HTMLTextAreaElement)) return;
  box.rows = LEAST_ROWS;
  while (box.scrollHeight > box.clientHeight && box.rows < MOST_ROWS) box.rows += 1;
}
