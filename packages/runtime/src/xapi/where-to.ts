/** As much of the browser's Navigation API as is used here; older browsers have none. */
interface Navigations {
  addEventListener(type: 'navigate', listen: (event: NavigateEvent) => void): void;
  addEventListener(type: 'navigateerror', listen: () => void): void;
}

interface NavigateEvent {
  readonly navigationType: string;
  readonly destination: { readonly sameDocument: boolean };
}

/** Where a page goes when it goes: it comes back as the same launch; it goes elsewhere; nobody can say. */
export type WhereTo = 'back' | 'elsewhere' | 'unknown';

/**
 * Tells, while the page goes, where to. Browsers announce reloads and navigations that a script or a link started; they
 * do not announce the reload button nor the closing of the tab, which look the same from here.
 */
export function watchWhereTo(window: Window): () => WhereTo {
  let whereTo: WhereTo = 'unknown';
  const { navigation } = window as Window & { readonly navigation?: Navigations };
  navigation?.addEventListener('navigate', ({ navigationType, destination }) => {
    if (!destination.sameDocument) whereTo = navigationType === 'reload' ? 'back' : 'elsewhere';
  });
  // The learner was asked whether to leave, and stayed.
  navigation?.addEventListener('navigateerror', () => {
    whereTo = 'unknown';
  });
  return () => whereTo;
}
