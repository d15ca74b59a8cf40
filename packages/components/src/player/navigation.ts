import type { ModuleData, SessionView } from '@ladder/core';
import type { ReactiveControllerHost } from 'lit';
import type { PageHistory } from './history.js';
import type { FocusTarget, PageTurner } from './page-turner.js';
import type { PlayerPage } from './pages.js';
import type { Panels } from './panels.js';

interface NavigationHost extends ReactiveControllerHost, HTMLElement {
  readonly session: SessionView | undefined;
}

let openHistory: (() => PageHistory) | undefined;

/** Brings the history of pages, which only web packages carry (history.ts). */
export function bringHistory(open: () => PageHistory): void {
  openHistory = open;
}

/** Goes where the learner asks to go, unless they have something to decide first, and names the document after it. */
export class Navigation {
  private readonly host: NavigationHost;
  private readonly module: ModuleData;
  private readonly turner: PageTurner;
  private readonly panels: Panels;
  private readonly past: PageHistory | undefined;

  constructor(host: NavigationHost, module: ModuleData, turner: PageTurner, panels: Panels) {
    this.host = host;
    this.module = module;
    this.turner = turner;
    this.panels = panels;
    this.past = module.target === 'web' ? openHistory?.() : undefined;
  }

  /** Follows the browser's Back and Forward, where they are ours, after `arrive`. Gives a way to stop. */
  followHistory(arrive: () => void): () => void {
    return (
      this.past?.listen((key) => {
        const page = this.turner.pages.find((candidate) => candidate.key === key);
        arrive();
        if (page && page !== this.turner.shown && this.mayTurn()) this.turnTo(page, 'heading');
      }) ?? (() => undefined)
    );
  }

  /** Goes to a page because the learner asked for it; to one block of it where that is named. */
  go(key: string, block?: string): void {
    const page = this.turner.pages.find((candidate) => candidate.key === key);
    const target = block === undefined ? undefined : page?.section.querySelector<HTMLElement>(`[block="${block}"]`);
    if (page && this.mayTurn()) this.turnTo(page, target ?? 'heading');
  }

  /** From a side page back to where the learner was. */
  goBack(): void {
    this.turner.wayBack?.return();
    this.afterTurning();
  }

  /** Follows a link of the document: to a page, or to something on one. */
  follow(id: string): void {
    const { turner } = this;
    if (id === 'main') return turner.focusHeading();
    const target = turner.find(id);
    const page = target && turner.pages.find(({ section }) => section.contains(target));
    if (!page || !this.mayTurn()) return;
    if (target === page.section) this.turnTo(page, 'heading');
    else if (page === turner.shown) turner.arriveAt(target);
    else this.turnTo(page, target);
  }

  /** Shows a page, and tells the session unless `track` is false. A launch may begin with it. */
  turnTo(page: PlayerPage, focus: FocusTarget, track = true, begins = false): void {
    this.turner.show(page, focus, track);
    this.afterTurning(begins);
  }

  /** Before page one the learner decides what happens to their progress. */
  private mayTurn(): boolean {
    const { session } = this.host;
    const type = session?.notice?.type;
    if (session?.connection !== 'connecting' && type !== 'no-platform' && type !== 'newer-on-device') return true;
    this.host.querySelector<HTMLElement>('#ll-notice-title')?.focus();
    return false;
  }

  private afterTurning(begins = false): void {
    const { module, turner } = this;
    this.past?.turned(turner.shown.key, begins);
    this.panels.pageTurned();
    const { place, title } = turner.shown;
    document.title = `${place === 0 ? '' : `${title} – `}${module.title}${module.draft ? ' (draft)' : ''}`;
    this.host.requestUpdate();
  }
}
