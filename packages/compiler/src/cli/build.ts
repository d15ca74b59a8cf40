import { buildCommand } from '../commands/build.js';
import type { TargetWishes } from '../commands/choose-targets.js';
import type { RegisterCommand } from './cli-command.js';
import { addTargetOptions, chosenTargets, LOSING, mayLose, type LossWish } from './options.js';
import { namedModules } from './named-modules.js';

/** `ladder build`: packages to upload. */
export const registerBuild: RegisterCommand = ({ program, context, end }) => {
  addTargetOptions(
    program.command('build').summary('make packages to upload').argument('[module...]', 'names of folders in modules/'),
  )
    .option('--no-cache', 'make everything of the module afresh')
    .option(...LOSING)
    .action(async (names: string[], options: TargetWishes & LossWish & { readonly cache: boolean }) => {
      const targets = chosenTargets(options, context);
      const ids = targets && (await namedModules(names, 'build:module', context));
      if (!targets || !ids) return end(1);
      end(await buildCommand(ids, { targets, cache: options.cache, allowLostProgress: mayLose(options) }, context));
    });
};
