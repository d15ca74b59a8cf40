import { readFile, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endingThreads } from './end-threads.js';
import { toolkitHashes, writeWhole } from './toolkit-hash.mjs';

/** The checkout that packages are built from, with a shelf for what is made once and used in every package. */
export interface Toolkit {
  /** The root of the repository. */
  readonly root: string;
  /** The toolkit's version, printed at the foot of every module. */
  readonly version: string;
  /** An artefact by name; made on first use, then kept until the toolkit's own sources change. */
  artefact(name: string, make: () => Promise<string | Uint8Array>): Promise<Uint8Array>;
}

/** Does a piece of work while nobody else does theirs. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Opens the shelf for one state of the player's sources, named by its hash.
 *
 * @param inTurn for several threads on one shelf: each artefact takes much memory to make, and is made once
 */
export async function openToolkit(
  root: string,
  playerHash: string,
  inTurn: InTurn = (work) => work(),
): Promise<Toolkit> {
  const shelf = join(root, '.cache', 'toolkit', `player-${playerHash}`);
  const about: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '0';
  return {
    root,
    version,
    async artefact(name, make) {
      const file = join(shelf, name);
      const kept = await readFile(file).catch(() => undefined);
      if (kept) return kept;
      return inTurn(async () => {
        const meanwhile = await readFile(file).catch(() => undefined);
        if (meanwhile) return meanwhile;
        const made = await endingThreads(make);
        // Somebody who works on the toolkit may have saved a file meanwhile; then this is no longer what the hash names.
        if (toolkitHashes(root).player === playerHash) {
          writeWhole(file, made);
          // Pruning goes by the time of the folder's last use.
          await utimes(shelf, new Date(), new Date());
        }
        return typeof made === 'string' ? new TextEncoder().encode(made) : made;
      });
    },
  };
}

/**
 * Imports a tool that is only needed when an artefact is missing (Vite, Sass, the analyser), from the package whose
 * dependency it is. Loading them costs more than a whole build.
 */
export async function importTool<T extends object>(root: string, from: string, name: string): Promise<T> {
  const require = createRequire(join(root, from, 'package.json'));
  const module = (await import(/* @vite-ignore */ pathToFileURL(require.resolve(name)).href)) as T & { default?: T };
  // Of a CommonJS package, Node may see only the default export.
  return { ...module.default, ...module };
}
