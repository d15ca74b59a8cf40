import { isUnit, isWithin, readNumber } from '@ladder/core';
import { numberMessages as words } from '@ladder/core/messages';
import { customElement } from '../internal/decorators.js';
import { LlTyped } from '../internal/ll-typed.js';

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
    const read = readNumber(withoutUnit(typed, this.suffix));
    if (!read) return words.oneNumber;
    // A dose in another unit is another dose: neither right nor wrong before it is said in the unit that was asked for.
    if (!isUnit(read.unit, this.suffix)) return this.suffix === '' ? words.noUnit : words.unit(this.suffix);
    const within = Number(this.getAttribute('within') ?? 0);
    const match = this.answers.find(({ at, spellings }) =>
      spellings.some((spelling) =>
        isWithin(read.value, Number(spelling.dataset['number']), at === this.correct[0] ? within : 0),
      ),
    );
    return match?.at ?? this.other;
  }
}

/** A unit may have digits in it, as m² has: what stands behind the box may be typed as it stands there. */
function withoutUnit(typed: string, unit: string): string {
  const text = typed.trim();
  return unit !== '' && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length) : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'll-number': LlNumber;
  }
}
