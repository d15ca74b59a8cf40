import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from '../../internal/decorators.js';
import { blockText } from '../../notes/notes-text.js';
import type { NotesGiven } from '../makers.js';
import { checkTemplate } from './check-view.js';
import { Files } from './files.js';
import { Portfolio } from './portfolio.js';
import { Reminders } from './reminders.js';
import { Watch, type Finding } from './watch.js';

/**
 * @summary What My notes offers besides copying, plain text and paper: files, sharing, the check for what may identify
 * somebody, the learner's e-portfolio and a reminder. It comes with the on-demand script `notes`.
 *
 * It is given the words as a property and keeps none: they leave by the learner's own hands only.
 */
@customElement('ll-notes-more')
export class LlNotesMore extends LitElement {
  /** What the learner wrote, and what belongs to it. `<ll-notes>` sets it anew at every change. */
  @property({ attribute: false }) given: NotesGiven | undefined;

  @state() private findings: readonly Finding[] | undefined;

  private readonly files = new Files(this);
  private readonly portfolio = new Portfolio(this);
  private readonly reminders = new Reminders(this);
  private readonly watch = new Watch();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { given } = this;
    const before = changed.get('given');
    if (!given || !changed.has('given') || before?.text === given.text) return;
    // Words that were deleted must not live on in a box to copy from, nor in what was found in them.
    if (given.text === '') {
      for (const part of [this.files, this.portfolio, this.reminders]) part.reset();
      this.findings = undefined;
    }
    void this.look(given);
  }

  private async look({ blocks }: NotesGiven): Promise<void> {
    const texts = blocks.map(blockText);
    const findings = await this.watch.look(texts);
    if (findings) this.findings = texts.length === 0 ? undefined : findings;
  }

  override render(): TemplateResult | typeof nothing {
    const { given } = this;
    if (!given) return nothing;
    return html`${given.text === '' ? nothing : html`${this.files.render(given)} ${checkTemplate(this.findings)}`}
    ${this.portfolio.render(given)} ${this.reminders.render(given)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-notes-more': LlNotesMore;
  }
}
