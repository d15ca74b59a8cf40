import { hotspotsMessages } from '@ladder/core/messages';
import { customElement } from '../internal/decorators.js';
import { LlFolds } from '../internal/ll-folds.js';

/**
 * @summary A picture with numbers to press; the same places stand in a list below it, to press or to read there.
 *
 * The numbers are drawn by the compiler. Here they become buttons: each opens its line in the list and goes there.
 *
 * @event {LlTrackEvent} ll-track - `answered` with 1 for each place that is open; `answer-cleared` when none is.
 */
@customElement('ll-hotspots')
export class LlHotspots extends LlFolds {
  protected override readonly words = hotspotsMessages;
  private marks: readonly SVGElement[] = [];

  protected override readMarkup(): boolean {
    if (!super.readMarkup()) return false;
    this.marks = [...this.querySelectorAll<SVGElement>('.ll-spots__mark')];
    this.querySelector('.ll-spots__over')?.removeAttribute('aria-hidden');
    this.marks.forEach((mark, at) => {
      const label = this.folds[at]?.button.firstElementChild?.textContent ?? '';
      mark.setAttribute('role', 'button');
      mark.setAttribute('tabindex', '0');
      mark.setAttribute('aria-label', hotspotsMessages.spot(at + 1, label));
      mark.addEventListener('click', () => this.handleMark(at));
      mark.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        this.handleMark(at);
      });
    });
    return true;
  }

  private handleMark(at: number): void {
    if (!this.isOpen(at)) this.turn(at);
    void this.focusOn(`[aria-controls="${this.uid}-${at}"]`);
  }

  protected override updated(): void {
    super.updated();
    this.marks.forEach((mark, at) => mark.classList.toggle('ll-is-open', this.isOpen(at)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-hotspots': LlHotspots;
  }
}
