import { playerMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK } from '../internal/button.js';
import { partsOf, resumePage, type PlayerView } from './player-view.js';

/** The way in: Start, or where to carry on. Nothing to press while the platform is still looked for. */
export function startTemplate(view: PlayerView): TemplateResult | typeof nothing {
  const { session, module, go } = view;
  if (session.connection === 'connecting') return html`<p class="ll-start__wait" role="status">${words.connecting}</p>`;
  if (session.notice?.type === 'no-platform' || session.notice?.type === 'newer-on-device') return nothing;

  const parts = partsOf(view);
  const first = parts[0] ?? view.pages.find(({ place }) => place === module.layout.pages.length + 1);
  if (!first) return nothing;
  const begin = (label: string): TemplateResult => button(label, () => go(first.key), LINK);
  const main = (label: string, key: string): TemplateResult =>
    button(label, () => go(key), 'nhsuk-button nhsuk-button--reverse');

  if (session.outcome === 'passed') {
    return html`<p class="ll-start__state">${words.finished}</p>
      ${main(words.toCertificate, 'end')} ${begin(words.readAgain)}`;
  }
  const resume = resumePage(view);
  if (!resume) return main(words.start, first.key);
  const at = parts.indexOf(resume) + 1;
  return html`${main(at > 0 ? words.carryOn(at, resume.title) : words.carryOnAtEnd(resume.title), resume.key)}
  ${begin(words.fromTheBeginning)}`;
}
