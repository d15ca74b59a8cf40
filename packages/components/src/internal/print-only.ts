/** What can be printed by itself; each is a class on `<html>` that the print styles know. */
export type PrintJob = 'll-print-aid' | 'll-print-certificate' | 'll-print-notes' | 'll-print-all';

const JOBS: readonly PrintJob[] = ['ll-print-aid', 'll-print-certificate', 'll-print-notes', 'll-print-all'];

/**
 * Prints one thing only. The class stays until the print is over or another page is shown, so that where a frame
 * swallows `print()` the learner's own Ctrl+P still prints the right thing.
 */
export function printOnly(job: PrintJob): void {
  clearPrintJob();
  document.documentElement.classList.add(job);
  window.addEventListener('afterprint', clearPrintJob, { once: true });
  try {
    window.print();
  } catch {
    // Sandboxed frames throw; the words beside the button say what to do.
  }
}

/**
 * Opens what is folded for as long as the browser prints: nobody can unfold paper. A block that asks something stays as
 * the learner has it, unless it still is the static text of a page that was not opened; the answers of the scored check
 * stay folded there too, because a try is left. Returns a way to stop.
 */
export function unfoldForPrint(root: HTMLElement): () => void {
  let opened: readonly HTMLDetailsElement[] = [];
  const open = (): void => {
    const folded = [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    opened = folded.filter(
      (details) =>
        (details.dataset['part'] === 'answers' && !details.closest('[scored]')) ||
        !details.closest('.ll-block:not(.ll-reading), .ll-panel'),
    );
    for (const details of opened) details.open = true;
  };
  const close = (): void => {
    for (const details of opened) details.open = false;
  };
  window.addEventListener('beforeprint', open);
  window.addEventListener('afterprint', close);
  return () => {
    window.removeEventListener('beforeprint', open);
    window.removeEventListener('afterprint', close);
  };
}

/** Back to printing what is on the screen. */
export function clearPrintJob(): void {
  document.documentElement.classList.remove(...JOBS);
}
