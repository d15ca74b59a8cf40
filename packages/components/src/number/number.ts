import { numberMessages as words } from '@ladder/core/messages';
import { customElement } from '../internal/decorators.js';
import { LlTyped } from '../internal/ll-typed.js';
import { readNumber } from './read-number.js';

/** What computers get wrong when they add decimals is no mistake of the learner's. */
const ROUNDING = 1e-9;

/**
 * @summary Asks for a number. What the learner types is compared in the element and never leaves it.
 *
 * @event {LlTrackEvent} ll-track - `answered` with which foreseen number it was; `answer-cleared` for another try.
 */
@customElement('ll-number')
export class LlNumber extends LlTyped {
  protected override readonly label = words.label;
  protected override readonly another = words.another;
  protected override readonly keyboard = 'decimal';

  protected override get suffix(): string {
    return this.getAttribute('unit') ?? '';
  }

  protected override judge(typed: string): number | string {
    if (typed.trim() === '') return words.typeFirst;
    const value = readNumber(typed);
    if (value === undefined) return words.oneNumber;
    const within = Number(this.getAttribute('within') ?? 0);
    const match = this.answers.find(({ at, spellings }) =>
      spellings.some((spelling) => {
        const number = Number(spelling.dataset['number']);
        const room = (at === this.correct[0] ? within : 0) + ROUNDING * Math.max(1, Math.abs(number));
        return Math.abs(value - number) <= room;
      }),
    );
    return match?.at ?? this.other;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-number': LlNumber;
  }
}
