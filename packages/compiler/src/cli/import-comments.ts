import type { RegisterCommand } from './cli-command.js';

/** `ladder import-comments`: what reviewers wrote in Word, at the lines that it is about. */
export const registerImportComments: RegisterCommand = ({ program, context, end }) => {
  program
    .command('import-comments')
    .summary('list comments and tracked changes of a Word file at their lines')
    .argument('<file>', 'the Word file that came back')
    .option('--module <name>', 'the module, when the file does not say it')
    .action(async (file: string, options: { readonly module?: string }) => {
      const { importCommentsCommand } = await import('../commands/word/import-comments.js');
      end(await importCommentsCommand(file, { module: options.module }, context));
    });
};
