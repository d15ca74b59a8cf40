import { argument } from '../../model/argument.js';
import { join, relative, sep } from 'node:path';
import type * as Chokidar from 'chokidar';
import { importTool } from '../../toolkit/toolkit.js';
import { listModules } from '../../load/load-module.js';
import type { CommandContext } from '../context.js';
import { writeIndex } from '../releases.js';
import { countFindings, sayFindings, typed } from '../say.js';
import { buildAll } from './build-all.js';
import type { BuildOptions } from './options.js';
import type { BuildOutcome } from './outcome.js';
import { noProgress } from './progress.js';
import { watchForStop } from './stopping.js';

/** Which modules are watched. */
export interface Watched {
  readonly ids: readonly string[];
  /** Whether modules that come later are built as well. */
  readonly all: boolean;
}

/** Editors save in several steps; a build waits until nothing has moved for so long. */
const QUIET_MS = 120;

/** Builds modules, and again after each save, until the signal. Answers with the exit code. */
export async function watchCommand(
  { ids, all }: Watched,
  options: BuildOptions,
  context: CommandContext,
  until?: AbortSignal,
): Promise<number> {
  const { root, say } = context;
  const { watch } = await importTool<typeof Chokidar>(context.toolkitRoot, 'packages/compiler', 'chokidar');
  const watcher = watch([join(root, 'modules'), join(root, 'organisation.yaml')], {
    ignoreInitial: true,
    // Only the folders of the modules that were named.
    ignored: (path) => !all && !concerns(path, root, ids),
  });
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));

  let changed = new Set<string>(ids);
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  watcher.on('all', (_, path) => {
    const id = moduleOf(path, root);
    for (const one of id === undefined ? ids : [id]) changed.add(one);
    clearTimeout(timer);
    timer = setTimeout(() => wake?.(), QUIET_MS);
  });
  let ended = until?.aborted === true;
  const end = () => {
    ended = true;
    wake?.();
  };
  until?.addEventListener('abort', end);

  say(`Watching ${all ? 'all modules' : ids.join(', ')}. Save a page to build again; press Ctrl-C to end.`);
  while (!ended) {
    if (changed.size > 0) {
      const now = changed;
      changed = new Set();
      await buildAgain([...now], options, context);
    }
    if (changed.size > 0 || ended) continue;
    process.once('SIGINT', end);
    await new Promise<void>((woken) => (wake = woken));
    process.off('SIGINT', end);
  }
  clearTimeout(timer);
  until?.removeEventListener('abort', end);
  await watcher.close();
  say(`\nNo longer watching. To build once: ${typed(`build:module ${all ? '--all' : ids.map(argument).join(' ')}`)}`);
  return 0;
}

/** Builds what changed and says one line for each module, with its mistakes above. */
async function buildAgain(changed: readonly string[], options: BuildOptions, context: CommandContext): Promise<void> {
  const { say, ...place } = context;
  const there = new Set(await listModules(place.root));
  const stopping = watchForStop(place.root, (line) => process.stderr.write(`${line}\n`));
  try {
    const outcomes = await buildAll(
      changed.filter((id) => there.has(id)),
      options,
      place,
      noProgress,
      stopping,
    );
    const index = await writeIndex(place.root);
    for (const outcome of outcomes) {
      sayFindings(outcome.diagnostics, say);
      say(`${clock()}  ${lineFor(outcome)}`);
    }
    sayFindings(index, say);
  } finally {
    stopping.over();
  }
}

function lineFor({ id, state, packages, diagnostics }: BuildOutcome): string {
  const found = countFindings(diagnostics);
  if (state === 'failed') return `${id}: not built, ${found}. dist still has what was there before.`;
  return `${id}: ${packages.length} ${packages.length === 1 ? 'file' : 'files'} ${state}, ${found}.`;
}

/** Hours and minutes where the author sits. */
function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

function moduleOf(path: string, root: string): string | undefined {
  const parts = relative(root, path).split(sep);
  return parts[0] === 'modules' ? parts[1] : undefined;
}

function concerns(path: string, root: string, ids: readonly string[]): boolean {
  const id = moduleOf(path, root);
  return id === undefined || ids.includes(id);
}
