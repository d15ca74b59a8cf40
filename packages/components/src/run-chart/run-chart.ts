import { isAnswerState, type BlockId, type BlockState } from '@ladder/core';
import { languageMessages, runChartMessages as words } from '@ladder/core/messages';
import { html, type nothing, type TemplateResult } from 'lit';
import { button } from '../internal/button.js';
import { customElement, property, state } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';

/** A guess this near, as a share of the range of the points, is a good one. */
const CLOSE = 0.08;

/** Steps of the slider over the range of the points. */
const STEPS = 60;

const SVG = 'http://www.w3.org/2000/svg';

/** Where the values of a drawing lie, as the compiler wrote it. */
interface Frame {
  readonly drawing: SVGSVGElement;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly low: number;
  readonly high: number;
}

/**
 * @summary Lets the learner place the median of a run chart before it is drawn, and shows it with what the rules say.
 *
 * The chart stands in the page as the compiler drew it; this element hides its median until the learner asks for it.
 * Only that it was asked for is recorded; where the learner put the line is nobody's business.
 *
 * @event {LlTrackEvent} ll-track - `answered` when the median was shown; `answer-cleared` for another try.
 */
@customElement('ll-run-chart')
export class LlRunChart extends LlElement {
  /** Names this chart within the module. */
  @property() block = '' as BlockId;

  /** The median of the points that count for it. */
  @property({ type: Number }) median = 0;

  /** The lowest and the highest point: the range of the slider. */
  @property({ type: Number }) low = 0;
  @property({ type: Number }) high = 1;

  /** What stands behind a number, such as %. */
  @property() unit = '';

  /** Whether the median was shown. The player sets it. */
  @property({ attribute: false }) state: BlockState | undefined;

  @state() private guess: number | undefined;

  private frames: readonly Frame[] = [];
  private readonly lines: SVGLineElement[] = [];

  /** The slider and its answer come below the drawing; everything else stays where it is. */
  protected override createRenderRoot(): HTMLElement {
    const below = document.createElement('div');
    below.className = 'll-run-chart__try';
    const drawings = this.querySelector('[data-part="drawings"]');
    if (drawings) drawings.after(below);
    else this.append(below);
    return below;
  }

  protected override readMarkup(): boolean {
    this.frames = [...this.querySelectorAll<SVGSVGElement>('svg[data-frame]')].map((drawing) => {
      const [left = 0, right = 0, top = 0, bottom = 0, low = 0, high = 1] = (drawing.dataset['frame'] ?? '')
        .split(' ')
        .map(Number);
      return { drawing, left, right, top, bottom, low, high };
    });
    return this.frames.length > 0;
  }

  private get shown(): boolean {
    return isAnswerState(this.state) && this.state.choice[0] === 1;
  }

  /** The learner's line, in the middle of the range until it is moved. */
  private get value(): number {
    return this.guess ?? this.low + (this.high - this.low) / 2;
  }

  protected override updated(): void {
    this.toggleAttribute('hides', !this.shown);
    this.frames.forEach(({ drawing, left, right, top, bottom, low, high }, at) => {
      const line = (this.lines[at] ??= document.createElementNS(SVG, 'line'));
      if (this.shown && this.guess === undefined) {
        line.remove();
        return;
      }
      const y = bottom - ((this.value - low) / (high - low)) * (bottom - top);
      const places = { class: 'll-run-chart__guess', x1: left, x2: right, y1: y, y2: y };
      for (const [name, place] of Object.entries(places)) line.setAttribute(name, String(place));
      drawing.append(line);
    });
  }

  private handleMove(event: Event): void {
    this.guess = Number((event.target as HTMLInputElement).value);
  }

  private handleShow(): void {
    this.guess = this.value;
    this.state = { kind: 'task', choice: [1] };
    this.track({ type: 'answered', block: this.block, choice: [1], seconds: 0 });
    void this.focusOn('.ll-run-chart__answer');
  }

  private handleAgain(): void {
    this.guess = undefined;
    this.state = { kind: 'task', choice: [] };
    this.track({ type: 'answer-cleared', block: this.block });
    void this.focusOn('input');
  }

  private put(value: number): string {
    return `${(Math.round(value * 10) / 10).toLocaleString(languageMessages.locale)}${this.unit}`;
  }

  override render(): TemplateResult | typeof nothing {
    return this.shown ? this.renderAnswer() : this.renderSlider();
  }

  private renderSlider(): TemplateResult {
    const id = `${this.uid}-line`;
    return html`
      <p class="ll-run-chart__ask">${words.ask}</p>
      <label class="nhsuk-label" for=${id}>${words.slider}</label>
      <input
        id=${id}
        class="ll-run-chart__slider"
        type="range"
        min=${this.low}
        max=${this.high}
        step=${(this.high - this.low) / STEPS || 1}
        .value=${String(this.value)}
        aria-valuetext=${this.put(this.value)}
        autocomplete="off"
        @input=${this.handleMove}
      />
      <p class="ll-run-chart__at">${words.at(this.put(this.value))}</p>
      ${button(words.show, this.handleShow, 'nhsuk-button')}
    `;
  }

  private renderAnswer(): TemplateResult {
    const { guess, median } = this;
    const value = this.put(median);
    const verdict =
      guess === undefined
        ? words.again(value)
        : Math.abs(guess - median) <= CLOSE * (this.high - this.low)
          ? words.close(value, this.put(guess))
          : words.off(value, this.put(guess));
    return html`<div class="ll-run-chart__answer" role="group" tabindex="-1" aria-label=${verdict}>
        <p><strong>${verdict}</strong> ${words.how}</p>
      </div>
      ${button(words.tryAgain, this.handleAgain)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-run-chart': LlRunChart;
  }
}
