import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** What one run of a command took. */
export interface Run {
  readonly seconds: number;
  /** The most memory that the command and all it started held at one moment, in MB; undefined where it was not watched. */
  readonly megabytes: number | undefined;
}

/** Runs a command to its end; fails when the command does. Watching memory costs time, so it is a run of its own. */
export function run(command: readonly string[], watchMemory = false): Promise<Run> {
  let peak: number | undefined;
  return toItsEnd(command, (child) => {
    if (!watchMemory) return;
    const watch = setInterval(() => (peak = Math.max(peak ?? 0, residentMegabytes(child.pid ?? -1))), 10);
    child.on('close', () => clearInterval(watch));
  }).then(({ seconds }) => ({ seconds, megabytes: peak }));
}

/** Runs a command to its end, and answers how long that took and what it wrote on the error stream. */
function toItsEnd(
  [program = '', ...args]: readonly string[],
  watch: (child: ChildProcess) => void = () => undefined,
): Promise<{ readonly seconds: number; readonly words: string }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
    watch(child);
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve({ seconds: (performance.now() - started) / 1000, words });
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${status}.\n${words}`));
    });
  });
}

/**
 * The middle time of each of several commands, in seconds. They take turns, so that a machine that is busy for a while
 * is busy for all of them.
 */
export async function medianSeconds(
  times: number,
  commands: readonly (() => Promise<Run>)[],
): Promise<readonly number[]> {
  const all: number[][] = commands.map(() => []);
  for (let time = 0; time < times; time += 1) {
    for (const [at, command] of commands.entries()) all[at]?.push((await command()).seconds);
  }
  return all.map(median);
}

/** The middle one of a list of numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** Resident memory of a process and all its descendants, from Linux's process table; 0 elsewhere. */
function residentMegabytes(root: number): number {
  const children = new Map<number, number[]>();
  for (const id of processIds()) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(statusOf(id))?.[1] ?? -1);
    children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  let kilobytes = 0;
  const family = [root];
  // A list grows while it is walked: children are visited after their parents.
  for (const id of family) {
    family.push(...(children.get(id) ?? []));
    kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(id))?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1000);
}

function statusOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    // It ended between the two looks.
    return '';
  }
}

function processIds(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Runs one command of the compiled toolkit on the modules of another folder; memory is the most it held. */
export async function runIn(
  root: string,
  args: readonly string[],
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const program = path.join(ROOT, 'scripts', 'bench', 'ladder-in.mjs');
  const { seconds, words } = await toItsEnd([process.execPath, program, root, ...args]);
  return { seconds, megabytes: Number(/^peak (\d+) MB$/m.exec(words)?.[1] ?? NaN) };
}
