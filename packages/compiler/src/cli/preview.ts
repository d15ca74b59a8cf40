import { InvalidArgumentError } from 'commander';
import type { RegisterCommand } from './cli-command.js';
import { namedModules } from './named-modules.js';

/** The port that is tried first: easy to tell from those of other tools. */
const PORT = 4321;

/** `ladder preview`: the module on a platform, live. */
export const registerPreview: RegisterCommand = ({ program, context, end }) => {
  program
    .command('preview')
    .summary('see a module as it will be played, while you write it')
    .argument('[module...]', 'name of a folder in modules/')
    .option('--as <place>', 'the place to begin with, such as learning-hub; others are chosen on the page')
    .option('--port <number>', 'the first port to try', portNumber, PORT)
    .option('--no-open', 'only print the address, and open no browser')
    .action(async (names: string[], options: { as?: string; port: number; open: boolean }) => {
      const ids = await namedModules(names, 'preview:module', context);
      if (!ids) return end(1);
      const [id = '', ...more] = ids;
      if (more.length > 0) {
        context.say('One preview shows one module. Start another in a second terminal for the next.');
        return end(1);
      }
      const { previewCommand } = await import('../commands/preview/preview.js');
      end(await previewCommand(id, options, context));
    });
};

function portNumber(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('It is a number from 1 to 65535.');
  return port;
}
