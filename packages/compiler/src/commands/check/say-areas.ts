import pc from 'picocolors';
import type { Diagnostic } from '@ladder/core';
import { inOneLine, type Area } from '../../check/areas.js';
import { capital } from '../../model/words.js';
import type { Say } from '../say.js';

/** So much advice of one kind is printed; the report has all of it. */
const PRINTED = 5;

/** Advice that says the same of many things, and is easily read in a table of the report. */
const NAMED_TOGETHER: ReadonlySet<string> = new Set(['check/reference-old']);

/** Prints what was looked at: a line for each area, with what is advised below it, each once and with its place. */
export function sayAreas(areas: readonly Area[], say: Say): void {
  const width = Math.max(...areas.map(({ title }) => title.length)) + 2;
  for (const { title, says, advice } of areas) {
    say(`${pc.bold(title.padEnd(width))}${capital(says)}`);
    const single = advice.filter(({ id }) => !NAMED_TOGETHER.has(id));
    const printed = single.slice(0, PRINTED);
    const { shared, own } = remedies(printed);
    for (const finding of printed) {
      say(
        `  ${placeOf(finding)}${inOneLine(finding)}${own.has(finding.id) ? ` ${finding.remedy} (${finding.id})` : ''}`,
      );
    }
    if (single.length > printed.length) say(`  and ${single.length - printed.length} more: see the report.`);
    if (single.length < advice.length) say('  The report names those whose age is worth a look.');
    for (const remedy of shared) say(pc.dim(`  ${remedy}`));
  }
}

function placeOf({ location, where }: Diagnostic): string {
  if (location) return `${location.file}:${location.line}:${location.column}  `;
  return where === undefined ? '' : `${where}: `;
}

/** What to do: once for each rule where it is the same for all of its findings, beside each where it is not. */
function remedies(advice: readonly Diagnostic[]): {
  readonly shared: readonly string[];
  readonly own: ReadonlySet<string>;
} {
  const byRule = new Map<string, Set<string>>();
  for (const { id, remedy } of advice) byRule.set(id, (byRule.get(id) ?? new Set()).add(remedy));
  const several = [...byRule].filter(([, said]) => said.size > 1).map(([id]) => id);
  return {
    shared: [...byRule].flatMap(([id, said]) => (said.size === 1 ? [`${[...said].join('')} (${id})`] : [])),
    own: new Set(several),
  };
}
