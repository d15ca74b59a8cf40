import type { Say } from './say.js';

/** What every command is told: where things are, which toolkit this is, and where to speak. */
export interface CommandContext {
  /** Where modules, organisation.yaml and dist are. */
  readonly root: string;
  /** Where the toolkit's own packages are; the same place, except in tests. */
  readonly toolkitRoot: string;
  /** Content hashes of the toolkit's own sources; every cache goes by them. */
  readonly hashes: { readonly compiler: string; readonly player: string };
  /** Address of the compiled toolkit, for threads that run the same; left out in tests, which have one thread. */
  readonly program?: string;
  readonly say: Say;
}
