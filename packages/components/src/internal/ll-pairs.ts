import { pairsMessages as words, taskMessages } from '@ladder/core/messages';
import { html, type TemplateResult } from 'lit';
import { state } from './decorators.js';
import { LlRecall } from './ll-recall.js';
import { partOf, spanOf } from './markup.js';

/** One item, as it is shown. */
export interface PairItem {
  /** Its place in the layout. */
  readonly at: number;
  readonly label: HTMLElement;
  /** What is right for it, as the author wrote it. */
  readonly right: HTMLElement;
}

/** What an item can be settled to. */
export interface PairValue {
  readonly at: number;
  readonly words: string;
}

/** What matching and sorting share: each item is given one of the values by a native control of its own. */
export abstract class LlPairs extends LlRecall {
  @state() protected picked: ReadonlyMap<number, number> = new Map();

  protected items: readonly PairItem[] = [];
  protected values: readonly PairValue[] = [];

  /** The control that settles one item. */
  protected abstract renderControl(item: PairItem, id: string): TemplateResult;

  protected override readParts(): boolean {
    const options = [...this.querySelectorAll<HTMLElement>('[data-part="options"] > [data-at]')];
    const values = [...this.querySelectorAll<HTMLElement>('[data-part="values"] > [data-value]')];
    if (options.length === 0 || values.length === 0) return false;
    this.items = options.map((option) => {
      const at = Number(option.dataset['at']);
      const reply = this.querySelector(`[data-part="feedback"][data-for="${at}"]`);
      const right = reply ? partOf(reply, 'right') : undefined;
      return { at, label: spanOf(partOf(option, 'label') ?? option), right: spanOf(right) };
    });
    this.values = values.map((value) => ({
      at: Number(value.dataset['value']),
      words: value.textContent?.trim() ?? '',
    }));
    return true;
  }

  protected handlePick(item: number, event: Event): void {
    const { value } = event.target as HTMLSelectElement | HTMLInputElement;
    const picked = new Map(this.picked);
    if (value === '') picked.delete(item);
    else picked.set(item, Number(value));
    this.picked = picked;
  }

  protected override startAgain(before: readonly number[]): void {
    this.picked = new Map(before.flatMap((value, at) => (this.isRight(before, at) ? [[at, value]] : [])));
  }

  protected override collect(): readonly number[] | string {
    const choice = this.correct.flatMap((_, at) => this.picked.get(at) ?? []);
    const open = this.correct.length - choice.length;
    return open > 0 ? words.chooseAll(open) : choice;
  }

  protected override get firstControl(): string {
    const open = this.items.find(({ at }) => !this.picked.has(at)) ?? this.items[0];
    return `[data-item="${open?.at}"] :is(select, input)`;
  }

  protected override renderAsking(): TemplateResult {
    const items = this.items.map((item) => {
      const missing = this.mistake !== '' && !this.picked.has(item.at);
      return html`<div class="ll-pair ${missing ? 'll-pair--missing' : ''}" data-item=${item.at}>
        ${this.renderControl(item, `${this.uid}-${item.at}`)}
      </div>`;
    });
    // A closed list is no help on paper.
    const paper = this.values.map((value) => value.words).join(' · ');
    return this.renderGroup(
      html`<p class="ll-pairs__paper" aria-hidden="true">${paper}</p>
        ${items}`,
    );
  }

  protected override renderMarked(choice: readonly number[], everything: boolean): TemplateResult {
    const marks = this.items.map(({ at, label, right }) => ({
      label,
      right: this.isRight(choice, at),
      answer: html`${taskMessages.yourAnswer} ${this.values.find((value) => value.at === choice[at])?.words}.`,
      solution: right,
      why: this.reply(at),
    }));
    return html`<ul class="ll-marks">
      ${this.renderMarks(marks, everything)}
    </ul>`;
  }
}
