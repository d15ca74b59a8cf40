import { copyMessages } from '@ladder/core/messages';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Every text that was seen to be copied from this document. The words are on the page as well; they go nowhere from here. */
const taken = new Set<string>();

/** Whether all of this text was seen to be copied, by itself or within a longer one, whichever button did it. */
export function wasTaken(text: string): boolean {
  return [...taken].some((copied) => copied.includes(text));
}

/** Starts over, for another document in the same window. */
export function forgetTaken(): void {
  taken.clear();
}

/**
 * Takes a text out of the module and says only what was seen to happen. Where the clipboard is refused (frames, old
 * browsers, http), it shows the text selected instead, which needs no permission (architecture, rule 2).
 */
export class CopyOut implements ReactiveController {
  protected readonly host: ReactiveControllerHost & HTMLElement;
  private readonly id: string;
  private message = '';
  private shown: string | undefined;

  /** `id` names the shown text, so it must be unique within the document. */
  constructor(host: ReactiveControllerHost & HTMLElement, id: string) {
    this.host = host;
    this.id = id;
    host.addController(this);
  }

  hostConnected(): void {
    this.reset();
  }

  /** Copies, or shows the text to copy by hand. Answers whether it was seen to be copied. */
  async copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      await this.show(text, copyMessages.byHand);
      return false;
    }
    taken.add(text);
    this.say(copyMessages.copied);
    return true;
  }

  /** Says a sentence, and shows no text. */
  say(message: string): void {
    this.shown = undefined;
    this.message = message;
    this.host.requestUpdate();
  }

  /** Takes message and text away again. */
  reset(): void {
    this.message = '';
    this.shown = undefined;
  }

  /** Shows a text, selected, with a sentence about it: the way out that needs no permission. */
  async show(text: string, message: string): Promise<void> {
    this.shown = text;
    this.message = message;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const area = document.getElementById(this.id);
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.focus();
    area.select();
  }

  /** What was seen to happen, and the text where it has to be copied by hand. */
  render(): TemplateResult {
    return html`<p class="ll-outcome" role="status">${this.message}</p>
      ${
        this.shown === undefined
          ? nothing
          : html`<label class="nhsuk-label" for=${this.id}>${copyMessages.label}</label>
              <textarea
                id=${this.id}
                class="nhsuk-textarea ll-paper"
                rows="8"
                readonly
                .value=${this.shown}
              ></textarea>`
      }`;
  }
}
