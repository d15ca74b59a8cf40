import type { SignWishes } from '../commands/sign/sign-wishes.js';
import type { RegisterCommand } from './cli-command.js';
import { namedModules } from './named-modules.js';
import { LOSING } from './options.js';

/** `ladder sign`: who looked at what, and released it. */
export const registerSign: RegisterCommand = ({ program, context, end }) => {
  program
    .command('sign')
    .summary('sign a stage off; three stages release a version')
    .argument('[module...]', 'names of folders in modules/')
    .option('--status', 'which stages stand, which do not and why, what is missing')
    .option('--changes', 'what changed since each stage was signed')
    .option('--stage <stage>', 'content, education or technical')
    .option('--name <name>', 'who signs')
    .option('--role <role>', 'in which role')
    .option('--date <day>', 'the day of the signature, as year-month-day; today when left out')
    .option('--decision <decision>', 'approve, or changes')
    .option('--comment <words>', 'what the record should say; needed for changes')
    .option('--review <day>', 'when the content is next to be reviewed, as year-month-day')
    .option('--correction', 'confirm that only spelling was corrected since the education stage approved')
    .option('--start-again', 'take out signatures that were changed by hand')
    .option(...LOSING)
    .action(async (names: string[], wishes: SignWishes) => {
      const ids = await namedModules(names, 'sign:module', context);
      if (!ids) return end(1);
      const { signCommand } = await import('../commands/sign/sign.js');
      end(await signCommand(ids, wishes, context));
    });
};
