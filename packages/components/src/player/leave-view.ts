import type { Connection, LeaveResult } from '@ladder/core';
import { leaveMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK, PRIMARY } from '../internal/button.js';

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
      ${button(words.copy, copy, PRIMARY)} ${button(taken ? words.leave : words.leaveWithout, leave)}
      ${button(words.stay, stay, LINK)}
    </div>
    ${copied}`;
}

/** The last page of a launch: what was seen to happen, the notes, and the way back where the session is open. */
export function goodbyeTemplate(
  result: LeaveResult,
  connection: Connection,
  copyNotes: (() => void) | undefined,
  copied: TemplateResult,
  comeBack: (() => void) | undefined,
): TemplateResult {
  const { title, text, closes } = goodbyeWords(result, connection);
  return html`<h1 tabindex="-1">${title}</h1>
    ${text === undefined ? nothing : html`<p>${text}</p>`} ${closes ? html`<p>${words.closeWindow}</p>` : nothing}
    ${comeBack ? html`<p>${button(words.comeBack, comeBack, PRIMARY)}</p>` : nothing}
    ${
      copyNotes
        ? html`<section class="ll-goodbye__notes" aria-labelledby="ll-goodbye-notes">
            <h2 id="ll-goodbye-notes">${words.notesTitle}</h2>
            <p>${words.notesText}</p>
            ${button(words.copy, copyNotes)} ${copied}
          </section>`
        : nothing
    }`;
}

/** What is said on the last page. */
export interface GoodbyeWords {
  /** Also the title of the document. */
  readonly title: string;
  readonly text?: string;
  /** Whether all is done, and the window may be closed. */
  readonly closes: boolean;
}

/** The words of the last page. */
export function goodbyeWords({ saving }: LeaveResult, connection: Connection): GoodbyeWords {
  const { state } = saving;
  const closes = true;
  if (connection === 'looking') return { title: words.nothingRecorded, closes };
  if (connection === 'not-recording') return { title: words.nothingRecorded, text: words.nothingRecordedText, closes };
  if (state === 'not-saved') {
    const text = connection === 'device-only' ? words.notKeptText : words.notSavedText;
    return { title: words.notSaved, text, ...saving.why, closes: false };
  }
  if (connection === 'device-only') return { title: words.onThisDevice, text: words.onThisDeviceText, closes };
  if (state === 'sent') return { title: words.sent, text: words.sentText, closes };
  return { title: state === 'saved' ? words.saved : words.nothingToSave, closes };
}
