import { orderingMessages as words } from '@ladder/core/messages';
import { html, render, svg, type TemplateResult } from 'lit';
import { customElement, state } from '../internal/decorators.js';
import { LlRecall } from '../internal/ll-recall.js';
import { partOf, spanOf } from '../internal/markup.js';
import { makeDraggable, placeOf } from './drag.js';

interface OrderItem {
  /** Its place in the layout, which is its right place. */
  readonly at: number;
  readonly label: HTMLElement;
  /** Its line in the list, for as long as the page lives: lines change places, and keep focus and pointer. */
  readonly line: HTMLLIElement;
}

/**
 * @summary Has the learner put items in order: by buttons, by arrow keys, or by dragging them.
 *
 * Items come mixed by the compiler, never in the right order. A moved line stays in the page while its neighbours go
 * round it, so the focus stays on the button that was pressed, and one short sentence tells the new place.
 *
 * @event {LlTrackEvent} ll-track - `answered` with the place given to each item; `answer-cleared` for another try.
 */
@customElement('ll-ordering')
export class LlOrdering extends LlRecall {
  @state() private said = '';

  private items: readonly OrderItem[] = [];
  private list: HTMLOListElement | undefined;
  private moved = false;

  protected override readonly firstControl = '.ll-order__move:not([aria-disabled="true"])';

  protected override readParts(): boolean {
    const options = [...this.querySelectorAll<HTMLElement>('[data-part="options"] > [data-at]')];
    if (options.length < 2) return false;
    this.items = options.map((option) => {
      const line = document.createElement('li');
      line.className = 'll-order__item';
      return { at: Number(option.dataset['at']), label: spanOf(partOf(option, 'label') ?? option), line };
    });
    const list = document.createElement('ol');
    list.className = 'll-order';
    list.append(...this.items.map(({ line }) => line));
    list.addEventListener('keydown', (event) => this.handleKey(event));
    makeDraggable(list, {
      mayMove: () => !this.locked,
      dropped: (line) => this.tell(line),
    });
    this.list = list;
    return true;
  }

  /** The items in the order in which they stand now. */
  private get standing(): readonly OrderItem[] {
    return [...this.items].sort((a, b) => placeOf(a.line) - placeOf(b.line));
  }

  private handleKey(event: KeyboardEvent): void {
    const line = (event.target as HTMLElement).closest<HTMLLIElement>('.ll-order__item');
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!line || step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.move(line, step);
  }

  /** Moves the neighbour past the line: the line itself stays, and with it the focus. */
  private move(line: HTMLLIElement, step: number): void {
    if (this.locked) return;
    const other = step < 0 ? line.previousElementSibling : line.nextElementSibling;
    if (!other) {
      this.said = step < 0 ? words.first : words.last;
      return;
    }
    if (step < 0) line.after(other);
    else line.before(other);
    this.tell(line);
    line.scrollIntoView({ block: 'nearest' });
  }

  private tell(line: HTMLElement): void {
    const item = this.items.find((one) => one.line === line);
    this.moved = true;
    this.mistake = '';
    this.said = words.moved(item?.label.textContent?.trim() ?? '', placeOf(line) + 1, this.items.length);
    this.requestUpdate();
  }

  protected override startAgain(): void {
    this.moved = false;
    this.said = '';
  }

  protected override collect(): readonly number[] | string {
    const standing = this.standing;
    return this.moved ? this.correct.map((_, at) => standing.findIndex((item) => item.at === at)) : words.moveFirst;
  }

  /** Lines are drawn one by one: the list is the browser's, because its lines change places without being drawn again. */
  protected override updated(): void {
    if (this.choice.length > 0) return;
    this.standing.forEach((item, place) => {
      render(this.renderLine(item, place), item.line);
      // The marked paper borrowed the words; what Lit drew once, it would not put back.
      const box = item.line.querySelector('.ll-order__label');
      if (box !== item.label.parentElement) box?.append(item.label);
    });
  }

  private renderLine({ line, at }: OrderItem, place: number): TemplateResult {
    const id = `${this.uid}-${at}`;
    return html`<span class="ll-order__grip" aria-hidden="true"
        >${GRIP}<span class="ll-order__place">${place + 1}</span></span
      >
      <span class="ll-order__label" id=${id}></span>
      <span class="ll-order__moves">
        ${this.renderMove(id, line, -1, place === 0)} ${this.renderMove(id, line, 1, place === this.items.length - 1)}
      </span>`;
  }

  private renderMove(id: string, line: HTMLLIElement, step: -1 | 1, atEnd: boolean): TemplateResult {
    const own = `${id}-${step < 0 ? 'up' : 'down'}`;
    return html`<button
      type="button"
      class="ll-order__move"
      id=${own}
      aria-label=${step < 0 ? words.up : words.down}
      aria-labelledby="${own} ${id}"
      aria-disabled=${atEnd || this.locked}
      @click=${() => this.move(line, step)}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
        <path d=${step < 0 ? 'M12 20V5m-6 6 6-6 6 6' : 'M12 4v15m-6-6 6 6 6-6'}></path>
      </svg>
    </button>`;
  }

  protected override get hint(): unknown {
    return html`${this.frame?.hint} <span class="ll-order__how">${words.how}</span>`;
  }

  protected override renderAsking(): TemplateResult {
    return this.renderGroup(
      html`${this.list}
        <p class="nhsuk-u-visually-hidden" role="status">${this.said}</p>`,
    );
  }

  protected override partly(right: number, of: number): string {
    return words.placed(right, of);
  }

  protected override renderMarked(choice: readonly number[], everything: boolean): TemplateResult {
    const all = choice.every((_, at) => this.isRight(choice, at));
    const given = [...this.items].sort((a, b) =>
      everything ? a.at - b.at : (choice[a.at] ?? 0) - (choice[b.at] ?? 0),
    );
    const marks = given.map(({ at, label }) => ({
      label,
      right: this.isRight(choice, at),
      ...(everything && !all ? { answer: words.yourPlace((choice[at] ?? 0) + 1) } : {}),
      why: this.reply(at),
    }));
    const follow = choice.filter((place, at) => choice[at + 1] === place + 1).length;
    return html`${all || everything || follow === 0 ? '' : html`<p>${words.follow(follow, choice.length - 1)}</p>`}
      <ol class="ll-marks">
        ${this.renderMarks(marks, everything)}
      </ol>`;
  }
}

const GRIP = html`<svg viewBox="0 0 12 24" width="12" height="24" focusable="false">
  ${[6, 12, 18].flatMap((y) => [3, 9].map((x) => svg`<circle cx=${x} cy=${y} r="1.5"></circle>`))}
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'll-ordering': LlOrdering;
  }
}
