import { InvalidArgumentError } from 'commander';
import { buildCommand } from '../commands/build.js';
import { problemJson } from '../commands/build/json.js';
import type { BuildOptions, Terminal } from '../commands/build/options.js';
import type { TargetWishes } from '../commands/choose-targets.js';
import type { CommandContext } from '../commands/context.js';
import type { RegisterCommand } from './cli-command.js';
import { addTargetOptions, chosenTargets, LOSING, mayLose, type LossWish } from './options.js';
import { pickModules } from './pick-modules.js';

/** What the command line says of a build. */
interface BuildWishes extends TargetWishes, LossWish {
  readonly all?: boolean;
  readonly cache: boolean;
  readonly jobs?: number;
  readonly json?: boolean;
  readonly watch?: boolean;
}

/** `ladder build`: packages to upload. */
export const registerBuild: RegisterCommand = ({ program, context, ...line }) => {
  addTargetOptions(
    program
      .command('build')
      .summary('make packages to upload')
      .argument('[module...]', 'names of folders in modules/, or patterns such as qi-*'),
  )
    .option('--all', 'every module there is')
    .option('--watch', 'build again after each save, until Ctrl-C')
    .option('--json', 'say what was made as JSON, for other programs')
    .option('--jobs <number>', 'the most modules to build at once', jobsFrom)
    .option('--no-cache', 'make everything of the module afresh')
    .option(...LOSING)
    .action(async (names: string[], wishes: BuildWishes) => {
      const { all = false, json = false, watch = false, cache, jobs } = wishes;
      // With --json, only the document itself may reach the one who asked.
      const said: string[] = [];
      const asked: CommandContext = json ? { ...context, say: (line) => void said.push(line) } : context;
      if (json && watch) asked.say('--json and --watch do not go together. Keep one of them.');
      const targets = json && watch ? undefined : chosenTargets(wishes, asked);
      const ids = targets && (await pickModules({ names, all }, 'build:module', asked));
      if (!targets || !ids) {
        if (json) context.say(problemJson(said.join('\n')));
        return line.end(1);
      }
      const options: BuildOptions = {
        targets,
        cache,
        allowLostProgress: mayLose(wishes),
        json,
        ...(jobs === undefined ? {} : { jobs }),
        ...(json ? {} : terminal()),
      };
      if (!watch) return line.end(await buildCommand(ids, options, context));
      const { watchCommand } = await import('../commands/build/watch.js');
      line.end(await watchCommand({ ids, all }, options, context));
    });
};

function jobsFrom(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1 to 99.');
}

/** Only where somebody watches: a log has no use for a line that changes. */
function terminal(): { readonly terminal?: Terminal } {
  const { stdout } = process;
  if (!stdout.isTTY || process.env['CI'] !== undefined || process.env['TERM'] === 'dumb') return {};
  return { terminal: { columns: stdout.columns > 0 ? stdout.columns : 80, write: (text) => void stdout.write(text) } };
}
