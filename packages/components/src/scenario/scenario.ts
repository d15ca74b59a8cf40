import {
  chooseInScenario,
  reopenScenario,
  scenarioEnded,
  scenarioPath,
  type BlockId,
  type BlockState,
  type ScenarioChoices,
  type ScenarioStep,
} from '@ladder/core';
import { scenarioMessages as words, verdictMessages as verdicts } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK, PRIMARY } from '../internal/button.js';
import { customElement, property, state } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { verdictLine } from '../internal/verdict.js';
import { readScenario, VERDICT_TONES, type ScenarioModel, type ScenarioOption } from './scenario-model.js';

/**
 * @summary Plays a story with decisions: one at a time, what came of each and why, then the debrief.
 *
 * An option is a button: one tap, one key, one thing to read out. The outcome takes the place of the options; the way
 * so far stays above, folded. Every choice can be taken back. The whole scenario can also be read straight through.
 *
 * @event {LlTrackEvent} ll-track - `scenario-chose` for a decision taken; `scenario-reopened` for one taken back.
 */
@customElement('ll-scenario')
export class LlScenario extends LlElement {
  /** Names this scenario within the module. */
  @property() block = '' as BlockId;

  /** The choices so far. The player sets it. */
  @property({ attribute: false }) state: BlockState | undefined;

  /** The choice whose outcome is on show, until the learner goes on. */
  @state() private justChose: ScenarioStep | undefined;

  @state() private reading = false;

  private model: ScenarioModel | undefined;

  protected override readMarkup(): boolean {
    this.model = readScenario(this);
    return this.model !== undefined;
  }

  private get choices(): ScenarioChoices {
    const known = this.state?.kind === 'scenario' ? this.state.choices : [];
    return this.model?.decisions.map((_, at) => known[at]) ?? [];
  }

  private get ended(): boolean {
    return this.state?.kind === 'scenario' && this.state.ended;
  }

  private optionAt({ decision, option }: ScenarioStep): ScenarioOption | undefined {
    return this.model?.decisions[decision]?.options[option];
  }

  private handleChoose(decision: number, option: number): void {
    if (!this.model) return;
    const choices = chooseInScenario(this.model.layout, this.choices, decision, option);
    const ended = this.ended || scenarioEnded(this.model.layout, choices);
    this.state = { kind: 'scenario', choices, ended };
    this.justChose = { decision, option };
    this.track({ type: 'scenario-chose', block: this.block, decision, option });
    void this.focusOn('.ll-scenario__outcome');
  }

  private handleGoOn(): void {
    this.justChose = undefined;
    void this.focusOn('.ll-step [tabindex="-1"]');
  }

  private handleReopen(decision: number): void {
    if (!this.model) return;
    this.state = {
      kind: 'scenario',
      choices: reopenScenario(this.model.layout, this.choices, decision),
      ended: this.ended,
    };
    this.justChose = undefined;
    this.track({ type: 'scenario-reopened', block: this.block, decision });
    void this.focusOn('.ll-step [tabindex="-1"]');
  }

  private handleReading(event: Event): void {
    this.reading ||= (event.target as HTMLDetailsElement).open;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.model) return nothing;
    const { kind, title, setting } = this.model;
    const path = scenarioPath(this.model.layout, this.choices);
    const shown = this.justChose;
    const past = path.steps.filter(({ decision }) => decision !== shown?.decision);
    const last = past[past.length - 1];
    return html`
      ${kind}${title}${setting} ${past.length > 0 ? this.renderPast(past) : nothing}
      ${
        shown
          ? this.renderOutcome(
              shown,
              path.steps.some(({ decision }) => decision === shown.decision),
            )
          : path.at === 'debrief'
            ? this.renderDebrief()
            : this.renderDecision(path.at, last && this.optionAt(last))
      }
      ${this.renderWhole()}
    `;
  }

  private renderPast(past: readonly ScenarioStep[]): TemplateResult {
    return html`<ol class="ll-scenario__past" aria-label=${words.soFar}>
      ${past.map((step) => {
        const option = this.optionAt(step);
        return html`<li>
          <details class="nhsuk-details">
            <summary>${words.youChose} ${option?.label}</summary>
            <div>
              ${this.renderVerdict(option)} ${option?.outcome}
              ${button(words.another, () => this.handleReopen(step.decision), LINK)}
            </div>
          </details>
        </li>`;
      })}
    </ol>`;
  }

  private renderDecision(at: number, cameFrom: ScenarioOption | undefined): TemplateResult {
    const { prompt, options } = (this.model as ScenarioModel).decisions[at] ?? { prompt: undefined, options: [] };
    const scene = cameFrom?.next === at ? cameFrom.scene : undefined;
    const promptId = `${this.uid}-prompt-${at}`;
    if (prompt) prompt.id = promptId;
    return html`<div class="ll-step">
      ${scene ? html`<div class="ll-scenario__scene">${scene}</div>` : nothing} ${prompt}
      <ul class="ll-choices" aria-labelledby=${promptId}>
        ${options.map(
          ({ label }, option) => html`<li>${button(label, () => this.handleChoose(at, option), 'll-choice')}</li>`,
        )}
      </ul>
    </div>`;
  }

  private renderVerdict(option: ScenarioOption | undefined, id?: string): TemplateResult | typeof nothing {
    if (!option?.verdict) return nothing;
    return verdictLine(VERDICT_TONES[option.verdict], verdicts[option.verdict], id);
  }

  private renderOutcome(step: ScenarioStep, mayReopen: boolean): TemplateResult {
    const option = this.optionAt(step);
    const decision = this.model?.decisions[step.decision];
    const [chosenId, verdictId, whyId] = ['chosen', 'verdict', 'why'].map((name) => `${this.uid}-${name}`);
    return html`<div class="ll-step">
      ${decision?.prompt}
      <p class="ll-scenario__chosen"><span class="ll-scenario__chose">${words.youChose}</span> ${option?.label}</p>
      <div
        class="ll-scenario__outcome"
        role="group"
        tabindex="-1"
        aria-labelledby=${option?.verdict ? verdictId : chosenId}
        aria-describedby=${whyId}
      >
        ${this.renderVerdict(option, verdictId)}
        <div id=${whyId}>${option?.outcome}</div>
      </div>
      <div class="nhsuk-button-group">
        ${button(option?.next === 'debrief' ? words.toDebrief : words.goOn, this.handleGoOn, PRIMARY)}
        ${mayReopen ? button(words.another, () => this.handleReopen(step.decision)) : nothing}
      </div>
    </div>`;
  }

  private renderDebrief(): TemplateResult {
    return html`<div class="ll-step">
      ${this.model?.debrief} ${button(words.startAgain, () => this.handleReopen(0))}
    </div>`;
  }

  private renderWhole(): TemplateResult {
    return html`<details class="nhsuk-details ll-scenario__whole" @toggle=${this.handleReading}>
      <summary>${words.readAll}</summary>
      <div>${this.reading ? this.model?.whole : nothing}</div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-scenario': LlScenario;
  }
}
