import { foldAnswer } from '@ladder/core';
import { fillInMessages as words } from '@ladder/core/messages';
import { customElement } from '../internal/decorators.js';
import { LlTyped } from '../internal/ll-typed.js';

/**
 * @summary A sentence with a gap. What the learner types is compared in the element and never leaves it.
 *
 * @event {LlTrackEvent} ll-track - `answered` with which foreseen answer it was; `answer-cleared` for another try.
 */
@customElement('ll-fill-in')
export class LlFillIn extends LlTyped {
  protected override readonly label = words.label;
  protected override readonly another = words.another;
  protected override readonly keyboard = 'text';

  protected override judge(typed: string): number | string {
    const folded = foldAnswer(typed);
    if (folded === '') return words.typeFirst;
    const match = this.answers.find(({ spellings }) =>
      spellings.some((spelling) => foldAnswer(spelling.textContent ?? '') === folded),
    );
    return match?.at ?? this.other;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-fill-in': LlFillIn;
  }
}
