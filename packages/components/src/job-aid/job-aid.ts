import { jobAidMessages as words } from '@ladder/core/messages';
import { html, type TemplateResult } from 'lit';
import { button } from '../internal/button.js';
import { customElement } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { kindOf } from '../internal/markup.js';
import { PrintOut } from '../internal/print-out.js';

/**
 * @summary A sheet to keep: adds a button that prints this sheet only, on one side of A4.
 *
 * Frames may swallow `print()` without a word. When no sign of printing is seen, it says how to print by hand, and the
 * sheet stays the one thing that prints.
 */
@customElement('ll-job-aid')
export class LlJobAid extends LlElement {
  private kind: Element | undefined;
  private content: readonly Node[] = [];
  private readonly printOut = new PrintOut(this, 'll-print-aid');

  protected override readMarkup(): boolean {
    this.kind = kindOf(this);
    this.kind?.remove();
    this.content = [...this.childNodes];
    this.replaceChildren();
    return true;
  }

  private handlePrint(): void {
    for (const other of document.querySelectorAll('ll-job-aid')) other.classList.toggle('ll-printing', other === this);
    this.printOut.print();
  }

  override render(): TemplateResult {
    return html`${this.kind}
      <div class="ll-aid">${this.content}</div>
      <div class="ll-aid__tools">${button(words.print, this.handlePrint)} ${this.printOut.render()}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-job-aid': LlJobAid;
  }
}
