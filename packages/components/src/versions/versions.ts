import { versionsMessages as words } from '@ladder/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { button, LINK, SECONDARY } from '../internal/button.js';
import { customElement, state } from '../internal/decorators.js';
import { LlChoice } from '../internal/ll-choice.js';
import { partOf } from '../internal/markup.js';

/**
 * @summary The same passage for different readers. The learner chooses once: every block of the module that has a
 * version of that name follows. Until then all versions stand one below another.
 *
 * @event {LlTrackEvent} ll-track - `answered` with the position of the version; `answer-cleared` for all of them.
 */
@customElement('ll-versions')
export class LlVersions extends LlChoice {
  @state() private choosing = false;

  private versions: readonly HTMLElement[] = [];
  private intro: Element | undefined;

  protected override readMarkup(): boolean {
    this.versions = this.found;
    if (this.versions.length === 0) return false;
    this.intro = partOf(this, 'intro');
    for (const version of this.versions) partOf(version, 'title')?.setAttribute('tabindex', '-1');
    this.replaceChildren();
    return true;
  }

  /** Its versions as they stand in the page: also before the page was shown. */
  private get found(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > [data-part="version"]')];
  }

  /** Shows the version of this name, if it has one; without a name all of them. */
  follow(name: string | undefined): void {
    const at = this.found.findIndex((version) => version.dataset['for'] === name);
    this.choosing = false;
    if (name === undefined) this.settle([]);
    else if (at >= 0) this.settle([at]);
  }

  private handleChoose(name: string | undefined): void {
    for (const other of (this.closest('ll-player') ?? document).querySelectorAll('ll-versions')) other.follow(name);
    void this.focusOn('[data-part="version"]:not([hidden]) > [data-part="title"]');
  }

  private handleChange(): void {
    this.choosing = true;
    void this.focusOn('button');
  }

  protected override updated(): void {
    const [chosen] = this.choice;
    this.versions.forEach((version, at) => (version.hidden = chosen !== undefined && at !== chosen));
  }

  override render(): TemplateResult {
    const chooses = this.choosing || this.choice.length === 0;
    return html`${this.intro}${chooses ? this.renderChooser() : nothing}${this.versions}
    ${chooses ? nothing : button(words.change, this.handleChange, LINK)}`;
  }

  private renderChooser(): TemplateResult {
    const hint = `${this.uid}-hint`;
    return html`<div class="ll-versions__choose" role="group" aria-labelledby=${hint}>
      <p class="ll-quiet" id=${hint}>${words.choose}</p>
      <div class="nhsuk-button-group">
        ${this.versions.map((version) =>
          button(
            partOf(version, 'title')?.textContent ?? '',
            () => this.handleChoose(version.dataset['for']),
            SECONDARY,
          ),
        )}
        ${this.choice.length > 0 ? button(words.all, () => this.handleChoose(undefined), LINK) : nothing}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-versions': LlVersions;
  }
}
