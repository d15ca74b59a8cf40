import { checkMessages as words, identifierMessages } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from './watch.js';

/** More of one kind than this are counted: the list stays quiet. */
const SHOWN = 6;

/**
 * What may identify somebody, as one quiet list. It advises: it stands beside the ways out and never in front of them,
 * and it never says that a text is safe.
 */
export function checkTemplate(findings: readonly Finding[] | undefined): TemplateResult | typeof nothing {
  if (findings === undefined) return nothing;
  return html`<section class="ll-check" aria-labelledby="ll-check-title">
    <h3 id="ll-check-title">${words.title}</h3>
    ${
      findings.length === 0
        ? html`<p>${words.none} ${words.what}</p>`
        : html`<p>${words.found}</p>
            <ul class="ll-check__list">
              ${findings.map(findingTemplate)}
            </ul>
            <p>${words.what}</p>`
    }
    <p>${words.together}</p>
  </section>`;
}

function findingTemplate({ kind, texts }: Finding): TemplateResult {
  const { name, instead } = identifierMessages[kind];
  const shown = texts.slice(0, SHOWN).map(({ text, times }) => {
    return `“${text}”${times > 1 ? ` (${words.times(times)})` : ''}`;
  });
  const rest = texts.length - shown.length;
  return html`<li>
    <strong>${name}:</strong> ${[...shown, ...(rest > 0 ? [words.more(rest)] : [])].join(', ')}.
    <span class="ll-check__instead">${instead}</span>
  </li>`;
}
