import type { Target } from '../../targets/target.js';
import type { CommandContext } from '../context.js';

/** What the author asked for. */
export interface BuildOptions {
  readonly targets: readonly Target[];
  /** False for `--no-cache`: everything of the module is made afresh. */
  readonly cache: boolean;
  /** Whether learners half-way may lose something by this version. */
  readonly allowLostProgress?: boolean;
  /** The most modules that are built at once; what suits the machine when left out. */
  readonly jobs?: number;
  /** One JSON document instead of sentences. */
  readonly json?: boolean;
  /** Where a line can be written again and again; left out where there is no terminal. */
  readonly terminal?: Terminal;
}

/** The part of a terminal that shows how far a build is. */
export interface Terminal {
  readonly columns: number;
  write(text: string): void;
}

/** What a build of one module needs to know; speaking is not its business. */
export type BuildPlace = Omit<CommandContext, 'say'>;
