import { bringHistory } from './navigation.js';

/** What an entry of the browser's history holds of ours: the page that was shown. */
interface Entry {
  readonly ladder: string;
}

/**
 * The pages that the learner turned to, as entries of the browser's history, so that a phone's Back turns back. Only
 * web packages do that, and only their script has this (docs/decisions/0027). The address stays as it is: that works from a disk and in a sandboxed frame.
 */
export class PageHistory {
  private at: string | undefined;

  /** Notes the page that is shown. The first one of a launch takes the place of the entry that is there. */
  turned(key: string, begins: boolean): void {
    if (key === this.at && !begins) return;
    const first = begins || this.at === undefined;
    this.at = key;
    try {
      const entry: Entry = { ladder: key };
      if (first) history.replaceState(entry, '');
      else history.pushState(entry, '');
    } catch {
      // A browser that keeps no history for this frame, or has had too many entries in a short time: Back leaves.
    }
  }

  /** Calls when the learner goes back or forward, with the page to show. Gives a way to stop. */
  listen(show: (key: string) => void): () => void {
    const handle = ({ state }: PopStateEvent): void => {
      const key: unknown = (state as Partial<Entry> | null)?.ladder;
      if (typeof key !== 'string') return;
      this.at = key;
      show(key);
    };
    window.addEventListener('popstate', handle);
    return () => window.removeEventListener('popstate', handle);
  }
}

bringHistory(() => new PageHistory());
