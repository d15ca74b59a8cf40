import { capabilityLines, type ModuleData, type SessionPort, type SessionView } from '@ladder/core';
import { curriculumMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { capabilityItems } from './capability-items.js';

/**
 * @summary Lets the learner choose their curriculum once, and shows what the module counts towards in it.
 *
 * The choice goes to the session's port, which keeps it on this device; certificate and notes print what it leads to.
 * Where the curriculum has no agreed mapping, it says so and shows the capabilities that the authors name instead.
 */
@customElement('ll-curriculum')
export class LlCurriculum extends LlElement {
  /** Facts about the module, its capabilities among them. The player sets it. */
  @property({ attribute: false }) module: ModuleData | undefined;

  /** What the session shows, the choice among it. The player sets it. */
  @property({ attribute: false }) session: SessionView | undefined;

  /** Takes the choice. The player sets it. */
  @property({ attribute: false }) port: SessionPort | undefined;

  private heading: HTMLElement | undefined;
  /** What readers without scripts are told instead. */
  private without: readonly Node[] = [];

  protected override readMarkup(): boolean {
    const heading = this.querySelector('h2');
    if (!heading) return false;
    this.heading = heading;
    heading.remove();
    this.without = [...this.childNodes];
    this.replaceChildren();
    return true;
  }

  private handleChange(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.port?.chooseCurriculum(value === '' ? undefined : value);
  }

  override render(): TemplateResult {
    const { heading, module, session } = this;
    return html`${heading}${module?.curricula && session ? this.renderChoice(module, session) : this.without}`;
  }

  private renderChoice(module: ModuleData, session: SessionView): TemplateResult {
    const { curriculum, counts, named } = capabilityLines(module, session.curriculum);
    const { uid } = this;
    return html`<div class="nhsuk-form-group ll-curriculum__choice">
        <label class="nhsuk-label" for="${uid}-select">${words.label}</label>
        <select class="nhsuk-select" id="${uid}-select" aria-describedby="${uid}-hint" @change=${this.handleChange}>
          <option value="" .selected=${!curriculum}>${words.choose}</option>
          ${module.curricula?.map(
            ({ id, name }) => html`<option value=${id} .selected=${id === curriculum?.id}>${name}</option>`,
          )}
        </select>
        <p class="nhsuk-hint" id="${uid}-hint">${session.notes.mayKeep ? words.kept : words.tab}</p>
      </div>
      <p class="ll-curriculum__said" role="status">
        ${!curriculum ? nothing : counts.length > 0 ? words.counts(curriculum.name) : words.noMapping(curriculum.name)}
      </p>
      ${listOf(curriculum && counts.length === 0 ? capabilityItems(named) : capabilityItems(counts))}
      ${
        curriculum && counts.length === 0
          ? nothing
          : html`<details class="nhsuk-details">
              <summary class="nhsuk-details__summary">${words.named(named.length)}</summary>
              ${listOf(capabilityItems(named))}
            </details>`
      }`;
  }
}

function listOf(items: readonly string[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'll-curriculum': LlCurriculum;
  }
}
