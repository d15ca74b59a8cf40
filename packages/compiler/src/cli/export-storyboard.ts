import type { RegisterCommand } from './cli-command.js';
import { namedModules } from './named-modules.js';

/** `ladder export-storyboard`: a module as a Word file to comment on. */
export const registerExportStoryboard: RegisterCommand = ({ program, context, end }) => {
  program
    .command('export-storyboard')
    .summary('write a Word file that an expert can read and comment on')
    .argument('[module...]', 'names of folders in modules/')
    .option('--html', 'a web page as well, in one file')
    .action(async (names: string[], options: { readonly html?: boolean }) => {
      const ids = await namedModules(names, 'export:storyboard', context);
      if (!ids) return end(1);
      const { exportStoryboardCommand } = await import('../commands/word/export-storyboard.js');
      end(await exportStoryboardCommand(ids, { html: options.html === true }, context));
    });
};
