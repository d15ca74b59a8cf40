import type { Command, HelpConfiguration, OutputConfiguration } from 'commander';
import { typed } from '../commands/say.js';
import { scriptName } from './script-name.js';

/** How help and mistyped options are put: in the words that people type, `pnpm check:module`, and not in our own. */
export function usageWords(args: readonly string[]): {
  readonly help: HelpConfiguration;
  readonly output: OutputConfiguration;
} {
  const script = args[0] === undefined || args[0].startsWith('-') ? undefined : scriptName(args[0]);
  return {
    help: {
      commandUsage: (command: Command) =>
        command.parent === null
          ? `node scripts/ladder.mjs ${command.usage()}`
          : typed(`${scriptName(command.name())} ${command.usage()}`),
    },
    output: {
      outputError: (text, write) => {
        const remedy = script === undefined ? 'start' : `${script} --help`;
        write(`${inWords(text.trim())}\nWhat can be typed is listed by: ${typed(remedy)}\n`);
      },
    },
  };
}

/** Commander's `error: unknown option '--fx'` as a sentence; what it proposes stands behind it. */
function inWords(text: string): string {
  const [first = '', ...rest] = text.replace(/^error: /, '').split('\n');
  const sentence = first
    .replace(/^unknown option '(.+)'$/, 'There is no option $1')
    .replace(/^missing required argument '(.+)'$/, 'Something is missing: $1')
    .replace(/^too many arguments.*$/, 'That is more than can be taken at once');
  const capital = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  const proposals = rest.map((line) => line.replace(/^\((.*)\)$/, '$1'));
  return [/[.?!]$/.test(capital) ? capital : `${capital}.`, ...proposals].join(' ');
}
