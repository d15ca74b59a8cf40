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

/** Back to printing what is on the screen. */
export function clearPrintJob(): void {
  document.documentElement.classList.remove(...JOBS);
}
