import { printMessages } from '@ladder/core/messages';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { printOnly, type PrintJob } from './print-only.js';

/**
 * Prints one thing, and says how to print it by hand unless the browser was seen to print: frames may swallow
 * `print()` without a word. What was asked for then stays the one thing that prints.
 */
export class PrintOut {
  private readonly host: ReactiveControllerHost;
  private readonly job: PrintJob;
  private byHand = false;

  constructor(host: ReactiveControllerHost, job: PrintJob) {
    this.host = host;
    this.job = job;
  }

  /** Prints. */
  readonly print = (): void => {
    this.say(true);
    window.addEventListener('beforeprint', () => this.say(false), { once: true });
    printOnly(this.job);
  };

  private say(byHand: boolean): void {
    this.byHand = byHand;
    this.host.requestUpdate();
  }

  /** The way that needs no script, when it is needed. */
  render(): TemplateResult {
    return html`<p class="ll-outcome" role="status">${this.byHand ? printMessages.byHand : ''}</p>`;
  }
}
