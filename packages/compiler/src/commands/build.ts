import { argument } from '../model/argument.js';
import { hasErrors } from '@ladder/core';
import { buildAll } from './build/build-all.js';
import { buildJson } from './build/json.js';
import type { BuildOptions } from './build/options.js';
import type { BuildOutcome } from './build/outcome.js';
import { lineProgress, noProgress, plainProgress, type Progress } from './build/progress.js';
import { sayOutcome } from './build/say-outcome.js';
import { watchForStop } from './build/stopping.js';
import { countModules, sayTable } from './build/table.js';
import type { CommandContext } from './context.js';
import { writeIndex } from './releases.js';
import { sayFindings, shorterWay, typed, type Say } from './say.js';

/** Builds modules into packages. Answers with the exit code: 1 when any module has a mistake. */
export async function buildCommand(
  ids: readonly string[],
  options: BuildOptions,
  context: CommandContext,
): Promise<number> {
  const { say, ...place } = context;
  const stopping = watchForStop(place.root, (line) => process.stderr.write(`${line}\n`));
  try {
    const progress = progressFor(ids.length, options, say);
    const outcomes = await buildAll(ids, options, place, progress, stopping).finally(() => progress.over());
    const index = await writeIndex(place.root);
    const ok = !hasErrors(index) && outcomes.every(({ state }) => state !== 'failed');
    if (options.json) say(buildJson(outcomes, index, ok));
    else {
      if (outcomes.length === 1) for (const outcome of outcomes) sayOutcome(outcome, say);
      else saySeveral(outcomes, say);
      sayFindings(index, say);
      sayNext(ids, ok, say);
    }
    return ok ? 0 : 1;
  } finally {
    stopping.over();
  }
}

function progressFor(modules: number, { json, terminal }: BuildOptions, say: Say): Progress {
  if (terminal) return lineProgress(modules, terminal);
  return modules === 1 || json ? noProgress : plainProgress(modules, say);
}

/** Findings in the order in which the modules were named, then the table. */
function saySeveral(outcomes: readonly BuildOutcome[], say: Say): void {
  say('');
  for (const { diagnostics } of outcomes) sayFindings(diagnostics, say);
  sayTable(outcomes, say);
  say(countModules(outcomes));
  say('What to do on each platform stands in dist/upload-index.html.');
  if (outcomes.some(({ state }) => state === 'failed')) {
    say('Of a module that was not built, dist still has what was there before.');
  }
}

function sayNext(ids: readonly string[], ok: boolean, say: Say): void {
  // More names than a line has room for are no use to anybody.
  const names = ids.length > 3 ? '' : ` ${ids.map(argument).join(' ')}`;
  const again = ids.length > 3 ? ' --all' : names;
  say('');
  if (ok) say(`To check it before the next build: ${typed(`check:module${names}`)}`);
  else say(`When the mistakes are mended: ${typed(`build:module${again}`)}`);
  const shorter = shorterWay();
  if (shorter !== undefined) say(shorter);
}
