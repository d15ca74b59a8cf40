import { argument } from '../../model/argument.js';
import { existsSync } from 'node:fs';
import { Left, type Ask, type Choice } from '../ask.js';
import type { CommandContext } from '../context.js';
import { shorterWay, typed } from '../say.js';
import { ENTRIES, pathFrom, type MenuEntry } from './entries.js';
import { modulesByTitle } from './module-titles.js';

/** What the menu needs from the place where it runs. */
export interface MenuTools {
  /** Asks at the terminal; `undefined` where nobody can answer. */
  readonly ask: Ask | undefined;
  /** Runs a command of the toolkit and answers with its exit code. */
  readonly run: (args: readonly string[], options: { readonly talks: boolean }) => Promise<number>;
  /** Names of the commands that there are. */
  readonly commands: readonly string[];
}

/**
 * The menu for somebody who does not know the commands yet. It says of each entry what it ran, so that they do next time.
 * Where nobody can answer, it lists the commands instead.
 */
export async function startCommand({ ask, run, commands }: MenuTools, context: CommandContext): Promise<number> {
  const { say, root } = context;
  const entries = ENTRIES.filter(({ command }) => commands.includes(command));
  if (!ask) {
    sayCommands(entries, context);
    return 0;
  }
  say('');
  say('The Leadership Ladder. Move with the arrow keys, choose with Enter, leave with Ctrl-C.');
  for (;;) {
    let chosen: string;
    try {
      chosen = await ask.choose('What would you like to do?', menuOf(entries));
    } catch (error) {
      if (!(error instanceof Left)) throw error;
      chosen = 'leave';
    }
    if (chosen === 'leave') {
      say('Goodbye. Everything you wrote is in the folder modules.');
      return 0;
    }
    if (chosen === 'help') {
      sayCommands(entries, context);
      continue;
    }
    const entry = entries.find(({ command }) => command === chosen);
    if (!entry) continue;
    try {
      const args = await argumentsFor(entry, ask, root);
      if (args === undefined) {
        say('There is no module yet. Choose "New module" first.');
        continue;
      }
      await runEntry(entry, args, run, context);
    } catch (error) {
      if (!(error instanceof Left)) throw error;
      say('Back to the menu. Nothing was done.');
    }
  }
}

async function runEntry(
  entry: MenuEntry,
  args: readonly string[],
  run: MenuTools['run'],
  { say }: CommandContext,
): Promise<void> {
  say('');
  if (entry.stays) say('Press Ctrl-C here to come back to this menu.');
  const code = await run([entry.command, ...args], { talks: entry.talks === true });
  const words = [entry.script, ...args.map(argument)].join(' ');
  say('');
  say(`This ran: ${typed(words)}. Next time you can type it.`);
  if (code !== 0 && !entry.stays) say(whatNow(code));
  say('');
}

/** What is typed behind the command; `undefined` where there is nothing to choose from. */
async function argumentsFor(
  { asks, label }: MenuEntry,
  ask: Ask,
  root: string,
): Promise<readonly string[] | undefined> {
  if (asks === 'nothing') return [];
  if (asks === 'a module') {
    const modules = await modulesByTitle(root);
    return modules.length === 0 ? undefined : [await ask.choose(`${label}: which module?`, modules)];
  }
  const file = await ask.text({
    question: 'Which Word file? Type where it is, or drag it into this window.',
    example: 'Documents/storyboard.docx',
    problem: (answer) => {
      if (answer === '') return 'Type where the file is. Ctrl-C goes back to the menu.';
      return existsSync(pathFrom(answer)) ? undefined : `There is no file at ${pathFrom(answer)}.`;
    },
  });
  return [pathFrom(file)];
}

function menuOf(entries: readonly MenuEntry[]): readonly Choice[] {
  return [
    ...entries.map(({ command, label, hint }) => ({ value: command, label: `${label.padEnd(16)}${hint}` })),
    { value: 'help', label: `${'Help'.padEnd(16)}every command in one list, and where to read more` },
    { value: 'leave', label: `${'Leave'.padEnd(16)}or press Ctrl-C` },
  ];
}

function sayCommands(entries: readonly MenuEntry[], { say }: CommandContext): void {
  const examples = { nothing: '', 'a module': ' ward-round', 'a Word file': ' storyboard.docx' };
  say('');
  say('What you can type, each with the name of your module or file:');
  for (const { script, hint, asks } of entries) {
    say('');
    say(`  ${typed(`${script}${examples[asks]}`)}`);
    say(`      ${hint}`);
  }
  say('');
  say('How to write a module, in pictures and examples: docs/authors');
  say(`The same as a menu, in a terminal: ${typed('start')}`);
  const shorter = shorterWay();
  if (shorter !== undefined) say(shorter);
  say('');
}

function whatNow(code: number): string {
  if (code === 130) return 'It was stopped.';
  return code === 70
    ? 'That was a fault of the toolkit, not yours.'
    : 'It is not done yet: the lines above say what to mend. Then choose the same again.';
}

/** An argument as it is typed in a terminal: in quotes where it has spaces. */
