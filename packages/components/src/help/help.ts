import type { SessionPort } from '@ladder/core';
import { helpMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../internal/button.js';
import { customElement, property } from '../internal/decorators.js';
import { CopyOut } from '../internal/copy-out.js';
import { LlElement } from '../internal/ll-element.js';
import { copyOf, partOf } from '../internal/markup.js';

/**
 * @summary Says what to do when something goes wrong, and hands over the details that a help desk asks for.
 *
 * The player puts it into its panel, in the same place on every page (WCAG 2.2, 3.2.6 Consistent Help). The answers are
 * those of the page "About this module" (`data-part="help"`), so that they can be read without scripts as well.
 */
@customElement('ll-help')
export class LlHelp extends LlElement {
  /** Where the details come from. The player sets it. */
  @property({ attribute: false }) port: SessionPort | undefined;

  private readonly copyOut = new CopyOut(this, 'll-copy-help');

  protected override readMarkup(): boolean {
    return true;
  }

  /** A copy of the help that stands in the page; the page keeps its own, for readers without scripts. */
  private readonly answers = [...(partOf(document, 'help')?.children ?? [])].map(copyOf);

  private handleCopy(): void {
    if (this.port) void this.copyOut.copy(this.port.helpReport());
  }

  override render(): TemplateResult {
    return html`<h2 class="ll-panel__title" id="ll-panel-title" tabindex="-1">${words.title}</h2>
      ${this.answers}
      ${
        this.port
          ? html`<p>${words.details}</p>
              ${button(words.copy, this.handleCopy)} ${this.copyOut.render()}`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-help': LlHelp;
  }
}
