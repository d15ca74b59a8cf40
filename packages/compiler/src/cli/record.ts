import { recordCommand } from '../commands/record.js';
import type { RegisterCommand } from './cli-command.js';
import { LOSING, mayLose, type LossWish } from './options.js';
import { namedModules } from './named-modules.js';

/** `ladder record`: the layout of a released version. */
export const registerRecord: RegisterCommand = ({ program, context, end }) => {
  program
    .command('record')
    .summary('note what learners of a released version are half-way through')
    .argument('[module...]', 'names of folders in modules/')
    .option(...LOSING)
    .action(async (names: string[], options: LossWish) => {
      const ids = await namedModules(names, 'record:layout', context);
      end(ids ? await recordCommand(ids, { allowLostProgress: mayLose(options) }, context) : 1);
    });
};
