import { checkCommand } from '../commands/check.js';
import type { TargetWishes } from '../commands/choose-targets.js';
import type { RegisterCommand } from './cli-command.js';
import { addTargetOptions, chosenTargets, LOSING, mayLose, type LossWish } from './options.js';
import { namedModules } from './named-modules.js';

/** `ladder check`: what is wrong, without making packages. */
export const registerCheck: RegisterCommand = ({ program, context, end }) => {
  addTargetOptions(
    program
      .command('check')
      .summary('look for mistakes without making packages')
      .argument('[module...]', 'names of folders in modules/'),
  )
    .option('--fix', 'write the ids that keep progress through later edits')
    .option(...LOSING)
    .action(async (names: string[], options: TargetWishes & LossWish & { readonly fix?: boolean }) => {
      const targets = chosenTargets(options, context);
      const ids = targets && (await namedModules(names, 'check:module', context));
      if (!targets || !ids) return end(1);
      const wishes = { targets, fix: options.fix === true, allowLostProgress: mayLose(options) };
      end(await checkCommand(ids, wishes, context));
    });
};
