import { InvalidArgumentError, Option } from 'commander';
import { problemOfMinutes, STRANDS, type Strand } from '../new/strands.js';
import type { RegisterCommand } from './cli-command.js';

interface NewModuleOptions {
  readonly strand?: Strand;
  readonly title?: string;
  readonly minutes?: number;
  readonly for?: string;
  readonly outcome?: readonly string[];
  readonly summary?: string;
  readonly author?: readonly string[];
  readonly keyword?: readonly string[];
  readonly capability?: readonly string[];
  readonly yes?: boolean;
}

/** `ladder new-module`: a folder to write in, from the template of a strand. */
export const registerNewModule: RegisterCommand = ({ program, context, end }) => {
  const strands = new Option('--strand <strand>', 'where it belongs').choices(STRANDS.map(({ value }) => value));
  program
    .command('new-module')
    .summary('make a new module from a template')
    .argument('[name]', 'name of its folder: small letters, digits and hyphens')
    .addOption(strands)
    .option('--title <title>', 'what it is called')
    .option('--minutes <number>', 'how long a learner needs', minutes)
    .option('--for <people>', 'who it is for')
    .option('--outcome <outcome>', 'what a learner can do afterwards; once for each', collect)
    .option('--summary <sentences>', 'what it is about, for the first page and for those who upload it')
    .option('--author <name>', 'who wrote it; once for each', collect)
    .option('--keyword <word>', 'what people would search for; once for each', collect)
    .option('--capability <code>', 'what it counts towards, by code or name; once for each', collect)
    .option('--yes', 'ask nothing: what is not said here comes from the template')
    .action(
      async (id: string | undefined, { outcome, author, keyword, capability, yes, ...said }: NewModuleOptions) => {
        const { newModuleCommand } = await import('../commands/new/new-module.js');
        const { openAsk } = await import('../commands/ask.js');
        const takeDefaults = yes === true;
        const ask = takeDefaults ? undefined : await openAsk(context.toolkitRoot);
        const wishes = { ...said, id, outcomes: outcome, authors: author, keywords: keyword, capabilities: capability };
        end(await newModuleCommand(wishes, { ask, takeDefaults }, context));
      },
    );
};

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function minutes(value: string): number {
  const problem = problemOfMinutes(value);
  if (problem !== undefined) throw new InvalidArgumentError(problem);
  return Number(value);
}
