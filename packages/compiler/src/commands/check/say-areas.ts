import pc from 'picocolors';
import type { Diagnostic } from '@ladder/core';
import { inOneLine, type Area } from '../../check/areas.js';
import type { Say } from '../say.js';

/** So much advice of one kind is printed; the report has all of it. */
const PRINTED = 8;

/** Prints what was looked at: a line for each area, with what is advised below it, each once and with its place. */
export function sayAreas(areas: readonly Area[], say: Say): void {
  const width = Math.max(...areas.map(({ title }) => title.length)) + 2;
  for (const { title, says, advice } of areas) {
    say(`${pc.bold(title.padEnd(width))}${says.slice(0, 1).toUpperCase()}${says.slice(1)}`);
    for (const finding of advice.slice(0, PRINTED)) say(`  ${placeOf(finding)}${inOneLine(finding)}`);
    if (advice.length > PRINTED) say(`  and ${advice.length - PRINTED} more: see the report.`);
    for (const remedy of remedies(advice.slice(0, PRINTED))) say(pc.dim(`  ${remedy}`));
  }
}

function placeOf({ location, where }: Diagnostic): string {
  if (location) return `${location.file}:${location.line}:${location.column}  `;
  return where === undefined ? '' : `${where}: `;
}

/** What to do, once for each rule where it is the same for all of its findings. */
function remedies(advice: readonly Diagnostic[]): readonly string[] {
  const byRule = new Map<string, Set<string>>();
  for (const { id, remedy } of advice) byRule.set(id, (byRule.get(id) ?? new Set()).add(remedy));
  return [...byRule].flatMap(([id, said]) => (said.size === 1 ? [`${[...said].join(' ')} (${id})`] : []));
}
