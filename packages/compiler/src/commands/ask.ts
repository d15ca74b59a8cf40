import { stdin, stdout } from 'node:process';
import type * as Clack from '@clack/prompts';
import { importTool } from '../toolkit/toolkit.js';

/** One line of a list to choose from. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** A question to be answered by typing. */
export interface TextQuestion {
  readonly question: string;
  /** Taken on Enter alone. Typing takes its place: what has to be deleted first ends up in the answer. */
  readonly proposed?: string;
  /** Shown in grey while nothing is typed. */
  readonly example?: string;
  /** What is wrong with the answer, in words; `undefined` when it will do. */
  readonly problem?: (answer: string) => string | undefined;
}

/** Asks a person at a terminal. Tests answer in their place. */
export interface Ask {
  text(question: TextQuestion): Promise<string>;
  /** One of them; `proposed` is the one that is marked at first. */
  choose<Value extends string>(question: string, choices: readonly Choice<Value>[], proposed?: Value): Promise<Value>;
  /** None, one or several. */
  chooseSome(question: string, choices: readonly Choice[]): Promise<readonly string[]>;
}

/** Thrown when somebody leaves a question with Ctrl-C or Esc; whoever asked says what that means. */
export class Left extends Error {}

/** Asks at the terminal; `undefined` where nobody could answer. */
export async function openAsk(toolkitRoot: string): Promise<Ask | undefined> {
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  const clack = await importTool<typeof Clack>(toolkitRoot, 'packages/compiler', '@clack/prompts');
  onlyArrowsMove(clack.settings);
  const answered = <Value>(value: Value): Exclude<Value, symbol> => {
    if (typeof value === 'symbol') throw new Left();
    return value as Exclude<Value, symbol>;
  };
  return {
    text: async ({ question, proposed, example, problem }) =>
      answered(
        await clack.text({
          message: proposed === undefined ? question : `${question} Enter alone takes what stands there.`,
          defaultValue: proposed ?? '',
          placeholder: proposed ?? example ?? '',
          validate: (answer) => problem?.((answer ?? '').trim() || (proposed ?? '')),
        }),
      )?.trim() ||
      (proposed ?? ''),
    choose: async (question, choices, proposed) =>
      answered(
        await clack.select<string>({
          message: question,
          options: choices.map((choice) => ({ ...choice })),
          ...(proposed === undefined ? {} : { initialValue: proposed }),
        }),
      ) as never,
    chooseSome: async (question, choices) =>
      answered(
        await clack.multiselect<string>({
          message: question,
          options: choices.map((choice) => ({ ...choice })),
          required: false,
        }),
      ),
  };
}

/**
 * In a list, h, j, k and l move the mark as in vi. Whoever types the beginning of what they look for would choose something
 * else unawares, so that only arrows move it.
 */
export function onlyArrowsMove({ aliases }: Pick<typeof Clack.settings, 'aliases'>): void {
  for (const letter of 'hjkl') aliases.delete(letter);
}
