import type { Command } from 'commander';
import type { CommandContext } from '../commands/context.js';

/** What a command of the command line is given to register itself. */
export interface CommandLine {
  readonly program: Command;
  readonly context: CommandContext;
  /** Says with which exit code the command ended: 0 done, 1 a mistake of the author's. */
  readonly end: (code: number) => void;
}

/** Adds one command to the command line; its work stands in `commands/` and is loaded when it is asked for. */
export type RegisterCommand = (line: CommandLine) => void;
