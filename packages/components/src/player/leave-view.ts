import type { Connection, LeaveResult } from '@ladder/core';
import { html, nothing, type TemplateResult } from 'lit';
import { leaveMessages as words } from '../messages.js';

/** What can be done before leaving. */
export interface LeaveActions {
  readonly copy: () => void;
  /** Whether the notes as they are now were seen to be copied. */
  readonly taken: boolean;
  readonly leave: () => void;
  readonly stay: () => void;
  readonly copied: TemplateResult;
}

/** In the page, not over it: words that would go with the window are offered for copying first. */
export function takeNotesTemplate({ copy, taken, leave, stay, copied }: LeaveActions): TemplateResult {
  return html`<h2 class="ll-panel__title" id="ll-panel-title" tabindex="-1">${words.unkept}</h2>
    <p>${words.unkeptText}</p>
    <div class="ll-actions">
      <button type="button" class="nhsuk-button" @click=${copy}>${words.copy}</button>
      <button type="button" class="nhsuk-button nhsuk-button--secondary" @click=${leave}>
        ${taken ? words.leave : words.leaveWithout}
      </button>
      <button type="button" class="ll-link-button" @click=${stay}>${words.stay}</button>
    </div>
    ${copied}`;
}

/** The last page of a launch: what was seen to happen, and nothing else to press but the notes. */
export function goodbyeTemplate(
  result: LeaveResult,
  connection: Connection,
  copyNotes: (() => void) | undefined,
  copied: TemplateResult,
): TemplateResult {
  const { title, text, closes } = goodbyeWords(result, connection);
  return html`<h1 tabindex="-1">${title}</h1>
    ${text === '' ? nothing : html`<p>${text}</p>`} ${closes ? html`<p>${words.closeWindow}</p>` : nothing}
    ${
      copyNotes
        ? html`<section class="ll-goodbye__notes" aria-labelledby="ll-goodbye-notes">
            <h2 id="ll-goodbye-notes">${words.notesTitle}</h2>
            <p>${words.notesText}</p>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" @click=${copyNotes}>
              ${words.copy}
            </button>
            ${copied}
          </section>`
        : nothing
    }`;
}

/** The words of the last page; the title alone is also the title of the document. */
export function goodbyeWords(
  { saving }: LeaveResult,
  connection: Connection,
): { readonly title: string; readonly text: string; readonly closes: boolean } {
  if (connection === 'not-recording' || connection === 'looking') {
    return {
      title: words.nothingRecorded,
      text: connection === 'looking' ? '' : words.nothingRecordedText,
      closes: true,
    };
  }
  if (saving.state === 'not-saved') return { title: words.notSaved, text: words.notSavedText, closes: false };
  if (connection === 'device-only') return { title: words.onThisDevice, text: '', closes: true };
  switch (saving.state) {
    case 'nothing-yet':
      return { title: words.nothingToSave, text: '', closes: true };
    case 'saved':
      return { title: words.saved, text: '', closes: true };
    case 'sent':
      return { title: words.sent, text: words.sentText, closes: true };
  }
}
