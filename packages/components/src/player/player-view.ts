import { whatIsLeft, type MissingItem, type ModuleData, type SessionView } from '@ladder/core';
import { languageMessages } from '@ladder/core/messages';
import type { PlayerPage } from './pages.js';

/** What the parts of the player are drawn from: one reading of the session, made for each rendering. */
export interface PlayerView {
  readonly module: ModuleData;
  readonly pages: readonly PlayerPage[];
  readonly shown: PlayerPage;
  readonly session: SessionView;
  readonly left: readonly MissingItem[];
  /** Shows a page; moves the focus to its heading, or to the block named. */
  readonly go: (key: string, block?: string) => void;
}

/** Puts together what the parts are drawn from. */
export function playerView(view: Omit<PlayerView, 'left'>): PlayerView {
  return { ...view, left: whatIsLeft(view.module.layout, view.session.progress) };
}

/** The parts of the module that count: its pages, without cover, end and side pages. */
export function partsOf({ pages, module }: PlayerView): readonly PlayerPage[] {
  const last = module.layout.pages.length;
  return pages.filter(({ place }) => place !== undefined && place > 0 && place <= last);
}

/** The page with this key, if the document has it. */
export function pageNamed(view: PlayerView, key: string): PlayerPage | undefined {
  return view.pages.find((page) => page.key === key);
}

/**
 * Where a learner who comes back carries on: the page they were on or, when they last looked at the cover, the first
 * page not opened yet. `undefined` for a learner who has not started.
 */
export function resumePage(view: PlayerView): PlayerPage | undefined {
  const { progress } = view.session;
  if (!progress.opened.includes(true)) return undefined;
  const unopened = progress.opened.indexOf(false) + 1;
  const place = progress.place > 0 ? progress.place : unopened > 0 ? unopened : progress.opened.length + 1;
  return view.pages.find((page) => page.place === place);
}

/** The time of day on this device, as `02:14`. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** The day on this device, as `21 November 2026`. */
export function dayOf(at: number): string {
  return new Date(at).toLocaleDateString(languageMessages.locale, { day: 'numeric', month: 'long', year: 'numeric' });
}
