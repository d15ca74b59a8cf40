import { accordionMessages as words } from '@ladder/core/messages';
import { html, type TemplateResult } from 'lit';
import { button, LINK } from '../internal/button.js';
import { customElement } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';

/** @summary Lines that open to show more, the browser's own; adds a button that opens or closes all of them. */
@customElement('ll-accordion')
export class LlAccordion extends LlElement {
  private parts: readonly HTMLDetailsElement[] = [];
  private intro: Element | undefined;

  protected override readMarkup(): boolean {
    this.parts = [...this.querySelectorAll<HTMLDetailsElement>(':scope > details')];
    if (this.parts.length === 0) return false;
    for (const part of this.parts) part.addEventListener('toggle', () => this.requestUpdate());
    this.intro = this.querySelector(':scope > [data-part="intro"]') ?? undefined;
    this.replaceChildren();
    return true;
  }

  private get all(): boolean {
    return this.parts.every(({ open }) => open);
  }

  private handleAll(): void {
    const { all } = this;
    for (const part of this.parts) part.open = !all;
  }

  override render(): TemplateResult {
    return html`${this.intro}${button(this.all ? words.closeAll : words.openAll, this.handleAll, LINK)}${this.parts}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-accordion': LlAccordion;
  }
}
