import { html, type TemplateResult } from 'lit';

/** The one thing to do next. */
export const PRIMARY = 'nhsuk-button';

/** Something else that can be done. */
export const SECONDARY = 'nhsuk-button nhsuk-button--secondary';

/** Looks like a link, because it stands beside something weightier. */
export const LINK = 'll-link-button';

/** A button with words. The way it looks is a class: one of those above, or one with more to it. */
export function button(
  label: string | TemplateResult | HTMLElement,
  handle: (event: Event) => unknown,
  look = SECONDARY,
): TemplateResult {
  return html`<button type="button" class=${look} @click=${handle}>${label}</button>`;
}
