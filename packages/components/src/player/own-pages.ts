import { noticeMessages as words } from '@ladder/core/messages';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { button, PRIMARY } from '../internal/button.js';
import { summon } from '../internal/summon.js';
import { noticeFrame } from './notice-view.js';

const ASLEEP = ':is(ll-certificate, ll-curriculum, ll-notes):not(:defined)';

/**
 * My notes, the certificate, and the choice of a curriculum for both. Nobody needs them in the first second, so their
 * script comes by itself once the module has started. Where it did not come, it is asked for again when their page is
 * opened and when the learner asks.
 */
export class OwnPages {
  private readonly host: ReactiveControllerHost;
  private missing = false;
  private askedFor: Element | undefined;

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  /** Loads the script; while that is under way, the same load. */
  readonly load = async (): Promise<void> => {
    if (this.missing) this.host.requestUpdate();
    this.missing = false;
    this.missing = (await summon('own-pages')) === undefined;
    this.host.requestUpdate();
  };

  /** What to say above a page that waits for the script in vain. */
  notice(page: Element): TemplateResult | undefined {
    if (!page.querySelector(ASLEEP)) return undefined;
    if (this.missing && this.askedFor !== page) {
      this.askedFor = page;
      void this.load();
    }
    if (!this.missing) return undefined;
    return noticeFrame(
      words.missing,
      words.missingText,
      html`<div class="ll-actions">${button(words.tryAgain, this.load, PRIMARY)}</div>`,
    );
  }
}
