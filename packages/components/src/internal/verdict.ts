import { html, nothing, type TemplateResult } from 'lit';

/** How a choice turned out, from best to worst: what decides icon and colour. The word beside it always says it too. */
export type Tone = 'right' | 'partly' | 'wrong' | 'unsafe';

const GLYPHS: Readonly<Record<Tone, string>> = {
  right: 'M7 12.5l3.5 3.5L17.5 8.5',
  partly: 'M7 12h10',
  wrong: 'M8.5 8.5l7 7m0-7l-7 7',
  unsafe: 'M12 6.5v7m0 3.2v.3',
};

/** The icon of a tone. Decorative: never shown without a word beside it. */
export function toneIcon(tone: Tone): TemplateResult {
  return html`<svg
    class="ll-tone ll-tone--${tone}"
    viewBox="0 0 24 24"
    width="24"
    height="24"
    aria-hidden="true"
    focusable="false"
  >
    <circle cx="12" cy="12" r="11"></circle>
    <path d=${GLYPHS[tone]}></path>
  </svg>`;
}

/** One line that says how it went: icon and words. The id is for a group that it names. */
export function verdictLine(tone: Tone, words: string, id?: string): TemplateResult {
  return html`<p class="ll-verdict" id=${id ?? nothing}>${toneIcon(tone)}<span>${words}</span></p>`;
}
