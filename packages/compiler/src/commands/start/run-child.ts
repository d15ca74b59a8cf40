import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import process, { stdin } from 'node:process';

/** How a command of the toolkit is run from the menu. */
export interface ChildOptions {
  /** Whether it asks at the terminal itself. */
  readonly talks: boolean;
}

/** A command that does not stop when asked to is ended after this time. */
const GRACE_MS = 5000;

/**
 * Runs a command of the toolkit as if it had been typed, and waits for its end. Ctrl-C ends the command and not the
 * menu: unless the command asks questions itself, the menu reads the keyboard meanwhile, and the terminal sends no
 * signal to pnpm or to anything else that waits above.
 */
export async function runChild(toolkitRoot: string, args: readonly string[], { talks }: ChildOptions): Promise<number> {
  const ignore = (): void => undefined;
  const listens = !talks && stdin.isTTY;
  process.on('SIGINT', ignore);
  try {
    const child = spawn(process.execPath, [join(toolkitRoot, 'scripts', 'ladder.mjs'), ...args], {
      stdio: [talks ? 'inherit' : 'ignore', 'inherit', 'inherit'],
    });
    const rest = listens ? stopOnCtrlC(child) : ignore;
    try {
      return await new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (code) => resolve(code ?? 130));
      });
    } finally {
      rest();
    }
  } finally {
    process.off('SIGINT', ignore);
  }
}

/** Listens for Ctrl-C; the answer gives the keyboard back. */
function stopOnCtrlC(child: ChildProcess): () => void {
  let late: NodeJS.Timeout | undefined;
  const read = (typed: Buffer): void => {
    if (!typed.includes(3)) return;
    // A second Ctrl-C does not wait.
    if (late) child.kill('SIGKILL');
    child.kill('SIGINT');
    late ??= setTimeout(() => void child.kill('SIGKILL'), GRACE_MS);
  };
  stdin.setRawMode(true);
  stdin.on('data', read);
  stdin.resume();
  return () => {
    clearTimeout(late);
    stdin.off('data', read);
    stdin.setRawMode(false);
    stdin.pause();
  };
}
