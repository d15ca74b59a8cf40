import { argument } from '../../model/argument.js';

/** What to type to open a file to write in, on this machine. Paths count from the root of the repository. */
export function openingFile(
  path: string,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'> = process,
): string {
  const quoted = argument(path);
  const own = platform === 'win32' ? quoted.replaceAll('/', '\\') : quoted;
  if (env['TERM_PROGRAM'] === 'vscode') return `code ${own}`;
  if (platform === 'win32') return `notepad ${own}`;
  if (platform === 'darwin') return `open -e ${own}`;
  return `xdg-open ${own}`;
}
