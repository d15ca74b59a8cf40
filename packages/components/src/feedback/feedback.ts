import { html, nothing, type TemplateResult } from 'lit';
import { choiceGroup } from '../internal/choice-group.js';
import { customElement } from '../internal/decorators.js';
import { LlPrivate, type PrivateField } from '../internal/ll-private.js';
import { ratingText } from '../internal/rating.js';
import { readStatements, wordsIn, type Statements } from '../internal/statements.js';

/** What can be answered to one question, as it is shown and as it is kept. */
interface Choices {
  readonly shown: readonly string[];
  readonly kept: readonly string[];
}

/**
 * @summary Asks what the module was worth. The answers stay on this device; the block says how to pass them on.
 *
 * @event {LlNoteEvent} ll-note - The answers in words, for the device notes only; and where to keep them.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that something was answered, never what.
 */
@customElement('ll-feedback')
export class LlFeedback extends LlPrivate {
  private model: Statements | undefined;
  private choices: readonly Choices[] = [];

  protected override readMarkup(): boolean {
    this.choices = [...this.querySelectorAll('[data-field]')].map((field) => {
      const scale = wordsIn(field, 'scale');
      if (scale.length > 0) return { shown: scale, kept: scale.map((_, at) => ratingText(scale, at)) };
      const shown = wordsIn(field, 'choices');
      return { shown, kept: shown };
    });
    this.model = readStatements(this);
    if (!this.model) return false;
    this.replaceChildren();
    return true;
  }

  protected override get fields(): readonly PrivateField[] {
    return this.model?.fields ?? [];
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, intro, privacy, fields, afterwards } = this.model;
    return html`${kind}${intro}${privacy}${this.renderElsewhere()}
      <div>
        ${fields.map(({ name, label }, at) => {
          const { shown = [], kept = [] } = this.choices[at] ?? {};
          return choiceGroup({
            id: `${this.uid}-${name}`,
            legend: label,
            choices: shown,
            chosen: kept.indexOf(this.textOf(name)),
            choose: (chosen) => this.put(name, kept[chosen] ?? ''),
          });
        })}
      </div>
      ${this.renderTools()} ${afterwards}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-feedback': LlFeedback;
  }
}
