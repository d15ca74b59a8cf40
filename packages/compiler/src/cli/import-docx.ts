import type { RegisterCommand } from './cli-command.js';

/** `ladder import-docx`: a Word file becomes a module. */
export const registerImportDocx: RegisterCommand = ({ program, context, end }) => {
  program
    .command('import-docx')
    .summary('make a module of a Word file, or bring a storyboard back')
    .argument('<file>', 'the Word file')
    .option('--as <name>', 'name of the folder in modules/')
    .option('--replace', 'write into a module that is there already')
    .action(async (file: string, options: { readonly as?: string; readonly replace?: boolean }) => {
      const { importDocxCommand } = await import('../commands/word/import-docx.js');
      end(await importDocxCommand(file, { as: options.as, replace: options.replace === true }, context));
    });
};
