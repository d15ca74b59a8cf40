import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/** What a path that an author may choose leads to. */
export type Inside =
  | { readonly is: 'file'; readonly size: number }
  /** Nothing is there. */
  | { readonly is: 'missing' }
  /** Out of the folder: by `..`, from the root, on another drive, or through a link. */
  | { readonly is: 'outside' }
  /** A folder, a pipe, a device: reading it might never end. */
  | { readonly is: 'no-file' };

/**
 * The one guard in front of every file that an author's words or folders name: it has to be a file, and it has to be
 * inside the folder, links followed.
 */
export async function lookInside(folder: string, path: string): Promise<Inside> {
  if (leadsOut(path)) return { is: 'outside' };
  const [home, real] = await Promise.all([realPlace(folder), realPlace(join(folder, path))]);
  if (home === undefined || real === undefined) return { is: 'missing' };
  if (!real.startsWith(home.endsWith(sep) ? home : home + sep)) return { is: 'outside' };
  const found = await stat(real).catch(() => undefined);
  if (!found) return { is: 'missing' };
  return found.isFile() ? { is: 'file', size: found.size } : { is: 'no-file' };
}

/** Whether the words of a path already lead elsewhere, on this system or on another. */
function leadsOut(path: string): boolean {
  return (
    path === '' || /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/~]|^[a-z]:|\0/i.test(path) || /^[a-z][a-z0-9+.-]*:\/\//i.test(path)
  );
}

async function realPlace(path: string): Promise<string | undefined> {
  return realpath(resolve(path)).catch(() => undefined);
}
