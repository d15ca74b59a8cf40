import { selfAssessmentMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../internal/button.js';
import { choiceGroup } from '../internal/choice-group.js';
import { customElement, state } from '../internal/decorators.js';
import { LlPrivate, type PrivateField } from '../internal/ll-private.js';
import { partOf } from '../internal/markup.js';
import { ratingAt, ratingText } from '../internal/rating.js';
import { readStatements, wordsIn, type Statements } from '../internal/statements.js';

/** One of the two questions asked about each skill. */
interface Axis {
  readonly question: string;
  readonly scale: readonly string[];
}

/**
 * @summary Asks of each skill where the learner is and how much their role needs it, and sorts the skills by the gap.
 *
 * There is no total and no pass mark: self-ratings agree too little with what others see. The device notes have one
 * field for each skill, with a line for each of the two questions.
 *
 * @event {LlNoteEvent} ll-note - The ratings in words, for the device notes only; and where to keep them.
 * @event {LlTrackEvent} ll-track - `wrote` or `unwrote`: that something was rated, never how.
 */
@customElement('ll-self-assessment')
export class LlSelfAssessment extends LlPrivate {
  @state() private sorted = false;

  private model: Statements | undefined;
  private axes: readonly Axis[] = [];

  protected override readMarkup(): boolean {
    const axes = (['now', 'need'] as const).map((name) => ({
      question: partOf(this, `${name}-question`)?.textContent?.trim() ?? '',
      scale: wordsIn(this, name),
    }));
    if (axes.some(({ scale }) => scale.length === 0)) return false;
    this.axes = axes;
    this.model = readStatements(this);
    if (!this.model) return false;
    this.replaceChildren();
    return true;
  }

  protected override get fields(): readonly PrivateField[] {
    return this.model?.fields ?? [];
  }

  /** What is kept for a skill: for each question its rating, or nothing. */
  private linesOf(skill: string): readonly string[] {
    const lines = this.textOf(skill).split('\n');
    return this.axes.map(({ question }) => {
      const line = lines.find((one) => one.startsWith(`${question} `)) ?? '';
      return line.slice(question.length + 1);
    });
  }

  private ratingsOf(skill: string): readonly number[] {
    const lines = this.linesOf(skill);
    return this.axes.map(({ scale }, at) => ratingAt(scale, lines[at] ?? ''));
  }

  private handleRating(skill: string, axis: number, rating: number): void {
    const lines = this.linesOf(skill).map((line, at) =>
      at === axis ? ratingText(this.axes[axis]?.scale ?? [], rating) : line,
    );
    const kept = this.axes.flatMap(({ question }, at) => (lines[at] ? [`${question} ${lines[at]}`] : []));
    this.put(skill, kept.join('\n'));
  }

  private handleShow(): void {
    this.sorted = true;
    void this.focusOn('.ll-gaps h3');
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, intro, privacy, fields, afterwards } = this.model;
    const { hasWords, sorted } = this;
    return html`${kind}${intro}${privacy}${this.renderElsewhere()} ${fields.map((skill) => this.renderSkill(skill))}
    ${hasWords && !sorted ? button(words.show, this.handleShow) : nothing}
    ${hasWords && sorted ? this.renderGaps() : nothing} ${afterwards} ${this.renderTools()}`;
  }

  private renderSkill({ name, label }: PrivateField): TemplateResult {
    const ratings = this.ratingsOf(name);
    const id = `${this.uid}-${name}`;
    return html`<div class="ll-skill" role="group" aria-labelledby=${id}>
      <p class="ll-skill__name" id=${id}>${label}</p>
      <div class="ll-skill__axes">
        ${this.axes.map(({ question, scale }, axis) =>
          choiceGroup({
            id: `${id}-${axis}`,
            legend: question,
            choices: scale,
            chosen: ratings[axis] ?? -1,
            choose: (at) => this.handleRating(name, axis, at),
          }),
        )}
      </div>
    </div>`;
  }

  private renderGaps(): TemplateResult {
    const all = this.fields.map(({ name, label }) => {
      const [now = -1, need = -1] = this.ratingsOf(name);
      return { label: label.textContent, lines: this.linesOf(name), gap: need - now, rated: now >= 0 && need >= 0 };
    });
    const rated = all.filter((one) => one.rated).sort((a, b) => b.gap - a.gap);
    const list = (title: string, some: typeof rated) =>
      some.length === 0
        ? nothing
        : html`<h4>${title}</h4>
            <ol class="ll-gaps__list">
              ${some.map(
                ({ label, lines }) =>
                  html`<li>
                    <strong>${label}</strong>
                    ${this.axes.map(({ question }, at) => html`<span>${question} ${lines[at]}</span>`)}
                  </li>`,
              )}
            </ol>`;
    return html`<div class="ll-gaps">
      <h3 tabindex="-1">${words.title}</h3>
      ${list(
        words.further,
        rated.filter(({ gap }) => gap > 0),
      )}
      ${list(
        words.even,
        rated.filter(({ gap }) => gap <= 0),
      )}
      ${rated.length < all.length ? html`<p>${words.unrated(all.length - rated.length)}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-self-assessment': LlSelfAssessment;
  }
}
