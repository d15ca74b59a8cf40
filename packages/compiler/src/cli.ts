import { Command, CommanderError } from 'commander';
import { registerBuild } from './cli/build.js';
import { registerCheckPackage } from './cli/check-package.js';
import { registerCheck } from './cli/check.js';
import type { RegisterCommand } from './cli/cli-command.js';
import { registerExportStoryboard } from './cli/export-storyboard.js';
import { registerImportComments } from './cli/import-comments.js';
import { registerImportDocx } from './cli/import-docx.js';
import { registerNewElement } from './cli/new-element.js';
import { registerNewModule } from './cli/new-module.js';
import { registerPreview } from './cli/preview.js';
import { registerRecord } from './cli/record.js';
import { registerSign } from './cli/sign.js';
import { registerStart } from './cli/start.js';
import { usageWords } from './cli/usage.js';
import type { CommandContext } from './commands/context.js';

/** The part of a build that helping threads run. */
export { helpBuilding } from './commands/build/helper-thread.js';

/** Every command there is, in the order in which the help lists them. */
const COMMANDS: readonly RegisterCommand[] = [
  registerStart,
  registerNewModule,
  registerPreview,
  registerBuild,
  registerCheck,
  registerCheckPackage,
  registerRecord,
  registerSign,
  registerImportDocx,
  registerExportStoryboard,
  registerImportComments,
  registerNewElement,
];

/** Runs one command line. Answers with the exit code; an author's mistake is 1, a fault of ours is thrown. */
export async function main(args: readonly string[], toolkit: Omit<CommandContext, 'say'>): Promise<number> {
  const context: CommandContext = { ...toolkit, say: (line) => void process.stdout.write(`${line}\n`) };
  let code = 0;
  const end = (last: number) => void (code = last);
  const words = usageWords(args);
  const program = new Command('ladder').exitOverride().configureOutput(words.output).configureHelp(words.help);
  for (const register of COMMANDS) register({ program, context, end });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // A mistyped option; Commander has already said what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    throw error;
  }
  return code;
}
