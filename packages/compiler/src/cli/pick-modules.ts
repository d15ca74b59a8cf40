import type { CommandContext } from '../commands/context.js';
import { typed } from '../commands/say.js';
import { listModules } from '../load/load-module.js';
import { someOf } from '../model/nearest.js';
import { namedModules } from './named-modules.js';

/** Which modules somebody asked for. */
export interface ModuleWishes {
  /** Names, paths and patterns such as `qi-*`: not every shell turns them into names. */
  readonly names: readonly string[];
  /** Whether every module is meant. */
  readonly all: boolean;
}

/** The modules that were named or fit a pattern, each once; `undefined` after saying why there are none. */
export async function pickModules(
  { names, all }: ModuleWishes,
  script: string,
  context: CommandContext,
): Promise<readonly string[] | undefined> {
  const { root, say } = context;
  if (!all && names.length === 0) {
    const none = await namedModules([], script, context);
    say(`For all of them: ${typed(`${script} --all`)}`);
    return none;
  }
  const modules = await listModules(root);
  if (all) {
    if (modules.length > 0) return modules;
    say('There is no module in the folder modules yet.');
    return undefined;
  }
  const picked: string[] = [];
  for (const name of (await namedModules(names, script, context)) ?? []) {
    if (!/[*?]/.test(name)) picked.push(name);
    else {
      const fitting = modules.filter((id) => fits(name, id));
      if (fitting.length === 0) {
        say(`No module fits ${name}. There are: ${someOf(modules) || 'none yet'}.`);
        return undefined;
      }
      picked.push(...fitting);
    }
  }
  return [...new Set(picked)];
}

/** Whether a name fits a pattern: `*` is any signs, `?` is one. */
function fits(pattern: string, name: string): boolean {
  const signs = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${signs.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(name);
}
