import type { NotePlace, NotesView } from '@ladder/core';
import { deleteMessages, writingMessages as words } from '@ladder/core/messages';
import { html, type TemplateResult } from 'lit';
import { button } from './button.js';

/** Where the words are now, in a sentence that never claims more than was seen; empty while nothing is decided. */
export function whereKept(notes: NotesView | undefined): string {
  if (!notes || (notes.mayKeep && notes.place === 'unasked')) return '';
  if (!notes.mayKeep || notes.place === 'tab') return words.inTab;
  return notes.kept ? words.onDevice : words.notKept;
}

/** Asks where to keep the words. Two buttons, none chosen: until one is pressed, the words go with the tab. */
export function keepTemplate(id: string, keep: (where: NotePlace) => void): TemplateResult {
  return html`<div class="ll-keep" role="group" aria-labelledby=${id}>
    <p class="ll-keep__ask" id=${id} tabindex="-1" role="status"><strong>${words.where}</strong></p>
    <p>${words.whereHint}</p>
    <div class="nhsuk-button-group">
      ${button(words.tab, () => keep('tab'))} ${button(words.device, () => keep('device'))}
    </div>
    <p class="ll-keep__note">${words.deviceHint}</p>
  </div>`;
}

/** Asks once more before words are deleted. */
export function sureTemplate(
  id: string,
  question: string,
  yesWords: string,
  yes: () => void,
  no: () => void,
): TemplateResult {
  return html`<div class="ll-keep" role="group" aria-labelledby=${id}>
    <p class="ll-sure" id=${id} tabindex="-1"><strong>${question} ${deleteMessages.forGood}</strong></p>
    <div class="nhsuk-button-group">
      ${button(yesWords, yes, 'nhsuk-button nhsuk-button--warning')} ${button(deleteMessages.no, no)}
    </div>
  </div>`;
}

/** Says that the words are on another device, and how they get here. */
export function elsewhereTemplate(): TemplateResult {
  return html`<div class="ll-writing__elsewhere">
    <p><strong>${words.elsewhere}</strong></p>
    <p>${words.elsewhereHow}</p>
  </div>`;
}
