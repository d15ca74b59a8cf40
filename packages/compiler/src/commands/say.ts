import pc from 'picocolors';
import { formatDiagnostic, sortDiagnostics, type Diagnostic } from '@ladder/core';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a command's words go, line by line. */
export type Say = (line: string) => void;

/** Prints findings in reading order, each once: two packages of one module find the same things. */
export function sayFindings(diagnostics: readonly Diagnostic[], say: Say): void {
  for (const text of new Set(sortDiagnostics(diagnostics).map(formatDiagnostic)))
    say(`${inColour(withTypedCommands(text))}\n`);
}

/** A finding's `pnpm check:module …` as it can be typed on this machine. */
function withTypedCommands(text: string): string {
  return hasPnpm() ? text : text.replace(/\bpnpm (?=[a-z]+:[a-z]+\b)/g, typed(''));
}

/** A little colour on the first word, where the terminal has any and nobody asked for none. */
function inColour(text: string): string {
  return text.replace(/^Mistake/, pc.red(pc.bold('Mistake'))).replace(/^Advice/, pc.yellow('Advice'));
}

/** `2 mistakes and 1 piece of advice`. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const unique = [...new Map(diagnostics.map((finding) => [formatDiagnostic(finding), finding])).values()];
  const mistakes = unique.filter(({ severity }) => severity === 'error').length;
  const advice = unique.length - mistakes;
  const words = (count: number, one: string, many: string) =>
    count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
  const last = advice === 0 ? 'no advice' : words(advice, 'piece of advice', 'pieces of advice');
  return `${words(mistakes, 'mistake', 'mistakes')} and ${last}`;
}

/** Size as people say it; kilobytes of 1000 bytes, as file managers count. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** How to type the next command: short where pnpm is installed, the `npx` form where it is not. */
export function typed(command: string): string {
  return hasPnpm() ? `pnpm ${command}` : `npx --yes pnpm@12 ${command}`;
}

/** How to get the short form, without administrator's rights; `undefined` where it works already. */
export function shorterWay(): string | undefined {
  if (hasPnpm()) return undefined;
  return process.platform === 'win32'
    ? 'To type only "pnpm", run once: npm install --global pnpm@12'
    : 'To type only "pnpm", run once: npm install --global pnpm@12 --prefix ~/.local (then open a new terminal)';
}

function hasPnpm(): boolean {
  const names = process.platform === 'win32' ? ['pnpm.cmd', 'pnpm.exe', 'pnpm.ps1'] : ['pnpm'];
  return (
    (process.env['PATH'] ?? '')
      .split(delimiter)
      // npx and pnpm put their own folders in front for the length of one command; they are gone afterwards.
      .filter((folder) => !folder.includes('_npx') && !folder.includes('node_modules'))
      .some((folder) => names.some((name) => existsSync(join(folder, name))))
  );
}
