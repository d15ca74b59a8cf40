import { spawn } from 'node:child_process';

/** How each system opens an address with whatever browser its owner likes. */
function opener(address: string): readonly [program: string, ...args: string[]] {
  if (process.platform === 'darwin') return ['open', address];
  // `start` is a word of cmd; its first quoted argument would be a window's title.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""', address];
  return ['xdg-open', address];
}

/** Opens an address in the browser, where there is one. Where there is none, the address that was printed has to do. */
export function openBrowser(address: string): void {
  const [program, ...args] = opener(address);
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true });
  child.on('error', () => undefined);
  child.unref();
}
