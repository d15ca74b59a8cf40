/** As long as somebody waits without wondering. */
const PATIENCE_MS = 2000;

/**
 * Says a word where work takes longer than somebody waits without one. It goes to the error channel, so that what a
 * command prints is the same on a slow computer.
 */
export async function wordIfSlow<Value>(work: Promise<Value>, word: string, patience = PATIENCE_MS): Promise<Value> {
  const timer = setTimeout(() => void process.stderr.write(`${word}\n`), patience);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
