import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { classicScript } from '../bundle/classic-script.js';
import { endingThreads } from './end-threads.js';
import { openToolkit } from './toolkit.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** Threads of this process that a test has started, and those of them that have ended. */
const begun = new Set<Worker>();
const ended = new Set<Worker>();
const count = (thread: Worker): void => {
  begun.add(thread);
  thread.once('exit', () => ended.add(thread));
};

beforeEach(() => void process.on('worker', count));

afterEach(async () => {
  process.off('worker', count);
  await Promise.all([...begun].map((thread) => thread.terminate()));
  begun.clear();
  ended.clear();
});

/** A thread that lives until it is ended, as Vite leaves it: let go of, so that only the process's end would end it. */
async function leaveThread(): Promise<void> {
  const thread = new Worker(`require('node:worker_threads').parentPort.on('message', () => {})`, { eval: true });
  await new Promise((online) => thread.once('online', online));
  thread.unref();
}

test('a thread that a tool leaves behind ends with the work', async () => {
  await expect(endingThreads(async () => leaveThread().then(() => 'made'))).resolves.toBe('made');
  expect(begun.size).toBe(1);
  expect(ended).toEqual(begun);
});

test('it ends when the work fails', async () => {
  const fails = async (): Promise<never> => {
    await leaveThread();
    throw new Error('It failed.');
  };
  await expect(endingThreads(fails)).rejects.toThrow('It failed.');
  expect(begun.size).toBe(1);
  expect(ended).toEqual(begun);
});

test('threads of work that overlaps end with the last of it', async () => {
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const longer = endingThreads(async () => {
    await leaveThread();
    await finished;
  });
  await endingThreads(leaveThread);
  expect(begun.size).toBe(2);
  expect(ended.size).toBe(0);
  finish();
  await longer;
  expect(ended).toEqual(begun);
});

test('a thread of nobody’s work is left alone', async () => {
  await leaveThread();
  await endingThreads(async () => undefined);
  expect(begun.size).toBe(1);
  expect(ended.size).toBe(0);
});

test('scripts that are made one after another leave no thread: each would hold its memory until the build ends', async () => {
  // Nothing is kept under a hash that is not the toolkit's own.
  const toolkit = await openToolkit(ROOT, 'of-a-test');
  for (const name of ['first', 'second']) {
    await toolkit.artefact(`${name}.js`, () => classicScript(ROOT, `console.log('${name}');`, { language: 'en-GB' }));
  }
  expect(begun.size).toBeGreaterThan(0);
  expect(ended).toEqual(begun);
}, 60_000);
