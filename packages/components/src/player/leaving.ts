import type { Connection, LeaveResult, SessionPort, SessionView } from '@ladder/core';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { CopyOut } from '../internal/copy-out.js';
import { hasUntaken } from '../notes/notes-text.js';
import { goodbyeTemplate, goodbyeWords, takeNotesTemplate } from './leave-view.js';
import type { WritingPrompt } from './pages.js';

interface LeavingHost extends ReactiveControllerHost, HTMLElement {
  readonly session: SessionView | undefined;
  readonly port: SessionPort | undefined;
  readonly prompts: readonly WritingPrompt[];
  /** What the learner wrote, as text; empty when there is nothing. */
  readonly notes: string;
}

/** How a launch is left: words that would go with the window are offered first, then what was seen to happen is said. */
export class Leaving {
  private readonly host: LeavingHost;
  private readonly copyOut: CopyOut;
  private under = false;
  private back: (() => void) | undefined;
  private seen: { readonly result: LeaveResult; readonly connection: Connection } | undefined;

  constructor(host: LeavingHost) {
    this.host = host;
    this.copyOut = new CopyOut(host, 'll-copy-leave');
  }

  /** The title of the last page; `undefined` while the learner is still here. */
  get title(): string | undefined {
    return this.seen && goodbyeWords(this.seen.result, this.seen.connection).title;
  }

  /** Whether there are words that would be lost: not kept on the device and not seen to be copied. */
  get wouldLoseWords(): boolean {
    const notes = this.host.session?.notes;
    return notes !== undefined && !(notes.place === 'device' && notes.kept) && hasUntaken(this.host.prompts, notes);
  }

  /** Saves and says goodbye to the platform, once. Nothing that was not seen to be saved counts as saved. */
  async leave(comeBack: () => void): Promise<void> {
    const { port, session } = this.host;
    if (!port || !session || this.under) return;
    this.under = true;
    // Leaving may end the connection; what it was decides what may be said.
    const { connection } = session;
    let result: LeaveResult;
    try {
      result = await port.saveAndExit();
    } catch {
      result = { saving: { state: 'not-saved' }, windowOpen: true };
    }
    this.seen = { result, connection };
    this.back = this.host.session?.connection === 'device-only' ? comeBack : undefined;
    this.reset();
    this.host.requestUpdate();
  }

  /** The learner is here again. */
  comeBack(): void {
    this.seen = undefined;
    this.under = false;
    this.reset();
    this.host.requestUpdate();
  }

  /** Takes the message about copying away. */
  reset(): void {
    this.copyOut.reset();
  }

  /** The panel that offers the words for copying. */
  panel(leave: () => void, stay: () => void): TemplateResult {
    const text = this.host.notes;
    return takeNotesTemplate({
      copy: () => void this.copyOut.copy(text),
      taken: !this.wouldLoseWords,
      leave,
      stay,
      copied: this.copyOut.render(),
    });
  }

  /** The last page; `undefined` while the learner is still here. */
  goodbye(): TemplateResult | undefined {
    if (!this.seen) return undefined;
    const text = this.host.notes;
    const copy = text === '' ? undefined : () => void this.copyOut.copy(text);
    return goodbyeTemplate(this.seen.result, this.seen.connection, copy, this.copyOut.render(), this.back);
  }
}
