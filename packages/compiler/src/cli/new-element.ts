import { Option } from 'commander';
import type { ElementWishes } from '../commands/new/new-element.js';
import { PURPOSES } from '../new/purposes.js';
import type { RegisterCommand } from './cli-command.js';

/** `ladder new-element`: the files of a new block, for contributors. */
export const registerNewElement: RegisterCommand = ({ program, context, end }) => {
  program
    .command('new-element')
    .summary('for contributors: make the files of a new block')
    .argument('[name]', 'the word that authors write after :::')
    .addOption(new Option('--purpose <purpose>', 'what it is for').choices(PURPOSES.map(({ value }) => value)))
    .option('--say <sentence>', 'what it is for, in one sentence for authors')
    .action(async (name: string | undefined, options: Omit<ElementWishes, 'name'>) => {
      const { newElementCommand } = await import('../commands/new/new-element.js');
      const { openAsk } = await import('../commands/ask.js');
      end(await newElementCommand({ ...options, name }, await openAsk(context.toolkitRoot), context));
    });
};
