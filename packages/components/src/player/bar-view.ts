import { playerMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK } from '../internal/button.js';
import type { WayBack } from './page-turner.js';
import { partsOf, timeOfDay, type PlayerView } from './player-view.js';

/** More parts than this would be a picket fence: the ladder is left out and the words stay. */
const MOST_RUNGS = 40;

/** The place beside the module's title: "Part 3 of 8 · about 3 minutes", and the ladder. */
export function placeTemplate(view: PlayerView): TemplateResult {
  const parts = partsOf(view);
  const { shown, session } = view;
  const at = parts.indexOf(shown);
  const minutes =
    shown.minutes === undefined
      ? nothing
      : html`<span class="ll-place__minutes"> · ${words.about(shown.minutes)}</span>`;
  return html`<p class="ll-place__words">
      ${at < 0 ? shown.title : html`${words.part(at + 1, parts.length)}${minutes}`}
    </p>
    ${
      parts.length > MOST_RUNGS
        ? nothing
        : html`<span class="ll-rungs" aria-hidden="true"
            >${parts.map(
              (part, index) =>
                html`<span
                  class="ll-rungs__rung ${
                    session.progress.opened[index] === true || part === shown ? 'll-rungs__rung--climbed' : ''
                  } ${part === shown ? 'll-rungs__rung--here' : ''}"
                ></span>`,
            )}</span
          >`
    }`;
}

/** Next, named by where it goes, and the way back as a link. */
export function stepsTemplate(view: PlayerView, before: WayBack | undefined): TemplateResult | typeof nothing {
  const { shown, pages, go } = view;
  if (shown.place === 0) return nothing;
  const { place: here = NaN } = shown;
  const next = pages.find(({ place }) => place === here + 1);
  const previous = pages.find(({ place }) => place === here - 1);
  const back = before ?? (previous && { title: previous.title, return: () => go(previous.key) });
  const handleBack = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    back?.return();
  };
  return html`<nav class="ll-steps" aria-label=${words.pageNavigation}>
    ${next ? button(words.next(next.title), () => go(next.key), 'nhsuk-button ll-steps__next') : nothing}
    ${back ? html`<a class="ll-steps__back" href="#main" @click=${handleBack}>${words.back(back.title)}</a>` : nothing}
  </nav>`;
}

/** The panels that the bar opens. */
export type PanelName = 'contents' | 'help' | 'leave';

/** What the bar can be asked to do. */
export interface BarActions {
  readonly open: PanelName | undefined;
  readonly toggle: (panel: PanelName) => void;
  readonly leave: () => void;
  readonly retry: () => void;
}

/** The bar that is in the same place on every page. */
export function barTemplate(view: PlayerView, { open, toggle, leave, retry }: BarActions): TemplateResult {
  const { shown, session, go } = view;
  const unrecorded =
    session.connection === 'looking' || session.connection === 'not-recording' || session.connection === 'finished';
  const again = session.saving.state === 'not-saved' && !unrecorded ? button(words.saveAgain, retry, LINK) : nothing;
  const panelButton = (panel: 'contents' | 'help', label: string): TemplateResult =>
    html`<button
      type="button"
      class="ll-bar__button"
      id="ll-open-${panel}"
      aria-expanded=${open === panel}
      aria-controls="ll-panel"
      @click=${() => toggle(panel)}
    >
      ${label}
    </button>`;
  return html`<div class="ll-bar__buttons">
      ${panelButton('contents', words.contents)}
      <button
        type="button"
        class="ll-bar__button"
        aria-current=${shown.key === 'notes' ? 'page' : nothing}
        @click=${() => go('notes')}
      >
        ${words.notes}
      </button>
      ${panelButton('help', words.help)}
      <button type="button" class="ll-bar__button ll-bar__button--leave" id="ll-open-leave" @click=${leave}>
        ${unrecorded ? words.leaveUnsaved : words.leave}
      </button>
    </div>
    <p class="ll-bar__saving">${savingWords(view)}${again}</p>`;
}

/** What became of the last change, in words; empty while there is nothing to say. */
export function savingWords({ session: { connection, saving } }: Pick<PlayerView, 'session'>): string {
  if (connection === 'looking') return words.looking;
  if (connection === 'not-recording') return words.notRecording;
  if (connection === 'device-only') return saving.state === 'not-saved' ? words.notSaved : words.onThisDevice;
  if (connection === 'finished' && saving.state !== 'not-saved') return words.over;
  if (saving.state === 'not-saved') return words.notSaved;
  if (saving.state === 'nothing-yet') return '';
  return (saving.state === 'saved' ? words.saved : words.sent)(timeOfDay(saving.at));
}
