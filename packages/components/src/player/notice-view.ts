import type { Notice } from '@ladder/core';
import { html, nothing, type TemplateResult } from 'lit';
import { noticeMessages as words } from '../messages.js';
import { dayOf, timeOfDay } from './player-view.js';

/** What a notice can be answered with. */
export interface NoticeActions {
  readonly retry: () => void;
  readonly trying: boolean;
  readonly continueAnyway: () => void;
  readonly chooseCopy: (which: 'device' | 'platform') => void;
  readonly dismiss: () => void;
  /** `undefined` when the learner wrote nothing. */
  readonly copyNotes: (() => void) | undefined;
  /** What was seen to happen when the notes were copied. */
  readonly copied: TemplateResult;
}

/** Something that the learner has to know or decide, above the page. */
export function noticeTemplate(notice: Notice, actions: NoticeActions): TemplateResult {
  const { title, text, choices } = parts(notice, actions);
  return html`<section
    class="ll-notice"
    role=${notice.type === 'module-changed' ? 'region' : 'alert'}
    aria-labelledby="ll-notice-title"
  >
    <h2 class="ll-notice__title" id="ll-notice-title" tabindex="-1">${title}</h2>
    <div class="ll-notice__body">
      <p>${text}</p>
      ${choices}
    </div>
  </section>`;
}

interface NoticeParts {
  readonly title: string;
  readonly text: string;
  readonly choices: TemplateResult | typeof nothing;
}

function parts(notice: Notice, actions: NoticeActions): NoticeParts {
  switch (notice.type) {
    case 'no-platform':
      return {
        title: words.noPlatform,
        text: words.noPlatformText,
        choices: html`<div class="ll-actions">
          <button type="button" class="nhsuk-button" aria-disabled=${actions.trying} @click=${actions.retry}>
            ${actions.trying ? words.trying : words.tryAgain}
          </button>
          <button type="button" class="nhsuk-button nhsuk-button--secondary" @click=${actions.continueAnyway}>
            ${words.continueAnyway}
          </button>
        </div>`,
      };
    case 'newer-on-device':
      return {
        title: words.newer,
        text: words.newerText(`${dayOf(notice.at)}, ${timeOfDay(notice.at)}`),
        choices: html`<div class="ll-actions">
          <button type="button" class="nhsuk-button" @click=${() => actions.chooseCopy('device')}>
            ${words.useDevice}
          </button>
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary"
            @click=${() => actions.chooseCopy('platform')}
          >
            ${words.usePlatform}
          </button>
        </div>`,
      };
    case 'module-changed':
      return { title: words.changed, text: words.changedText, choices: closeButton(actions) };
    case 'progress-damaged':
      return { title: words.damaged, text: words.damagedText, choices: closeButton(actions) };
    case 'session-ended':
      return {
        title: words.ended,
        text: actions.copyNotes ? words.endedText : words.endedNoNotes,
        choices: copyButton(actions),
      };
    case 'opened-again':
      return { title: words.again, text: words.againText, choices: copyButton(actions) };
  }
}

function closeButton({ dismiss }: NoticeActions): TemplateResult {
  return html`<p><button type="button" class="ll-link-button" @click=${dismiss}>${words.close}</button></p>`;
}

function copyButton({ copyNotes, copied }: NoticeActions): TemplateResult | typeof nothing {
  return copyNotes
    ? html`<div class="ll-actions">
          <button type="button" class="nhsuk-button" @click=${copyNotes}>${words.copyNotes}</button>
        </div>
        ${copied}`
    : nothing;
}
