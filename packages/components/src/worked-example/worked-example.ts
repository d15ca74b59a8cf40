import { workedExampleMessages as words } from '@ladder/core/messages';
import { nothing } from 'lit';
import { SECONDARY } from '../internal/button.js';
import { customElement } from '../internal/decorators.js';
import { LlChoice } from '../internal/ll-choice.js';
import { partOf } from '../internal/markup.js';

/** A step that the learner tries before they see how it is done. */
interface Try {
  readonly button: HTMLButtonElement;
  readonly how: HTMLElement;
}

/**
 * @summary A task done step by step. Where the learner is to try, the way to do it is hidden until they ask for it.
 *
 * @event {LlTrackEvent} ll-track - `answered` with 1 for each step whose way was shown.
 */
@customElement('ll-worked-example')
export class LlWorkedExample extends LlChoice {
  private tries: readonly Try[] = [];

  protected override readMarkup(): boolean {
    this.tries = [...this.querySelectorAll<HTMLDetailsElement>('details[data-part="answers"]')].flatMap(
      (details, at) => {
        const text = details.lastElementChild;
        if (!text) return [];
        const how = document.createElement('div');
        how.id = `${this.uid}-${at}`;
        how.className = 'll-how';
        how.tabIndex = -1;
        how.setAttribute('role', 'group');
        how.setAttribute('aria-label', words.shown);
        how.append(...text.childNodes);
        const button = document.createElement('button');
        button.type = 'button';
        button.className = SECONDARY;
        button.textContent = words.show;
        // Several buttons say the same: each is described by what it asks.
        const ask = details.previousElementSibling;
        if (ask && partOf(this, 'try')) {
          ask.id = `${this.uid}-ask-${at}`;
          button.setAttribute('aria-describedby', ask.id);
        }
        button.addEventListener('click', () => this.handleShow(at));
        details.replaceWith(button, how);
        return [{ button, how }];
      },
    );
    return this.tries.length > 0;
  }

  private handleShow(at: number): void {
    this.settle(this.tries.map((_, one) => (one === at || this.choice[one] === 1 ? 1 : 0)));
    void this.focusOn(`#${this.uid}-${at}`);
  }

  protected override updated(): void {
    this.tries.forEach(({ button, how }, at) => {
      const shown = this.choice[at] === 1;
      button.hidden = shown;
      how.hidden = !shown;
    });
  }

  override render(): typeof nothing {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-worked-example': LlWorkedExample;
  }
}
