import { PORTFOLIOS, type PortfolioLayout } from '@ladder/core';
import { factMessages, portfolioMessages as words, portfolioNames } from '@ladder/core/messages';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { button } from '../../internal/button.js';
import { CopyOut } from '../../internal/copy-out.js';
import type { NotesGiven } from '../makers.js';
import { pastesFor, portfolioOf, type Paste } from './portfolio-pieces.js';

/** Enough of a text to know it again. */
const BEGINNING = 160;

/** What to paste into the learner's e-portfolio, in its order, with what is known about it and what is not. */
export class Portfolio {
  private readonly host: LitElement;
  private readonly outs = new Map<string, CopyOut>();

  constructor(host: LitElement) {
    this.host = host;
  }

  /** The choice, and what belongs to it. */
  render(given: NotesGiven): TemplateResult {
    const chosen = portfolioOf(given.session.portfolio);
    return html`<section class="ll-portfolio" aria-labelledby="ll-portfolio-title">
      <h2 id="ll-portfolio-title">${words.title}</h2>
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="ll-portfolio-select">${words.label}</label>
        <p class="nhsuk-hint" id="ll-portfolio-hint">${given.session.notes.mayKeep ? words.hint : words.hintTab}</p>
        <select
          class="nhsuk-select ll-portfolio__select"
          id="ll-portfolio-select"
          aria-describedby="ll-portfolio-hint"
          @change=${(event: Event) => this.choose(given, (event.target as HTMLSelectElement).value)}
        >
          <option value="" .selected=${!chosen}>${words.choose}</option>
          ${PORTFOLIOS.map(
            ({ id }) => html`<option value=${id} .selected=${id === chosen?.id}>${portfolioNames[id].name}</option>`,
          )}
        </select>
      </div>
      ${chosen ? this.renderChosen(chosen, given) : nothing}
    </section>`;
  }

  /** Takes messages and texts away. */
  reset(): void {
    for (const out of this.outs.values()) out.reset();
  }

  private choose({ port }: NotesGiven, id: string): void {
    this.reset();
    port?.choosePortfolio(id === '' ? undefined : id);
  }

  private renderChosen(portfolio: PortfolioLayout, given: NotesGiven): TemplateResult {
    const facts = portfolio.facts.map((fact) => factMessages[fact]);
    return html`<ul class="ll-portfolio__facts">
        ${[portfolioNames[portfolio.id].form ?? words.formUnknown, ...facts, words.limits, words.files].map(
          (fact) => html`<li>${fact}</li>`,
        )}
      </ul>
      <p class="ll-quiet">${words.checked}</p>
      <h3>${words.pieces}</h3>
      <ol class="ll-pastes">
        ${pastesFor(portfolio, given).map((paste) => this.renderPaste(paste))}
      </ol>`;
  }

  private renderPaste({ id, into, from, text }: Paste): TemplateResult {
    const out = this.outOf(id);
    const copy = () => out.copy(text);
    return html`<li class="ll-paste">
      <p class="ll-paste__into" id="ll-paste-${id}">
        <strong>${into}</strong>${from === '' ? nothing : html` (${from})`}
      </p>
      <p class="ll-paste__text">${text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text}</p>
      <p class="ll-note__out">
        ${button(html`${words.copy}<span class="nhsuk-u-visually-hidden"> ${into} ${from}</span>`, copy, 'll-link-button')}
        <span class="ll-note__count">${words.characters(text.length)}</span>
      </p>
      ${out.render()}
    </li>`;
  }

  private outOf(id: string): CopyOut {
    const out = this.outs.get(id) ?? new CopyOut(this.host, `ll-copy-${id}`);
    this.outs.set(id, out);
    return out;
  }
}
