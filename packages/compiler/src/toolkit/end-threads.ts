import type { Worker } from 'node:worker_threads';

/** Threads that tools have started since the first piece of work began that is not over yet. */
const started = new Set<Worker>();
const note = (thread: Worker): void => void started.add(thread);
let underWay = 0;

/**
 * Does a piece of work with tools of others, and ends the threads that they leave behind. Vite makes each script small
 * in a thread of its own and only lets go of it, so that it lives, with a hundred megabytes and more, until the process
 * ends: six scripts hold more than a gigabyte of film may. Where several pieces of work overlap, the threads end with
 * the last one, because nobody knows whose they are.
 */
export async function endingThreads<T>(work: () => Promise<T>): Promise<T> {
  if (underWay === 0) process.on('worker', note);
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
    if (underWay === 0) {
      process.off('worker', note);
      const left = [...started];
      started.clear();
      await Promise.all(left.map((thread) => thread.terminate()));
    }
  }
}
