/** As much of the browser's Navigation API as is used here; older browsers have none. */
interface Navigations {
  addEventListener(type: 'navigate', listen: (event: { readonly navigationType: string }) => void): void;
  addEventListener(type: 'navigateerror', listen: () => void): void;
}

/**
 * Tells, while the page goes, whether it goes only to come back: a reload is the same launch, so nothing is said to have
 * ended. A browser that cannot tell ends the launch, and the reloaded page says that it is not recorded any more.
 */
export function watchReload(window: Window): () => boolean {
  let reloading = false;
  const navigation = (window as Window & { readonly navigation?: Navigations }).navigation;
  navigation?.addEventListener('navigate', ({ navigationType }) => {
    reloading = navigationType === 'reload';
  });
  // The learner was asked whether to leave, and stayed.
  navigation?.addEventListener('navigateerror', () => {
    reloading = false;
  });
  return () => reloading;
}
