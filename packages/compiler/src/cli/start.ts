import type { RegisterCommand } from './cli-command.js';

/** `ladder start`: a menu of everything an author does. */
export const registerStart: RegisterCommand = ({ program, context, end }) => {
  program
    .command('start')
    .summary('a menu of everything you can do')
    .action(async () => {
      const { startCommand } = await import('../commands/start/start.js');
      const { runChild } = await import('../commands/start/run-child.js');
      const { openAsk } = await import('../commands/ask.js');
      const tools = {
        ask: await openAsk(context.toolkitRoot),
        run: (args: readonly string[], options: { readonly talks: boolean }) =>
          runChild(context.toolkitRoot, args, options),
        commands: program.commands.map((command) => command.name()),
      };
      end(await startCommand(tools, context));
    });
};
