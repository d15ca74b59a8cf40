import type { PageId } from '@ladder/core';
import { clearPrintJob } from '../internal/print-only.js';
import { LlTrackEvent } from '../internal/track-event.js';
import { blocksOfPieces, type PlayerPage } from './pages.js';

/** Where the focus goes when a page is shown. */
export type FocusTarget = 'heading' | 'none' | HTMLElement;

/** A way back from a side page, to the very line. */
export interface WayBack {
  readonly title: string;
  readonly return: () => void;
}

interface LeftPlace {
  readonly key: string;
  readonly scroll: number;
  readonly focus: HTMLElement | undefined;
}

/**
 * Turns the pages: hides all but one, tells the session, moves the focus, and knows the way back from a side page.
 * The browser's history is the navigation's, and only in web packages: elsewhere going back in it can unload the
 * module or the frame around it.
 */
export class PageTurner {
  private readonly host: HTMLElement & { readonly updateComplete: Promise<boolean> };
  readonly pages: readonly PlayerPage[];
  private readonly blockOf: ReadonlyMap<string, HTMLElement>;
  private current: PlayerPage;
  private left: LeftPlace | undefined;

  /** Folds the document at once, so that blocks of hidden pages never start to work. */
  constructor(host: HTMLElement & { readonly updateComplete: Promise<boolean> }, pages: readonly PlayerPage[]) {
    const [first] = pages;
    if (!first) throw new Error('The document has no pages.');
    this.host = host;
    this.pages = pages;
    this.blockOf = blocksOfPieces(host);
    this.current = first;
    this.unfold(first);
  }

  /** What an id of the document names; the block that keeps it, while the block does not show it. */
  find(id: string): HTMLElement | undefined {
    return document.getElementById(id) ?? this.blockOf.get(id);
  }

  /** The page in view. */
  get shown(): PlayerPage {
    return this.current;
  }

  /** Shows a page. Focus on something within it waits until the page is drawn. */
  show(page: PlayerPage, focus: FocusTarget, track = true): void {
    this.rememberWayBack(page);
    clearPrintJob();
    this.unfold(page);
    window.scrollTo(0, 0);
    if (focus === 'heading') this.focusHeading();
    else if (focus !== 'none') void this.drawn().then(() => this.arriveAt(focus));
    if (track && page.place !== undefined) this.track(page);
  }

  /** Moves the focus to the heading of the page in view. */
  focusHeading(): void {
    focusQuietly(this.current.section.querySelector<HTMLElement>('h1') ?? this.current.section);
  }

  /** Moves the focus to something on the page in view, and marks it until the focus goes on. */
  arriveAt(named: HTMLElement): void {
    const inView = named.getClientRects().length > 0;
    const target = inView ? named : (this.blockOf.get(named.id) ?? named);
    focusQuietly(target);
    if (target.localName === 'h1') return;
    target.scrollIntoView({ block: target.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' });
    target.classList.add('ll-arrived');
    target.addEventListener('blur', () => target.classList.remove('ll-arrived'), { once: true });
  }

  /** The blocks draw themselves after the player, each in its own turn, and may put away what their static text showed. */
  private async drawn(): Promise<void> {
    await this.host.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }

  /** From a side page back to where the learner was; `undefined` elsewhere. */
  get wayBack(): WayBack | undefined {
    if (this.current.place !== undefined) return undefined;
    const { key, scroll, focus } = this.left ?? { key: 'cover', scroll: 0, focus: undefined };
    const page = this.pages.find((candidate) => candidate.key === key);
    if (!page) return undefined;
    return {
      title: page.title,
      return: () => {
        this.show(page, 'heading');
        if (focus?.isConnected) focus.focus({ preventScroll: true });
        window.scrollTo(0, scroll);
      },
    };
  }

  private unfold(page: PlayerPage): void {
    for (const { section } of this.pages) section.hidden = section !== page.section;
    this.current = page;
    this.host.dataset['showing'] = page.key;
  }

  private rememberWayBack(to: PlayerPage): void {
    if (to.place !== undefined) {
      this.left = undefined;
    } else if (this.current.place !== undefined) {
      const active = document.activeElement;
      const inPage = active instanceof HTMLElement && this.current.section.contains(active);
      this.left = { key: this.current.key, scroll: window.scrollY, focus: inPage ? active : undefined };
    }
  }

  private track({ key }: PlayerPage): void {
    this.host.dispatchEvent(
      new LlTrackEvent(
        key === 'cover' || key === 'end'
          ? { type: 'place-opened', place: key }
          : { type: 'page-opened', page: key as PageId },
      ),
    );
  }
}

/** Focus without a tab stop left behind; the scroll position is the caller's. */
function focusQuietly(target: HTMLElement): void {
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
