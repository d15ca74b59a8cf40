import { tabsMessages as words } from '@ladder/core/messages';
import { html, type TemplateResult } from 'lit';
import { customElement, state } from '../internal/decorators.js';
import { LlElement } from '../internal/ll-element.js';
import { partOf } from '../internal/markup.js';

/** Room enough for tabs side by side; below it the parts stay headings one below another. */
const WIDE = '(min-width: 40.0625em)';

/** Where an arrow key leads from a tab, of so many. */
const KEYS: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowRight: (at, of) => (at + 1) % of,
  ArrowLeft: (at, of) => (at + of - 1) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
};

/**
 * @summary Shows one of several parts at a time, chosen by tabs above them (ARIA Authoring Practices, tabs).
 *
 * On a narrow screen, on paper and without script all parts stand one below another, each under its heading.
 */
@customElement('ll-tabs')
export class LlTabs extends LlElement {
  @state() private selected = 0;

  private panels: readonly HTMLElement[] = [];
  private intro: Element | undefined;
  private readonly media = window.matchMedia(WIDE);
  private readonly handleWidth = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.media.addEventListener('change', this.handleWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.media.removeEventListener('change', this.handleWidth);
  }

  protected override readMarkup(): boolean {
    this.panels = [...this.querySelectorAll<HTMLElement>(':scope > [data-part="tab"]')];
    if (this.panels.length === 0) return false;
    this.intro = partOf(this, 'intro');
    this.panels.forEach((panel, at) => (panel.id = `${this.uid}-${at}`));
    this.replaceChildren();
    return true;
  }

  private handleKey(event: KeyboardEvent): void {
    const next = KEYS[event.key]?.(this.selected, this.panels.length);
    if (next === undefined) return;
    event.preventDefault();
    this.selected = next;
    void this.focusOn('[aria-selected="true"]');
  }

  protected override updated(): void {
    const wide = this.media.matches;
    this.panels.forEach((panel, at) => {
      panel.hidden = wide && at !== this.selected;
      const attributes = { role: 'tabpanel', tabindex: '0', 'aria-labelledby': `${this.uid}-tab-${at}` };
      for (const [name, value] of Object.entries(attributes))
        if (wide) panel.setAttribute(name, value);
        else panel.removeAttribute(name);
    });
  }

  override render(): TemplateResult {
    const wide = this.media.matches;
    return html`${this.intro}
      <div class="ll-tabs__list" role="tablist" aria-label=${words.list} ?hidden=${!wide} @keydown=${this.handleKey}>
        ${this.panels.map((panel, at) => {
          const on = at === this.selected;
          return html`<button
            type="button"
            role="tab"
            class="ll-tabs__tab"
            id="${this.uid}-tab-${at}"
            aria-controls=${panel.id}
            aria-selected=${on ? 'true' : 'false'}
            tabindex=${on ? 0 : -1}
            @click=${() => (this.selected = at)}
          >
            ${partOf(panel, 'title')?.textContent}
          </button>`;
        })}
      </div>
      <div class=${wide ? 'll-tabs__panels' : ''}>${this.panels}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'll-tabs': LlTabs;
  }
}
