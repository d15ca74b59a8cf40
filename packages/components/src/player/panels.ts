import type { ReactiveControllerHost } from 'lit';
import type { PanelName } from './bar-view.js';

/** From this width the contents stand beside the text and stay open; the styles say the same (`$ll-wide`). */
const WIDE = '(min-width: 75em)';

/** Which panel is open, and where the focus goes when one opens or closes. */
export class Panels {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private shown: PanelName | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
  }

  /** The open panel. */
  get open(): PanelName | undefined {
    return this.shown;
  }

  /** Opens a panel, or closes it when it is the open one. */
  readonly toggle = async (panel: PanelName): Promise<void> => {
    if (this.shown === panel) return this.close();
    const { host } = this;
    this.set(panel);
    await host.updateComplete;
    await host.querySelector('ll-help')?.updateComplete;
    host.querySelector<HTMLElement>('#ll-panel-title')?.focus({ preventScroll: true });
    const box = host.querySelector('#ll-panel');
    // Where there is little room the panel stands in the page, above the bar, and has to be brought into view.
    if (box && getComputedStyle(box).position === 'static') box.scrollIntoView();
  };

  /** Closes the panel; the focus goes back to the button that opened it. */
  readonly close = (): void => {
    const opener = this.shown;
    this.set(undefined);
    if (opener) this.host.querySelector<HTMLElement>(`#ll-open-${opener}`)?.focus();
  };

  /** Another page is shown: only contents beside the text stay. */
  pageTurned(): void {
    if (this.shown !== 'contents' || !matchMedia(WIDE).matches) this.set(undefined);
  }

  /** Shows a panel, or none; the focus is the caller's. */
  set(panel: PanelName | undefined): void {
    this.shown = panel;
    this.host.requestUpdate();
  }
}
