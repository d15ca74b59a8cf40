import { cardsMessages } from '@ladder/core/messages';
import { customElement } from '../internal/decorators.js';
import { LlFolds } from '../internal/ll-folds.js';

/**
 * @summary Cards to turn over: pressing a card shows its back below its front, and pressing it again hides it.
 *
 * A card is a button in a heading that says whether it is open; nothing turns in space, so that nobody has to watch.
 *
 * @event {LlTrackEvent} ll-track - `answered` with 1 for each card that is turned; `answer-cleared` when none is.
 */
@customElement('ll-cards')
export class LlCards extends LlFolds {
  protected override readonly words = cardsMessages;
}

declare global {
  interface HTMLElementTagNameMap {
    'll-cards': LlCards;
  }
}
