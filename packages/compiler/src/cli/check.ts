import { Option } from 'commander';
import { checkCommand } from '../commands/check.js';
import type { CheckFormat } from '../commands/check/output.js';
import type { TargetWishes } from '../commands/choose-targets.js';
import { listModules } from '../load/load-module.js';
import type { RegisterCommand } from './cli-command.js';
import { addTargetOptions, chosenTargets, LOSING, mayLose, type LossWish } from './options.js';
import { namedModules } from './named-modules.js';

/** What may be asked for besides standards. */
interface CheckWishes extends TargetWishes, LossWish {
  readonly fix?: boolean;
  readonly links?: boolean;
  readonly browser: boolean;
  readonly json?: boolean;
  readonly format?: CheckFormat;
}

/** `ladder check`: what is wrong and what could be better, without making packages. */
export const registerCheck: RegisterCommand = ({ program, context, end }) => {
  addTargetOptions(
    program
      .command('check')
      .summary('look for mistakes, and for what could be better, without making packages')
      .argument('[module...]', 'names of folders in modules/; all of them without one'),
  )
    .option('--fix', 'mend what is safe: list marks, boxes, block names, spaces at the end of lines, missing ids')
    .option('--links', 'ask whether the addresses outside are still there')
    .option('--no-browser', 'do not open the pages in a browser')
    .option('--json', 'print the findings for a program')
    .addOption(
      new Option('--format <who>', 'who reads: a person, a program, or GitHub').choices(['text', 'json', 'github']),
    )
    .option(...LOSING)
    .action(async (names: string[], wishes: CheckWishes) => {
      const chosen = wishes.for !== undefined || wishes.target !== undefined || wishes.allTargets === true;
      const targets = chosenTargets(chosen ? wishes : { ...wishes, allTargets: true }, context);
      const every = names.length > 0 ? names : await listModules(context.root);
      const ids = targets && (await namedModules(every, 'check:module', context));
      if (!targets || !ids) return end(1);
      const options = {
        targets,
        fix: wishes.fix === true,
        allowLostProgress: mayLose(wishes),
        look: { browser: wishes.browser, links: wishes.links === true },
        format: formatOf(wishes),
      };
      end(await checkCommand(ids, options, context));
    });
};

/** On GitHub's own machines findings are put beside the lines without being asked. */
function formatOf({ json, format }: CheckWishes): CheckFormat {
  if (json === true) return 'json';
  return format ?? (process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
}
