import { html, type TemplateResult } from 'lit';
import { choiceGroup } from './choice-group.js';
import { LlPrivate, type PrivateField } from './ll-private.js';
import { ratingAt, ratingText } from './rating.js';
import { readStatements, wordsIn, type Statements } from './statements.js';

/** What the two blocks on confidence share: statements, each rated on one scale of words. */
export abstract class LlRatings extends LlPrivate {
  protected model: Statements | undefined;
  protected scale: readonly string[] = [];

  protected override readMarkup(): boolean {
    this.scale = wordsIn(this, 'scale');
    this.model = this.scale.length > 0 ? readStatements(this) : undefined;
    if (!this.model) return false;
    this.replaceChildren();
    return true;
  }

  protected override get fields(): readonly PrivateField[] {
    return this.model?.fields ?? [];
  }

  protected renderTop(): TemplateResult {
    const { kind, intro, privacy } = this.model ?? {};
    return html`${kind}${intro}${privacy}${this.renderElsewhere()}`;
  }

  protected renderScales(): TemplateResult {
    const { scale } = this;
    return html`<div>
      ${this.fields.map(({ name, label }) =>
        choiceGroup({
          id: `${this.uid}-${name}`,
          legend: label,
          choices: scale,
          chosen: ratingAt(scale, this.textOf(name)),
          choose: (at) => this.put(name, ratingText(scale, at)),
        }),
      )}
    </div>`;
  }
}
