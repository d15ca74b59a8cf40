import type { Notice } from '@ladder/core';
import { noticeMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK, PRIMARY } from '../internal/button.js';
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
  const { type } = notice;
  const { title, text, choices } = parts(notice, actions);
  return noticeFrame(title, text, choices, type === 'module-changed' || type === 'module-updated' ? 'region' : 'alert');
}

/** The look of every notice. */
export function noticeFrame(
  title: string,
  text: string,
  choices: TemplateResult | typeof nothing,
  role: 'alert' | 'region' = 'alert',
): TemplateResult {
  return html`<section class="ll-notice" role=${role} aria-labelledby="ll-notice-title">
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
  const { retry, trying, continueAnyway, chooseCopy, dismiss, copyNotes, copied } = actions;
  const close = html`<p>${button(words.close, dismiss, LINK)}</p>`;
  const copy = copyNotes
    ? html`<div class="ll-actions">${button(words.copyNotes, copyNotes, PRIMARY)}</div>
        ${copied}`
    : nothing;
  switch (notice.type) {
    case 'no-platform':
      return {
        title: notice.why?.title ?? words.noPlatform,
        text: notice.why?.text ?? words.noPlatformText,
        choices: html`<div class="ll-actions">
          <button type="button" class=${PRIMARY} aria-disabled=${trying} @click=${retry}>
            ${trying ? words.trying : words.tryAgain}
          </button>
          ${button(words.continueAnyway, continueAnyway)}
        </div>`,
      };
    case 'not-taken':
      return {
        ...notice.why,
        choices: html`<div class="ll-actions">${button(words.tryAgain, retry)}</div>
          ${close}`,
      };
    case 'newer-on-device': {
      const when = `${dayOf(notice.at)}, ${timeOfDay(notice.at)}`;
      // Where two windows are open, both may be newer than the platform; and a web server is no platform at all.
      const [title, text, use, keep] =
        notice.than === 'platform'
          ? [words.newer, words.newerText(when), words.useDevice, words.usePlatform]
          : [words.otherWindow, words.otherWindowText(when), words.useOther, words.useThis];
      return {
        title,
        text,
        choices: html`<div class="ll-actions">
          ${button(use, () => chooseCopy('device'), PRIMARY)} ${button(keep, () => chooseCopy('platform'))}
        </div>`,
      };
    }
    case 'new-attempt':
      return { title: words.newAttempt, text: `${words.newAttemptText} ${words.stands}`, choices: close };
    case 'module-changed':
      return { title: words.changed, text: `${words.changedText} ${words.stands}`, choices: close };
    case 'module-updated':
      return { title: words.updated, text: `${words.updatedText} ${words.stands}`, choices: close };
    case 'progress-damaged':
      return { title: words.damaged, text: `${words.damagedText} ${words.stands}`, choices: close };
    case 'session-ended': {
      const [title, text] =
        notice.by === 'platform' ? [words.ended, words.endedText] : [words.otherWindow, words.leftThere];
      return { title, text: `${copyNotes ? words.endedCopy : ''} ${text} ${words.reopen}`, choices: copy };
    }
    case 'opened-again':
      return { title: words.again, text: `${words.againText} ${words.reopen}`, choices: copy };
  }
}
