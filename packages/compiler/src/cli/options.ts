import { InvalidArgumentError, Option, type Command } from 'commander';
import { chooseTargets, type TargetWishes } from '../commands/choose-targets.js';
import type { CommandContext } from '../commands/context.js';
import { ALL_PLATFORMS } from '../platforms/platforms.js';
import type { Target } from '../targets/target.js';
import { targetsByName } from '../targets/targets.js';

/** The places that `--for` takes, as a list to read. */
export const PLACES = ALL_PLATFORMS.map(({ id }) => id).join(', ');

const STANDARDS = Object.keys(targetsByName(4)).join(', ');

/** The option that lets a version lose what learners half-way have. */
export const LOSING = ['--allow-lost-progress', 'learners half-way may lose something by this version'] as const;

/** Whether `--allow-lost-progress` was given. */
export interface LossWish {
  readonly allowLostProgress?: boolean;
}

/** What the option says when it is there at all. */
export function mayLose({ allowLostProgress }: LossWish): boolean {
  return allowLostProgress === true;
}

/** Adds the options that choose standards, the same for every command. */
export function addTargetOptions(command: Command): Command {
  const edition = new Option('--edition <number>', 'edition of SCORM 2004, 3 or 4').default(4);
  return command
    .option('--for <platform>', `only the package for this place: ${PLACES}`)
    .option('--target <standard>', `only this standard: ${STANDARDS}`)
    .option('--all-targets', 'every standard there is')
    .addOption(
      edition.argParser((value) => {
        if (value !== '3' && value !== '4') throw new InvalidArgumentError('It is 3 or 4.');
        return Number(value);
      }),
    );
}

/** The standards that were asked for; `undefined` after saying why there are none. */
export function chosenTargets(wishes: TargetWishes, { say }: CommandContext): readonly Target[] | undefined {
  const choice = chooseTargets(wishes);
  if ('targets' in choice) return choice.targets;
  say(choice.problem);
  return undefined;
}
