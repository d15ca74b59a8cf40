/**
 * Brings a box to write in into view as a whole when Tab reaches it. Browsers bring its caret into view and no more, so
 * that a tall box would stay half behind the bar below (WCAG 2.2, 2.4.11). Not on a click: what is under a finger stays.
 */
export function showWholeBox(root: HTMLElement): () => void {
  const handleKeyup = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key !== 'Tab' || !(target instanceof HTMLTextAreaElement)) return;
    if (target.getBoundingClientRect().height > window.innerHeight * MOST) return;
    target.scrollIntoView({ block: 'nearest' });
  };
  root.addEventListener('keyup', handleKeyup);
  return () => root.removeEventListener('keyup', handleKeyup);
}

/** How much of the window a box may fill and still be shown as a whole; a taller one keeps its caret in view. */
const MOST = 0.7;
