import { checkPackageCommand } from '../commands/check-package.js';
import type { RegisterCommand } from './cli-command.js';
import { PLACES } from './options.js';

/** `ladder check-package`: a finished zip, as a platform will read it. */
export const registerCheckPackage: RegisterCommand = ({ program, context, end }) => {
  program
    .command('check-package')
    .summary('read a finished zip, ours or not, as a platform will')
    .argument('<file...>', 'the zip that is to be uploaded')
    .option('--for <platform>', `only what this place minds: ${PLACES}`)
    .action(async (files: string[], options: { readonly for?: string }) => {
      end(await checkPackageCommand(files, { place: options.for }, context));
    });
};
