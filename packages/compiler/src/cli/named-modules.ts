import type { CommandContext } from '../commands/context.js';
import { typed } from '../commands/say.js';
import { argument } from '../model/argument.js';
import { listModules } from '../load/load-module.js';

/** The modules that were named, each once; `undefined` after saying which there are, when none was. */
export async function namedModules(
  names: readonly string[],
  script: string,
  { root, say }: CommandContext,
): Promise<readonly string[] | undefined> {
  if (names.length > 0) return [...new Set(names.map(folderName))];
  const modules = await listModules(root);
  say('Which module? Add its name, for example:');
  for (const id of modules) say(`  ${typed(`${script} ${argument(id)}`)}`);
  if (modules.length === 0) say('There is no module in the folder modules yet.');
  return undefined;
}

/** A shell completes `modules/ward-round/`, an editor names the folder of the open page; what counts is the module. */
function folderName(name: string): string {
  return name
    .replace(/^\.?[\\/]/, '')
    .replace(/^modules[\\/]/, '')
    .replace(/[\\/].*$/s, '');
}
