import type { SessionPort } from '@ladder/core';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CopyOut } from '../internal/copy-out.js';
import { LlElement } from '../internal/ll-element.js';
import { helpMessages as words } from '../messages.js';

/**
 * @summary Says what to do when something goes wrong, and hands over the details that a help desk asks for.
 *
 * The player puts it into its panel, in the same place on every page (WCAG 2.2, 3.2.6 Consistent Help).
 */
@customElement('ll-help')
export class LlHelp extends LlElement {
  /** Where the details come from. The player sets it. */
  @property({ attribute: false }) port: SessionPort | undefined;

  /** The team's address; empty when there is none. The player sets it. */
  @property({ attribute: false }) mailbox = '';

  private readonly copyOut = new CopyOut(this, 'll-copy-help');

  protected override readMarkup(): boolean {
    return true;
  }

  private handleCopy(): void {
    if (this.port) void this.copyOut.copy(this.port.helpReport());
  }

  override render(): TemplateResult {
    return html`<h2 class="ll-panel__title" id="ll-panel-title" tabindex="-1">${words.title}</h2>
      ${words.questions.map(
        ({ question, answer }) =>
          html`<details>
            <summary>${question}</summary>
            <p>${answer}</p>
          </details>`,
      )}
      <p>
        ${
          this.mailbox === ''
            ? words.contactNoAddress
            : html`${words.contact} <a href="mailto:${this.mailbox}">${this.mailbox}</a>.`
        }
      </p>
      ${
        this.port
          ? html`<p>${words.details}</p>
              <button type="button" class="nhsuk-button nhsuk-button--secondary" @click=${this.handleCopy}>
                ${words.copy}
              </button>
              ${this.copyOut.render()}`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-help': LlHelp;
  }
}
