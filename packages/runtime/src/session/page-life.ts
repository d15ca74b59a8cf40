/** What the session wants to hear about the page. */
export interface PageListener {
  /** The page may be about to go: save now. It may also come back, or only have been covered. */
  hidden(): void;
  /** The page goes. */
  leaving(): void;
  /** The page came back from the browser's memory after it had gone. */
  cameBack(): void;
}

/**
 * Listens to the life of the page. Never to `unload`: Moodle forbids it by permissions policy and browsers drop it.
 * `beforeunload` is there because ILIAS passes data on only then.
 */
export function watchPage(window: Window, listener: PageListener): { wasHidden(): boolean } {
  let everHidden = window.document.visibilityState === 'hidden';

  function handleHidden(): void {
    everHidden = true;
    listener.hidden();
  }

  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') handleHidden();
  });
  window.addEventListener('beforeunload', handleHidden);
  window.addEventListener('pagehide', () => {
    everHidden = true;
    listener.leaving();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) listener.cameBack();
  });
  return { wasHidden: () => everHidden };
}
