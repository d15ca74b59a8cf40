import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { printOnly } from '../internal/print-only.js';
import { jobAidMessages as words, printMessages } from '../messages.js';

/** How long to wait for a sign that the browser prints, in milliseconds. */
const PATIENCE = 1000;

/**
 * @summary A sheet to keep: adds a button that prints this sheet only, on one side of A4.
 *
 * Frames may swallow `print()` without a word. When no sign of printing is seen, it says how to print by hand, and the
 * sheet stays the one thing that prints.
 */
@customElement('ll-job-aid')
export class LlJobAid extends LlElement {
  @state() private byHand = false;

  private kind: Element | null = null;
  private content: readonly Node[] = [];

  protected override readMarkup(): boolean {
    this.kind = this.querySelector('.ll-kind');
    this.kind?.remove();
    this.content = [...this.childNodes];
    this.replaceChildren();
    return true;
  }

  private handlePrint(): void {
    let seen = false;
    const note = (): void => {
      seen = true;
    };
    window.addEventListener('beforeprint', note, { once: true });
    for (const other of document.querySelectorAll('ll-job-aid')) other.classList.toggle('ll-printing', other === this);
    printOnly('ll-print-aid');
    window.setTimeout(() => {
      window.removeEventListener('beforeprint', note);
      this.byHand = !seen;
    }, PATIENCE);
  }

  override render(): TemplateResult | typeof nothing {
    return html`${this.kind}
      <div class="ll-aid">${this.content}</div>
      <div class="ll-aid__tools">
        <button type="button" class="nhsuk-button nhsuk-button--secondary" @click=${this.handlePrint}>
          ${words.print}
        </button>
        <p role="status" class="ll-outcome">${this.byHand ? printMessages.byHand : nothing}</p>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-job-aid': LlJobAid;
  }
}
