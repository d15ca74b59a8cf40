import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { buildCommand } from './commands/build.js';
import { checkCommand } from './commands/check.js';
import { checkPackageCommand } from './commands/check-package.js';
import { chooseTargets, type TargetWishes } from './commands/choose-targets.js';
import type { CommandContext } from './commands/context.js';
import { listModules } from './load/load-module.js';
import { recordCommand } from './commands/record.js';
import { typed } from './commands/say.js';
import { ALL_PLATFORMS } from './platforms/platforms.js';
import type { Target } from './targets/target.js';
import { targetsByName } from './targets/targets.js';

const PLACES = ALL_PLATFORMS.map(({ id }) => id).join(', ');
const STANDARDS = Object.keys(targetsByName(4)).join(', ');

const LOSING = ['--allow-lost-progress', 'learners half-way may lose something by this version'] as const;

/** Runs one command line. Answers with the exit code; an author's mistake is 1, a fault of ours is thrown. */
export async function main(args: readonly string[], toolkit: Omit<CommandContext, 'say'>): Promise<number> {
  const context: CommandContext = { ...toolkit, say: (line) => void process.stdout.write(`${line}\n`) };
  let code = 0;
  const program = new Command('ladder').exitOverride().configureOutput({
    // Commander starts with a lower-case "error:"; our messages are plain sentences.
    outputError: (text, write) => write(text.replace(/^error: (.)/, (_, first: string) => first.toUpperCase())),
  });

  program
    .command('build')
    .summary('make packages to upload')
    .argument('[module...]', 'names of folders in modules/')
    .option('--for <platform>', `only the package for this place: ${PLACES}`)
    .option('--target <standard>', `only this standard: ${STANDARDS}`)
    .option('--all-targets', 'every standard there is')
    .addOption(editionOption())
    .option('--no-cache', 'make everything of the module afresh')
    .option(...LOSING)
    .action(async (ids: string[], options: TargetWishes & LossWish & { readonly cache: boolean }) => {
      const targets = chosen(options, context);
      code =
        targets && (await named(ids, 'build:module', context))
          ? await buildCommand(
              unique(ids),
              { targets, cache: options.cache, allowLostProgress: mayLose(options) },
              context,
            )
          : 1;
    });

  program
    .command('check')
    .summary('look for mistakes without making packages')
    .argument('[module...]', 'names of folders in modules/')
    .option('--for <platform>', `only the package for this place: ${PLACES}`)
    .option('--target <standard>', `only this standard: ${STANDARDS}`)
    .option('--all-targets', 'every standard there is')
    .addOption(editionOption())
    .option('--fix', 'write the ids that keep progress through later edits')
    .option(...LOSING)
    .action(async (ids: string[], options: TargetWishes & LossWish & { readonly fix?: boolean }) => {
      const targets = chosen(options, context);
      code =
        targets && (await named(ids, 'check:module', context))
          ? await checkCommand(
              unique(ids),
              { targets, fix: options.fix === true, allowLostProgress: mayLose(options) },
              context,
            )
          : 1;
    });

  program
    .command('check-package')
    .summary('read a finished zip, ours or not, as a platform will')
    .argument('<file...>', 'the zip that is to be uploaded')
    .option('--for <platform>', `only what this place minds: ${PLACES}`)
    .action(async (files: string[], options: { readonly for?: string }) => {
      code = await checkPackageCommand(files, { place: options.for }, context);
    });

  program
    .command('record')
    .summary('note what learners of a released version are half-way through')
    .argument('[module...]', 'names of folders in modules/')
    .option(...LOSING)
    .action(async (ids: string[], options: LossWish) => {
      code = (await named(ids, 'record:layout', context))
        ? await recordCommand(unique(ids), { allowLostProgress: mayLose(options) }, context)
        : 1;
    });

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // A mistyped option; Commander has already said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    throw error;
  }
  return code;
}

/** Whether `--allow-lost-progress` was given. */
interface LossWish {
  readonly allowLostProgress?: boolean;
}

function mayLose({ allowLostProgress }: LossWish): boolean {
  return allowLostProgress === true;
}

function editionOption(): Option {
  return new Option('--edition <number>', 'edition of SCORM 2004, 3 or 4').default(4).argParser((value) => {
    if (value !== '3' && value !== '4') throw new InvalidArgumentError('It is 3 or 4.');
    return Number(value);
  });
}

function chosen(wishes: TargetWishes, { say }: CommandContext): readonly Target[] | undefined {
  const choice = chooseTargets(wishes);
  if ('targets' in choice) return choice.targets;
  say(choice.problem);
  return undefined;
}

function unique(ids: readonly string[]): readonly string[] {
  // A shell completes `modules/ward-round/`; what counts is the folder's name.
  return [...new Set(ids.map((id) => id.replace(/^(?:\.?[\\/])?modules[\\/]/, '').replace(/[\\/]+$/, '')))];
}

async function named(ids: readonly string[], script: string, { root, say }: CommandContext): Promise<boolean> {
  if (ids.length > 0) return true;
  const modules = await listModules(root);
  say('Which module? Add its name, for example:');
  for (const id of modules) say(`  ${typed(`${script} ${id}`)}`);
  if (modules.length === 0) say('There is no module in the folder modules yet.');
  return false;
}
