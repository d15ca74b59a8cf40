/** As much of the browser's Navigation API as is used here; older browsers have none. */
interface Navigations {
  addEventListener(type: 'navigate', listen: (event: NavigateEvent) => void): void;
  addEventListener(type: 'navigateerror', listen: () => void): void;
}

interface NavigateEvent {
  readonly navigationType: string;
  readonly destination: { readonly sameDocument: boolean };
  /** The file name of a download, which leaves the page where it is. */
  readonly downloadRequest?: string | null;
}

/**
 * What was announced and has not happened by then was a download, a mail link, or a change of mind. Measured by a clock
 * that nobody can set.
 */
const GOES_WITHIN = 10_000;

/** Where a page goes when it goes: it comes back as the same launch; it goes elsewhere; nobody can say. */
export type WhereTo = 'back' | 'elsewhere' | 'unknown';

/**
 * Tells, while the page goes, where to. Browsers announce reloads and navigations that a script or a link started; they
 * do not announce the reload button nor the closing of the tab, which look the same from here.
 */
export function watchWhereTo(window: Window): () => WhereTo {
  let announced: { readonly to: WhereTo; readonly at: number } | undefined;
  const { navigation } = window as Window & { readonly navigation?: Navigations };
  navigation?.addEventListener('navigate', ({ navigationType, destination, downloadRequest }) => {
    if (destination.sameDocument || typeof downloadRequest === 'string') return;
    announced = { to: navigationType === 'reload' ? 'back' : 'elsewhere', at: performance.now() };
  });
  // The learner was asked whether to leave, and stayed.
  navigation?.addEventListener('navigateerror', () => {
    announced = undefined;
  });
  return () => (announced && performance.now() - announced.at < GOES_WITHIN ? announced.to : 'unknown');
}
