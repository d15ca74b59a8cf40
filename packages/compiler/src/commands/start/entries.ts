/** What an entry of the menu wants to know before it runs. */
export type EntryAsks = 'nothing' | 'a module' | 'a Word file';

/** One thing to do, as somebody reads it who has never seen a terminal. */
export interface MenuEntry {
  readonly label: string;
  readonly hint: string;
  /** Name of the command of the toolkit. */
  readonly command: string;
  /** Name of the same as pnpm knows it. */
  readonly script: string;
  readonly asks: EntryAsks;
  /** Whether it asks for more while it runs, so that the keyboard is its own. */
  readonly talks?: true;
  /** Whether it runs until it is stopped. */
  readonly stays?: true;
}

/** Everything that `pnpm start` offers, in the order in which an author comes to it. */
export const ENTRIES: readonly MenuEntry[] = [
  {
    label: 'New module',
    hint: 'make a folder to write in, from a template',
    command: 'new-module',
    script: 'new:module',
    asks: 'nothing',
    talks: true,
  },
  {
    label: 'See it',
    hint: 'look at a module while you write, as a learner will',
    command: 'preview',
    script: 'preview:module',
    asks: 'a module',
    stays: true,
  },
  {
    label: 'Check',
    hint: 'look for mistakes, links, spelling, accessibility',
    command: 'check',
    script: 'check:module',
    asks: 'a module',
  },
  {
    label: 'Make the files',
    hint: 'the packages to upload, and how to upload them',
    command: 'build',
    script: 'build:module',
    asks: 'a module',
  },
  {
    label: 'Sign',
    hint: 'record that somebody has looked at it and agrees',
    command: 'sign',
    script: 'sign:module',
    asks: 'a module',
    talks: true,
  },
  {
    label: 'Word out',
    hint: 'a Word file of a module, for colleagues to comment on',
    command: 'export-storyboard',
    script: 'export:storyboard',
    asks: 'a module',
  },
  {
    label: 'Comments in',
    hint: 'what colleagues wrote into that Word file, as a list',
    command: 'import-comments',
    script: 'import:comments',
    asks: 'a Word file',
  },
  {
    label: 'Word in',
    hint: 'make a module from a storyboard written in Word',
    command: 'import-docx',
    script: 'import:docx',
    asks: 'a Word file',
  },
];

/** The path that somebody means who dragged a file into the terminal, which puts quotes or backslashes round spaces. */
export function pathFrom(typed: string, platform: NodeJS.Platform = process.platform): string {
  const text = typed.trim();
  const quoted = /^"(.*)"$/.exec(text)?.[1] ?? /^'(.*)'$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  return platform === 'win32' ? text : text.replace(/\\(.)/g, '$1');
}
