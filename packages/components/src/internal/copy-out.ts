import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { copyMessages } from '../messages.js';

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
  private readonly host: ReactiveControllerHost & HTMLElement;
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

  /** Copies, or shows the text to copy by hand. */
  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      await this.show(text, copyMessages.byHand);
      return;
    }
    taken.add(text);
    this.shown = undefined;
    this.message = copyMessages.copied;
    this.host.requestUpdate();
  }

  /** Asks the browser to save a file. Nothing tells whether it did, so the text is shown as well. */
  async save(text: string, name: string, type: string): Promise<void> {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.hidden = true;
    this.host.append(link);
    link.click();
    link.remove();
    // Some browsers read the address only after the click is over.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    await this.show(text, copyMessages.askedToSave(name));
  }

  /** Takes message and text away again. */
  reset(): void {
    this.message = '';
    this.shown = undefined;
  }

  private async show(text: string, message: string): Promise<void> {
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
