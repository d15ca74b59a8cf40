import { html, type TemplateResult } from 'lit';
import { button, LINK } from './button.js';
import { LlChoice } from './ll-choice.js';
import { partOf, spanOf } from './markup.js';

/** One part that opens when its heading is pressed. */
interface Fold {
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly hint: HTMLElement;
  readonly body: HTMLElement;
}

/** Words of a block of parts that open. */
export interface FoldWords {
  readonly turn: string;
  readonly turnBack: string;
  readonly showAll: string;
  readonly hideAll: string;
}

/** Below this many parts a button for all of them is one too many. */
const MANY = 3;

/**
 * What cards and hotspots share: a list of parts, each with a heading that becomes a button and a body that it shows.
 * The parts stay where they are in the page; which of them are open is kept as codes.
 */
export abstract class LlFolds extends LlChoice {
  protected abstract readonly words: FoldWords;
  protected folds: readonly Fold[] = [];

  protected override readMarkup(): boolean {
    this.folds = [...this.querySelectorAll<HTMLElement>('[data-part="folds"] > li')].flatMap((item, at) => {
      const title = partOf(item, 'title');
      const body = partOf(item, 'body');
      if (!title || !body) return [];
      body.id = `${this.uid}-${at}`;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'll-fold';
      button.setAttribute('aria-controls', body.id);
      const hint = document.createElement('span');
      hint.className = 'll-fold__hint';
      // The state is said by `aria-expanded`.
      hint.setAttribute('aria-hidden', 'true');
      button.append(spanOf(title), hint);
      button.addEventListener('click', () => this.turn(at));
      title.append(button);
      return [{ item, button, hint, body }];
    });
    return this.folds.length > 0;
  }

  /** Whether a part is open. */
  protected isOpen(at: number): boolean {
    return this.choice[at] === 1;
  }

  /** Opens a part, or shuts it. */
  protected turn(at: number): void {
    this.open((one) => (one === at ? !this.isOpen(one) : this.isOpen(one)));
  }

  private open(isOpen: (at: number) => boolean): void {
    const choice = this.folds.map((_, at) => (isOpen(at) ? 1 : 0));
    this.settle(choice.some((value) => value > 0) ? choice : []);
  }

  private get all(): boolean {
    return this.folds.every((_, at) => this.isOpen(at));
  }

  private handleAll(): void {
    const { all } = this;
    this.open(() => !all);
  }

  protected override updated(): void {
    this.folds.forEach(({ item, button, hint, body }, at) => {
      const open = this.isOpen(at);
      item.classList.toggle('ll-is-open', open);
      button.setAttribute('aria-expanded', String(open));
      hint.textContent = open ? this.words.turnBack : this.words.turn;
      body.hidden = !open;
    });
  }

  override render(): TemplateResult {
    const { showAll, hideAll } = this.words;
    const many = this.folds.length >= MANY;
    return html`${many ? button(this.all ? hideAll : showAll, this.handleAll, LINK) : ''}`;
  }
}
